import {flatParent} from '../dom/flat-order.js';
import {isElement} from '../dom/kinds.js';

/**
 * Keeps room at the page's end for what lies over the window's foot, so that
 * what is last in the page can be scrolled out from under it. Nothing in the
 * page is changed but its length: the room is a pseudo-element of the root.
 *
 * @returns what takes the room back.
 */
export function keepRoom(over: HTMLElement): () => void {
  const {ownerDocument} = over;
  // A frame's document refuses a style sheet of this one's; an old browser's takes none.
  if (ownerDocument !== document || !('adoptedStyleSheets' in document)) {
    return () => undefined;
  }
  const sheet = new CSSStyleSheet();
  let frame = 0;
  const measure = (): void => {
    const room = innerHeight - over.getBoundingClientRect().top;
    sheet.replaceSync(
      `@media screen { :root::after { content: ''; display: block; block-size: ${room}px } }`,
    );
  };
  // In the next frame: at once it would change the sizes that others are about to be told, which browsers report as an error of the page's.
  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(measure);
  });
  observer.observe(over, {box: 'border-box'});
  document.adoptedStyleSheets.push(sheet);
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
      (other) => other !== sheet,
    );
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
