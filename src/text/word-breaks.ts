/** Letters with what stands inside a word or number (Unicode Standard Annex 29, without its dictionaries). */
const words =
  /[\p{L}\p{M}\p{N}_](?:(?:['’.:·,\u00ad]|\u200c|\u200d)?[\p{L}\p{M}\p{N}_])*/gu;

/**
 * The places in a text where a word begins or ends, as the browser's search for
 * whole words has them, also in scripts that part no words. Without
 * `Intl.Segmenter`, a run of letters of such a script is taken for one word: its
 * ends are ends of words in any case.
 */
export class Breaks {
  #text: string;
  #segmenter: Intl.Segmenter | undefined;
  /** Those of the stretches between white space that were asked for: no word runs across. */
  #stretches = new Map<number, ReadonlySet<number>>();

  constructor(text: string) {
    this.#text = text;
    this.#segmenter =
      'Segmenter' in Intl
        ? new Intl.Segmenter(undefined, {granularity: 'word'})
        : undefined;
  }

  at(place: number): boolean {
    if (
      place <= 0 ||
      place >= this.#text.length ||
      this.#isSpace(place) ||
      this.#isSpace(place - 1)
    ) {
      return true;
    }
    let start = place;
    while (start > 0 && !this.#isSpace(start - 1)) start--;
    let breaks = this.#stretches.get(start);
    if (!breaks) {
      let end = place;
      while (end < this.#text.length && !this.#isSpace(end)) end++;
      breaks = this.#read(start, end);
      this.#stretches.set(start, breaks);
    }
    return breaks.has(place);
  }

  /** The first after a place. */
  after(place: number): number {
    do place++;
    while (!this.at(place));
    return place;
  }

  /** The last before a place. */
  before(place: number): number {
    do place--;
    while (!this.at(place));
    return place;
  }

  #read(start: number, end: number): ReadonlySet<number> {
    const stretch = this.#text.slice(start, end);
    const breaks = new Set<number>();
    if (this.#segmenter) {
      for (const {index} of this.#segmenter.segment(stretch)) {
        breaks.add(start + index);
      }
      return breaks;
    }
    let last = 0;
    for (const {0: word, index} of stretch.matchAll(words)) {
      // Between words every sign is by itself.
      for (let at = last; at <= index; at++) breaks.add(start + at);
      last = index + word.length;
    }
    for (let at = last; at < stretch.length; at++) breaks.add(start + at);
    return breaks;
  }

  #isSpace(place: number): boolean {
    return /[\s\ufffc]/.test(this.#text[place] ?? '');
  }
}
