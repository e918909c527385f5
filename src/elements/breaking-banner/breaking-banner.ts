import {ReactiveElement} from '@lit/reactive-element';
import {property} from 'lit/decorators.js';
import {ContentController} from '../../controllers/content-controller.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {borrowAttribute} from '../../dom/borrowed-attributes.js';
import {idleTurn} from '../../dom/idle.js';
import {hash} from '../../text/hash.js';
import {dismissedHeadlines} from './dismissed.js';
import type {Displayed} from './displayed.js';
import {headlinesOf, type Headline} from './headlines.js';
import type {LiveBanner} from './live.js';
import {checkBanner} from './warnings.js';
import {isElement} from '../../dom/kinds.js';

/**
 * Breaking news at the head of a page: the headlines inside it, those that the
 * page's own script puts there later, and those of a feed.
 *
 * Use it once, near the top of the page, and leave it empty (or without
 * headlines) while there is no such news: then it takes no space and does not
 * exist for a screen reader. Each headline is a paragraph or a list item,
 * with or without a link.
 *
 * A screen reader finds a region called "Breaking news", in the page's language,
 * with the headlines in it. What is there at load is not announced; what comes
 * later is, once, after a second in which more may come: "Breaking news. Storm
 * closes the northern pass." Buttons follow the headlines: "Pause updates"
 * where there is a feed, and "Dismiss: Storm closes the northern pass".
 *
 * Nothing moves what the reader is looking at: a banner that fills after load is
 * laid over the foot of the window until its place is out of sight, and one
 * that is in sight keeps its height.
 *
 * @summary Breaking news: a region with the latest headlines, from the page or a feed.
 * @tagname lede-breaking-banner
 *
 * @slot - Headlines: a `p` each, or a `ul` with an `li` each.
 *
 * @csspart frame - Around all, once there are controls; laid over the page in `:state(overlay)`.
 * @csspart label - The visible label in `:state(overlay)`; otherwise it is the host's `::before`.
 * @csspart headlines - Around the headlines.
 * @csspart controls - Around the buttons.
 * @csspart pause - Button that pauses and resumes updates.
 * @csspart dismiss - Button that dismisses the headlines.
 *
 * @cssproperty [--lede-breaking-banner-label] - The visible label, a CSS string: by default "Breaking news" in the language of the banner. For a language that Lede does not have; elsewhere use the `label` attribute.
 * @cssproperty [--lede-breaking-banner-accent=var(--lede-color-accent)] - Colour of the label and of the line above it.
 * @cssproperty [--lede-breaking-banner-layer=10] - `z-index` in `:state(overlay)`.
 *
 * @cssState empty - Holds no headline, and is not displayed.
 * @cssState dismissed - The reader has dismissed all that it holds; it is not displayed.
 * @cssState overlay - Laid over the foot of the window, because it filled after the page had loaded.
 * @cssState held - Keeps the height it had, because its headlines changed while it was in sight.
 * @cssState paused - The reader has paused updates.
 *
 * @fires lede-feed-error {CustomEvent<FeedErrorDetail>} - A feed failed. The last good headlines stay, and the next try waits longer.
 * @fires lede-dismiss {CustomEvent<DismissDetail>} - The reader dismisses the headlines. Cancel it to keep the banner.
 */
export class LedeBreakingBanner extends ReactiveElement {
  /** Address of a feed of headlines, `http:` or `https:`: JSON Feed 1.1, RSS 2.0 or Atom. Relative to the page. Nothing is fetched without it. */
  @property() src = '';

  /** Whether `src` is an event stream (`text/event-stream`) of JSON Feed items. */
  @property({type: Boolean}) stream = false;

  /** Seconds from one request to the next: 10 at least. */
  @property({type: Number}) refresh = 60;

  /** How many headlines the banner holds when a feed brings more. */
  @property({type: Number}) max = 3;

  /** Whether the reader can dismiss the headlines. They are remembered on the reader's device, and never shown again; new ones are. */
  @property({type: Boolean}) dismissible = false;

  /** How a screen reader announces what comes later: when it has finished speaking (`polite`), or at once (`assertive`), for what endangers life. */
  @property() urgency: 'polite' | 'assertive' = 'polite';

  /** Label of the region, shown and spoken, instead of "Breaking news" in the banner's language. */
  @property() label = '';

  /** Whether updates are paused; the reader's button sets it. */
  @property({type: Boolean}) paused = false;

