import {readInSteps} from '../../dom/article-text.js';
import {watchText} from '../../dom/watch.js';
import {normalise} from '../../text/normalise.js';
import {
  repeats,
  repeatsToTheLetter,
  SearchableText,
} from '../../text/repeats.js';
import type {LedePullQuote} from './pull-quote.js';
import {prefixed} from '../../tags.js';
import {isElement} from '../../dom/kinds.js';

export {silenceQuote} from './silence-quote.js';

const stories = new WeakMap<Node, Story>();

/** How often a reading that the page keeps changing is begun anew before it is finished in one task. */
const patience = 4;

/** Letters: from here on to look through all of them for each quote takes longer than to prepare for it. */
const long = 1e5;

/** Blocks: a millisecond's worth. */
const step = 16;

/**
 * An article as its pull quotes see it: the text that they may repeat, read once
 * for all of them and again when it changes, and the words that they speak.
 */
export class Story {
  #root: Node;
  #quotes = new Set<LedePullQuote>();
  /** As it is written, where it isn't long: enough for what is quoted to the letter. */
  #written: string | undefined;
  #text: SearchableText | undefined;
  #reader: Iterator<'written' | undefined, void> | undefined;
  #readings = 0;
  /** The first pull quote of each wording, which speaks for the others. */
  #spoken = new Map<string, LedePullQuote>();
  #unwatch: (() => void) | undefined;
  /** Those that were hidden when they were judged. */
  #hidden = new Set<Element>();
  /** Tells when one of those is shown, or one that speaks for others is hidden, by whatever style or state. */
  #boxes = new ResizeObserver((entries) => {
    const isChanged = entries.some(
      ({target}) => target.checkVisibility() === this.#hidden.has(target),
    );
    if (!isChanged) return;
    // What stands beside them is often shown or hidden with them.
    this.#forget();
    this.#judgeAgain();
  });

  /** The story that a pull quote stands in: of the nearest article, or else the whole page. */
  static of(quote: LedePullQuote): Story {
    const root =
      quote.closest(prefixed('article, lede-article, main')) ??
      quote.closest('body') ??
      quote.getRootNode();
    const story = stories.get(root) ?? new Story(root);
    stories.set(root, story);
    return story;
  }

  private constructor(root: Node) {
    this.#root = root;
  }

  add(quote: LedePullQuote): void {
    this.#quotes.add(quote);
    this.#unwatch ??= watchText(this.#root, (records) => {
      let isChanged = false;
      for (const {target, attributeName} of records) {
        const element = isElement(target) ? target : target.parentElement;
        // By the prototype: a form may have a field called "closest".
        const isQuote =
          element &&
          Element.prototype.closest.call(element, prefixed('lede-pull-quote'));
        if (!isQuote) this.#forget();
        // The quotes' own silence comes back as a change.
        isChanged ||= !isQuote || attributeName !== 'aria-hidden';
      }
      if (isChanged) this.#judgeAgain();
    });
  }

  delete(quote: LedePullQuote): void {
    this.#quotes.delete(quote);
    this.#hidden.delete(quote);
    this.#boxes.unobserve(quote);
    if (this.#quotes.size > 0) return;
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#boxes.disconnect();
    this.#forget();
    this.#spoken.clear();
  }

  /**
   * Reads the article on by some of its text, so that a long one takes many short
   * tasks.
   *
   * @returns whether it is read as far as need be to find the quotation.
   */
  readOn(quotation: string): boolean {
    if (!this.#reader) {
      this.#reader = this.#read();
      this.#readings++;
    }
    while (!this.#isToTheLetter(quotation)) {
      const {done, value} = this.#reader.next();
      if (done) break;
      if (value !== 'written' && this.#readings <= patience) return false;
    }
    this.#readings = 0;
    return true;
  }

  *#read(): Generator<'written' | undefined, void> {
    const blocks = new Map<Element, string>();
    yield* readInSteps(this.#root, prefixed(',lede-pull-quote'), blocks);
    const written = [...blocks.values()].join('\n');
    if (written.length < long) {
      this.#written = written;
      yield 'written';
    }
    const text = new SearchableText();
    let count = 0;
    for (const words of blocks.values()) {
      text.add(normalise(words));
      if (++count % step === 0) yield;
    }
    this.#text = text;
  }

  #forget(): void {
    this.#written = this.#text = this.#reader = undefined;
  }

  #isToTheLetter(quotation: string): boolean {
    return (
      this.#written !== undefined &&
      repeatsToTheLetter(quotation, this.#written)
    );
  }

  /** Whether the words of a pull quote stand in the article, or another pull quote before it says them. */
  hasElsewhere(quote: LedePullQuote, quotation: string): boolean {
    while (!this.readOn(quotation));
    if (
      this.#isToTheLetter(quotation) ||
      (this.#text && repeats(quotation, this.#text))
    ) {
      return true;
    }
    // One of two copies is often hidden, the narrow page's or the wide one's: that one doesn't speak for the other.
    if (!quote.checkVisibility()) {
      this.#hidden.add(quote);
      this.#boxes.observe(quote);
      return false;
    }
    this.#hidden.delete(quote);
    const words = normalise(quotation);
    if (!words) return false;
    const first = this.#spoken.get(words);
    const position = first ? first.compareDocumentPosition(quote) : 0;
    if (first && position & Node.DOCUMENT_POSITION_FOLLOWING) {
      this.#boxes.observe(first);
      return true;
    }
    this.#spoken.set(words, quote);
    if (first !== quote) first?.requestUpdate();
    return false;
  }

  #judgeAgain(): void {
    this.#spoken.clear();
    for (const quote of this.#quotes) quote.requestUpdate();
  }
}
