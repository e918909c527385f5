import {isImage} from '../../dom/kinds.js';

/**
 * A copy of an image for the dialog. At first it shows the file that the page
 * has already; the best one follows once it has come, if it does.
 *
 * @param address - The file to show; by default the largest that the page names for this window.
 * @param replace - Called with the copy that shows the better file.
 */
export function enlargedCopy(
  image: Element,
  address: string | undefined,
  replace: (better: Element) => void,
): Element {
  if (!isImage(image)) return svgCopy(image);
  const shown = imageCopy(image);
  shown.src = image.currentSrc || image.src;
  const picture = image.closest('picture');
  if (address || picture || image.srcset) {
    const better = imageCopy(image);
    const copy = address ? better : bestCopy(image, picture, better);
    if (address) better.src = address;
    better.decode().then(
      () => {
        replace(copy);
      },
      () => undefined,
    );
  }
  return shown;
}

/** A new image, not a clone, which would first fetch the file in the page and might go on to show it. It says what the image says and is fetched as that is; its layout is the dialog's. */
function imageCopy(image: HTMLImageElement): HTMLImageElement {
  const copy = new Image();
  for (const {name, value} of image.attributes) {
    if (/^(alt|aria-.*|crossorigin|lang|dir|referrerpolicy)$/.test(name)) {
      copy.setAttribute(name, value);
    }
  }
  return copy;
}

/** Names all files that the page names, for a place wider than any of them, so that the largest is chosen. */
function bestCopy(
  image: HTMLImageElement,
  picture: HTMLPictureElement | null,
  better: HTMLImageElement,
): Element {
  const sizes = '99999px';
  const copy = document.createElement('picture');
  for (const source of picture?.querySelectorAll('source') ?? []) {
    const named = copy.appendChild(source.cloneNode() as HTMLSourceElement);
    named.sizes = sizes;
  }
  copy.append(better);
  better.sizes = sizes;
  better.srcset = image.srcset;
  better.src = image.src;
  return copy;
}

/** Its ids stay, since references inside it (`url(#…)`, `use`) are looked up in the dialog's own tree. */
function svgCopy(image: Element): Element {
  const copy = image.cloneNode(true) as SVGSVGElement;
  const {width, height} = image.getBoundingClientRect();
  if (!copy.hasAttribute('viewBox') && width && height) {
    copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  }
  for (const name of ['id', 'class', 'style', 'width', 'height']) {
    copy.removeAttribute(name);
  }
  return copy;
}
