import {hash} from '../../text/hash.js';
import {dismissedHeadlines, memory, storageKey} from './dismissed.js';

/** How many headlines are remembered, the latest ones. */
const limit = 50;

/** Remembers headlines as dismissed, by their keys. */
export function dismiss(keys: readonly string[]): void {
  const all = dismissedHeadlines();
  for (const key of keys) {
    const item = hash(key);
    all.delete(item);
    all.add(item);
    memory.add(item);
  }
  const latest = [...all].filter(Number.isSafeInteger).slice(-limit);
  try {
    localStorage.setItem(storageKey, JSON.stringify(latest));
  } catch {
    // Kept in memory.
  }
}