  #internals = this.attachInternals();
  #locale = new LocaleController(this);
  #known: Set<string> | undefined;
  #isShown = false;
  #isLoading = false;
  #isParsing = false;
  /** `null` where it could not be fetched: then the banner does without. */
  #live: LiveBanner | null | undefined;
  /** `null` from when it is asked for. */
  #displayed: Displayed | null | undefined;

  constructor() {
    super();
    new ContentController(this, ['alt', 'hidden']);
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (document.readyState !== 'loading') return;
    // Upgraded before the parser has come to its headlines, which are no news.
    this.#isParsing = true;
    void whenParsed().then(async () => {
      this.requestUpdate();
      await this.updateComplete;
      this.#isParsing = false;
    });
  }

  protected override updated(): void {
    const locale = this.#locale.locale;
    const label = this.label || locale?.strings.breakingBanner.label;
    if (DEVELOPMENT) checkBanner(this, label);
    const headlines = headlinesOf(this, label);
    const left = this.#withoutDismissed(headlines);
    // In what isn't displayed, WebKit answers with the style that it had.
    if (this.#displayed) this.#set('empty', false);
    let shown: readonly Headline[] = this.#displayed?.of(left) ?? left;
    if (left.length > 0) this.#askWhatIsDisplayed();
    const isAtLoad = !this.#known || this.#isParsing;
    const known = (this.#known ??= new Set());
    const news = isAtLoad
      ? []
      : shown.filter(({text, key}) => text && !known.has(key));
    const fills = !isAtLoad && !this.#isShown && shown.length > 0;

    if (
      this.src ||
      fills ||
      news.length > 0 ||
      (this.dismissible && shown.length > 0)
    ) {
      this.#load();
    }
    const isWaiting = this.#live === undefined && !isAtLoad;
    if (isWaiting && fills) shown = [];
    if (!isWaiting) for (const {key} of shown) known.add(key);
    this.#isShown = shown.length > 0;

    for (const list of this.querySelectorAll(':scope > :is(ul, ol)')) {
      // Safari takes a list without markers for none.
      borrowAttribute(list, 'role', 'list');
    }
    // As attributes, not through ElementInternals: axe and its like see no role there, and miss the landmark.
    const name = (this.#isShown && label) || null;
    borrowAttribute(this, 'role', name && 'region');
    borrowAttribute(this, 'aria-label', name);
    this.#set('empty', !this.#isShown);
    this.#set('dismissed', !this.#isShown && left.length < headlines.length);
    this.#set('paused', this.paused);
    this.#live?.update({shown, news, fills, known, label, locale});
  }

  #withoutDismissed(headlines: Headline[]): Headline[] {
    const dismissed = this.dismissible ? dismissedHeadlines() : undefined;
    return headlines.filter(({node, key}) => {
      const isDismissed = dismissed?.has(hash(key)) ?? false;
      if (isElement(node)) {
        borrowAttribute(node, 'hidden', isDismissed ? '' : null);
      }
      return !isDismissed;
    });
  }

  #set(state: string, isOn: boolean): void {
    this.#internals.states[isOn ? 'add' : 'delete'](state);
  }

  /** Once the page has its style: to ask sooner would have it made up for this. */
  #askWhatIsDisplayed(): void {
    if (this.#displayed !== undefined) return;
    this.#displayed = null;
    void idleTurn()
      .then(() => import('./displayed.js'))
      .then(
        ({Displayed}) => {
          this.#displayed ??= new Displayed(this);
          this.requestUpdate();
        },
        // Offline, or a file that is gone: all that stands there counts.
        () => undefined,
      );
  }

  #load(): void {
    if (this.#isLoading) return;
    this.#isLoading = true;
    void import('./live.js')
      .then(
        ({LiveBanner, Displayed}) => {
          this.#displayed ??= new Displayed(this);
          this.#live = new LiveBanner(this, this.#internals.states);
        },
        () => {
          this.#live = null;
        },
      )
      .then(() => {
        this.requestUpdate();
      });
  }
}

function whenParsed(): Promise<unknown> {
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', resolve, {once: true});
  });
}

/** Detail of `lede-feed-error`. */
export interface FeedErrorDetail {
  /** What went wrong. */
  error: unknown;
  /** The `src` of the banner. */
  src: string;
}

/** Detail of `lede-dismiss`. */
export interface DismissDetail {
  /** The words of the headlines. */
  headlines: string[];
}
