/** Percent-encodes a text for a part of a URL. Half a surrogate pair, which a cut through an emoji leaves, becomes U+FFFD; `encodeURIComponent` would throw. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
