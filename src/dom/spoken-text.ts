import {sentences} from '../text/sentences.js';
import {compare, flatParent} from './flat-order.js';
import {spokenBlocks, type SpokenBlock} from './spoken-blocks.js';
import {
  languagesOf,
  SpokenSentence,
  type Edges,
  type Stretch,
} from './spoken-sentence.js';
import {reportChanges, textAttributes, watch} from './watch.js';
import {isText} from './kinds.js';

/** What says of an article's text that it has changed. */
const spokenAttributes = [
  ...textAttributes,
  'alt',
  'aria-label',
  'inert',
  'slot',
];

/**
 * Steps of work in one task: each is an element, a sentence or some 500
 * letters. In Chromium, 100,000 words already laid out, in a thousand paragraphs
 * or in one, took 1 ms a task in the median and 13 for the first, by
 * `performance.now`; the tests count steps, whatever the speed of the machine.
 */
const stepsATask = 200;

/** Not an idle moment: the reader has asked, and waits. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/** How often a reading that the page keeps changing is begun anew before it is finished in one task. */
const patience = 4;

export interface SpokenTextOptions {
  /** The longest utterance, in letters; see `utterances`. */
  readonly limit?: number;
  /** What is waited for between two tasks. */
  readonly pause?: () => Promise<void>;
}

interface Block extends SpokenBlock {
  readonly index: number;
  sentences?: readonly SpokenSentence[];
}

/** Where a sentence stood when it was read. */
interface Place {
  readonly blocks: readonly Block[];
  readonly block: Block;
  readonly index: number;
}

/**
 * The text of an article as it is read aloud: sentence by sentence, from any
 * place, however it changes meanwhile. It is read in short tasks, as far as it
 * is asked for, and again once it has changed; what follows a sentence is then
 * found by where that stands, or stood.
 */
export class SpokenText {
  #root: Element;
  #limit: number | undefined;
  #pause: () => Promise<void>;
  #unwatch: (() => void) | undefined;
  #blocks: Block[] = [];
  #reader: Iterator<SpokenBlock | undefined> | undefined;
  #isRead = false;
  #places = new WeakMap<SpokenSentence, Place>();

