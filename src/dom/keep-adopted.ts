import type {CSSResult, ReactiveElement} from '@lit/reactive-element';
import {adopt} from './adopt.js';

/** Puts style sheets into an element's shadow root, now and whenever it comes into a page: the browser takes them out of whatever goes into another document (DOM, "adopting steps"). */
export function keepAdopted(
  host: ReactiveElement,
  root: ShadowRoot,
  styles: readonly CSSResult[],
): void {
  host.addController({
    hostConnected() {
      for (const style of styles) adopt(root, style);
    },
  });
}
