import {ReactiveElement} from '@lit/reactive-element';
import {property} from 'lit/decorators.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {borrowAttribute} from '../../dom/borrowed-attributes.js';
import {idleTurn} from '../../dom/idle.js';
import {warn} from '../../warn.js';
import type {Skipping} from './skipping.js';

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
 * headers, in every engine; to leave out a link whose target isn't there, isn't
 * displayed or is inert; and to make links where there are none.
 *
 * @summary Links to the main parts of the page, its first Tab stop.
 *
 * @tagname lede-skip-links
 *
 * @slot - Links to parts of this page, `<a href="#article">…</a>`; other links are left alone.
 *
 * @csspart link - A link that the element made.
 *
 * @cssproperty [--lede-skip-links-layer=1000000000] - `z-index`, over all else: what has focus must not be covered.
 *
 * @cssState empty - There is no link to show: no target is on the page and displayed.
 */
export class LedeSkipLinks extends ReactiveElement {
  /** Name of the navigation landmark. Default: "Accessibility links" in the language of the page. */
  @property() label?: string;

  #internals = this.attachInternals();
  #locale = new LocaleController(this);
  #skipping: Skipping | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  /** Plain anchors skip well enough until the script for the rest is there, so the page doesn't wait for it; nor, where it can't be had, for ever. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.#skipping) {
      const module = await import('./skipping.js').catch(() => undefined);
      this.#skipping ??= module && new module.Skipping(this);
    }
    await this.#skipping?.prepare();
    if (!this.hasUpdated) await idleTurn();
    await super.scheduleUpdate();
  }

  protected override firstUpdated(): void {
    if (DEVELOPMENT) this.#warnUnlessFirst();
  }

  protected override updated(): void {
    const {locale} = this.#locale;
    const isEmpty = this.#skipping?.refresh(locale) === false;
    this.#internals.states[isEmpty ? 'add' : 'delete']('empty');
    const isNavigation =
      !isEmpty && !this.querySelector('nav, [role=navigation i]');
    const label = this.label || locale?.strings.skipLinks.label;
    // As attributes, not through ElementInternals, where axe and its like see no role and miss the landmark.
    borrowAttribute(this, 'role', isNavigation ? 'navigation' : null);
    borrowAttribute(this, 'aria-label', (isNavigation && label) || null);
  }

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
        `is not the first Tab stop of the page: <${first.localName}> comes before it. Move <${this.localName}> to the start of <body>.`,
      );
    }
  }
}
