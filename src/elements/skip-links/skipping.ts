import type {ReactiveController, ReactiveElement} from 'lit';
import {PageController} from '../../controllers/page-controller.js';
import {borrowAttribute} from '../../dom/borrowed-attributes.js';
import {findFragment} from '../../dom/find.js';
import {deepActiveElement} from '../../dom/focus.js';
import {onIdleTurn} from '../../dom/idle.js';
import {followedLink, jump} from '../../dom/jump.js';
import type {Locale} from '../../locales/locales.js';
import {hiddenBy} from './hidden-by.js';
import type {LandmarkLinks} from './landmark-links.js';

/** Makes links skip to the letter: what plain anchors do, and what no engine does of them alone. */
export class Skipping implements ReactiveController {
  #host: ReactiveElement;
  #page: PageController;
  #landmarkLinks: LandmarkLinks | undefined;
  /** Tells when what wasn't displayed is, by whatever style or state. */
  #sizes = new ResizeObserver((entries) => {
    if (entries.some(({target}) => !hiddenBy(target))) this.#lookAgain();
  });

  constructor(host: ReactiveElement) {
    this.#host = host;
    this.#page = new PageController(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('click', this.#onClick);
    this.#host.addEventListener('focusin', this.#lookAgain);
    this.#host.addEventListener('focusout', this.#lookAgain);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('click', this.#onClick);
    this.#host.removeEventListener('focusin', this.#lookAgain);
    this.#host.removeEventListener('focusout', this.#lookAgain);
    this.#sizes.disconnect();
  }

  /** Brings what makes links, where the author wrote none. */
  async prepare(): Promise<void> {
    if (this.#landmarkLinks || this.#links().length > 0) return;
    const module = await import('./landmark-links.js').catch(() => undefined);
    this.#landmarkLinks ??= module && new module.LandmarkLinks(this.#host);
  }

  /**
   * Hides the links whose target can't be jumped to, and makes links where the
   * author wrote none.
   *
   * @returns whether a link is left.
   */
  refresh(locale: Locale | undefined): boolean {
    const links = this.#links();
    this.#sizes.disconnect();
    const offered = this.#offered(links);
    for (const item of this.#host.querySelectorAll('a, li')) {
      const own = links.filter((link) => item.contains(link));
      const isGone = own.length > 0 && !own.some((link) => offered.has(link));
      borrowAttribute(item, 'hidden', isGone ? '' : null);
    }
    const isMade = this.#landmarkLinks?.show(
      this.#page.roots(),
      links.length > 0 ? undefined : locale,
      this.#isDisplayed,
    );
    return offered.size > 0 || isMade === true;
  }

  #links(): HTMLAnchorElement[] {
    return [...this.#host.querySelectorAll<HTMLAnchorElement>('a[href]')];
  }

  /** The links to other pages, those whose target can be jumped to, and, while its target is on the page, the one that has focus, which must not be lost. */
  #offered(links: HTMLAnchorElement[]): Set<HTMLAnchorElement> {
    const targets = this.#targetsOf(links);
    const focused = deepActiveElement();
    const displayed = links.filter((link) => {
      if (!fragmentOf(link)) return true;
      const target = targets.get(link);
      return target && (link === focused || this.#isDisplayed(target));
    });
    const visible = displayed.filter((link) => {
      const target = targets.get(link);
      return !target || link === focused || isVisible(target);
    });
    // Nothing tells when a target turns visible: one link is left for focus to come to, upon which all are looked at.
    return new Set(visible.length > 0 ? visible : displayed);
  }

  #isDisplayed = (target: Element): boolean => {
    const hider = hiddenBy(target);
    if (hider && this.#host.isConnected) this.#sizes.observe(hider);
    return !hider;
  };

  /** The targets that are on this page, of links to it. */
  #targetsOf(
    links: HTMLAnchorElement[],
  ): ReadonlyMap<HTMLAnchorElement, HTMLElement> {
    const targets = new Map<HTMLAnchorElement, HTMLElement>();
    const sought = new Set(links.filter(fragmentOf));
    if (sought.size === 0) return targets;
    for (const root of this.#page.roots()) {
      for (const link of sought) {
        const target = findFragment(root, fragmentOf(link));
        if (!target) continue;
        targets.set(link, target as HTMLElement);
        sought.delete(link);
      }
      if (sought.size === 0) break;
    }
    return targets;
  }

  /** In an idle turn: at once it would change the sizes that others are about to be told, which browsers report as an error of the page's. */
  #lookAgain = (): void => {
    onIdleTurn(() => {
      if (this.#host.isConnected) this.#host.requestUpdate();
    });
  };

  #onClick = (event: MouseEvent): void => {
    const link = followedLink(event);
    const target = link && this.#targetOf(link);
    if (!target) return;
    event.preventDefault();
    jump(target, link.hash, link);
  };

  #targetOf(link: HTMLAnchorElement): HTMLElement | undefined {
    return (
      this.#landmarkLinks?.targetOf(link) ?? this.#targetsOf([link]).get(link)
    );
  }
}

function isVisible(target: Element): boolean {
  return getComputedStyle(target).visibility === 'visible';
}

/** The fragment of a link to an element of this page, or an empty string. `#` and `#top` are the page itself, `:~:` is a passage of text: the browser's own. */
function fragmentOf(link: HTMLAnchorElement): string {
  const [page, fragment = ''] = link.href.split('#');
  const isHere = page === location.href.split('#')[0];
  return isHere && fragment.toLowerCase() !== 'top' && !fragment.includes(':~:')
    ? fragment
    : '';
}
