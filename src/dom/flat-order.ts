import {childNodesOf, parentOf} from './form-safe.js';
import {isElement, isText} from './kinds.js';

/**
 * Compares two places in the page in the order in which it is seen and read:
 * that of the flat tree, where what is slotted stands in its slot.
 *
 * @returns less than 0 where the first is before the second.
 */
export function compare(
  node: Node,
  offset: number,
  other: Node,
  otherOffset: number,
): number {
  const path = pathTo(node);
  const otherPath = pathTo(other);
  const at = path.findIndex((step, index) => step !== otherPath[index]);
  const one = path[at];
  const two = otherPath[at < 0 ? path.length : at];
  if (one && two) {
    return Node.prototype.compareDocumentPosition.call(one, two) &
      Node.DOCUMENT_POSITION_FOLLOWING
      ? -1
      : 1;
  }
  if (two) return isAmongFirst(node, offset, two) ? 1 : -1;
  if (one) return isAmongFirst(other, otherOffset, one) ? -1 : 1;
  return offset - otherOffset;
}

/** The ancestors of a node in the flat tree and the node, outermost first. */
function pathTo(node: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at; at = flatParent(at)) path.push(at);
  return path.reverse();
}

/** The slot that a node is shown in, the host of the shadow root that it stands in, or its parent. */
export function flatParent(node: Node): Node | null {
  const slot = isElement(node) || isText(node) ? node.assignedSlot : null;
  if (slot instanceof HTMLSlotElement) return slot;
  const parent = parentOf(node);
  return parent instanceof ShadowRoot ? parent.host : parent;
}

/** Whether something is one of the first so many children. */
function isAmongFirst(parent: Node, count: number, child: Node): boolean {
  const next = childNodesOf(parent)[count];
  return (
    parentOf(child) === parent &&
    (!next ||
      (Node.prototype.compareDocumentPosition.call(child, next) &
        Node.DOCUMENT_POSITION_FOLLOWING) >
        0)
  );
}
