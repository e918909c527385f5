import {percentEncode} from './percent-encode.js';
import {Breaks} from './word-breaks.js';

/** The separators of `text`: what a text directive's parts can't run across. Only an image can't be passed over between two parts. */
export const blockBreak = '\u2029';
export const lineBreak = '\u2028';
export const objectMark = '\ufffc';

const separators = /[\u2028\u2029\ufffc]/;

/** The parts of a directive: https://wicg.github.io/scroll-to-text-fragment/ */
interface Directive {
  readonly prefix?: string | undefined;
  readonly start: string;
  readonly end?: string | undefined;
  readonly suffix?: string | undefined;
}

/** A quotation up to so many characters, as they stand in an address, is in its link as a whole. */
const wholeLimit = 300;

/** How many words of a long quotation's start and end, and around it, are tried in turn. */
const edgeWords = [3, 5, 8, 12];
const contextWords = [1, 2, 3, 4, 6, 9, 14, 20];

/**
 * The text directive that leads to a passage, to be put after `:~:` in an
 * address: a short passage whole, a long one by its first and last words, with
 * words around it where the same words come earlier in the page.
 *
 * Each candidate is searched for as a browser would (case, accents and the form
 * of quotation marks don't count, words are whole), and the first that leads to
 * the passage is taken.
 *
 * @param text - The page's text as it is displayed: white space collapsed, blocks parted by `blockBreak`, lines ended by `br` by `lineBreak`, an image, field or frame by `objectMark`.
 * @param from - Where the passage begins in it.
 * @param to - Where it ends. A passage that begins or ends inside a word is widened to the word.
 * @returns `undefined` where there is no way to tell it from another.
 */
export function textDirective(
  text: string,
  from: number,
  to: number,
): string | undefined {
  const page = new Page(text);
  const passage = page.widen(from, to);
  if (!passage) return undefined;
  for (const directive of candidates(page, passage)) {
    const found = page.find(directive);
    if (found?.[0] === passage[0] && found[1] === passage[1]) {
      return encode(directive);
    }
  }
  return undefined;
}

/** An address that leads to a passage in its page. */
export function withTextDirective(address: string, directive: string): string {
  return `${address}${address.includes('#') ? '' : '#'}:~:${directive}`;
}

type Span = readonly [start: number, end: number];

function* candidates(page: Page, passage: Span): Generator<Directive> {
  const [from, to] = passage;
  const whole = page.text.slice(from, to);
  const cores: Directive[] = [];
  if (!separators.test(whole) && escaped(whole).length <= wholeLimit) {
    cores.push({start: whole});
  } else {
    for (const count of edgeWords) {
      const start = page.wordsAfter(from, count, to);
      const end = page.wordsBefore(to, count, from);
      if (start === undefined || end === undefined) continue;
      if (start.length + end.length > whole.length) break;
      cores.push({start, end});
    }
  }
  yield* cores;
  for (const core of cores.slice(0, 2)) {
    for (const count of contextWords) {
      const prefix = page.wordsBefore(from, count);
      const suffix = page.wordsAfter(to, count);
      if (prefix) yield {...core, prefix};
      if (suffix) yield {...core, suffix};
      if (prefix && suffix) yield {...core, prefix, suffix};
    }
  }
  if (!separators.test(whole)) yield {start: whole};
}

/** A page's text, searched as the specification of text fragments says. */
class Page {
  readonly text: string;
  #breaks: Breaks;
  /** The text without what doesn't count in a search, and where each of its characters stands. */
  #folded: string;
  #places: readonly number[];

