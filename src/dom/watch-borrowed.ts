import {borrowAttribute, givenBack, marker} from './borrowed-attributes.js';
import {childNodesOf, parentOf} from './form-safe.js';
import {idleTurn} from './idle.js';
import {isElement} from './kinds.js';

/** An element that borrows attributes, and does so again when it is updated. */
export interface Borrower extends Element {
  requestUpdate(): void;
}

const borrowers = new WeakSet<Node>();
const observed = new WeakSet<Node>();

/**
 * Updates an element when others take away what it has borrowed, as they do who
 * morph a page into what its server sends: idiomorph, htmx, Turbo. What is taken
 * out of it gives back what it was lent: it would be silent for ever.
 *
 * Both are looked for from the first idle moment on, so that what is borrowed
 * while the page loads, ten thousand times maybe, costs nothing.
 */
export function watchBorrowed(element: Borrower): void {
  borrowers.add(element);
  const root = element.getRootNode();
  if (observed.has(root)) return;
  observed.add(root);
  void idleTurn().then(() => {
    new MutationObserver(follow).observe(root, {
      subtree: true,
      childList: true,
      attributeFilter: [marker],
    });
  });
}

function follow(records: readonly MutationRecord[]): void {
  for (const {target, attributeName, removedNodes} of records) {
    // Of two that disagree over an element, each would be told of the other for ever.
    const isTaken =
      attributeName &&
      !(target as Element).hasAttribute(marker) &&
      !givenBack.has(target);
    for (let node: Node | null = target; node; node = parentOf(node)) {
      if (!borrowers.has(node)) continue;
      if (isTaken) (node as Borrower).requestUpdate();
      for (const removed of removedNodes) {
        if (!node.contains(removed)) giveBack(removed);
      }
    }
  }
}

/** Elements that borrow themselves do so again: theirs is taken. A form's fields may hide its own members. */
function giveBack(node: Node): void {
  if (isElement(node) && !(node instanceof HTMLFormElement)) {
    const borrowed = node.getAttribute(marker)?.split(' ') ?? [];
    for (const name of borrowed) borrowAttribute(node, name, null);
    givenBack.delete(node);
  }
  for (const child of childNodesOf(node)) giveBack(child);
}
