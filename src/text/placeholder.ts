/**
 * Whether an alternative text says nothing of the image: the name of a file or
 * a size ("16x9 Image", "DSC_0042.jpg", "image").
 */
export function isPlaceholder(alt: string): boolean {
  return /^(16x9 )?image$/i.test(alt.trim());
}
