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
  if (!(image instanceof HTMLImageElement)) return svgCopy(image);
  const shown = imageCopy(image, image.currentSrc || image.src);
  const better = bestCopy(image, address);
  if (better) {
    const file = better.querySelector('img') ?? (better as HTMLImageElement);
    file.decode().then(
      () => {
        replace(better);
      },
      () => undefined,
    );
  }
  return shown;
}

function bestCopy(
  image: HTMLImageElement,
  address: string | undefined,
): Element | undefined {
  if (address) return imageCopy(image, address);
  const picture = image.closest('picture');
  if (!picture && !image.srcset) return undefined;
  const copy = (picture ?? image).cloneNode(true) as Element;
  for (const source of [copy, ...copy.querySelectorAll('source, img')]) {
    // Wider than any file, so that the largest is chosen.
    if (source.matches('source, img')) {
      source.setAttribute('sizes', '99999px');
    }
    if (source instanceof HTMLImageElement) strip(source);
  }
  copy.removeAttribute('id');
  return copy;
}

function imageCopy(image: HTMLImageElement, address: string): HTMLImageElement {
  const copy = image.cloneNode() as HTMLImageElement;
  strip(copy);
  copy.removeAttribute('srcset');
  copy.removeAttribute('sizes');
  copy.src = address;
  return copy;
}

/** Leaves what the picture says and how it is fetched, not how the page laid it out. */
function strip(image: HTMLImageElement): void {
  for (const {name} of [...image.attributes]) {
    if (
      !/^(alt|aria-.*|crossorigin|lang|dir|referrerpolicy|sizes|src|srcset)$/.test(
        name,
      )
    ) {
      image.removeAttribute(name);
    }
  }
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
