import {parentOf} from '../../dom/form-safe.js';
import type {ReactiveElement} from 'lit';
import {deepActiveElement} from '../../dom/focus.js';
import {isElement} from '../../dom/kinds.js';

/** Shortest time that a banner is laid over the page, in milliseconds: a reader who is scrolling just then can still read it. */
const shortest = 5000;

/**
 * Keeps a banner that changes after the page has loaded from moving what the
 * reader is looking at.
 *
 * - A banner that fills while its place is in the window is laid over the foot
 *   of the window, and takes its place once that has been scrolled out.
 * - One that is seen already keeps its height; what is more is scrolled inside.
 * - Out of sight it changes freely, and the page is scrolled by as much.
 */
export class Place {
  #host: ReactiveElement;
  #states: CustomStateSet;
  #height = new CSSStyleSheet();
  #window: IntersectionObserver | undefined;
  #sizes: ResizeObserver | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;
  #isAway = false;
  #isPointedAt = false;

  constructor(host: ReactiveElement, states: CustomStateSet) {
    this.#host = host;
    this.#states = states;
  }

  /** Shows a banner that was empty until now: over the page, if its place is in the window. */
  fill(): void {
    if (this.#states.has('held')) {
      this.#scrollWithKeys();
      return;
    }
    this.#states.add('overlay');
    const {bottom, top} = this.#host.getBoundingClientRect();
    if (bottom < 0 || top > window.innerHeight) {
      void this.#takePlace();
      return;
    }
    this.#watch();
    this.#host.addEventListener('pointerenter', this.#point);
    this.#host.addEventListener('pointerleave', this.#point);
    this.#host.addEventListener('focusout', this.#settle);
    document.addEventListener('focusin', this.#uncover);
    this.#sizes = new ResizeObserver(this.#fit);
    this.#sizes.observe(document.documentElement);
    const frame = this.#part('frame');
    if (frame) this.#sizes.observe(frame);
  }

  /** Makes a change to the banner without moving the page. */
  async change(change: () => Promise<unknown>): Promise<void> {
    const {height, top, bottom} = this.#host.getBoundingClientRect();
    const isPlaced = height > 0 && !this.#states.has('overlay');
    if (isPlaced && bottom <= 0) {
      await this.#holdPage(change);
      return;
    }
    const overlaid = this.#part('headlines')?.offsetHeight ?? 0;
    await change();
    if (isPlaced && top < window.innerHeight) this.#hold(height);
    else if (this.#states.has('overlay') && overlaid > 0) {
      this.#set(`.headlines { block-size: ${overlaid}px }`);
      this.#scrollWithKeys();
    }
  }

  /** Takes away a banner that has nothing to show. What it stood on in the page stays as long as it is in sight. */
  clear(): void {
    if (this.#states.has('overlay')) this.reset();
  }

  /** Lets the banner stand in the page, as it does without all this. */
  reset(): void {
    clearTimeout(this.#timer);
    this.#window?.disconnect();
    this.#window = undefined;
    this.#sizes?.disconnect();
    this.#states.delete('overlay');
    this.#states.delete('held');
    this.#height.replaceSync('');
    this.#scrollWithKeys(false);
    this.#part('end')?.removeAttribute('style');
    this.#host.removeEventListener('pointerenter', this.#point);
    this.#host.removeEventListener('pointerleave', this.#point);
    this.#host.removeEventListener('focusout', this.#settle);
    document.removeEventListener('focusin', this.#uncover);
  }

  #hold(height: number): void {
    if (!this.#states.has('held')) {
      if (this.#host.getBoundingClientRect().height === height) return;
      this.#set(`:host { block-size: ${height}px }`);
      this.#states.add('held');
      this.#watch();
    }
    this.#scrollWithKeys();
  }

  #set(rule: string): void {
    const {ownerDocument, shadowRoot} = this.#host;
    const sheets = shadowRoot?.adoptedStyleSheets;
    // A frame's document refuses it: the banner grows there as it would without.
    if (ownerDocument === document && !sheets?.includes(this.#height)) {
      sheets?.push(this.#height);
    }
    this.#height.replaceSync(`@media screen { ${rule} }`);
  }

  #watch(): void {
    this.#since = Date.now();
    this.#isAway = false;
    this.#isPointedAt = false;
    this.#window = new IntersectionObserver((entries) => {
      this.#isAway = entries.at(-1)?.isIntersecting === false;
      this.#settle();
    });
    this.#window.observe(this.#host);
  }

  #point = ({type}: Event): void => {
    this.#isPointedAt = type === 'pointerenter';
    this.#settle();
  };

  /** Takes the place in the page when nobody sees it happen, and nobody is at work in what would go. */
  #settle = (): void => {
    clearTimeout(this.#timer);
    if (!this.#isAway) return;
    if (this.#states.has('overlay')) {
      const left = this.#since + shortest - Date.now();
      if (left > 0) {
        // Not longer because the device's clock was set back.
        this.#timer = setTimeout(this.#settle, Math.min(left, shortest));
        return;
      }
      if (this.#isPointedAt || this.#host.matches(':focus-within')) return;
    }
    void this.#takePlace();
  };

  #takePlace(): Promise<void> {
    return this.#holdPage(() => {
      this.reset();
      this.#host.requestUpdate();
      return this.#host.updateComplete;
    });
  }

