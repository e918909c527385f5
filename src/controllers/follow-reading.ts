import type {ReactiveElement} from '@lit/reactive-element';
import {idleTurn} from '../dom/idle.js';
import {rootsAround} from '../dom/language.js';

/** What an author can say of the reading progress, on its own element or on `lede-reader`. */
export interface ProgressHost extends ReactiveElement {
  /** Id of the article that it is for. Default: the nearest. */
  readonly htmlFor: string | null;
  /** Keeps the reader's place, and offers it at the next visit. */
  readonly resume: boolean;
  /** Which tools a `lede-reader` has. */
  readonly tools?: string | null;
}

/** Those that are in the page. */
const hosts = new Set<ProgressHost>();

/**
 * Fetches what follows the reader through the article, when the reader begins
 * to scroll; to offer a place of last time, in the next idle moment.
 */
export function followReading(host: ProgressHost): void {
  host.addController({
    hostConnected() {
      hosts.add(host);
      for (const root of rootsAround(host)) {
        root.addEventListener('scroll', begin, {capture: true, once: true});
      }
    },
    hostUpdated() {
      if (host.resume) void idleTurn().then(begin);
    },
    hostDisconnected() {
      hosts.delete(host);
    },
  });
}

/**
 * One listener for all: it holds none that has left the page.
 *
 * @param scroll - Where there was none yet, only places are offered.
 */
function begin(scroll?: unknown): void {
  import('./reading-progress.js').then(
    ({showProgress}) => {
      for (const host of hosts) {
        if (scroll || host.resume) showProgress(host);
      }
    },
    // Offline, or a file that is gone: the article reads on without it.
    () => undefined,
  );
}
