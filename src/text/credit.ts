/** What follows is a name, whatever it is. */
const credited =
  /^(?:©|\(c\)|(?:photos?|image) by |(?:photo )?courtesy of |(?:(?:photo )?(?:credit|source)|cr[eé]dit[oe]?s?(?: photo)?|quelle|fuente|источник|джерело|автор|منبع|عکاس|المصدر|تصوير|(?:图片)?来源|摄影)\s*[:：])\s*\S.{0,50}$/iu;

/** What follows may be a name. */
const labelled =
  /^(?:photo|image|foto|bild|imagen|фото|عکس|تصویر|صورة|图片?|照片)\s*[:：]\s*/iu;

const names =
  /^(?:\p{Lo}{1,5}|(?:(?:\p{Lu}[\p{L}\p{M}.'’-]*|dpa|epa)[\s/,&]*){1,6})$/u;

const agency =
  /^Getty Images$|(?:^|\/)(?:AFP|AP|EPA|EFE|dpa|epa|Getty|Reuters|ТАСС)(?: Images| Photo)?(?:\/|$)/;

/**
 * Whether a text is a bare credit ("Photo: AP", "© Reuters", "A. Person/AFP")
 * and nothing more. After "Photo:" comes a description as often: only what is
 * written as a name is a credit there. An agency's name alone may be its logo's.
 */
export function isCredit(text: string): boolean {
  const name = text.replace(labelled, '');
  return (
    credited.test(text) ||
    (names.test(name) &&
      (name !== text || (/[/ ]/.test(name) && agency.test(name))))
  );
}

/** A text without the credit at its end. */
export function withoutCredit(text: string): string {
  for (const {0: edge, index} of text.matchAll(
    /(?<=[.!?…؟。！？])\s*|\s*[([|（]|\s[-–—]\s/g,
  )) {
    const tail = text.slice(index + edge.length).replace(/[\s.)\]）]+$/, '');
    if (index > 0 && isCredit(tail)) return text.slice(0, index);
  }
  return text;
}