  constructor(text: string) {
    this.text = text;
    this.#breaks = new Breaks(text);
    [this.#folded, this.#places] = fold(text);
  }

  /** From the first to the last word of a passage, or `undefined` where it has none. */
  widen(from: number, to: number): Span | undefined {
    const {text} = this;
    to = Math.min(to, text.length);
    while (isApart(text[from])) from++;
    while (isApart(text[to - 1])) to--;
    if (!/[\p{L}\p{N}\p{S}\p{P}]/u.test(text.slice(from, to))) return undefined;
    while (!this.#breaks.at(from)) from--;
    while (!this.#breaks.at(to)) to++;
    return [from, to];
  }

  /** Words from a place on, in one block: the first that holds any. */
  wordsAfter(
    from: number,
    count: number,
    limit = this.text.length,
  ): string | undefined {
    while (isGap(this.text[from])) from++;
    let end = from;
    for (let left = count; end < limit && left > 0;) {
      if (isSeparator(this.text[end])) break;
      const next = this.#breaks.after(end);
      if (holdsWord(this.text.slice(end, next))) left--;
      end = next;
    }
    return this.text.slice(from, end).trim() || undefined;
  }

  /** Words up to a place, in one block. */
  wordsBefore(to: number, count: number, limit = 0): string | undefined {
    while (isGap(this.text[to - 1])) to--;
    let start = to;
    for (let left = count; start > limit && left > 0;) {
      if (isSeparator(this.text[start - 1])) break;
      const next = this.#breaks.before(start);
      if (holdsWord(this.text.slice(next, start))) left--;
      start = next;
    }
    return this.text.slice(start, to).trim() || undefined;
  }

  /** "Find a range from a text directive", as the specification has it. */
  find({prefix, start, end, suffix}: Directive): Span | undefined {
    const [before, first, last, after] = [prefix, start, end, suffix].map(
      (words) => (words === undefined ? undefined : fold(words)[0]),
    );
    if (first === undefined) return undefined;
    const mustEnd = last !== undefined || after === undefined;
    for (let from = 0; ;) {
      let at: number | undefined;
      if (before === undefined) {
        at = this.#search(first, from, mustEnd);
        if (at === undefined) return undefined;
        from = at + 1;
      } else {
        const place = this.#search(before, from, false);
        if (place === undefined) return undefined;
        from = place + 1;
        at = this.#skip(place + before.length);
        if (!this.#isAt(first, at, mustEnd)) continue;
      }
      for (let to: number = at + first.length; ;) {
        if (last !== undefined) {
          const place = this.#search(last, to, after === undefined);
          if (place === undefined) return undefined;
          to = place + last.length;
        }
        if (after === undefined || this.#isAt(after, this.#skip(to), true)) {
          return [this.#place(at), this.#placeEnd(to)];
        }
        if (last === undefined) break;
      }
    }
  }

  /** Where folded words come next, from the beginning of a word on. */
  #search(words: string, from: number, mustEnd: boolean): number | undefined {
    for (
      let at = this.#folded.indexOf(words, from);
      at >= 0;
      at = this.#folded.indexOf(words, at + 1)
    ) {
      if (this.#breaks.at(this.#place(at)) && this.#isAt(words, at, mustEnd)) {
        return at;
      }
    }
    return undefined;
  }

  #isAt(words: string, at: number, mustEnd: boolean): boolean {
    return (
      this.#folded.startsWith(words, at) &&
      (!mustEnd || this.#breaks.at(this.#placeEnd(at + words.length)))
    );
  }

  #skip(at: number): number {
    while (/[\s\u2028\u2029]/.test(this.#folded[at] ?? '')) at++;
    return at;
  }

  #place(at: number): number {
    return this.#places[at] ?? this.text.length;
  }

  /** Marks of the last letter belong to it. */
  #placeEnd(end: number): number {
    let place = (this.#places[end - 1] ?? this.text.length - 1) + 1;
    while (
      place < this.text.length &&
      place < this.#place(end) &&
      /[\p{M}\p{Cf}\udc00-\udfff]/u.test(this.text[place] ?? '')
    ) {
      place++;
    }
    return place;
  }
}

/** Marks that a search passes over, as at the primary level of the Unicode Collation Algorithm; also what is not displayed. */
const passedOver =
  /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\p{Cf}]/u;

/** A text without case, accents and forms of quotation marks, and where each character that is left stands in it. */
function fold(text: string): [folded: string, places: number[]] {
  const places: number[] = [];
  const letters: string[] = [];
  const known = new Map<string, string>();
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    let letter = known.get(character);
    if (letter === undefined) {
      letter = base(character);
      known.set(character, letter);
    }
    if (!letter) continue;
    letters.push(letter);
    places.push(at);
  }
  return [letters.join(''), places];
}

/** One UTF-16 unit, or none. */
function base(character: string): string {
  if (passedOver.test(character)) return '';
  const [letter = character] = character.normalize('NFD');
  if (/[‘’‚‛׳]/.test(letter)) return "'";
  if (/[“”„‟״]/.test(letter)) return '"';
  if (letter === '\u00a0') return ' ';
  return letter.toLowerCase()[0] ?? letter;
}

function encode({prefix, start, end, suffix}: Directive): string {
  const parts = [
    prefix === undefined ? undefined : `${escaped(prefix)}-`,
    escaped(start),
    end === undefined ? undefined : escaped(end),
    suffix === undefined ? undefined : `-${escaped(suffix)}`,
  ];
  return `text=${parts.filter((part) => part !== undefined).join(',')}`;
}

/** Also what the syntax of directives is made of, and what programs that find links in a text take for the end of one. */
function escaped(words: string): string {
  return percentEncode(words).replace(
    /[-.!~*'()_]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function isSeparator(character: string | undefined): boolean {
  return character !== undefined && separators.test(character);
}

function isApart(character: string | undefined): boolean {
  return isGap(character) || isSeparator(character);
}

/** What can be passed over between two parts. */
function isGap(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}

function holdsWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
