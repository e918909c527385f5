import {borrowAttribute} from '../../dom/borrowed-attributes.js';

const hosts = new WeakMap<Element, HTMLElement & {requestUpdate(): void}>();
let observer: ResizeObserver | undefined;

/**
 * Lets the keyboard reach a figure that is wider than its place and scrolls, a
 * table or a listing, and only while it is. One observer serves all figures.
 */
export function watchOverflow(
  host: HTMLElement & {requestUpdate(): void},
): void {
  observer ??= new ResizeObserver((entries) => {
    const changed = new Set(entries.map(({target}) => hosts.get(target)));
    // All are measured before any is changed, or each would lay out the page anew.
    const measured = [...changed].map((element) => {
      const figure = element?.querySelector('figure');
      return {
        element,
        figure,
        overflows: !!figure && figure.scrollWidth > figure.clientWidth,
      };
    });
    for (const {element, figure, overflows} of measured) {
      if (!figure) continue;
      borrowAttribute(figure, 'tabindex', overflows ? '0' : null);
      element?.requestUpdate();
    }
  });
  for (const part of [host, ...host.querySelectorAll('table, pre > *')]) {
    if (hosts.get(part) === host) continue;
    hosts.set(part, host);
    observer.observe(part);
  }
}
