import {parentOf} from './form-safe.js';

/** Told what changed under a root. */
export type Listener = (records: readonly MutationRecord[]) => void;

/** For each root, who listens and to which attributes. */
const listeners = new Map<Node, Map<Listener, readonly string[]>>();
let observer: MutationObserver | undefined;

/**
 * Watches the elements and the text under a node, and the attributes named. One
 * observer serves all.
 *
 * @returns what ends the watching.
 */
export function watch(
  root: Node,
  attributes: readonly string[],
  listener: Listener,
): () => void {
  const those = listeners.get(root) ?? new Map<Listener, readonly string[]>();
  listeners.set(root, those.set(listener, attributes));
  observer ??= new MutationObserver(report);
  observer.observe(root, {
    childList: true,
    characterData: true,
    subtree: true,
    attributeFilter: [...those.values()].flat(),
  });
  return () => {
    those.delete(listener);
    if (those.size === 0) listeners.delete(root);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}

/** Attributes that show or hide parts of an article, or change their language: what to watch for its text to be read again. */
export const textAttributes: readonly string[] = [
  'aria-hidden',
  'data-read-aloud',
  'hidden',
  'lang',
  'open',
];

/**
 * Watches what may change the text under a node, and more attributes where they
 * are named. Those of an image do not: it has no words, and on a page with
 * thousands of figures each would have everything read again.
 *
 * @returns what ends the watching.
 */
export function watchText(
  root: Node,
  listener: Listener,
  more: readonly string[] = [],
): () => void {
  return watch(root, [...textAttributes, ...more], (records) => {
    const those = records.filter(
      ({attributeName, target}) => !attributeName || target.nodeName !== 'IMG',
    );
    if (those.length > 0) listener(those);
  });
}

/** Reports at once what has changed up to now, for whoever is asked in the same task. */
export function reportChanges(): void {
  report(observer?.takeRecords() ?? []);
}

function report(records: MutationRecord[]): void {
  const changes = new Map<Listener, MutationRecord[]>();
  for (const record of records) {
    const {target, attributeName} = record;
    for (let node: Node | null = target; node; node = parentOf(node)) {
      for (const [listener, attributes] of listeners.get(node) ?? []) {
        if (attributeName && !attributes.includes(attributeName)) continue;
        const those = changes.get(listener);
        if (those) those.push(record);
        else changes.set(listener, [record]);
      }
    }
  }
  for (const [listener, those] of changes) listener(those);
}
