import {utterances} from '../text/sentences.js';
import {isText} from './kinds.js';

/** Letters that are said as they stand in a node, one for one; or an image, whose words stand nowhere; or, without a node, a pause between cells. */
export interface Stretch {
  /** Where it begins in the spoken text. */
  readonly at: number;
  readonly length: number;
  readonly node: Text | Element | undefined;
  /** Where it begins in the text node. */
  readonly offset: number;
  /** BCP 47 tag, or '' for "unknown". */
  readonly language: string;
}

export type Edges = Pick<
  Range,
  'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'
>;

/** What is said in one utterance, in one language. */
export interface SentencePart {
  readonly text: string;
  readonly language: string;
  /** Where it begins in the text of the sentence: add it to an event's `charIndex` to ask for the range of a word. */
  readonly start: number;
}

/** A sentence as it stands in the page. */
export class SpokenSentence {
  /** What is said: white space is one space, soft hyphens and bidi controls are left out. */
  readonly text: string;
  /** The element that it stands in: its paragraph, list item, heading, row … */
  readonly block: Element;
  #stretches: readonly Stretch[];
  #at: number;
  #limit: number | undefined;
  #parts: readonly SentencePart[] | undefined;
  #range: Range | undefined;

  /**
   * @param stretches - Of the whole block, in order.
   * @param at - Where the sentence begins in the text of the block.
   */
  constructor(
    block: Element,
    text: string,
    stretches: readonly Stretch[],
    at: number,
    limit?: number,
  ) {
    this.block = block;
    // A line break within a sentence is a space to the engine.
    this.text = text.replace(/\u2028/g, ' ');
    this.#at = at;
    this.#limit = limit;
    this.#stretches = stretchesIn(stretches, at, at + text.length);
  }

  /** Where it stands, live. From its first letter to its last in one tree: in a shadow root, the words that stand there. */
  get range(): Range {
    this.follow();
    return this.#range ?? document.createRange();
  }

  /** Makes `range`: not before the sentence is given out, as each live range slows down every change of the page. */
  follow(): void {
    this.#range ??= this.rangeAt(0, this.text.length) ?? document.createRange();
  }

  /** Where it began and ended when it was read, at no cost to the page. */
  get edges(): Edges | undefined {
    const those = this.#stretches.filter(({node}) => node);
    const [first, last] = [those[0], those.at(-1)];
    if (!first?.node || !last?.node) return undefined;
    const end = this.#at + this.text.length;
    return {
      startContainer: first.node,
      startOffset: isText(first.node)
        ? first.offset + Math.max(this.#at - first.at, 0)
        : 0,
      endContainer: last.node,
      endOffset: isText(last.node)
        ? last.offset + Math.min(end - last.at, last.length)
        : 1,
    };
  }

  /** The sentence in parts that are each said in one utterance: of one language, and not too long for an engine. */
  get parts(): readonly SentencePart[] {
    this.#parts ??= this.#languages().flatMap(({start, end, language}) =>
      utterances(this.text.slice(start, end), this.#limit).map(
        ([from, to]) => ({
          text: this.text.slice(start + from, start + to),
          language,
          start: start + from,
        }),
      ),
    );
    return this.#parts;
  }

  /**
   * Where words of the sentence stand in the page, to be highlighted: a new live
   * range, or `null` where they stand nowhere any more, or as they were no longer.
   *
   * @param start - Offset in `text`.
   */
  rangeAt(start: number, length: number): Range | null {
    const from = this.#at + start;
    const to = from + Math.max(length, 1);
    const those = stretchesIn(this.#stretches, from, to);
    const first = those[0];
    const root = first?.node?.getRootNode();
    const last = those.findLast(({node}) => node?.getRootNode() === root);
    if (!first?.node || !last?.node) return null;
    const range = document.createRange();
    try {
      if (isText(first.node)) {
        range.setStart(first.node, first.offset + Math.max(from - first.at, 0));
      } else range.setStartBefore(first.node);
      if (isText(last.node)) {
        range.setEnd(
          last.node,
          last.offset + Math.min(to - last.at, last.length),
        );
      } else range.setEndAfter(last.node);
    } catch {
      // The text has become shorter, or the image has gone.
      return null;
    }
    return this.#isUnchanged(those, from, to) ? range : null;
  }

  /** Whether the letters in the page are still those that are said. */
  #isUnchanged(those: readonly Stretch[], from: number, to: number): boolean {
    return those.every(({at, length, node, offset}) => {
      if (!isText(node)) return true;
      const start = Math.max(at, from);
      const end = Math.min(at + length, to);
      const said = this.text.slice(start - this.#at, end - this.#at);
      const letters = node.data.slice(offset + start - at, offset + end - at);
      return letters.replace(/\s/g, ' ') === said;
    });
  }

  #languages(): {start: number; end: number; language: string}[] {
    const runs: {start: number; end: number; language: string}[] = [];
    for (const {at, length, language} of this.#stretches) {
      let start = Math.max(at - this.#at, 0);
      const end = Math.min(at + length - this.#at, this.text.length);
      const last = runs.at(-1);
      // Punctuation by itself is in no language.
      const isMute = !/[\p{L}\p{N}]/u.test(this.text.slice(start, end));
      if (last && (isMute || last.language === language)) {
        last.end = end;
        continue;
      }
      // What closes the words before is no beginning of an utterance.
      const closing = /^[\p{Pe}\p{Pf},;:.!?…،؛؟。，、！？]+/u.exec(
        this.text.slice(start, end),
      );
      if (last && closing) last.end = start += closing[0].length;
      runs.push({start, end, language});
    }
    const [first, second] = runs;
    if (
      first &&
      second &&
      !/[\p{L}\p{N}]/u.test(this.text.slice(first.start, first.end))
    ) {
      second.start = first.start;
      runs.shift();
    }
    return runs;
  }
}

/** Those that overlap a span, found by halving. */
function stretchesIn(
  stretches: readonly Stretch[],
  start: number,
  end: number,
): readonly Stretch[] {
  const first = firstAfter(stretches, ({at, length}) => at + length > start);
  const last = firstAfter(stretches, ({at}) => at >= end);
  return stretches.slice(first, last);
}

function firstAfter(
  stretches: readonly Stretch[],
  isAfter: (stretch: Stretch) => boolean,
): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const stretch = stretches[middle];
    if (stretch && isAfter(stretch)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The language of a text at an offset, or that of all of it. */
export function languagesOf(
  stretches: readonly Stretch[],
): string | ((offset: number) => string) {
  const first = stretches[0]?.language ?? '';
  return stretches.every(({language}) => language === first)
    ? first
    : (offset) =>
        stretchesIn(stretches, offset, offset + 1)[0]?.language ?? first;
}
