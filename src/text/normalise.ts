/**
 * A text as it is compared: what two texts share when they say the same though
 * they were typed differently (case, punctuation, white space, quotation marks,
 * diacritics that are often left out).
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
