import {flatParent} from './flat-order.js';
import {deepActiveElement, focusTarget} from './focus.js';
import {scrollToClear} from './scroll.js';
import {isElement} from './kinds.js';

/** Where the reader jumped from and to, for the way back. */
interface Jump {
  readonly opener: HTMLElement;
  readonly target: Element;
  readonly places: readonly Place[];
}

type Place = readonly [scroller: Element, top: number];

/** Where the reader is back from the jump, and what was jumped from: it and its page may be gone before that, and are not held. */
let last: {readonly url: string; readonly opener: WeakRef<Element>} | undefined;
const jumps = new WeakMap<Element, Jump>();

/**
 * The link that a click follows in this window. None where the click is the
 * browser's own (another tab or window, a download, the context menu), and where
 * a site's script has handled it.
 */
export function followedLink(event: MouseEvent): HTMLAnchorElement | undefined {
  const link = event
    .composedPath()
    .find((node) => node instanceof HTMLAnchorElement);
  return !link ||
    event.defaultPrevented ||
    event.button ||
    event.altKey ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey ||
    (link.target && link.target !== '_self') ||
    link.hasAttribute('download')
    ? undefined
    : link;
}

/**
 * Goes to a part of the page as a link does, and as no engine does it alone:
 * focus is on the target, which is scrolled to below what is stuck to the
 * window's top. Back undoes it: who has not moved on is at the opener again.
 *
 * @param hash - For the address, or an empty string.
 * @param opener - What takes focus when the reader comes back.
 * @param leave - Closes what the link stands in. Called when focus has left it, and before it could cover the target.
 */
export function jump(
  target: HTMLElement,
  hash: string,
  opener: HTMLElement,
  leave?: () => void,
): void {
  const url = location.href;
  const places = placesAround(target);
  // Setting the hash, unlike pushState, also matches `:target`, opens `details` and tells the page.
  if (hash) location.hash = hash;
  if (location.href !== url) {
    last = {url, opener: new WeakRef(opener)};
    jumps.set(opener, {opener, target, places});
    addEventListener('hashchange', goBack);
  }
  focusTarget(target, {preventScroll: true});
  leave?.();
  scrollToClear(target);
}

function goBack(): void {
  if (!last || location.href !== last.url) return;
  const from = last.opener.deref();
  const jump = from && jumps.get(from);
  last = undefined;
  removeEventListener('hashchange', goBack);
  if (!jump) return;
  const {opener, target, places} = jump;
  for (const [scroller, top] of places) {
    scroller.scrollTo({top, behavior: 'instant'});
  }
  if (deepActiveElement() === target) opener.focus({preventScroll: true});
}

/** How far everything is scrolled that browsers don't scroll back: boxes, and the page of a site that does it itself. */
function placesAround(target: Element): Place[] {
  const places: Place[] = [];
  const page = document.scrollingElement;
  for (
    let node: Node | null = flatParent(target);
    node;
    node = flatParent(node)
  ) {
    if (!isElement(node)) continue;
    if (node !== page || history.scrollRestoration === 'manual') {
      if (node.scrollTop !== 0 || node.scrollHeight > node.clientHeight) {
        places.push([node, node.scrollTop]);
      }
    }
  }
  return places;
}
