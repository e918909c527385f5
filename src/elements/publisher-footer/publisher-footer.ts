import {ReactiveElement} from 'lit';
import {property} from 'lit/decorators.js';
import {ContentController} from '../../controllers/content-controller.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {borrowAttribute} from '../../dom/borrowed-attributes.js';
import {languageOf} from '../../dom/language.js';
import {pageFooter} from '../../dom/page-footer.js';
import {format} from '../../locales/format.js';
import {directionOf} from '../../text/languages.js';
import {normalise} from '../../text/normalise.js';
import {warn} from '../../warn.js';
import {completeLanguageLinks} from './language-links.js';
import {nameLogo, textOf, type Spoken} from './logo.js';
import {siteName} from './site-name.js';

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
 * @cssproperty [--lede-publisher-footer-background=var(--lede-color-surface)] - Colour behind the footer.
 * @cssproperty [--lede-publisher-footer-logo-size=4rem] - The most that the logo is high.
 */
export class LedePublisherFooter extends ReactiveElement {
  /** The publisher's name, for the logo and for print. Default: the site's name in the page's metadata (`og:site_name`, `application-name`, JSON-LD), else its host name. */
  @property() name?: string;

  #internals = this.attachInternals();
  #locale = new LocaleController(this);

  constructor() {
    super();
    new ContentController(this, ['alt', 'src', 'href', 'hreflang', 'lang']);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#onBeforePrint);
    addEventListener('afterprint', this.#onAfterPrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#onBeforePrint);
    removeEventListener('afterprint', this.#onAfterPrint);
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override updated(): void {
    const spoken: Spoken = {names: new Map(), silent: new Set()};
    nameLogo(this, () => this.#publisher, spoken);
    completeLanguageLinks(this, spoken);
    for (const element of this.querySelectorAll('a, img, svg')) {
      const name = spoken.names.get(element) ?? null;
      borrowAttribute(element, 'aria-label', name);
      borrowAttribute(
        element,
        'aria-hidden',
        spoken.silent.has(element) ? 'true' : null,
      );
      if (element.localName === 'svg') {
        borrowAttribute(element, 'role', name && 'img');
      }
    }
    // Safari takes a list without markers for no list.
    for (const list of this.querySelectorAll('ul, ol')) {
      borrowAttribute(list, 'role', 'list');
    }

    const isLandmark =
      !this.querySelector('footer, [role=contentinfo i]') &&
      !this.closest('footer, article, aside, main, nav, section');
    this.#internals.role = isLandmark ? 'contentinfo' : null;
    if (DEVELOPMENT) this.#warnOfLandmarks();
  }

  get #publisher(): string {
    return this.name?.trim() || siteName();
  }

  /** In an attribute, which the style sheet draws: no node of the author's list is touched, and a strict policy allows it. */
  #onBeforePrint = (): void => {
    const {locale} = this.#locale;
    if (!locale) return;
    const tag = languageOf(this);
    const isTag = directionOf(tag) && tag.startsWith(locale.language);
    const language = isTag ? tag : locale.language;
    const printed = format(locale.strings.publisherFooter.printed, {
      address: location.href.replace(/#.*/, ''),
      date: new Intl.DateTimeFormat(language, {dateStyle: 'long'}).format(),
    });
    const name = this.#publisher;
    const isNamed = normalise(textOf(this)).includes(normalise(name));
    this.setAttribute(
      'data-lede-printed',
      isNamed ? printed : `${name}\n${printed}`,
    );
  };

  #onAfterPrint = (): void => {
    this.removeAttribute('data-lede-printed');
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
    if (footers.length + Number(this.#internals.role !== null) > 1) {
      warn(
        this,
        'several',
        'is not the only footer of the page. Make the others <div>, or put them in the <section> or <article> that they belong to.',
      );
    }
  }
}
