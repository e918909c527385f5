import {
  html,
  render,
  type CSSResult,
  type ReactiveElement,
  type TemplateResult,
} from 'lit';
import {keepAdopted} from './keep-adopted.js';

/**
 * Shows an element's controls around its content, and gives the element a
 * shadow root only when there is a first control to put in it: a shadow root
 * for nothing is the dearest part of a custom element.
 *
 * @param controls - A template with a `<slot>` in it; `undefined` where there is no control, which leaves the content alone.
 */
export function renderControls(
  host: ReactiveElement,
  styles: readonly CSSResult[],
  controls: TemplateResult | undefined,
): void {
  let root = host.shadowRoot;
  if (!root) {
    if (!controls) return;
    root = host.attachShadow({mode: 'open'});
    keepAdopted(host, root, styles);
  }
  render(controls ?? html`<slot></slot>`, root, {host});
}
