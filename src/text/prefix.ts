/**
 * What is wrong with what tags are to begin with, as the start of a sentence: to
 * be followed by "such as" and `prefixLike`. With a small letter, then such,
 * digits and hyphens, the last a hyphen, it makes a valid custom element name
 * (HTML standard) that needs no escapes in a style sheet.
 */
export function prefixMistake(prefix: unknown): string | undefined {
  return typeof prefix === 'string' && /^[a-z][a-z\d-]*-$/.test(prefix)
    ? undefined
    : `no tag can begin with "${String(prefix)}". A prefix has small letters, digits and hyphens, begins with a letter and ends with a hyphen`;
}

/** The prefix that somebody may have meant. */
export function prefixLike(prefix: unknown): string {
  const letters = String(prefix)
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^[^a-z]+|-$/g, '');
  return `${letters || 'acme'}-`;
}
