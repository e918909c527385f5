import {ReactiveElement} from '@lit/reactive-element';
import {property} from 'lit/decorators.js';
import {ContentController} from '../../controllers/content-controller.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {borrowAttribute} from '../../dom/borrowed-attributes.js';
import {longTurn} from '../../dom/idle.js';
import {pageFooter} from '../../dom/page-footer.js';
import {warn} from '../../warn.js';
import type * as Content from './content.js';

/**
 * The footer of a publisher's page: who publishes it, in which other languages, and
 * on what terms. Put it around the page's one `footer`, at the end of `body`.
 *
 * A screen reader says "content information" and then what the footer holds:
 * the logo by the publisher's name instead of a CMS's placeholder, and not at all
 * where the name stands beside it; each language by its own name and in its own voice.
 *
 * Script is needed to name the logo, to tell languages that the markup leaves
 * unsaid, and to print the address and the date. It renders nothing.
 *
 * @summary The publisher's logo, languages and small print at the foot of the page.
 *
 * @tagname lede-publisher-footer
 *
 * @slot - The page's `footer`: a logo, a sentence or two on the publisher, a `nav` of languages, small print; each may be missing.
 *
 * @cssproperty [--lede-publisher-footer-logo-size=4rem] - The most that the logo is high.
 */
export class LedePublisherFooter extends ReactiveElement {
  /** The publisher's name, for the logo and for print. Default: the site's name in the page's metadata (`og:site_name`, `application-name`, JSON-LD), else its host name. */
  @property() name?: string;

  #locale = new LocaleController(this);
  #content: typeof Content | undefined;

  constructor() {
    super();
    new ContentController(this, ['alt', 'src', 'href', 'hreflang', 'lang']);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrint);
  }

  protected override createRenderRoot(): this {
    return this;
  }

  /** The foot of the page is the last that a reader comes to: the page doesn't wait for what mends it. Hundreds of links are a task of their own, and so are the names of languages. */
  protected override async scheduleUpdate(): Promise<void> {
    this.#content ??= await import('./content.js').catch(() => undefined);
    if (!this.hasUpdated) {
      await longTurn();
      if (this.#content?.loadLanguageNames(this)) await longTurn();
    }
    await super.scheduleUpdate();
  }

  protected override updated(): void {
    this.#content?.mendContent(this, this.name);
    // Of two in one another the outer one, whichever of them was first.
    const isLandmark =
      !this.querySelector(
        'footer, [role=contentinfo i]:not([data-lede-set~=role])',
      ) &&
      !this.closest(
        `footer, article, aside, main, nav, section, ${this.localName} *`,
      );
    borrowAttribute(this, 'role', isLandmark ? 'contentinfo' : null);
    if (DEVELOPMENT) this.#warnOfLandmarks();
  }

  /** In an attribute, which the style sheet draws: no node of the author's list is touched, and a strict policy allows it. */
  #onPrint = ({type}: Event): void => {
    const {locale} = this.#locale;
    if (type === 'beforeprint' && locale && this.#content) {
      const imprint = this.#content.imprint(this, this.name, locale);
      this.setAttribute('data-lede-printed', imprint);
    } else this.removeAttribute('data-lede-printed');
  };

  #warnOfLandmarks(): void {
    if (this.closest('main, article')) {
      warn(
        this,
        'nested',
        'stands in <main> or <article>, where a footer is not the footer of the page. Move it to the end of <body>.',
      );
    } else if (!this.querySelector('footer, [role=contentinfo i]')) {
      warn(
        this,
        'no-footer',
        'holds no <footer>: without script its content is in no landmark. Wrap the content in <footer>.',
      );
    }
    const footers = [...document.querySelectorAll(pageFooter)].filter(
      (footer) => footer.checkVisibility(),
    );
    if (footers.length > 1) {
      warn(
        this,
        'several',
        'is not the only footer of the page. Make the others <div>, or put them in the <section> or <article> that they belong to.',
      );
    }
  }
}
