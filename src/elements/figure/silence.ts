import {borrowAttribute} from '../../dom/borrowed-attributes.js';
import {judge} from './alternative-text.js';
import {keepPlace} from './broken-image.js';
import {captionOf, imageLinkOf} from './content.js';
import type {NoFigure} from './naming.js';

const silenced = new WeakSet<Element>();

/**
 * Says nothing twice: sees to each image of a figure.
 *
 * @param label - What the figure is, "Photo": names a link to another page.
 * @param enlarge - Names a link to a larger file.
 * @returns why the figure is none to a screen reader, if it isn't.
 */
export function silence(
  host: Element,
  media: readonly Element[],
  label: string | undefined,
  enlarge: string | undefined,
): NoFigure | undefined {
  host.addEventListener('error', onError, {capture: true});
  let isEmpty = media.length > 0;
  for (const part of media) {
    keepPlace(part);
    const isHeard = silenceImage(host, part, label, enlarge);
    if (isHeard || captionOf(part)?.textContent.trim()) isEmpty = false;
  }
  // What was moved into a caption is a part of its words.
  for (const image of host.querySelectorAll(
    'figcaption [data-lede-set~=aria-hidden]',
  )) {
    if (silenced.delete(image)) borrowAttribute(image, 'aria-hidden', null);
  }
  const link = host.querySelector('figure')?.closest(links);
  if (link) {
    // Where nothing else names the link, the figure's name does.
    return isNamed(link) || link.hasAttribute('aria-label')
      ? 'linked'
      : undefined;
  }
  return isEmpty ? 'empty' : undefined;
}

/** What is named by what is in it. */
const links = 'a[href], button';

/** Whether a link has a name but for the one that Lede may give it. */
function isNamed(link: Element): boolean {
  return (
    link.textContent.trim() !== '' ||
    link.matches('[title], [aria-labelledby]') ||
    [...link.querySelectorAll('img, svg[aria-label]')].some(
      (image) => judge(image, captionOf(image)) === 'said',
    )
  );
}

function onError({target}: Event): void {
  keepPlace(target);
}

/**
 * Takes an image that says nothing of its own out of the accessibility tree (its
 * `alt` stays as the author wrote it: a broken image shows it), and gives a
 * link that would be left without a name one.
 *
 * @returns whether the image is spoken, or ought to be and has no words.
 */
function silenceImage(
  host: Element,
  image: Element,
  label: string | undefined,
  enlarge: string | undefined,
): boolean {
  if (!image.matches('img, svg')) return true;
  const verdict = judge(image, captionOf(image));
  const isMute = verdict !== 'said';
  let canHide = isMute && !image.matches('[tabindex], [usemap]');

  const link = image.closest(links);
  if (link && host.contains(link)) {
    const isNameless = isMute && !isNamed(link);
    const name = imageLinkOf(image) ? enlarge : label;
    borrowAttribute(link, 'aria-label', isNameless ? (name ?? null) : null);
    canHide &&= !isNameless || link.hasAttribute('aria-label');
  }

  borrowAttribute(image, 'aria-hidden', canHide ? 'true' : null);
  if (canHide) silenced.add(image);
  return verdict !== 'decorative';
}
