import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {watchBorrowed} from '../dom/watch-borrowed.js';
import {watch} from '../dom/watch.js';

/**
 * Updates an element when what it wraps changes: elements, text (which
 * `slotchange` does not report) and the attributes named; and when what it has
 * borrowed is taken away.
 *
 * Name only attributes that authors set; one that the element itself borrows
 * would call it again without end.
 */
export class ContentController implements ReactiveController {
  #host: ReactiveControllerHost & Element;
  #attributes: readonly string[];
  #unwatch: (() => void) | undefined;

  constructor(
    host: ReactiveControllerHost & Element,
    attributes: readonly string[],
  ) {
    this.#host = host;
    this.#attributes = attributes;
    host.addController(this);
  }

  hostConnected(): void {
    watchBorrowed(this.#host);
    this.#unwatch = watch(this.#host, this.#attributes, () => {
      this.#host.requestUpdate();
    });
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#unwatch?.();
  }
}