  /** @param root - Whose text is read: the `article`. Watched until `close`. */
  constructor(
    root: Element,
    {limit, pause = nextTask}: SpokenTextOptions = {},
  ) {
    this.#root = root;
    this.#limit = limit;
    this.#pause = pause;
    this.#unwatch = watch(root, spokenAttributes, () => {
      this.refresh();
    });
  }

  close(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  /** Reads the text again when it is next asked for: after what no mutation tells, such as a style that hides a part, or words in a shadow root. */
  refresh(): void {
    this.#blocks = [];
    this.#reader = undefined;
    this.#isRead = false;
  }

  first(): Promise<SpokenSentence | undefined> {
    return this.#find(() => this.#sentenceAt(0, 0));
  }

  /** The sentence after one, which may have changed or gone since it was read. */
  after(sentence: SpokenSentence): Promise<SpokenSentence | undefined> {
    return this.#find(() => this.#after(sentence));
  }

  before(sentence: SpokenSentence): Promise<SpokenSentence | undefined> {
    return this.#find(() => this.#before(sentence));
  }

  /** The first sentence of the next block. */
  afterBlock(sentence: SpokenSentence): Promise<SpokenSentence | undefined> {
    return this.#find(() => this.#afterBlock(sentence));
  }

  /** The first sentence of the block before. */
  beforeBlock(sentence: SpokenSentence): Promise<SpokenSentence | undefined> {
    return this.#find(() => this.#beforeBlock(sentence));
  }

  /** The sentence that stands at a place in the page, or else the next: for a selection or a pointer. */
  at(node: Node, offset: number): Promise<SpokenSentence | undefined> {
    return this.#find(() => this.#at(node, offset));
  }

  /** All sentences from the first, or from the one after a sentence, on. */
  async *sentences(
    after?: SpokenSentence,
  ): AsyncGenerator<SpokenSentence, void> {
    let sentence = after ? await this.after(after) : await this.first();
    while (sentence) {
      yield sentence;
      sentence = await this.after(sentence);
    }
  }

  /** Runs a search in short tasks, and anew if the text changes under it. */
  async #find(
    search: () => Generator<undefined, SpokenSentence | undefined>,
  ): Promise<SpokenSentence | undefined> {
    for (let attempts = 1; ; attempts++) {
      reportChanges();
      const blocks = this.#blocks;
      const work = search();
      let steps = 0;
      for (;;) {
        const step = work.next();
        if (step.done) {
          step.value?.follow();
          return step.value;
        }
        if (++steps % stepsATask || attempts > patience) continue;
        await this.#pause();
        reportChanges();
        if (blocks !== this.#blocks) break;
      }
    }
  }

  /** Reads on up to a block. */
  *#block(index: number): Generator<undefined, Block | undefined> {
    this.#reader ??= spokenBlocks(this.#root);
    while (index >= this.#blocks.length && !this.#isRead) {
      const step = this.#reader.next();
      if (step.done) this.#isRead = true;
      else if (step.value) {
        this.#blocks.push({...step.value, index: this.#blocks.length});
      }
      yield;
    }
    return this.#blocks[index];
  }

  *#sentencesOf(
    index: number,
  ): Generator<undefined, readonly SpokenSentence[]> {
    const block = yield* this.#block(index);
    if (!block) return [];
    if (block.sentences) return block.sentences;
    const {element, text, stretches} = block;
    const found: SpokenSentence[] = [];
    for (const [start, end] of sentences(text, languagesOf(stretches))) {
      const sentence = new SpokenSentence(
        element,
        text.slice(start, end),
        stretches,
        start,
        this.#limit,
      );
      this.#places.set(sentence, {
        blocks: this.#blocks,
        block,
        index: found.length,
      });
      found.push(sentence);
      yield;
    }
    return (block.sentences = found);
  }

  *#after(
    sentence: SpokenSentence,
  ): Generator<undefined, SpokenSentence | undefined> {
    const {block, next} = yield* this.#placeOf(sentence);
    return yield* this.#sentenceAt(block, next);
  }

  *#before(
    sentence: SpokenSentence,
  ): Generator<undefined, SpokenSentence | undefined> {
    const {block, next, isThere} = yield* this.#placeOf(sentence);
    return yield* this.#sentenceBefore(block, isThere ? next - 1 : next);
  }

  *#afterBlock(
    sentence: SpokenSentence,
  ): Generator<undefined, SpokenSentence | undefined> {
    const {block, next} = yield* this.#placeOf(sentence);
    return yield* this.#sentenceAt(next > 0 ? block + 1 : block, 0);
  }

  *#beforeBlock(
    sentence: SpokenSentence,
  ): Generator<undefined, SpokenSentence | undefined> {
    const {block} = yield* this.#placeOf(sentence);
    for (let index = block - 1; index >= 0; index--) {
      const [first] = yield* this.#sentencesOf(index);
      if (first) return first;
    }
    return undefined;
  }

  *#at(
    node: Node,
    offset: number,
  ): Generator<undefined, SpokenSentence | undefined> {
    const {block, next} = yield* this.#locate(
      ({endContainer, endOffset}) =>
        compare(endContainer, endOffset, node, offset) > 0,
    );
    return yield* this.#sentenceAt(block, next);
  }

  /** The sentence with an index in a block, or the first in those after. */
  *#sentenceAt(
    block: number,
    index: number,
  ): Generator<undefined, SpokenSentence | undefined> {
    while (yield* this.#block(block)) {
      const sentence = (yield* this.#sentencesOf(block))[index];
      if (sentence) return sentence;
      block++;
      index = 0;
    }
    return undefined;
  }

  *#sentenceBefore(
    block: number,
    index: number,
  ): Generator<undefined, SpokenSentence | undefined> {
    for (; block >= 0; block--, index = Infinity) {
      const those = yield* this.#sentencesOf(block);
      const sentence = those[Math.min(index, those.length) - 1];
      if (sentence) return sentence;
    }
    return undefined;
  }

  /** Where what follows a sentence begins, and whether the sentence itself stands right before that. */
  *#placeOf(
    sentence: SpokenSentence,
  ): Generator<undefined, {block: number; next: number; isThere: boolean}> {
    const place = this.#places.get(sentence);
    if (place && place.blocks === this.#blocks) {
      return {block: place.block.index, next: place.index + 1, isThere: true};
    }
    const {range} = sentence;
    if (!range.collapsed && this.#holds(range.endContainer)) {
      const {endContainer, endOffset} = range;
      const at = yield* this.#firstAfter(endContainer, endOffset);
      return {...at, isThere: at.next > 0};
    }
    // Its words are gone: rewritten, or set anew by a framework.
    const again = place ? yield* this.#findAgain(sentence, place) : undefined;
    if (again) return {...again, isThere: true};
    let at = {block: 0, next: 0};
    if (this.#holds(range.startContainer)) {
      at = yield* this.#firstAfter(range.startContainer, range.startOffset);
    }
    if (at.block === 0 && at.next === 0 && place) {
      // The whole article was replaced by another text.
      at = {block: place.block.index, next: 0};
    }
    return {...at, isThere: false};
  }

  #firstAfter(
    node: Node,
    offset: number,
  ): Generator<undefined, {block: number; next: number}> {
    return this.#locate(
      ({startContainer, startOffset}) =>
        compare(startContainer, startOffset, node, offset) >= 0,
    );
  }

  /** Finds by its words a sentence whose range is empty: in the block that it stood in, or in the one nearest to where that was. */
  *#findAgain(
    {block: element, text}: SpokenSentence,
    {block: old, index}: Place,
  ): Generator<undefined, {block: number; next: number} | undefined> {
    const said = new Set(
      old.sentences?.slice(0, index + 1).map(({text}) => text) ?? [text],
    );
    let nearest: {block: number; next: number} | undefined;
    for (let at = 0; yield* this.#block(at); at++) {
      const isSame = this.#blocks[at]?.element === element;
      if (!isSame && !this.#blocks[at]?.text.includes(text)) continue;
      const those = yield* this.#sentencesOf(at);
      const next =
        those.findLastIndex((other) =>
          isSame ? said.has(other.text) : other.text === text,
        ) + 1;
      if (next === 0) continue;
      if (isSame) return {block: at, next};
      if (
        !nearest ||
        Math.abs(at - old.index) < Math.abs(nearest.block - old.index)
      ) {
        nearest = {block: at, next};
      }
    }
    return nearest;
  }

  #holds(node: Node): boolean {
    for (let at: Node | null = node; at; at = flatParent(at)) {
      if (at === this.#root) return true;
    }
    return false;
  }

  /** The first sentence of which something holds that holds of all after it. */
  *#locate(
    isIt: (edges: Edges) => boolean,
  ): Generator<undefined, {block: number; next: number}> {
    let block = 0;
    for (; yield* this.#block(block); block++) {
      const those = this.#blocks[block]?.stretches ?? [];
      const last = those.findLast(({node}) => node);
      const end = last && endOf(last);
      if (end && !isIt(end)) continue;
      const next = (yield* this.#sentencesOf(block)).findIndex(
        ({edges}) => edges && isIt(edges),
      );
      if (next >= 0) return {block, next};
    }
    return {block, next: 0};
  }
}

/** What a sentence would be that began and ended where a stretch ends: none before it can be later. */
function endOf({node, offset, length}: Stretch): Edges | undefined {
  if (!node) return undefined;
  const at = isText(node) ? offset + length : 1;
  return {
    startContainer: node,
    startOffset: at,
    endContainer: node,
    endOffset: at,
  };
}
