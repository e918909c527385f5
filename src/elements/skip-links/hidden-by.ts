import {flatParent} from '../../dom/flat-order.js';
import {isElement} from '../../dom/kinds.js';

/**
 * What keeps a part of the page from being jumped to: it or the nearest element
 * around it that isn't displayed or is inert. None where it can be jumped to. It
 * needs no box for that, as an empty anchor has none; and a jump opens what is
 * in a closed `details`, or hidden until found, whose style is that of what is displayed.
 */
export function hiddenBy(target: Element): Element | undefined {
  for (
    let node: Node | null = target;
    // The skip links go with the page.
    isElement(node) && node !== document.documentElement;
    node = flatParent(node)
  ) {
    if (
      // By the prototype: a form may have a field called "matches".
      Element.prototype.matches.call(node, '[inert]') ||
      getComputedStyle(node).display === 'none'
    ) {
      return node;
    }
  }
  return undefined;
}
