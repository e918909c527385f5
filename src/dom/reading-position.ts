import {flatParent} from './flat-order.js';
import {isElement} from './kinds.js';

/** How far down the window readers look while they scroll: what has come that far is being read. */
const readingLine = 0.25;

/**
 * Which of some elements, in order, the reader has come to last; none before
 * the first. The line that they have to pass is a quarter of the window down, and
 * goes to its foot with the last window's height of the page, so that short parts at the
 * end, which can't be scrolled to the top, have their turn too.
 */
export function reachedLast<Part extends Element>(
  parts: readonly Part[],
): Part | undefined {
  const [first] = parts;
  if (!first) return undefined;
  const scroller = scrollerOf(first);
  const isPage = scroller === document.scrollingElement;
  const {top, height} = isPage
    ? {top: 0, height: innerHeight}
    : scroller.getBoundingClientRect();
  const range = scroller.scrollHeight - scroller.clientHeight;
  const end = Math.min(range, height);
  const rest = Math.min(range - scroller.scrollTop, end);
  const share = end > 0 ? 1 - rest / end : 0;
  const line = top + height * (readingLine + (1 - readingLine) * share);
  return parts.findLast((part) => part.getBoundingClientRect().top <= line);
}

/** What scrolls an element up and down. */
function scrollerOf(element: Element): Element {
  for (
    let node: Node | null = flatParent(element);
    node;
    node = flatParent(node)
  ) {
    if (
      isElement(node) &&
      node !== document.body &&
      node.scrollHeight > node.clientHeight &&
      /^(?:auto|scroll)$/.test(getComputedStyle(node).overflowY)
    ) {
      return node;
    }
  }
  return document.scrollingElement ?? document.documentElement;
}
