import {elementAt} from '../../dom/element-at.js';
import {flatParent} from '../../dom/flat-order.js';
import {isElement} from '../../dom/kinds.js';

/** From top to bottom, in the coordinates of the window. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
}

/** More bars than this don't lie over each other. */
const mostBars = 8;

/**
 * Where in the window a range can be seen: not under a header or a player that
 * is fixed or stuck there, and within what scrolls it.
 *
 * @param scrollers - What scrolls around the range, the window apart.
 */
export function clearArea(range: Range, scrollers: readonly Element[]): Area {
  const {left, right} = range.getBoundingClientRect();
  const x = Math.min(Math.max((left + right) / 2, 1), innerWidth - 1);
  let top = 0;
  let bottom = innerHeight;
  for (let bars = 0; bars < mostBars; bars++) {
    const bar = pinnedAt(x, top + 1, range);
    if (!bar || bar.bottom <= top) break;
    top = bar.bottom;
  }
  for (let bars = 0; bars < mostBars; bars++) {
    const bar = pinnedAt(x, bottom - 1, range);
    if (!bar || bar.top >= bottom) break;
    bottom = bar.top;
  }
  // Under an overlay nothing is to be seen, wherever it is scrolled to.
  if (top >= bottom) [top, bottom] = [0, innerHeight];
  for (const scroller of scrollers) {
    const rect = scroller.getBoundingClientRect();
    top = Math.max(top, rect.top);
    bottom = Math.min(bottom, rect.bottom);
  }
  return {top, bottom};
}

/** The elements that scroll around a node, the innermost first; of the page itself, the window does. */
export function scrollersAround(node: Node): Element[] {
  const found: Element[] = [];
  for (let at = flatParent(node); at; at = flatParent(at)) {
    if (!isElement(at) || at === document.body) continue;
    if (at === document.documentElement) continue;
    if (at.scrollHeight <= at.clientHeight) continue;
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) found.push(at);
  }
  return found;
}

/** What is fixed or stuck at a point, and doesn't hold the range itself; the innermost, as a player may stand in a bar. */
function pinnedAt(x: number, y: number, range: Range): DOMRect | undefined {
  for (let node: Node | null = elementAt(x, y); node; node = flatParent(node)) {
    if (!isElement(node) || range.intersectsNode(node)) continue;
    const {position} = getComputedStyle(node);
    if (/^(?:fixed|sticky)$/.test(position)) {
      const rect = node.getBoundingClientRect();
      if (rect.top <= y && rect.bottom >= y) return rect;
    }
  }
  return undefined;
}