  /**
   * Makes a change above the window, and scrolls by as much as it has moved what is in the window.
   *
   * Browsers that do so by themselves (scroll anchoring) leave it where a change takes a box in or out of the flow, and WebKit has never done it.
   */
  async #holdPage(change: () => Promise<unknown>): Promise<void> {
    const reference = this.#reference();
    const before = reference?.getBoundingClientRect().top ?? 0;
    await change();
    if (!reference) return;
    const moved = reference.getBoundingClientRect().top - before;
    scrollerOf(this.#host)?.scrollBy({top: moved, behavior: 'instant'});
  }

  /** Something in the window that the banner would move. */
  #reference(): Element | null {
    const {innerWidth, innerHeight} = window;
    const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    return middle && !middle.contains(this.#host)
      ? middle
      : this.#host.nextElementSibling;
  }

  /** What lies under an overlay can't be seen (WCAG 2.4.11). */
  #uncover = (): void => {
    const active = deepActiveElement();
    const frame = this.#part('frame');
    if (!active || !frame || this.#host.matches(':focus-within')) return;
    const {bottom, height} = active.getBoundingClientRect();
    const {top} = frame.getBoundingClientRect();
    if (bottom > top && height < top) {
      scrollerOf(active)?.scrollBy({top: bottom - top, behavior: 'instant'});
    }
  };

  /** Makes room below the page, so that its last lines can be scrolled out from under the overlay. */
  #fit = (): void => {
    const end = this.#part('end');
    const frame = this.#part('frame');
    if (!end || !frame) return;
    const {top} = this.#host.getBoundingClientRect();
    const {bottom} = document.documentElement.getBoundingClientRect();
    const height = frame.offsetHeight;
    const isCovered = bottom + window.scrollY > window.innerHeight - height;
    end.style.setProperty('inset-block-start', `${bottom - top}px`);
    end.style.setProperty('block-size', isCovered ? `${height}px` : '0');
    this.#scrollWithKeys();
  };

  /** A scroller that holds nothing to focus can't be scrolled with keys, but in Chromium and Firefox. */
  #scrollWithKeys(canScroll = true): void {
    const headlines = this.#part('headlines');
    if (!headlines) return;
    const scrolls =
      canScroll && headlines.scrollHeight > headlines.clientHeight + 1;
    // What takes the focus is named (WCAG 4.1.2).
    const attributes = {
      tabindex: '0',
      role: 'group',
      'aria-label': this.#host.getAttribute('aria-label') ?? '',
    };
    for (const [name, value] of Object.entries(attributes)) {
      if (scrolls) headlines.setAttribute(name, value);
      else headlines.removeAttribute(name);
    }
  }

  #part(name: string): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(`.${name}`);
  }
}

function scrollerOf(element: Element): Element | null {
  for (
    let parent = parentOf(element);
    isElement(parent);
    parent = parentOf(parent)
  ) {
    if (
      parent.scrollHeight > parent.clientHeight &&
      /auto|scroll/.test(getComputedStyle(parent).overflowY)
    ) {
      return parent;
    }
  }
  return document.scrollingElement;
}
