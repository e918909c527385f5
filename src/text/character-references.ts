/**
 * A text with its character references put in: numeric ones, XML's five, and
 * those of HTML that newsrooms' systems leave in headlines. Others stay as they
 * are: a reader would rather see `&hearts;` than nothing.
 */
export function decodeReferences(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,10}));/gi,
    (
      reference,
      decimal: string | undefined,
      hexadecimal: string | undefined,
      name: string | undefined,
    ) => {
      if (name) return references.get(name) ?? reference;
      const code = decimal
        ? parseInt(decimal)
        : parseInt(hexadecimal ?? '', 16);
      return code > 0 && code <= 0x10ffff
        ? String.fromCodePoint(code)
        : reference;
    },
  );
}

const references = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['shy', '\u00ad'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
]);
