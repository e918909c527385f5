/** Told what changed under a root. */
export type Listener = (records: readonly MutationRecord[]) => void;

const listeners = new Map<Node, Set<Listener>>();
let observer: MutationObserver | undefined;

/**
 * Watches the text under a node, and what shows or hides parts of it. One
 * observer serves all.
 *
 * @returns what ends the watching.
 */
export function watch(root: Node, listener: Listener): () => void {
  const those = listeners.get(root) ?? new Set();
  listeners.set(root, those.add(listener));
  observer ??= new MutationObserver(report);
  observer.observe(root, {
    childList: true,
    characterData: true,
    subtree: true,
    attributeFilter: [
      'aria-hidden',
      'data-read-aloud',
      'hidden',
      'lang',
      'open',
    ],
  });
  return () => {
    those.delete(listener);
    if (those.size === 0) listeners.delete(root);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}

/** Reports at once what has changed up to now, for whoever is asked in the same task. */
export function reportChanges(): void {
  report(observer?.takeRecords() ?? []);
}

function report(records: MutationRecord[]): void {
  const changes = new Map<Listener, MutationRecord[]>();
  for (const record of records) {
    for (let node: Node | null = record.target; node; node = node.parentNode) {
      for (const listener of listeners.get(node) ?? []) {
        const those = changes.get(listener);
        if (those) those.push(record);
        else changes.set(listener, [record]);
      }
    }
  }
  for (const [listener, those] of changes) listener(those);
}
