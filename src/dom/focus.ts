import {borrowAttribute} from './borrowed-attributes.js';
import {shadowHostOf} from './shadow-host.js';

/** The element that has focus, found in through open shadow roots. */
export function deepActiveElement(
  root: DocumentOrShadowRoot = document,
): Element | null {
  const active = root.activeElement;
  const inner = active?.shadowRoot;
  return inner?.activeElement ? deepActiveElement(inner) : active;
}

/**
 * Moves focus to an element, also to one that can't hold it by itself, such as
 * a heading or `main`.
 *
 * Such an element borrows `tabindex="-1"` until focus leaves it. One that is
 * left there would let a click anywhere inside take focus, and a screen reader
 * say the whole element again. When only the window loses focus the element is
 * still where the reader comes back to, so it keeps its `tabindex`.
 */
export function focusTarget(
  target: HTMLElement | SVGElement,
  options?: FocusOptions,
): void {
  target.focus(options);
  if (holdsFocus(target) || target.shadowRoot?.delegatesFocus) return;
  borrowAttribute(target, 'tabindex', '-1');
  target.focus(options);

  // An element that is removed, alone or with what is around it, gets no blur event.
  const observer = new MutationObserver(release);
  for (let node: Element | null = target; node; node = shadowHostOf(node)) {
    observer.observe(node.getRootNode(), {childList: true, subtree: true});
  }
  target.addEventListener('blur', release);
  // Nor one that loses focus while the window has none, or in a page that swallows the event: then the next element tells.
  document.addEventListener('focusin', release);
  release();

  function release(): void {
    if (holdsFocus(target)) return;
    borrowAttribute(target, 'tabindex', null);
    observer.disconnect();
    target.removeEventListener('blur', release);
    document.removeEventListener('focusin', release);
  }
}

function holdsFocus(target: Element): boolean {
  return deepActiveElement() === target;
}
