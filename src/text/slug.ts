/** Longer ids are cut after a word: percent-encoded, a letter may be nine characters of a URL. */
const longest = 60;

/** Forms that look different and are the same letters and digits: small digits, ligatures, full width, and Arabic as old systems stored it. Not all of NFKC, which takes Thai and Lao vowels apart. */
const compatible =
  /[\u00b2\u00b3\u00b9\u2070-\u209f\ufb00-\ufdff\ufe70-\ufefc\uff00-\uffef]+/g;

/** What stands inside words and is left out: apostrophes, soft hyphens, joiners, bidi controls, tatweel, variation selectors. */
const insideWords = /[\p{Cf}'‘’‛ʻʼ`´\u0640]|\p{Variation_Selector}|\u20e3/gu;

/**
 * An id that reads like a heading: its letters and digits, in any script, in
 * lower case, with hyphens between the words.
 *
 * A single word of basic Latin letters is numbered from the first (`config-1`):
 * browsers make every id a global variable of the page, and a heading "Config"
 * must not become what a site's script takes for its own `window.config`; nor a
 * heading "Top" what `#top` leads to. No variable has a hyphen in its name.
 *
 * @param text - The words of the heading.
 * @param ordinal - 2, 3 … where the id before is taken.
 */
export function slug(text: string, ordinal = 1): string {
  const words =
    text
      .normalize('NFC')
      .replace(compatible, (letters) => letters.normalize('NFKC'))
      .toLowerCase()
      // Turkish İ, which has no lower case of one character outside Turkish.
      .replace(/i\u0307/g, 'i')
      .replace(insideWords, '')
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  let id = words.shift() ?? 'section';
  if (id.length > longest) {
    // A line of Chinese or Thai is one word: cut between letters, not between a letter and its marks.
    id = /^(?:\P{M}\p{M}*){1,40}/u.exec(id)?.[0] ?? id;
  }
  for (const word of words) {
    if (id.length + word.length >= longest) break;
    id += `-${word}`;
  }
  return ordinal > 1 || /^[a-z][a-z\d]*$/.test(id) ? `${id}-${ordinal}` : id;
}
