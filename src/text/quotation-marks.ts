/** The outer quotation marks of languages: Unicode CLDR 48, and the style guides of the language's press where they agree on others. */
const marks: readonly [languages: RegExp, open: string, close: string][] = [
  [/^(?:de|bg|cs|et|is|ka|lt|sk|sl)$/, '„', '“'],
  [/^(?:pl|ro|hu|hr|bs|nl-be)$/, '„', '”'],
  [/^(?:fr)$/, '«\u00a0', '\u00a0»'],
  [
    /^(?:ar|az|be|br|ca|ckb|el|es|eu|fa|gl|hy|it|kk|ky|mn|nb|nn|no|oc|ps|pt-pt|ru|sq|tg|tk|tt|ug|uk|uz|de-ch|fr-ch)$/,
    '«',
    '»',
  ],
  [/^(?:fi|sv)$/, '”', '”'],
  [/^(?:he|yi)$/, '”', '”'],
  [/^(?:ja|yue|zh-tw|zh-hk|zh-mo|zh-hant)$/, '「', '」'],
];

/** Marks that open or close a quotation in some language. */
const opening = /^[«‹„‚“”‘「『"]/;
const closing = /[»›“”’」』"][.,!?؟。！？]?$/;
const enclosing = /["«»‹›„“”「」『』]/g;

/**
 * A quotation in the marks of its language, one pair for all its paragraphs.
 * Words that have marks around them as a whole already are left as they are.
 *
 * @param language - BCP 47 tag of the words.
 */
export function inQuotationMarks(text: string, language: string): string {
  const isMarked =
    opening.test(text) &&
    closing.test(text) &&
    text.match(enclosing)?.length === 2;
  if (isMarked) return text;
  const [open, close] = marksOf(language);
  return `${open}${text}${close}`;
}

function marksOf(language: string): readonly [open: string, close: string] {
  const subtags = language.toLowerCase().split('-');
  for (let length = subtags.length; length > 0; length--) {
    const tag = subtags.slice(0, length).join('-');
    const found = marks.find(([languages]) => languages.test(tag));
    if (found) return [found[1], found[2]];
  }
  return ['“', '”'];
}
