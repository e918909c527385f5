import {normalise, runTogether} from './normalise.js';

/** A text made ready for many searches. */
export interface SearchableText {
  /** The normalised words, run together. */
  readonly letters: string;
  /** 1 at each place in `letters` where one word ends and the next begins. */
  readonly edges: Uint8Array;
}

/** Letters that an ellipsis may stand for: some paragraphs. Farther apart, two parts are two quotations. */
const reach = 2000;

/** Makes a normalised text ready to be searched. */
export function searchable(normalised: string): SearchableText {
  const edges = new Uint8Array(normalised.length + 1);
  const letters = runTogether(normalised, (index) => {
    edges[index] = 1;
  });
  return {letters, edges};
}

/**
 * Whether a quotation stands in a text, word for word as `normalise` compares
 * them. Words between, that the quotation leaves out (`…`, `[…]`) or replaces
 * (`[the minister]`), may be any; the parts must stand in order. Never begins
 * or ends inside a word.
 */
export function repeats(
  quotation: string,
  {letters, edges}: SearchableText,
): boolean {
  const [first, ...rest] = quotation
    .split(
      /\[[^\]]*\]|［[^］]*］|[([（]?(?:\.{3,}|(?:\. ){2,}\.|[…⋯])+[)\]）]?/,
    )
    .map((part) => runTogether(normalise(part)))
    .filter(Boolean);
  if (!first) return false;

  const isEdge = (index: number) =>
    edges[index] === 1 ||
    index === 0 ||
    index === letters.length ||
    letters[index] === ' ' ||
    letters[index - 1] === ' ';
  /** Where the part ends, as far as `end`; -1 where it does not stand. */
  const endOf = (part: string, start: number, end: number): number => {
    const window = end < letters.length ? letters.slice(0, end) : letters;
    for (
      let at = window.indexOf(part, start);
      at >= 0;
      at = window.indexOf(part, at + 1)
    ) {
      if (isEdge(at) && isEdge(at + part.length)) return at + part.length;
    }
    return -1;
  };

  for (
    let end = endOf(first, 0, letters.length);
    end >= 0;
    end = endOf(first, end - first.length + 1, letters.length)
  ) {
    let at = end;
    for (const part of rest) {
      at = endOf(part, at, at + reach + part.length);
      if (at < 0) break;
    }
    if (at >= 0) return true;
  }
  return false;
}
