import {
  html,
  nothing,
  svg,
  type ReactiveController,
  type TemplateResult,
} from 'lit';
import {Announcer} from '../../controllers/announcer.js';
import {renderControls} from '../../dom/controls.js';
import {languageOf} from '../../dom/language.js';
import {format, formatCount} from '../../locales/format.js';
import type {Locale} from '../../locales/locales.js';
import type {LedeBreakingBanner} from './breaking-banner.js';
import {styles} from './breaking-banner.styles.js';
import {dismiss} from './dismiss.js';
import {hash} from '../../text/hash.js';
import {dismissedHeadlines} from './dismissed.js';
import type {FeedHeadline} from './feed.js';
import type {FeedHeadlines} from './feed-headlines.js';
import {focusAfter} from './focus-after.js';
import {keyOf, type Headline} from './headlines.js';
import {liveRegionAround, liveRegionsIn} from './live-region.js';
import {Place} from './place.js';
import {isElement} from '../../dom/kinds.js';

export {Displayed} from './displayed.js';

/** How many headlines are remembered as known. */
const memory = 500;

/** A banner as it is after an update of its element. */
export interface BannerState {
  readonly shown: readonly Headline[];
  /** Those of them that came after the page had loaded. */
  readonly news: readonly Headline[];
  /** Whether the banner was empty until now, and the page laid out without it. */
  readonly fills: boolean;
  /** Keys of all headlines that there have been. */
  readonly known: Set<string>;
  readonly label: string | undefined;
  readonly locale: Locale | undefined;
}

/**
 * What a banner does beyond standing in the page: its controls, its feed, and
 * saying what is new. Fetched for a banner that has a feed, can be dismissed,
 * or changes after the page has loaded.
 */
export class LiveBanner implements ReactiveController {
  #host: LedeBreakingBanner;
  #place: Place;
  #announcer: Announcer;
  #shown: readonly Headline[] = [];
  #hasFeed = false;

  constructor(host: LedeBreakingBanner, states: CustomStateSet) {
    this.#host = host;
    this.#place = new Place(host, states);
    this.#announcer = new Announcer(() =>
      host.shadowRoot?.querySelector<HTMLElement>('.status'),
    );
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#announcer.clear();
    this.#place.reset();
  }

  update(banner: BannerState): void {
    const {shown, fills, known, label} = banner;
    const news = banner.news.filter((headline) => !isSaidAnyway(headline));
    this.#shown = shown;
    renderControls(this.#host, [styles], this.#render(banner));
    if (this.#host.src) this.#follow();
    for (const key of known) {
      if (known.size <= memory) break;
      known.delete(key);
    }
    if (shown.length === 0) this.#place.clear();
    else if (fills) this.#place.fill();
    if (this.#host.paused) this.#announcer.clear();
    else if (news.length > 0) {
      this.#announcer.announce(
        news.map(({node, text}) => ({
          text,
          language: languageOf(isElement(node) ? node : this.#host),
        })),
        label,
      );
    }
  }

  #render({shown, label, locale}: BannerState): TemplateResult {
    const {src, dismissible, urgency} = this.#host;
    return html`
      <div class="frame" part="frame">
        <div class="label" part="label" aria-hidden="true">${label}</div>
        <div class="headlines" part="headlines"><slot></slot></div>
        <div
          class="controls"
          part="controls"
          lang=${locale?.language ?? nothing}
        >
          ${
            locale && src && shown.length > 0
              ? this.#renderPause(locale)
              : nothing
          }
          ${
            locale && dismissible && shown.length > 0
              ? this.#renderDismiss(locale)
              : nothing
          }
        </div>
      </div>
      <div
        class="status"
        aria-live=${urgency === 'assertive' ? 'assertive' : 'polite'}
      ></div>
      <div class="end"></div>
    `;
  }

  #renderPause({strings}: Locale): TemplateResult {
    const {paused} = this.#host;
    const name = strings.breakingBanner[paused ? 'resume' : 'pause'];
    return html`<button
      type="button"
      part="pause"
      aria-label=${name}
      @click=${this.#togglePaused}
    >
      ${icon(name, svg`<path d=${paused ? 'M6 4v12l10-6z' : 'M7 4v12M13 4v12'} />`)}
    </button>`;
  }

  #renderDismiss(locale: Locale): TemplateResult {
    const {dismiss, dismissAll} = locale.strings.breakingBanner;
    const [first, ...others] = this.#shown;
    const name =
      first?.text && others.length === 0
        ? format(dismiss, {headline: first.text})
        : formatCount(locale, dismissAll, this.#shown.length);
    return html`<button
      type="button"
      part="dismiss"
      aria-label=${name}
      @click=${this.#dismiss}
    >
      ${icon(name, svg`<path d="M4 4l12 12M16 4L4 16" />`)}
    </button>`;
  }

  #togglePaused = (): void => {
    this.#host.paused = !this.#host.paused;
  };

  #dismiss = (): void => {
    const headlines = this.#shown.map(({text}) => text);
    const event = new CustomEvent('lede-dismiss', {
      detail: {headlines},
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    if (!this.#host.dispatchEvent(event)) return;
    // Before the button goes: a focus that is lost to the body starts a screen reader at the top again. Safari focuses no button on a click.
    const active = document.activeElement;
    if (!active || active === document.body || active === this.#host) {
      focusAfter(this.#host);
    }
    dismiss(this.#shown.map(({key}) => key));
    this.#announcer.clear();
    this.#place.reset();
    this.#host.requestUpdate();
  };

  #follow(): void {
    if (this.#hasFeed) return;
    this.#hasFeed = true;
    import('./updates.js').then(
      ({FeedUpdates, FeedHeadlines}) => {
        const headlines = new FeedHeadlines(this.#host);
        new FeedUpdates(this.#host, (feed) => {
          void this.#place.change(() => this.#show(headlines, feed));
        });
      },
      () => {
        this.#hasFeed = false;
      },
    );
  }

  /** Resolves when the banner shows the feed, minus what the reader has dismissed. */
  #show(headlines: FeedHeadlines, feed: FeedHeadline[]): Promise<unknown> {
    const {dismissible} = this.#host;
    const most: unknown = this.#host.max;
    const max = Number(most);
    const dismissed = dismissible ? dismissedHeadlines() : undefined;
    headlines.write(
      feed.filter(({title}) => !dismissed?.has(hash(keyOf(title)))),
      max >= 1 ? Math.floor(max) : 3,
    );
    this.#host.requestUpdate();
    return this.#host.updateComplete;
  }
}

/** Whether a live region of the author's says a headline. */
function isSaidAnyway({node, key}: Headline): boolean {
  return (
    liveRegionAround(node) !== undefined ||
    (isElement(node) &&
      liveRegionsIn(node).some(({textContent}) => keyOf(textContent) === key))
  );
}

/** A drawing with a tooltip. On the button itself the tooltip would be a description that says the name again. */
function icon(tooltip: string, path: TemplateResult<2>): TemplateResult {
  return html`<span class="icon" aria-hidden="true" title=${tooltip}>
    <svg viewBox="0 0 20 20">${path}</svg>
  </span>`;
}
