import {adopt} from '../dom/adopt.js';
import {isLinkToPart, pageLoaded} from '../dom/arrival.js';
import {focusTarget} from '../dom/focus.js';
import {scrolledBy, type ReadingPlace} from '../dom/reading-place.js';
import {scrollToClear} from '../dom/scroll.js';
import type {KeptPlace} from '../text/kept-places.js';
import {directionOf} from '../text/languages.js';
import type {Words} from '../locales/words.js';
import {Announcer} from './announcer.js';
import type {PlaceKeeper} from './place-keeper.js';
import {offerStyles} from './resume-offer.styles.js';

/** Articles whose place was looked up, by their key: it is offered once a visit, however many tools an article has. */
const seen = new WeakMap<Element, number>();

/**
 * Offers the place where the reader stopped last time: two buttons over the
 * page's foot, where they move nothing. They take no focus, are the Tab stops
 * after the tool that they are of, and a screen reader is told of them once.
 * They go when the reader answers, or reads on without.
 *
 * Nothing is offered to who follows a link to a part of the article, or was put
 * back by the browser, or has begun to scroll.
 */
export class ResumeOffer {
  readonly #article: Element;
  readonly #keeper: PlaceKeeper;
  #offer = document.createElement('div');
  #resume = createButton('resume-button');
  #dismiss = createButton('dismiss-button');
  /** Empty before it speaks: Firefox says nothing of a live region that comes filled. No `status`, which screen readers would call a status bar while it is empty. */
  #region = document.createElement('p');
  #announcer = new Announcer(() => this.#region);
  #kept: KeptPlace | undefined;
  #words: Words | undefined;

  constructor(root: ShadowRoot, article: Element, keeper: PlaceKeeper) {
    this.#article = article;
    this.#keeper = keeper;
    adopt(root, offerStyles);
    this.#region.className = 'told';
    this.#region.ariaLive = 'polite';
    this.#offer.className = 'offer';
    this.#offer.part.add('offer');
    this.#offer.append(this.#resume, this.#dismiss);
    this.#resume.addEventListener('click', this.#onResume);
    this.#dismiss.addEventListener('click', this.#onDismiss);
    this.#offer.addEventListener('keydown', this.#onKeyDown);
    root.append(this.#region);
    if (keeper.key === undefined || seen.get(article) === keeper.key) return;
    seen.set(article, keeper.key);
    void this.#arrive();
  }

  /** Says everything in these words from now on. */
  speak(words: Words): void {
    if (words === this.#words) return;
    this.#words = words;
    const {locale, strings} = words;
    for (const element of [this.#offer, this.#region]) {
      element.lang = locale.language;
      element.dir = directionOf(locale.language) ?? 'auto';
    }
    this.#resume.textContent = strings.progress.resume;
    this.#dismiss.textContent = strings.progress.dismiss;
    this.#show();
  }

  /** The reader is at a place: at the one offered, or a window further than they came, they have made up their mind. */
  follow(place: ReadingPlace): void {
    const kept = this.#kept;
    if (!kept || this.#offer.matches(':focus-within')) return;
    const scrolled = scrolledBy(this.#article);
    const isThere = scrolled > 1 && place.fraction >= kept.fraction;
    if (isThere || scrolled > innerHeight) this.disconnect();
  }

  disconnect(): void {
    this.#kept = undefined;
    this.#announcer.clear();
    this.#offer.remove();
    this.#region.remove();
  }

  async #arrive(): Promise<void> {
    const {kept} = this.#keeper;
    if (!kept || isLinkToPart()) return;
    await pageLoaded();
    if (!this.#region.isConnected || scrolledBy(this.#article) > 1) return;
    this.#kept = kept;
    this.#show();
  }

  #show(): void {
    const offer = this.#offer;
    const words = this.#words;
    if (!this.#kept || !words || offer.isConnected) return;
    this.#region.before(offer);
    // Over whatever of the site's is over everything.
    if ('popover' in offer) {
      offer.popover = 'manual';
      offer.showPopover();
    }
    this.#announcer.announce([{text: words.strings.progress.resumable}]);
  }

  #onResume = (): void => {
    const target = this.#kept && this.#keeper.find(this.#kept);
    this.disconnect();
    if (!(target instanceof HTMLElement || target instanceof SVGElement)) {
      return;
    }
    scrollToClear(target);
    focusTarget(target, {preventScroll: true});
  };

  #onDismiss = (): void => {
    this.#keeper.forget();
    this.#turnDown();
  };

  #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.#turnDown();
  };

  /** The focus goes to what stands before the offer: the toolbar, or the line of text. */
  #turnDown(): void {
    const root = this.#offer.getRootNode() as ShadowRoot;
    const hadFocus = this.#offer.matches(':focus-within');
    this.disconnect();
    const next = root.querySelector<HTMLElement>(
      '.bar:not([hidden]) button:not([hidden], [tabindex="-1"]), .alone p',
    );
    if (hadFocus && next) focusTarget(next, {preventScroll: true});
  }
}

function createButton(part: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.part.add(part);
  return button;
}
