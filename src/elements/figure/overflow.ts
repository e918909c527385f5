import {borrowAttribute} from '../../dom/borrowed-attributes.js';
import {hostIsFigure} from './naming.js';

const hosts = new WeakMap<Element, HTMLElement>();
let observer: ResizeObserver | undefined;

/**
 * Lets the keyboard reach a figure that is wider than its place and scrolls, a
 * table or a listing, and only while it is. One observer serves all figures.
 */
export function watchOverflow(host: HTMLElement): void {
  observer ??= new ResizeObserver((entries) => {
    const changed = new Set(entries.map(({target}) => hosts.get(target)));
    // All are measured before any is changed, or each would lay out the page anew.
    const measured = [...changed].map((element) => {
      // As figure.css has it.
      const scroller = hostIsFigure()
        ? element
        : element?.querySelector('figure');
      return {
        scroller,
        overflows: !!scroller && scroller.scrollWidth > scroller.clientWidth,
      };
    });
    for (const {scroller, overflows} of measured) {
      if (scroller) {
        borrowAttribute(scroller, 'tabindex', overflows ? '0' : null);
      }
    }
  });
  for (const part of [host, ...host.querySelectorAll('table, pre > *')]) {
    if (hosts.get(part) === host) continue;
    hosts.set(part, host);
    observer.observe(part);
  }
}
