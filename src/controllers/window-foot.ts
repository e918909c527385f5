import {flatParent} from '../dom/flat-order.js';
import {isElement} from '../dom/kinds.js';
import {prefixed} from '../tags.js';

/**
 * Keeps room at the page's end for what lies over the window's foot, so that
 * what is last in the page can be scrolled out from under it: in the last of
 * Lede's elements there, since nothing else of the page is Lede's to change.
 *
 * @returns what takes the room back.
 */
export function keepRoom(over: HTMLElement): () => void {
  const last = [
    ...document.querySelectorAll<HTMLElement>(
      prefixed('lede-article, lede-publisher-footer'),
    ),
  ].at(-1);
  if (!last) return () => undefined;
  const {style} = last;
  const own = style.paddingBlockEnd;
  const before = getComputedStyle(last).paddingBlockEnd;
  let frame = 0;
  // In the next frame: at once it would change the sizes that others are about to be told, which browsers report as an error of the page's.
  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const room = innerHeight - over.getBoundingClientRect().top;
      style.paddingBlockEnd = `calc(${before} + ${room}px)`;
    });
  });
  observer.observe(over, {box: 'border-box'});
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    style.paddingBlockEnd = own;
    if (!last.getAttribute('style')) last.removeAttribute('style');
  };
}

/** How high a bar reaches that is fixed or stuck to the window's foot, with a button in it; in pixels. */
export function barAtFoot(button: HTMLElement): number {
  let bar = flatParent(button);
  while (bar && !isStuck(bar)) bar = flatParent(bar);
  if (!isElement(bar)) return 0;
  const {top, bottom, height} = bar.getBoundingClientRect();
  // What is higher is no bar.
  const isBar = bottom >= innerHeight - 1 && height < innerHeight / 3;
  return isBar ? Math.max(innerHeight - top, 0) : 0;
}

const isStuck = (node: Node): boolean =>
  isElement(node) && /^(?:fixed|sticky)$/.test(getComputedStyle(node).position);
