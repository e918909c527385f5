/** Versioned: another shape of what is kept gets another name. */
export const storageKey = 'lede:dismissed:1';

/** What was dismissed on this page: where storage is blocked or full, the choice holds as long as the page. */
export const memory = new Set<unknown>();

/** What the reader has dismissed on this site, as `hash` gives it, the oldest first. What storage holds may be anything. */
export function dismissedHeadlines(): Set<unknown> {
  let stored: unknown;
  try {
    stored = JSON.parse(localStorage.getItem(storageKey) ?? '');
  } catch {
    // Blocked, corrupt, or nothing yet: all the same to the reader.
  }
  return new Set([
    ...(Array.isArray(stored) ? (stored as unknown[]) : []),
    ...memory,
  ]);
}

/** A short number for a headline, so that what was read is not kept in words (FNV-1a, 32 bits). */
export function hash(key: string): number {
  let value = 0x811c9dc5;
  for (const character of key) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return value >>> 0;
}
