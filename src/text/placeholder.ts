import {isCredit} from './credit.js';
import {normalise} from './normalise.js';

/** Normalised words that name no more than the kind of thing, or the lack of it. Each Chinese and Japanese character is a word. */
const empty =
  /^(?:(?:IMAGE|PHOTO|PICTURE|FOTO|BILD|THUMB)S?|PHOTOGRAPH|PIC|IMG|DSC[NF]?|PXL|THUMBNAIL|LOGO|ICON|PLACEHOLDER|SPACER|UNTITLED|NULL|UNDEFINED|SCREENSHOT|ALT|TITEL|TITRE|TITULO|IMAGEN|ИЗОБРАЖЕНИЕ|КАРТИНКА|ФОТО|ФОТОГРАФИЯ|ЗОБРАЖЕННЯ|СВІТЛИНА|ЛОГОТИП|НАЗВАНИЯ|تصویر|عکس|صوره|الصوره|لوگو|شعار|عنوان|[图圖片照像写真画])$/;

/** Words that add nothing to those. */
const filler =
  /^(?:OF|AN?|THE|TEXT|DE|UNE?|VON|OHNE|SANS|SIN|БЕЗ|از|بدون|\d+|\d+X\d+|WA\d+)$/;

const fileName =
  /\.(?:jpe?g|jfif|png|gif|webp|avif|svg|bmp|tiff?|heic|ashx)(?:[?#]\S*)?$|^(?:https?:|data:|blob:|www\.)\S*$|^\S*[\p{L}\d]_\S*$|^[\da-f-]{16,}$/iu;

/**
 * Whether an alternative text says nothing of the image: a size or a kind
 * ("16x9 Image", "picture of", «تصویر»), the name of a file ("DSC_0042.jpg"),
 * an address, a bare credit, punctuation.
 *
 * @param source - Address of the image: an alt that is the name of its file says nothing either.
 */
export function isPlaceholder(alt: string, source = ''): boolean {
  const text = alt.trim();
  const words = normalise(text).split(' ');
  const [, stem = ''] = /([^/]*?)(?:\.\w+)?(?:[?#].*)?$/.exec(source) ?? [];
  return (
    !/[\p{L}\p{N}\p{So}]/u.test(text) ||
    fileName.test(text) ||
    // A file called by one plain word may be called by what it shows: moscow.jpg.
    (text === decode(stem) && /[-_\d]/.test(text)) ||
    (words.every((word) => empty.test(word) || filler.test(word)) &&
      words.some((word) => empty.test(word) || /\dX\d|\d{5}/.test(word))) ||
    isCredit(text)
  );
}

function decode(component: string): string {
  try {
    return decodeURIComponent(component);
  } catch {
    return component;
  }
}
