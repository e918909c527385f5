import {html, ReactiveElement} from 'lit';
import {property} from 'lit/decorators.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {PageController} from '../../controllers/page-controller.js';
import {borrowAttribute} from '../../dom/borrowed-attributes.js';
import {renderControls} from '../../dom/controls.js';
import {findFragment} from '../../dom/find.js';
import {deepActiveElement, focusTarget} from '../../dom/focus.js';
import {scrollToClear} from '../../dom/scroll.js';
import {warn} from '../../warn.js';
import {findLandmarks, type Landmark} from './landmarks.js';
import {styles} from './skip-links.styles.js';

/**
 * Links with which a reader who uses a keyboard or a screen reader skips what
 * every page repeats. Put it first in `body`, with a link to each part that is
 * worth skipping to; with no links inside it makes one for each landmark that
 * the page has: main, navigation, search and footer. It lies over the page while it holds
 * focus and is out of sight otherwise, with or without script.
 *
 * A screen reader says "Accessibility links, navigation", then each link; after
 * Enter, the part that was skipped to.
 *
 * Script is needed to move focus into shadow roots and from under sticky
 * headers, in every engine; to leave out a link whose target isn't there; and to
 * make links where there are none.
 *
 * @summary Links to the main parts of the page, its first Tab stop.
 *
 * @tagname lede-skip-links
 *
 * @slot - Links to parts of this page, `<a href="#article">…</a>`; other links are left alone.
 *
 * @csspart link - A link that the element made.
 *
 * @cssproperty [--lede-skip-links-background=var(--lede-color-background)] - Colour behind the links.
 * @cssproperty [--lede-skip-links-color=var(--lede-color-link)] - Colour of the links.
 * @cssproperty [--lede-skip-links-layer=2147483647] - `z-index`, over all else: what has focus must not be covered.
 *
 * @cssState empty - There is no link to show: no target is on the page.
 */
export class LedeSkipLinks extends ReactiveElement {
  /** Name of the navigation landmark. Default: "Accessibility links" in the language of the page. */
  @property() label?: string;

  #internals = this.attachInternals();
  #locale = new LocaleController(this);
  #page = new PageController(this);
  #landmarks = new Map<Landmark, HTMLElement>();

  /** Where the reader skipped from and to, for the way back. */
  #skipped?: {url: string; link: HTMLElement; target: Element};

  constructor() {
    super();
    this.addEventListener('click', this.#onClick);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHashChange);
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override firstUpdated(): void {
    if (DEVELOPMENT) this.#warnUnlessFirst();
  }

  protected override updated(): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[href]')];
    const missing = this.#withoutTarget(links);
    for (const item of this.querySelectorAll('a, li')) {
      const own = links.filter((link) => item.contains(link));
      const isGone = own.length > 0 && own.every((link) => missing.has(link));
      borrowAttribute(item, 'hidden', isGone ? '' : null);
    }
    this.#renderLandmarks(links.length === 0);

    const isEmpty = missing.size === links.length && this.#landmarks.size === 0;
    this.#internals.states[isEmpty ? 'add' : 'delete']('empty');
    const isNavigation =
      !isEmpty && !this.querySelector('nav, [role=navigation i]');
    this.#internals.role = isNavigation ? 'navigation' : null;
    this.#internals.ariaLabel = isNavigation
      ? this.label || (this.#locale.locale?.strings.skipLinks.label ?? null)
      : null;
  }

  /** The links to this page whose target isn't on it. */
  #withoutTarget(links: HTMLAnchorElement[]): Set<HTMLAnchorElement> {
    const missing = new Set(links.filter(fragmentOf));
    if (missing.size === 0) return missing;
    for (const root of this.#page.roots()) {
      for (const link of missing) {
        if (findFragment(root, fragmentOf(link))) missing.delete(link);
      }
      if (missing.size === 0) break;
    }
    return missing;
  }

  /**
   * In a shadow root, not beside what the author wrote: a framework that
   * draws the page again would trip over nodes that it doesn't know, and
   * a clone would keep them as links of the author's.
   */
  #renderLandmarks(isWanted: boolean): void {
    const {locale} = this.#locale;
    this.#landmarks =
      isWanted && locale
        ? findLandmarks(this.#page.roots())
        : new Map<Landmark, HTMLElement>();
    const links = [...this.#landmarks].map(
      ([kind, {id}]) =>
        html`<a
          part="link"
          id=${kind}
          lang=${locale?.language}
          href="#${encodeURIComponent(id)}"
          >${locale?.strings.skipLinks[kind]}</a
        >`,
    );
    renderControls(
      this,
      [styles],
      links.length > 0 ? html`${links}<slot></slot>` : undefined,
    );
  }

  #onClick = (event: MouseEvent): void => {
    const link = event
      .composedPath()
      .find((node) => node instanceof HTMLAnchorElement);
    // The browser's own: another tab or window, a download, the context menu, and what a site's script has handled.
    if (
      !link ||
      event.defaultPrevented ||
      event.button ||
      event.altKey ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      (link.target && link.target !== '_self') ||
      link.hasAttribute('download')
    ) {
      return;
    }
    const target = this.#targetOf(link);
    if (!target) return;
    event.preventDefault();
    this.#skip(link, target);
  };

  #targetOf(link: HTMLAnchorElement): HTMLElement | undefined {
    if (link.getRootNode() === this.shadowRoot) {
      return this.#landmarks.get(link.id as Landmark);
    }
    const fragment = fragmentOf(link);
    if (!fragment) return undefined;
    for (const root of this.#page.roots()) {
      const target = findFragment(root, fragment);
      if (target) return target as HTMLElement;
    }
    return undefined;
  }

  #skip(link: HTMLAnchorElement, target: HTMLElement): void {
    const url = location.href;
    // Setting the hash, unlike pushState, also matches `:target`, opens `details` and tells the page.
    if (link.hash) location.hash = link.hash;
    if (location.href !== url) {
      this.#skipped = {url, link, target};
      addEventListener('hashchange', this.#onHashChange);
    }
    focusTarget(target, {preventScroll: true});
    scrollToClear(target);
  }

  /** Back undoes the skip: who has not moved on is at the link again. */
  #onHashChange = (): void => {
    const {url, link, target} = this.#skipped ?? {};
    if (location.href === url && deepActiveElement() === target) {
      link?.focus({preventScroll: true});
    }
  };

  #warnUnlessFirst(): void {
    const focusable =
      'a[href], button, input, select, textarea, summary, iframe, [tabindex]';
    const first = document.querySelector<HTMLElement>(
      `:is(${focusable}):not([tabindex^="-"], [disabled], [type=hidden])`,
    );
    if (
      first &&
      !this.contains(first) &&
      first.compareDocumentPosition(this) & Node.DOCUMENT_POSITION_FOLLOWING
    ) {
      warn(
        this,
        'not-first',
        `is not the first Tab stop of the page: <${first.localName}> comes before it. Move <lede-skip-links> to the start of <body>.`,
      );
    }
  }
}

/** The fragment of a link to an element of this page, or an empty string. `#` and `#top` are the page itself, `:~:` is a passage of text: the browser's own. */
function fragmentOf(link: HTMLAnchorElement): string {
  const [page, fragment = ''] = link.href.split('#');
  const isHere = page === location.href.split('#')[0];
  return isHere && !/^top$|:~:/i.test(fragment) ? fragment : '';
}
