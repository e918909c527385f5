import {compare} from '../../dom/flat-order.js';
import type {SpokenSentence} from '../../dom/spoken-sentence.js';
import type {Times} from '../../text/sentence-times.js';
import type {Place, Step} from './narrator.js';

/** The longest silence between two sentences in which the first stays the one that is being read, in seconds. */
const breath = 2;

interface Heard extends Times {
  readonly sentence: SpokenSentence;
}

/** The sentences of an article that are heard in a recording, in order, with their times in seconds. */
export class Timeline {
  #heard: readonly Heard[];

  /** @param times - Of each sentence, where it is heard. They never go back. */
  constructor(
    sentences: readonly SpokenSentence[],
    times: readonly (Times | undefined)[],
  ) {
    this.#heard = sentences.flatMap((sentence, index) => {
      const those = times[index];
      return those ? [{...those, sentence}] : [];
    });
  }

  get isEmpty(): boolean {
    return this.#heard.length === 0;
  }

  /** The sentence that is being read. None in an introduction, or in a part that stands not in the article. */
  at(time: number): SpokenSentence | undefined {
    const heard = this.#heard[this.#lastBegun(time)];
    return heard && time < this.#until(heard) ? heard.sentence : undefined;
  }

  /** When the next change of the sentence is due. */
  changeAfter(time: number): number {
    const index = this.#lastBegun(time);
    const heard = this.#heard[index];
    const end = heard ? this.#until(heard) : -Infinity;
    return end > time ? end : (this.#heard[index + 1]?.start ?? Infinity);
  }

  /** When a sentence begins, if it is one of these. */
  startOf(sentence: SpokenSentence): number | undefined {
    return this.#heard.find((heard) => heard.sentence === sentence)?.start;
  }

  /** Where a step leads from a time. There is none past either end. */
  step(time: number, step: Step): number | undefined {
    const heard = this.#heard;
    const index = this.#lastBegun(time);
    const block = heard[index]?.sentence.block;
    const isOther = ({sentence}: Heard): boolean => sentence.block !== block;
    switch (step) {
      case 'nextSentence':
        return heard[index + 1]?.start;
      case 'nextParagraph':
        return heard.slice(index + 1).find(isOther)?.start;
      case 'previousSentence':
        return heard[index - 1]?.start ?? heard[index]?.start;
      case 'previousParagraph': {
        const last = heard.slice(0, Math.max(index, 0)).findLast(isOther);
        const first = heard.find(
          ({sentence}) => sentence.block === (last ?? heard[0])?.sentence.block,
        );
        return index < 0 ? undefined : first?.start;
      }
    }
  }

  /** When the sentence is heard that stands at a place, or else the next; after the last, that. */
  timeAt({node, offset}: Place): number | undefined {
    const isAfter = ({sentence: {range}}: Heard): boolean =>
      !range.collapsed &&
      compare(range.endContainer, range.endOffset, node, offset) > 0;
    return (this.#heard.find(isAfter) ?? this.#heard.at(-1))?.start;
  }

  /** The index of the last sentence that has begun, or -1. */
  #lastBegun(time: number): number {
    // A seek may end a little before where it was to.
    return this.#heard.findLastIndex(({start}) => start <= time + 0.02);
  }

  #until({start, end}: Heard): number {
    const next = this.#heard.find((heard) => heard.start > start)?.start;
    return next !== undefined && next - end < breath ? next : end;
  }
}
