/** Keeps the place of a broken image, which in WebKit has the shape of its icon; contained, it has that of its attributes, as in other engines. */
export function keepPlace(image: unknown): void {
  if (
    image instanceof HTMLImageElement &&
    image.complete &&
    !image.naturalWidth &&
    Number(image.getAttribute('width')) &&
    Number(image.getAttribute('height'))
  ) {
    image.style.contain = 'size';
  }
}
