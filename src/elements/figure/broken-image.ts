/**
 * Keeps the place of a broken image, which in WebKit has the shape of its icon;
 * contained, it has that of its attributes, as in other engines. An image
 * that waits for its address (`data-src`) is not broken, and one that comes after all
 * has its own shape again.
 */
export function keepPlace(image: unknown): void {
  if (
    image instanceof HTMLImageElement &&
    image.complete &&
    !image.naturalWidth &&
    image.currentSrc &&
    !image.style.contain &&
    Number(image.getAttribute('width')) &&
    Number(image.getAttribute('height'))
  ) {
    image.style.contain = 'size';
    image.addEventListener('load', release, {once: true});
  }
}

function release({currentTarget}: Event): void {
  const image = currentTarget as HTMLElement;
  image.style.contain = '';
  if (!image.getAttribute('style')) image.removeAttribute('style');
}
