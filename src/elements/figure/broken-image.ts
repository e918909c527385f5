/** Whether an image has failed to load. */
export function isBroken(media: unknown): media is HTMLImageElement {
  return (
    media instanceof HTMLImageElement && media.complete && !media.naturalWidth
  );
}

/** Keeps the place of a broken image, which in WebKit has the shape of its icon; contained, it has that of its attributes, as in other engines. */
export function keepPlace(image: HTMLImageElement): void {
  const [width, height] = [
    image.getAttribute('width'),
    image.getAttribute('height'),
  ];
  if (Number(width) && Number(height)) image.style.contain = 'size';
}
