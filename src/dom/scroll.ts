import {flatParent} from './flat-order.js';
import {elementAt} from './element-at.js';
import {isElement} from './kinds.js';

/**
 * Scrolls an element's top to the top of the window, and to below whatever is
 * fixed or stuck there and would cover it: a header whose height no
 * `scroll-margin` of the page accounts for.
 *
 * At once, whatever the page's `scroll-behavior`: who skips wants to be there,
 * and a long page flying past is the motion that makes readers ill.
 */
export function scrollToClear(target: Element): void {
  align(target);
  const {top} = target.getBoundingClientRect();
  // A header that changes when the page scrolls, and content that is first laid out when it comes near, show in the next frame.
  requestAnimationFrame(() => {
    const hasMoved = target.getBoundingClientRect().top !== top;
    if (hasMoved || coverOf(target) > 0) align(target);
  });
}

function align(target: Element): void {
  target.scrollIntoView({block: 'start', behavior: 'instant'});
  let rest = coverOf(target);
  for (let node = flatParentElement(target); node && rest > 0;) {
    const before = node.scrollTop;
    node.scrollBy({top: -rest, behavior: 'instant'});
    rest -= before - node.scrollTop;
    node = flatParentElement(node);
  }
}

/** How much of an element, from its top, lies under something fixed or stuck. */
function coverOf(target: Element): number {
  const around = new Set<Element | null>();
  for (
    let node: Element | null = target;
    node && !around.has(node);
    node = flatParentElement(node)
  ) {
    around.add(node);
  }

  const {left, right, top} = target.getBoundingClientRect();
  const start = Math.max(left, 0) + 1;
  const end = Math.min(right, innerWidth) - 1;
  return Math.max(
    ...[start, (start + end) / 2, end].map((x) => {
      let y = top;
      for (
        let bottom: number;
        (bottom = pinnedUntil(x, y + 1, target, around)) > y;
      ) {
        y = bottom;
      }
      // What reaches the window's foot is no header but a sidebar or an overlay: no scrolling gets out from under it.
      return y < innerHeight ? y - top : 0;
    }),
  );
}

/** The bottom of what is fixed or stuck over a point. Nothing is its own cover, nor is what it stands in, nor what sticks in itself. */
function pinnedUntil(
  x: number,
  y: number,
  target: Element,
  around: ReadonlySet<Element | null>,
): number {
  let bottom = 0;
  let node = elementAt(x, y);
  for (; node && !around.has(node); node = flatParentElement(node)) {
    const {position} = getComputedStyle(node);
    if (
      position === 'fixed' ||
      (position === 'sticky' && !target.contains(node))
    ) {
      bottom = node.getBoundingClientRect().bottom;
    }
  }
  return bottom;
}

/** The parent as it is drawn: through slots, and out of shadow roots. */
function flatParentElement(node: Element): Element | null {
  const parent = flatParent(node);
  return isElement(parent) ? parent : null;
}
