import {readingMinutes} from '../text/reading-time.js';
import {readInSteps} from './article-text.js';
import {flatParent} from './flat-order.js';
import {idleTurn} from './idle.js';
import {languageOf} from './language.js';
import {indexed} from '../text/indexed.js';
import {isElement} from './kinds.js';

/** How far a reader is in an article. */
export interface ReadingPlace {
  /** Of the article's words, weighed by the time that they take: 0 to 1. */
  readonly fraction: number;
  /** What the rest takes the average reader. */
  readonly minutesLeft: number;
  /** The last line has been in the window. */
  readonly isAtEnd: boolean;
  /** Some of the text is in the window. */
  readonly isInView: boolean;
  /** A window's height of the text is above the window: what is seen on arrival. */
  readonly isReadOn: boolean;
  /** Which block is at the top of the window, by its index. */
  readonly block: number;
}

/** A block of the article's text: a paragraph, a heading … */
interface Block {
  readonly element: Element;
  readonly text: string;
  readonly minutes: number;
}

/** Blocks whose words are counted in a millisecond or so, and how many such steps of reading are taken at once: most articles have no more. */
const step = 16;
const atOnce = 8;

/** How near to the window's foot the last line counts as in the window: page zoom and device pixels round. */
const tolerance = 4;

/**
 * Knows how far a reader is in an article, by its words.
 *
 * The reader is taken to read at a line that is at the top of the window while
 * the article begins, and at its foot when the article ends, so that nothing is
 * done before it is seen, and all is done when the last line is. What stands
 * above that line is read. A picture, a video or a chart takes no time: how long
 * somebody looks at one, nobody knows, and were its height counted, a tall one
 * would pass for a page of text. Captions are text.
 *
 * Where the blocks are is measured once, against the article's own top, and
 * again after `moved`; a step of scrolling costs one box.
 */
export class ReadingPlaces {
  readonly article: Element;
  #blocks: readonly Block[] | undefined;
  #minutes = 0;
  /** How many readings were begun, and which of them the blocks are of. */
  #begun = 0;
  #newest = 0;
  /** Top and bottom of each block, in pixels below the article's top. */
  #edges: Float64Array | undefined;
  #scroller: Element | undefined;

  constructor(article: Element) {
    this.article = article;
  }

  /** Whether the words have been read. */
  get isReady(): boolean {
    return this.#blocks !== undefined;
  }

  /** The blocks with words in them, in reading order. */
  get blocks(): readonly Block[] {
    if (!this.#blocks) {
      const steps = this.#readText();
      while (!steps.next().done);
    }
    return this.#blocks ?? [];
  }

  /** Reads the words, for the first time or because they have changed: those of a long article bit by bit, in idle moments. Until then all is as it was. */
  async refresh(): Promise<void> {
    const steps = this.#readText();
    for (let count = 1; !steps.next().done; count++) {
      if (count % atOnce === 0) await idleTurn();
    }
  }

  *#readText(): Generator<undefined> {
    const reading = ++this.#begun;
    const texts = new Map<Element, string>();
    yield* readInSteps(this.article, '', texts);
    const blocks: Block[] = [];
    let all = 0;
    for (const [element, text] of texts) {
      const minutes = readingMinutes(text, languageOf(element));
      all += minutes;
      if (blocks.push({element, text, minutes}) % step === 0) yield;
    }
    // A short article may have taken the place of a long one that is still being read.
    if (reading < this.#newest) return;
    this.#newest = reading;
    this.#blocks = blocks;
    this.#minutes = all;
    this.#edges = undefined;
  }

  /** Something may be elsewhere, or of another height. */
  moved(): void {
    this.#edges = undefined;
  }

  /** @returns `undefined` for an article without words, and one that is not displayed. */
  read(): ReadingPlace | undefined {
    const {blocks} = this;
    const edges = (this.#edges ??= this.#measure());
    const articleTop = this.article.getBoundingClientRect().top;
    let start = Infinity;
    let end = -Infinity;
    for (let index = 0; index < edges.length; index += 2) {
      start = Math.min(start, edges[index] as number);
      end = Math.max(end, edges[index + 1] as number);
    }
    if (!(end > start) || this.#minutes === 0) return undefined;

    const window = this.#window();
    const top = window.top - articleTop;
    const way = end - start - window.height;
    const isAtEnd = top + window.height >= end - tolerance;
    const progress = isAtEnd ? 1 : way > 0 ? clamp((top - start) / way) : 0;
    const line = start + progress * (end - start);

    let read = 0;
    let block = -1;
    for (const [index, {minutes}] of indexed(blocks)) {
      const blockTop = edges[2 * index] as number;
      const blockEnd = edges[2 * index + 1] as number;
      if (block < 0 && blockEnd > top + 1) block = index;
      read += minutes * clamp((line - blockTop) / (blockEnd - blockTop || 1));
    }
    if (isAtEnd) read = this.#minutes;
    return {
      fraction: Math.min(read / this.#minutes, 1),
      minutesLeft: Math.max(this.#minutes - read, 0),
      isAtEnd,
      isInView: top < end && top + window.height > start,
      isReadOn: top - start >= window.height,
      block: block < 0 ? blocks.length - 1 : block,
    };
  }

  /** The block at a fraction of the reading time. */
  blockAt(fraction: number): Element | undefined {
    let rest = fraction * this.#minutes;
    return this.blocks.find(({minutes}) => (rest -= minutes) < 0)?.element;
  }

  #measure(): Float64Array {
    this.#scroller = scrollerOf(this.article);
    const {top} = this.article.getBoundingClientRect();
    const edges = new Float64Array(2 * this.blocks.length);
    for (const [index, {element}] of indexed(this.blocks)) {
      let box = element.getBoundingClientRect();
      if (box.height === 0) {
        // `display: contents` has no box of its own.
        const range = document.createRange();
        range.selectNodeContents(element);
        box = range.getBoundingClientRect();
      }
      edges[2 * index] = box.top - top;
      edges[2 * index + 1] = box.bottom - top;
    }
    return edges;
  }

  /** What the article is seen through: the window, and the box that scrolls it. */
  #window(): {top: number; height: number} {
    const box = this.#scroller?.getBoundingClientRect();
    const top = Math.max(box?.top ?? 0, 0);
    const end = Math.min(box?.bottom ?? innerHeight, innerHeight);
    return {top, height: Math.max(end - top, 0)};
  }
}

/** How far the reader has scrolled, in pixels, what an element is in. */
export function scrolledBy(element: Element): number {
  return (scrollerOf(element) ?? document.scrollingElement)?.scrollTop ?? 0;
}

/** The box that scrolls an element up and down; `undefined` where the window does. */
function scrollerOf(element: Element): Element | undefined {
  const {documentElement, body, scrollingElement} = document;
  for (let node = flatParent(element); node; node = flatParent(node)) {
    if (
      !isElement(node) ||
      node === documentElement ||
      node === scrollingElement
    ) {
      continue;
    }
    const isOfWindow =
      node === body &&
      getComputedStyle(documentElement).overflowY === 'visible';
    if (!isOfWindow && /auto|scroll/.test(getComputedStyle(node).overflowY)) {
      return node;
    }
  }
  return undefined;
}

function clamp(value: number): number {
  return Math.min(Math.max(value, 0), 1);
}
