import {isImage} from '../../dom/kinds.js';

/** What a figure can be named by. Each is a key of the locale's strings. */
export type Kind =
  | 'photo'
  | 'illustration'
  | 'chart'
  | 'video'
  | 'audio'
  | 'table'
  | 'code'
  | 'embed';

const kinds: Readonly<Record<string, Kind>> = {
  svg: 'illustration',
  canvas: 'chart',
  video: 'video',
  audio: 'audio',
  table: 'table',
  pre: 'code',
};

/** The media of an element, in the order of the document: not what stands in a caption, or in another element of the same tag. */
export function mediaOf(host: Element): Element[] {
  return [
    ...host.querySelectorAll(
      'img, svg, canvas, video, audio, table, pre, iframe, object, embed',
    ),
  ].filter(
    (media) =>
      media.closest(host.localName) === host && !media.closest('figcaption'),
  );
}

/** What a newspaper would call it. A file that is drawn, not taken, is an illustration; a `canvas` is drawn by a chart library. */
export function kindOf(media: Element): Kind {
  if (!isImage(media)) {
    return kinds[media.localName] ?? 'embed';
  }
  const [address = ''] = media.src.toLowerCase().split('#');
  const [path = ''] = address.split('?');
  return path.startsWith('data:image/svg') ||
    path.endsWith('.svg') ||
    path.endsWith('.svgz')
    ? 'illustration'
    : 'photo';
}

/** The caption of the figure that something stands in. */
export function captionOf(part: Element): Element | null {
  const figure = part.closest('figure');
  return figure
    ? ([...figure.querySelectorAll('figcaption')].find(
        (caption) => caption.closest('figure') === figure,
      ) ?? null)
    : null;
}

/** Addresses that can be gone to. A `javascript:` one would run. */
export const file = /^(?:https?|file|blob):/;

/** The link around an image, where it leads to a file that is an image: `type` says so, or the address. */
export function imageLinkOf(image: Element): HTMLAnchorElement | null {
  const link = image.closest('a');
  return link &&
    file.test(link.href) &&
    (link.type.startsWith('image/') ||
      /^[^?#]+\.(avif|gif|jpe?g|png|svg|webp)(?=[?#]|$)/i.test(link.href))
    ? link
    : null;
}
