import {indexed} from './indexed.js';

/** How many pairs of words are compared one by one, at most, where nothing else tells which belong together. */
const fewPairs = 20_000;

/** How many words in a row, standing once in either text, show that the same place is meant: rather more. */
const runLengths = [4, 2, 1];

/** A part of either text: from one word up to another, and of the second from one up to another. */
type Span = readonly [from: number, to: number, start: number, end: number];

/**
 * Finds the words that two texts share in one order: a text, and what was said
 * of it, with parts left out, corrected and added. As in a patience diff, words
 * in a row that stand only once in either text part the rest, so that the time
 * it takes grows with the texts and not with their product.
 *
 * @returns for each word of the second text its place in the first, or -1. They only rise.
 */
export function sharedWords(
  first: readonly string[],
  second: readonly string[],
): number[] {
  const places = new Array<number>(second.length).fill(-1);
  const spans: Span[] = [[0, first.length, 0, second.length]];
  for (let span; (span = spans.pop());) {
    let [from, to, start, end] = span;
    while (from < to && start < end && first[from] === second[start]) {
      places[start++] = from++;
    }
    while (from < to && start < end && first[to - 1] === second[end - 1]) {
      places[--end] = --to;
    }
    if ((to - from) * (end - start) <= fewPairs) {
      shareMost(first, second, [from, to, start, end], places);
      continue;
    }
    const found = anchors(first, second, [from, to, start, end]);
    for (const [place, at] of found) {
      spans.push([from, place, start, at]);
      places[at] = place;
      from = place + 1;
      start = at + 1;
    }
    if (found.length > 0) spans.push([from, to, start, end]);
  }
  return places;
}

/** The longest common subsequence. Where it can be had in several ways, the last words are taken. */
function shareMost(
  first: readonly string[],
  second: readonly string[],
  [from, to, start, end]: Span,
  places: number[],
): void {
  const width = end - start + 1;
  const lengths = new Uint16Array((to - from + 1) * width);
  const cell = (place: number, at: number): number =>
    (place - from) * width + at - start;
  const length = (place: number, at: number): number =>
    lengths[cell(place, at)] ?? 0;
  for (let place = from; place < to; place++) {
    for (let at = start; at < end; at++) {
      lengths[cell(place + 1, at + 1)] =
        first[place] === second[at]
          ? length(place, at) + 1
          : Math.max(length(place, at + 1), length(place + 1, at));
    }
  }
  let place = to;
  let at = end;
  while (place > from && at > start) {
    if (first[place - 1] === second[at - 1]) places[--at] = --place;
    else if (length(place, at - 1) >= length(place - 1, at)) at--;
    else place--;
  }
}

/** Places of either text that can only be meant together, in an order that both keep. */
function anchors(
  first: readonly string[],
  second: readonly string[],
  [from, to, start, end]: Span,
): readonly (readonly [place: number, at: number])[] {
  for (const length of runLengths) {
    const places = singleRuns(first, from, to, length);
    const pairs: [number, number][] = [];
    for (const [run, at] of singleRuns(second, start, end, length)) {
      const place = places.get(run);
      if (place !== undefined) pairs.push([place, at]);
    }
    if (pairs.length > 0) return longestRise(pairs);
  }
  return [];
}

/** Where runs of words stand that stand only once, in order. */
function singleRuns(
  words: readonly string[],
  from: number,
  to: number,
  length: number,
): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (let at = from; at + length <= to; at++) {
    const run = words.slice(at, at + length).join(' ');
    if (places.has(run)) repeated.add(run);
    places.set(run, at);
  }
  for (const run of repeated) places.delete(run);
  return places;
}

/** The most pairs whose first numbers rise, of pairs whose second numbers do. */
function longestRise(
  pairs: readonly (readonly [number, number])[],
): (readonly [number, number])[] {
  /** The last pair of the best rise of each length, by its index, and the pair before each pair. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, [value]] of indexed(pairs)) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    ends[low] = index;
  }
  const rise: (readonly [number, number])[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) {
    const pair = pairs[at];
    if (pair) rise.push(pair);
  }
  return rise.reverse();
}
