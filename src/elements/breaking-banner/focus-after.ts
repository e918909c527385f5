import {deepActiveElement, focusTarget} from '../../dom/focus.js';
import {shadowHostOf} from '../../dom/shadow-host.js';

const candidates =
  'a[href], area[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [contenteditable], [tabindex]';

/**
 * Moves focus on from an element that is about to go: to the next thing in the
 * page that takes it, else to the article or its headline, else to what is before.
 */
export function focusAfter(element: Element): void {
  const all = [...focusable(document)];
  const next = all.filter((other) => follows(element, other));
  const previous = all.filter((other) => follows(other, element)).reverse();
  const landmarks = document.querySelectorAll<HTMLElement>(
    'main, [role=main], h1',
  );
  for (const target of [...next, ...landmarks, ...previous]) {
    if (element.contains(target)) continue;
    // Trying is the one true test: it may be disabled, inert or hidden.
    focusTarget(target);
    if (deepActiveElement() === target) return;
  }
}

function* focusable(root: ParentNode): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(candidates) && element.tabIndex >= 0) yield element;
    if (element.shadowRoot) yield* focusable(element.shadowRoot);
  }
}

/** Whether a node comes after an element in the page, whatever shadow root it is in. */
function follows(element: Node, other: Node): boolean {
  let node: Node | null = other;
  while (node && node.getRootNode() !== element.getRootNode()) {
    node = shadowHostOf(node);
  }
  return (
    node !== null &&
    (element.compareDocumentPosition(node) &
      (Node.DOCUMENT_POSITION_FOLLOWING |
        Node.DOCUMENT_POSITION_CONTAINED_BY)) ===
      Node.DOCUMENT_POSITION_FOLLOWING
  );
}
