import {warn} from '../../warn.js';
import {judge, type Verdict} from './alternative-text.js';
import {captionOf} from './content.js';

const alternatives: Partial<Record<Verdict, string>> = {
  missing:
    'has an image without alt. Describe what the image shows, or write alt="" if it is decorative.',
  placeholder:
    'has an image whose alt says nothing of it, so it is not spoken. Describe what the image shows, or write alt="" if it is decorative.',
  repeated:
    'has an image whose alt says what the caption says, so it is not spoken twice. Describe what the caption does not say, or write alt="".',
};

/** Tells the author what is wrong with a figure's markup. */
export function warnOfMistakes(
  host: Element,
  media: readonly Element[],
  zoom: boolean,
): void {
  // While the page is being parsed, what is missing may still come.
  if (host.ownerDocument.readyState === 'loading') return;
  if (!host.querySelector('figure')) {
    warn(
      host,
      'figure',
      `has no figure in it. Wrap the native markup: <${host.localName}><figure>…</figure></${host.localName}>.`,
    );
  }
  for (const image of media) {
    if (!(image instanceof HTMLImageElement)) continue;
    const verdict = judge(image, captionOf(image));
    const message = alternatives[verdict];
    if (message) warn(host, verdict, message);
    if (!image.hasAttribute('width') || !image.hasAttribute('height')) {
      warn(
        host,
        'size',
        'has an image without width and height, so the page moves when it arrives. Write the size of the file in pixels.',
      );
    }
  }
  if (zoom && !media[0]?.matches('img, svg')) {
    warn(
      host,
      'zoom',
      'has zoom but no image first in it. Only an img, picture or svg can be enlarged.',
    );
  }
}
