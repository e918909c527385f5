import {clearArea, scrollersAround, type Area} from './clear-area.js';
import {indexed} from '../../text/indexed.js';

/** How far below the top of what is clear a sentence comes to stand. */
const lead = 0.2;

/** How long after its last event a scroll of ours is over, where no `scrollend` tells: in milliseconds. */
const settling = 400;

/** What a reader scrolls with. */
const scrolling = ['wheel', 'touchmove', 'keydown'] as const;

/**
 * Scrolls along with the reading: only when the sentence has left the window,
 * and never against the reader. Who scrolls away reads elsewhere: then it waits
 * until the sentence is in view again, or the reader asks.
 */
export class Follower {
  #range: Range | undefined;
  #hasScrolled = false;
  #isOurs = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    for (const type of scrolling) {
      addEventListener(type, this.#onReader, {capture: true, passive: true});
    }
    addEventListener('scroll', this.#onScroll, {capture: true, passive: true});
    addEventListener('scrollend', this.#settle, {capture: true});
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const type of scrolling) {
      removeEventListener(type, this.#onReader, {capture: true});
    }
    removeEventListener('scroll', this.#onScroll, {capture: true});
    removeEventListener('scrollend', this.#settle, {capture: true});
  }

  /** The reader asks to see where the reading is. */
  resume(): void {
    this.#hasScrolled = false;
  }

  /** Shows the sentence that is being said. */
  follow(range: Range): void {
    if (this.#hasScrolled) {
      const isBack =
        (this.#range !== undefined && isInView(this.#range)) || isInView(range);
      this.#hasScrolled = !isBack;
    }
    this.#range = range;
    if (this.#hasScrolled || isInView(range)) return;
    this.#isOurs = true;
    scrollTo(range);
    this.#wait();
  }

  /** A scroll that the reader begins is not ours, though one of ours may be under way. */
  #onReader = (event: Event): void => {
    if (
      !(event instanceof KeyboardEvent) ||
      /^(?:Page|Arrow|Home|End| )/.test(event.key)
    ) {
      this.#settle();
    }
  };

  #onScroll = (): void => {
    if (this.#isOurs) this.#wait();
    else this.#hasScrolled = true;
  };

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#settle, settling);
  }

  #settle = (): void => {
    clearTimeout(this.#timer);
    this.#isOurs = false;
  };
}

function isInView(range: Range): boolean {
  const rect = range.getBoundingClientRect();
  const area = clearArea(range, scrollersAround(range.startContainer));
  const isTall = rect.height > area.bottom - area.top;
  return (
    rect.top >= area.top - 1 &&
    (isTall ? rect.top < area.bottom : rect.bottom <= area.bottom + 1)
  );
}

function scrollTo(range: Range): void {
  const behavior = matchMedia('(prefers-reduced-motion: no-preference)').matches
    ? 'smooth'
    : 'instant';
  const scrollers = scrollersAround(range.startContainer);
  for (const [index, scroller] of indexed(scrollers)) {
    const top = distance(range, clearArea(range, scrollers.slice(index)));
    scroller.scrollBy({top, behavior});
  }
  const rect = range.getBoundingClientRect();
  const area = clearArea(range, []);
  if (rect.top < area.top || rect.bottom > area.bottom) {
    scrollBy({top: distance(range, area), behavior});
  }
}

/** How far a sentence is from where it should stand. */
function distance(range: Range, {top, bottom}: Area): number {
  const rect = range.getBoundingClientRect();
  const room = bottom - top - rect.height;
  return rect.top - top - Math.max(Math.min((bottom - top) * lead, room), 0);
}
