import type {ReactiveController} from 'lit';
import type {LedeBreakingBanner} from './breaking-banner.js';
import {parseItems, type FeedHeadline} from './feed.js';
import {requestFeed} from './request.js';

export {FeedHeadlines} from './feed-headlines.js';

const second = 1000;
/** Longest wait after failures. */
const longestWait = 600 * second;
/** Longest wait for an event stream to open; and how long one has to last to count as well. */
const slowest = 10 * second;
/** Largest message of an event stream, in characters. */
const largest = 1_000_000;

type Timer = ReturnType<typeof setTimeout>;

/**
 * Brings a feed's headlines, by asking for it again and again or from an event
 * stream, as long as someone can see them: not while the tab is hidden, the
 * browser is offline, or the reader has paused.
 */
export class FeedUpdates implements ReactiveController {
  #host: LedeBreakingBanner;
  #show: (headlines: FeedHeadline[]) => void;
  #source = '';
  #failures = 0;
  /** When the feed is due, as `Date.now()` counts, and how long that was from when it was decided: the device's clock may be set meanwhile. */
  #due = 0;
  #wait = 0;
  #timer: Timer | undefined;
  #request: AbortController | undefined;
  #stream: EventSource | undefined;
  #streamed: FeedHeadline[] = [];
  #shownAt = 0;
  #showTimer: Timer | undefined;

  constructor(
    host: LedeBreakingBanner,
    show: (headlines: FeedHeadline[]) => void,
  ) {
    this.#host = host;
    this.#show = show;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#follow);
    window.addEventListener('online', this.#follow);
    window.addEventListener('offline', this.#follow);
    this.#follow();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#follow);
    window.removeEventListener('online', this.#follow);
    window.removeEventListener('offline', this.#follow);
    this.#stop();
  }

  hostUpdated(): void {
    this.#follow();
  }

  #follow = (): void => {
    const {src, stream, paused, isConnected} = this.#host;
    const source = `${stream} ${this.#interval} ${src}`;
    if (source !== this.#source) {
      this.#stop();
      this.#source = source;
      this.#failures = 0;
      this.#put(0);
      this.#streamed = [];
    }
    const runs =
      isConnected &&
      !paused &&
      !document.hidden &&
      navigator.onLine &&
      feedAddress(src) !== undefined;
    if (!runs) this.#stop();
    else if (!this.#timer && !this.#request && !this.#stream) this.#start();
  };

  #stop(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#showTimer);
    this.#timer = undefined;
    this.#showTimer = undefined;
    this.#request?.abort();
    this.#request = undefined;
    this.#stream?.close();
    this.#stream = undefined;
  }

  /** Milliseconds from one request to the next. A day at most: a longer timer overflows and fires at once. */
  get #interval(): number {
    // Script may have set anything.
    const value: unknown = this.#host.refresh;
    const refresh = Number(value);
    const seconds = refresh > 0 ? Math.max(refresh, 10) : 60;
    return Math.min(seconds, 86_400) * second;
  }

  /** Puts the next request off, by milliseconds. */
  #put(wait: number): void {
    this.#wait = wait;
    this.#due = Date.now() + wait;
  }

  #start(): void {
    const url = feedAddress(this.#host.src) ?? '';
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        // One that is stopped before its answer, by a tab or a network that comes and goes, is not repeated at once.
        this.#put(second);
        if (this.#host.stream) this.#open(url);
        else void this.#ask(url);
      },
      left(this.#due, this.#wait),
    );
  }

  async #ask(url: string): Promise<void> {
    const request = new AbortController();
    this.#request = request;
    let headlines: FeedHeadline[] | undefined;
    let reason: unknown;
    try {
      headlines = await requestFeed(url, request.signal);
    } catch (error) {
      reason = error;
    }
    if (request.signal.aborted) return;
    this.#request = undefined;
    if (headlines) {
      this.#failures = 0;
      this.#put(this.#interval);
      this.#show(headlines);
    } else this.#fail(reason);
    this.#follow();
  }

  /** Waits twice as long after each failure, half of it by chance, so that readers don't come back to a struggling server all at once. */
  #fail(error: unknown): void {
    this.#failures++;
    const wait = Math.min(
      this.#interval * 2 ** this.#failures,
      Math.max(longestWait, this.#interval),
    );
    this.#put(Math.max(this.#interval, wait * (0.5 + Math.random() / 2)));
    this.#host.dispatchEvent(
      new CustomEvent('lede-feed-error', {
        detail: {error, src: this.#host.src},
        bubbles: true,
        composed: true,
      }),
    );
  }

  #open(url: string): void {
    const stream = new EventSource(url);
    this.#stream = stream;
    let opened = Infinity;
    let isRetrying = false;
    /** Forgives what was before, where the stream has lasted. That it said something is not enough: one that does and breaks off may be opened again as fast as its `retry` says. */
    const forgive = (): void => {
      if (Date.now() - opened < slowest) return;
      isRetrying = false;
      this.#failures = 0;
    };
    const breakOff = (error: Error): void => {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      if (this.#stream !== stream) return;
      stream.close();
      this.#stream = undefined;
      this.#fail(error);
      this.#follow();
    };
    this.#timer = setTimeout(() => {
      breakOff(new DOMException('The stream is too slow.', 'TimeoutError'));
    }, slowest);
    // What came while nobody looked.
    if (this.#streamed.length > 0) this.#collect([]);
    stream.onopen = () => {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      opened = Date.now();
    };
    stream.onerror = () => {
      forgive();
      opened = Infinity;
      // The browser's own retry tells the server where it left off, so it has one try; after that, its few seconds are no back-off.
      const gone = stream.readyState === EventSource.CLOSED;
      if (gone || isRetrying || this.#failures > 0) {
        breakOff(new Error('The stream broke off.'));
      } else isRetrying = true;
    };
    stream.onmessage = ({data}: MessageEvent<string>) => {
      try {
        if (data.length > largest) throw new RangeError('Too large a message.');
        this.#collect(parseItems(data, url));
      } catch (error) {
        // A server that sends such messages is as ill as one that sends none.
        forgive();
        breakOff(error as Error);
      }
    };
  }

  /** Keeps the newest, and shows them once a second at most however fast they come. */
  #collect(headlines: FeedHeadline[]): void {
    const ids = new Set(headlines.map(({id}) => id));
    this.#streamed = [
      ...headlines,
      ...this.#streamed.filter(({id}) => !ids.has(id)),
    ].slice(0, 100);
    this.#showTimer ??= setTimeout(
      () => {
        this.#showTimer = undefined;
        this.#shownAt = Date.now();
        this.#show(this.#streamed);
      },
      left(this.#shownAt + second, second),
    );
  }
}

/** Milliseconds until a time, `wait` at most: the device's clock may have been set back since the time was reckoned. */
function left(time: number, wait: number): number {
  return Math.min(Math.max(0, time - Date.now()), wait);
}

/** The address of a feed, if it is one that can be fetched. */
export function feedAddress(src: string): string | undefined {
  if (!src) return undefined;
  try {
    const {protocol, href} = new URL(src, document.baseURI);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
