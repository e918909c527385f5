import {normalise} from './normalise.js';
import {sharedWords} from './shared-words.js';
import type {Cue} from './webvtt.js';
import {indexed} from './indexed.js';

/** When something is heard, in seconds. */
export interface Times {
  readonly start: number;
  readonly end: number;
}

interface HeardWord extends Times {
  readonly word: string;
  readonly cue: Cue;
}

/** How many words may come in between within a sentence, by whoever says it: "quote", a date in full. After more, another place is meant. */
const aside = 12;

/**
 * Finds when each sentence of a text is heard in a recording of it, by the words
 * that both share in one order. A cue need not be a sentence: it may hold two, or
 * a part of one; what is only heard (an introduction) and what is only written
 * (a sentence left out) is passed over. Words that differ, such as numbers read
 * out or what has been edited since, don't matter where at least half of a
 * sentence, by its letters, is heard.
 *
 * @returns for each sentence its times, or `undefined` where it isn't heard. They never go back.
 */
export function sentenceTimes(
  sentences: readonly string[],
  cues: readonly Cue[],
): (Times | undefined)[] {
  const heard = cues.flatMap(heardWords);
  const written = sentences.map(wordsIn);
  const places = sharedWords(
    heard.map(({word}) => word),
    written.flat(),
  );
  let at = 0;
  const spans = written.map((words) => {
    const those = places.slice(at, (at += words.length));
    draw(words, those, heard);
    return together(words, those);
  });
  const taken = new Set(spans.flatMap((span) => span?.places));
  return inTurn(spans.map((span) => span && timesOf(span, heard, taken)));
}

function wordsIn(text: string): string[] {
  return normalise(text).split(' ').filter(Boolean);
}

/** The words of a cue. Within what has a time of its own, each takes as long as it has letters. */
function heardWords(cue: Cue): HeardWord[] {
  return cue.times.flatMap(([at, time], index) => {
    const [nextAt, end] = cue.times[index + 1] ?? [cue.text.length, cue.end];
    const words = wordsIn(cue.text.slice(at, nextAt));
    const letters = words.join('').length;
    let start = time;
    return words.map((word) => {
      const last = start;
      start += ((end - time) * word.length) / letters;
      return {word, cue, start: last, end: start};
    });
  });
}

/** Where a word could be meant in two places, takes the one beside the words around it: not the "the" of an introduction. */
function draw(
  words: readonly string[],
  places: number[],
  heard: readonly HeardWord[],
): void {
  const take = (at: number, place: number): void => {
    const isHeard = (places[at] ?? -1) >= 0;
    if (isHeard && heard[place]?.word === words[at]) places[at] = place;
  };
  for (let at = 1; at < places.length; at++) {
    const before = places[at - 1] ?? -1;
    if (before >= 0) take(at, before + 1);
  }
  for (let at = places.length - 2; at >= 0; at--) {
    take(at, (places[at + 1] ?? -1) - 1);
  }
}

/** The words of a sentence that are heard in one place. */
interface Span {
  /** From the first to the last; -1 for those between that aren't. */
  readonly places: readonly number[];
  /** How many words of the sentence are before them, and after. */
  readonly before: number;
  readonly after: number;
}

/** What is heard of a sentence in one place, if it is at least half. */
function together(
  words: readonly string[],
  places: readonly number[],
): Span | undefined {
  let best: Span | undefined;
  let most = words.join('').length / 2;
  let first = 0;
  let last = -1;
  let letters = 0;
  for (const [at, place] of indexed(places)) {
    if (place < 0) continue;
    if (last < 0 || place - (places[last] ?? 0) > at - last + aside) {
      first = at;
      letters = 0;
    }
    last = at;
    letters += words[at]?.length ?? 0;
    if (letters < most) continue;
    most = letters;
    best = {
      places: places.slice(first, last + 1),
      before: first,
      after: words.length - 1 - last,
    };
  }
  return best;
}

/** @param taken - The places of what is heard of all sentences. */
function timesOf(
  {places, before, after}: Span,
  heard: readonly HeardWord[],
  taken: ReadonlySet<number | undefined>,
): Times | undefined {
  const start = heard[outward(places[0], -1, before)];
  const end = heard[outward(places.at(-1), 1, after)];
  return start && end && {start: start.start, end: end.end};

  /** Over words that differ at an end of the sentence: as many in the cue as they may be when read out. */
  function outward(place = -1, step: 1 | -1, differing: number): number {
    const most = differing > 0 ? differing * 2 + 3 : 0;
    let end = place;
    while (
      Math.abs(end - place) < most &&
      !taken.has(end + step) &&
      heard[end + step]?.cue === heard[place]?.cue
    ) {
      end += step;
    }
    return end;
  }
}

/** Cues may overlap; what is heard of sentences may not. */
function inTurn(times: readonly (Times | undefined)[]): (Times | undefined)[] {
  let next = Infinity;
  return times
    .toReversed()
    .map((those) => {
      if (!those) return undefined;
      const start = Math.min(those.start, next);
      const end = Math.min(those.end, next);
      next = start;
      return {start, end};
    })
    .reverse();
}
