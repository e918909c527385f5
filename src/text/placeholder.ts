import {normalise} from './normalise.js';

/*
 * Words as `normalise` leaves them, so that each Chinese and Japanese character
 * is one.
 */

/** Names no more than the kind of thing, or the lack of it. */
const kind =
  /^(?:(?:(?:IMAGE|PHOTO|PICTURE|FOTO|BILD|THUMB)(?:S|GRAPH|NAIL)?|PIC|IMG|DSC[NF]?)\d*|IMAGEN|SYMBOLBILD|ALT|PXL|ISTOCK|LOGO|لوگو|ICON|PLACEHOLDER|UNTITLED|NULL|UNDEFINED|SCREENSHOT|TIT(?:EL|RE|ULO)|ИЗОБРАЖЕНИЕ|КАРТИНКА|ЗОБРАЖЕННЯ|СВІТЛИНА|ФОТО(?:ГРАФИЯ)?|НАЗВАНИЯ|تصویر|عکس|(?:ال)?صوره|عنوان|[图圖片照像写真画])$/;

/** What a content system, a phone or a library of photos says of any image, but for the numbers in it. Each word alone may say something. */
const stock = new Set([
  'ARTICLE IMAGE',
  'COURTESY PHOTO',
  'FEATURED IMAGE',
  'FILE PHOTO',
  'IMAGE NOT AVAILABLE',
  'LEAD IMAGE',
  'NO IMAGE',
  'OBJECT OBJECT',
  'WHATSAPP IMAGE AT',
]);

/** Introduces the name of who made it. */
const by =
  /^(?:CREDITO?S?|SOURCE|QUELLE|FUENTE|ИСТОЧНИК|ДЖЕРЕЛО|АВТОР|منبع|عکاس|المصدر|[来源摄影])$/;

/** Adds nothing to a kind. */
const filler =
  /^(?:OF|AN?|THE|TEXT|AT|DE|VON|OHNE|SANS|SIN|БЕЗ|از|بدون|\d+(?:X\d+)?|WA\d+)$/;

const file =
  /\.(?:jpe?g|jfif|png|gif|webp|avif|svg|bmp|tiff?|heic)$|^(?:https?:|data:|blob:|www\.)|^\S*_\S*$|^[\da-f-]{16,}$/i;

const names =
  /^(?:[^\P{Lo}\p{sc=Han}]{1,9}|\p{sc=Han}{2,4}|(?:\p{Lu}[\p{L}\p{M}.'’-]*[\s/,&]*){1,6})$/u;

/** The same for what is in plain Latin letters: engines are slow to begin with classes of Unicode. */
const plainNames = /^(?:dpa|(?:[A-Z][A-Za-z.'’-]*[\s/,&]*){1,6})$/;

const agency =
  /^Getty Images$|(?:^|\/)(?:AFP|AP|EPA|EFE|dpa|Getty|Reuters|ТАСС)(?: Images| Photo)?(?:\/|$)/;

/**
 * Whether an alternative text says nothing of the image: a size or a kind
 * ("16x9 Image", "picture of", «تصویر»), the name of a file ("DSC_0042.jpg"), a
 * bare date, an address, a bare credit, punctuation.
 *
 * @param source - Address of the image: an alt that is the name of its file says nothing either.
 */
export function isPlaceholder(alt: string, source = ''): boolean {
  const text = alt.trim();
  const normalised = normalise(text);
  const words = normalised.split(' ');
  return (
    !(/[a-z\d]/i.test(text) || /[\p{L}\p{N}\p{So}]/u.test(text)) ||
    file.test(text) ||
    // A file called by one plain word may be called by what it shows: moscow.jpg.
    (`/${source}`.includes(`/${text}`) &&
      /[-\d]/.test(text) &&
      /^(?:-\d+x\d+)?\./.test(`/${source}`.split(`/${text}`).at(-1) ?? '')) ||
    // Digits come before letters.
    stock.has(words.filter((word) => word >= 'A').join(' ')) ||
    (words.every((word) => kind.test(word) || filler.test(word)) &&
      (/\dX\d|\d{5}|\d\d \d\d \d\d/.test(normalised) ||
        words.some((word) => kind.test(word)))) ||
    isCredit(text)
  );
}

/**
 * Whether a text is a bare credit ("Photo: AP", "© Reuters", "A. Person/AFP")
 * and nothing more. After "Photo:" comes a description as often: only what is
 * written as a name is a credit there. An agency's name alone may be its logo's.
 */
export function isCredit(text: string): boolean {
  // Engines are slow to begin with a regular expression: most texts need none.
  const isLabelled = text.includes(':') || text.includes('：');
  const [, label = '', name = ''] =
    (isLabelled && /^([^:：]+)[:：]\s*(.{1,60})$/.exec(text)) || [];
  const words = normalise(label).split(' ');
  return (
    /^(?:©|\(c\)|(?:photos?|image) by |(?:photo )?courtesy of ).{2,60}$/i.test(
      text,
    ) ||
    (words.every((word) => kind.test(word) || by.test(word)) &&
      (isName(name) || words.some((word) => by.test(word)))) ||
    (agency.test(text) && /[/ ]/.test(text) && isName(text))
  );
}

function isName(text: string): boolean {
  return (/^[\0-\x7f’]*$/.test(text) ? plainNames : names).test(text);
}

/** A text without the credit at its end. */
export function withoutCredit(text: string): string {
  for (const {0: edge, index} of text.matchAll(
    /(?<=[.!?…؟。！？])\s*|\s*[([|（]|\s[-–—]\s/g,
  )) {
    const tail = text.slice(index + edge.length).replace(/[\s.)\]）]+$/, '');
    if (index && isCredit(tail)) return text.slice(0, index);
  }
  return text;
}
