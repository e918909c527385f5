import {normalise, runTogether} from './normalise.js';

/** Letters that an ellipsis may stand for: some paragraphs. Farther apart, two parts are two quotations. */
const reach = 2000;

/** How many letters the places of all words are found by, after how many letters read in vain finding them pays, and in how many searches they are found: in one, all of a long text would be a long task. */
const key = 16;
const patience = 1e7;
const portions = 32;

/** A normalised text made ready for many searches. */
export class SearchableText {
  /** The words, run together. */
  #letters = '';
  /** 1 at each place where a word begins, and at the end of all. */
  #edges = new Uint8Array(1);
  #last = '';
  /** The places of words, by their first letters and those that follow; once that pays. */
  #places: Map<string, number[]> | undefined;
  #searched = 0;
  #placed = 0;

  constructor(normalised = '') {
    this.add(normalised);
  }

  /** Adds more words at the end, before the first search. */
  add(normalised: string): void {
    if (!normalised) return;
    const last = this.#last;
    const letters = runTogether(`${last} ${normalised}`).slice(last.length);
    const start = this.#letters.length;
    const length = start + letters.length + 1;
    if (length > this.#edges.length) {
      const edges = new Uint8Array(2 * length);
      edges.set(this.#edges);
      this.#edges = edges;
    }
    let at = letters.startsWith(' ') ? 1 : 0;
    for (const word of normalised.split(' ')) {
      this.#edges[start + at] = 1;
      at += word.length;
      if (letters[at] === ' ') at++;
    }
    this.#edges[start + at] = 1;
    this.#letters += letters;
    this.#last = normalised.slice(-1);
  }

  /** Where words run together stand, in order: never inside a word at either end. Yields where each ends. */
  *endsOf(words: string): Generator<number> {
    const letters = this.#letters;
    const places = words.length < key ? undefined : this.#placesOf(words);
    if (places) {
      for (const at of places) {
        const end = at + words.length;
        if (letters.startsWith(words, at) && this.#isEdge(end)) yield end;
      }
    } else {
      for (
        let at = letters.indexOf(words);
        at >= 0;
        at = letters.indexOf(words, at + 1)
      ) {
        const end = at + words.length;
        if (this.#isEdge(at) && this.#isEdge(end)) yield end;
      }
    }
  }

  /** Where words run together end that stand at a place or soon after it; -1 where they don't. */
  endAfter(words: string, start: number): number {
    const window = this.#letters.slice(start, start + reach + words.length);
    for (
      let at = window.indexOf(words);
      at >= 0;
      at = window.indexOf(words, at + 1)
    ) {
      const end = start + at + words.length;
      if (this.#isEdge(start + at) && this.#isEdge(end)) return end;
    }
    return -1;
  }

  #isEdge(index: number): boolean {
    return this.#edges[index] === 1 || this.#letters[index] === ' ';
  }

  /** Thousands of searches of one long text would each read all of it. */
  #placesOf(words: string): number[] | undefined {
    const {length} = this.#letters;
    this.#searched += length;
    if (this.#searched < patience) return undefined;
    const all = (this.#places ??= new Map<string, number[]>());
    const end = Math.min(length, this.#placed + length / portions);
    for (let at = this.#placed; at < end; at++) {
      if (!this.#isEdge(at)) continue;
      const start = this.#letters.slice(at, at + key);
      const places = all.get(start);
      if (places) places.push(at);
      else all.set(start, [at]);
    }
    this.#placed = Math.ceil(end);
    return end < length ? undefined : (all.get(words.slice(0, key)) ?? []);
  }
}

/**
 * Whether a quotation stands in a text, word for word as `normalise` compares
 * them. Words between, that the quotation leaves out (`…`, `[…]`) or replaces
 * (`[the minister]`), may be any; the parts must stand in order. Never begins
 * or ends inside a word.
 */
export function repeats(quotation: string, text: SearchableText): boolean {
  const [first, ...rest] = quotation
    .split(/\[[^\]]*\]|［[^］]*］|[([（]?(?:\.{3,}|(?:\. ){2,}\.|[…⋯])[)\]）]?/)
    .map((part) => runTogether(normalise(part)))
    .filter(Boolean);
  if (!first) return false;
  for (const end of text.endsOf(first)) {
    let at = end;
    for (const part of rest) {
      at = text.endAfter(part, at);
      if (at < 0) break;
    }
    if (at >= 0) return true;
  }
  return false;
}

/** Where a word begins or ends, in any language. */
const edge = /^[\s.,;:!?"“”]?$/;

/**
 * Whether a quotation stands in a text as it is written, but for the marks at
 * its ends. What does, `repeats` finds too: this is for asking first, since to make
 * a text ready for that takes ten times as long.
 */
export function repeatsToTheLetter(quotation: string, text: string): boolean {
  const words = quotation.replace(/^[\s"“”«»…]+|[\s"“”«»….,;:!?]+$/g, '');
  if (/[[［]/.test(words) || !normalise(words)) return false;
  for (
    let at = text.indexOf(words);
    at >= 0;
    at = text.indexOf(words, at + 1)
  ) {
    const next = text.charAt(at + words.length);
    if (edge.test(text.charAt(at - 1)) && edge.test(next)) return true;
  }
  return false;
}
