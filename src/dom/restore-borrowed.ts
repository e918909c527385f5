import {marker} from './borrowed-attributes.js';
import {parentOf} from './form-safe.js';
import {idleTurn} from './idle.js';

/** An element that borrows attributes, and does so again when it is updated. */
export interface Borrower extends Element {
  requestUpdate(): void;
}

const borrowers = new WeakSet<Node>();
const observed = new WeakSet<Node>();

/**
 * Updates an element when others take away what it has borrowed, as they do who
 * morph a page into what its server sends: idiomorph, htmx, Turbo.
 *
 * It is looked for from the first idle moment on, so that what is borrowed while
 * the page loads, ten thousand times maybe, costs nothing.
 */
export function restoreBorrowed(element: Borrower): void {
  borrowers.add(element);
  const root = element.getRootNode();
  if (observed.has(root)) return;
  observed.add(root);
  void idleTurn().then(() => {
    new MutationObserver(restore).observe(root, {
      subtree: true,
      attributeFilter: [marker],
    });
  });
}

function restore(records: readonly MutationRecord[]): void {
  for (const {target} of records) {
    if ((target as Element).hasAttribute(marker)) continue;
    for (let node: Node | null = target; node; node = parentOf(node)) {
      if (borrowers.has(node)) (node as Borrower).requestUpdate();
    }
  }
}
