/** Versioned: another shape of what is kept gets another name. */
const name = 'lede:dismissed:1';
/** How many headlines are remembered, the latest ones. */
const limit = 50;

/** Where storage is blocked or full, the choice holds as long as the page. */
let memory: string[] = [];

/** The headlines that the reader has dismissed on this site, as `hash` gives them. */
export function dismissedHeadlines(): Set<string> {
  let stored: unknown;
  try {
    stored = JSON.parse(localStorage.getItem(name) ?? '');
  } catch {
    // Blocked, corrupt, or nothing yet: all the same to the reader.
  }
  const hashes = (Array.isArray(stored) ? stored : []).filter(
    (item): item is string =>
      typeof item === 'string' && /^[\da-z]{1,11}$/.test(item),
  );
  return new Set([...hashes, ...memory]);
}

/** Remembers headlines as dismissed, by their hashes. */
export function dismiss(hashes: readonly string[]): void {
  const all = dismissedHeadlines();
  for (const item of hashes) {
    all.delete(item);
    all.add(item);
  }
  memory = [...all].slice(-limit);
  try {
    localStorage.setItem(name, JSON.stringify(memory));
  } catch {
    // Kept in memory.
  }
}

/** A short number for a headline, so that what was read is not kept in words (FNV-1a, twice, to 53 bits). */
export function hash(key: string): string {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let index = 0; index < key.length; index++) {
    low = Math.imul(low ^ key.charCodeAt(index), 0x01000193);
    high = Math.imul(high ^ key.charCodeAt(index), 0x85ebca6b);
  }
  return ((high >>> 11) * 2 ** 32 + (low >>> 0)).toString(36);
}
