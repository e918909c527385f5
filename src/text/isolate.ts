const rightToLeft =
  /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]/u;
const leftToRight =
  /(?![\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}])\p{L}/u;

/**
 * Texts for places in one sentence. Where some are written from right to left
 * and some from left to right, each is put between "first strong isolate" and
 * "pop directional isolate" (Unicode Standard Annex 9), so that it and the
 * punctuation around it keep their order.
 */
export function isolate<Name extends string>(
  texts: Readonly<Record<Name, string>>,
): Record<Name, string> {
  const all = Object.values(texts).join(' ');
  const isMixed = rightToLeft.test(all) && leftToRight.test(all);
  return Object.fromEntries(
    Object.entries<string>(texts).map(([name, text]) => [
      name,
      isMixed ? `\u2068${text}\u2069` : text,
    ]),
  ) as Record<Name, string>;
}
