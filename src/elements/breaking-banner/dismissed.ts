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
