import {ReactiveElement} from '@lit/reactive-element';
import {readBlocks} from '../../dom/article-text.js';
import {borrowAttribute} from '../../dom/borrowed-attributes.js';
import {headingsIn} from '../../dom/headings.js';
import {followingTurn} from '../../dom/idle.js';
import {languageOf} from '../../dom/language.js';
import {reportChanges, watchText} from '../../dom/watch.js';
import {countWords} from '../../text/words.js';
import {prefixed} from '../../tags.js';
import {warn} from '../../warn.js';

/** But for those that Lede made: whether an element is one must not depend on which of two was first. */
const articles = 'article, [role=article]:not([data-lede-set~=role])';

let headlines = 0;

/**
 * The article: gives it its measure, vertical rhythm and the typography of its
 * script, and is what the reader tools act on. Wrap it around the `article`,
 * inside the page's `main`.
 *
 * A screen reader hears the `article` named by its `h1`, once, and everything in
 * it as it is written: no heading is added or changed. An `aria-label` or
 * `aria-labelledby` of the author's stays. Without an `article` inside, the
 * element itself is the article.
 *
 * @summary An article, named by its headline.
 * @tagname lede-article
 *
 * @slot - One `article` with an `h1`.
 *
 * @fires lede-article-change {CustomEvent<undefined>} - The words or headings have changed, or a part was shown or hidden: `headings`, `blocks` and `wordCount` have new values. Told in an idle moment of the page, and once for all that changed until then.
 */
export class LedeArticle extends ReactiveElement {
  #text: ReadonlyMap<Element, string> | undefined;
  #wordCount: number | undefined;
  #unwatch: (() => void) | undefined;
  #isChanged = false;
  #named: Element | undefined;

  /**
   * The headings in the article that have words and are displayed, in order,
   * but for the one that names it. Those in open shadow roots of components are
   * among them. Live; elements of the author's, never to be changed.
   */
  get headings(): HTMLHeadingElement[] {
    return headingsIn(this.#root(), this.#headline(this.#article()));
  }

  /**
   * The elements that hold the article's words, in reading order: headings,
   * paragraphs, list items, captions, cells, preformatted text … Each holds
   * words of its own: a list item around a list is in it only if it has some.
   *
   * What is not the article is left out: what is hidden, credits (`small` in a
   * `figcaption`), pull quotes that repeat its words, navigation, forms, asides,
   * Lede's tools and what is marked `data-read-aloud="skip"`. Such a part can
   * stand inside a block, as a credit does in its caption.
   */
  get blocks(): Element[] {
    return [...this.#read().keys()];
  }

  /** How many words `blocks` hold, as each one's language counts them. */
  get wordCount(): number {
    const text = this.#read();
    this.#wordCount ??= countWords(
      [...text].map(([block, words]) => [words, languageOf(block)]),
    );
    return this.#wordCount;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The article around it may have its headline beside it.
    this.#unwatch = watchText(this.#around() ?? this, (records) => {
      if (records.some(({target}) => this.contains(target))) {
        this.#forget();
        this.#isChanged = true;
      }
      this.requestUpdate();
    });
    this.#forget();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#forget();
  }

  protected override createRenderRoot(): this {
    return this;
  }

  /** What changes in many places, as pull quotes do one after another, is told once. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await followingTurn();
    await super.scheduleUpdate();
  }

  protected override updated(): void {
    if (!this.isConnected) return;
    const article = this.#article();
    const headline = this.#headline(article);
    const isArticle = article === this;
    borrowAttribute(this, 'role', isArticle ? 'article' : null);
    if (!isArticle) borrowAttribute(this, 'aria-labelledby', null);
    const isNamed = article.matches(
      '[aria-label], [aria-labelledby]:not([data-lede-set~=aria-labelledby])',
    );
    if (DEVELOPMENT) this.#findMistakes(isNamed || headline !== undefined);
    const naming = isNamed ? undefined : headline;
    if (this.#named !== naming && this.#named) {
      borrowAttribute(this.#named, 'id', null);
    }
    this.#named = naming;
    borrowAttribute(article, 'aria-labelledby', naming ? idOf(naming) : null);
    if (this.#isChanged) {
      this.#isChanged = false;
      this.dispatchEvent(
        new CustomEvent('lede-article-change', {bubbles: true, composed: true}),
      );
    }
  }

  /** The element with the role `article`: the one inside, or the one around, or else this one. */
  #article(): Element {
    return this.querySelector(articles) ?? this.#around() ?? this;
  }

  #around(): Element | null | undefined {
    return this.parentElement?.closest(articles);
  }

  #headline(article: Element): Element | undefined {
    return [
      ...article.querySelectorAll('h1'),
      ...this.querySelectorAll('h1'),
    ].find((heading) => heading.textContent.trim());
  }

  #read(): ReadonlyMap<Element, string> {
    reportChanges();
    return (this.#text ??= readBlocks(this.#root()));
  }

  /** What is read. */
  #root(): Element {
    return this.querySelector(articles) ?? this;
  }

  #forget(): void {
    this.#text = this.#wordCount = undefined;
  }

  #findMistakes(hasName: boolean): void {
    const outermost = [...this.querySelectorAll(articles)].filter(
      (article) =>
        article.parentElement?.closest(
          prefixed(`${articles}, lede-article`),
        ) === this,
    );
    if (outermost.length === 0) {
      warn(
        this,
        'no-article',
        'has no article: wrap it around one, so that the page has it without script too.',
      );
    }
    if (outermost.length > 1) {
      warn(
        this,
        'two-articles',
        'has more than one article: give each a ${this.localName} of its own. The first is the one that the reader tools act on.',
      );
    }
    if (!hasName) {
      warn(
        this,
        'no-h1',
        'has no h1 with words to name the article by: add its headline as one.',
      );
    }
  }
}

/** The heading's id, or one that it is lent. A clone brings its own along: then it gets another. */
function idOf(heading: Element): string {
  const root = heading.getRootNode() as Document | ShadowRoot;
  while (!heading.id || root.getElementById(heading.id) !== heading) {
    if (!borrowAttribute(heading, 'id', `lede-headline-${++headlines}`)) break;
  }
  return heading.id;
}
