import {flatParent} from '../../dom/flat-order.js';
import {isElement} from '../../dom/kinds.js';

/** The live region of the author's that a node stands in, or that it is: what comes into it, a screen reader says by itself. */
export function liveRegionAround(node: Node): Element | undefined {
  for (let at: Node | null = node; at; at = flatParent(at)) {
    // A form's fields may hide its own members.
    if (!isElement(at) || at instanceof HTMLFormElement) continue;
    const isLive = isLiveRegion(at);
    if (isLive !== undefined) return isLive ? at : undefined;
  }
  return undefined;
}

/** The live regions of the author's in an element. */
export function liveRegionsIn(element: Element): Element[] {
  return [
    ...element.querySelectorAll(':is([aria-live], [role], output):not(form)'),
  ].filter(isLiveRegion);
}

/** Whether changes in an element are said; `undefined` where what is around it decides. */
function isLiveRegion(element: Element): boolean | undefined {
  const live = element.getAttribute('aria-live')?.trim().toLowerCase();
  if (live === 'polite' || live === 'assertive') return true;
  const role = element.getAttribute('role')?.trim().toLowerCase();
  if (live === 'off' || role === 'marquee' || role === 'timer') return false;
  return role === 'alert' ||
    role === 'status' ||
    role === 'log' ||
    (!role && element.localName === 'output')
    ? true
    : undefined;
}
