import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {openRoots, type Root} from '../dom/find.js';

/** Often enough for a reader to find the page as it is; seldom enough that a page which changes all the time is not slowed. */
const interval = 200;

/** What decides whether an element is a landmark or a link's target. */
const options: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributeFilter: [
    'aria-hidden',
    'hidden',
    'href',
    'id',
    'inert',
    'name',
    'role',
  ],
};

const hosts = new Set<ReactiveControllerHost>();
const awaited = new Set<string>();
let observer: MutationObserver | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Updates an element when the page around it changes, at most five times a
 * second. One observer serves all elements of the page.
 */
export class PageController implements ReactiveController {
  #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this.#host);
    observer ??= new MutationObserver(schedule);
    observer.observe(document, options);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    if (hosts.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  }

  /**
   * The document and its open shadow roots. From then on the element is updated
   * too when one that it went through changes, or gets a shadow root because
   * a custom element in it is defined: neither is seen from outside.
   */
  *roots(): Generator<Root> {
    for (const root of openRoots()) {
      observer?.observe(root, options);
      yield root;
      for (const {localName} of root.querySelectorAll(':not(:defined)')) {
        if (awaited.has(localName)) continue;
        awaited.add(localName);
        void customElements.whenDefined(localName).then(schedule);
      }
    }
  }
}

function schedule(): void {
  timer ??= setTimeout(() => {
    timer = undefined;
    for (const host of hosts) host.requestUpdate();
  }, interval);
}
