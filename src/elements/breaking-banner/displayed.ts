import type {ReactiveController, ReactiveElement} from 'lit';
import {flatParent} from '../../dom/flat-order.js';
import {childNodesOf, parentOf} from '../../dom/form-safe.js';
import {onIdleTurn} from '../../dom/idle.js';
import {isElement, isText} from '../../dom/kinds.js';
import {pictures, wordsIn, type Headline} from './headlines.js';

/** What shows and hides, in the banner and around it. */
const attributeFilter = ['class', 'hidden', 'open', 'style'];

/**
 * Knows which headlines a site's style sheet displays, and updates the banner
 * when that changes. Fetched after the first paint, for a banner that holds
 * headlines: to ask it at load would have the page's style made up before its time.
 */
export class Displayed implements ReactiveController {
  #host: ReactiveElement;
  #headlines: readonly Headline[] = [];
  #displayed: readonly Headline[] = [];
  #window: Window | null = null;
  /** Later: at once it would change the sizes that others are about to be told, which browsers report as an error of the page's. */
  #sizes = new ResizeObserver(() => {
    onIdleTurn(this.#look);
  });
  #attributes = new MutationObserver(() => {
    // While the banner isn't displayed, WebKit doesn't tell what else is: an update asks with the banner there.
    if (this.#displayed.length > 0) this.#look();
    else this.#host.requestUpdate();
  });

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#window?.removeEventListener('resize', this.#look);
    this.#sizes.disconnect();
    this.#attributes.disconnect();
  }

  /** Those of some headlines that are displayed where the banner is. */
  of(headlines: readonly Headline[]): readonly Headline[] {
    this.#headlines = headlines;
    this.#displayed = this.#now();
    this.hostDisconnected();
    if (headlines.length > 0 && this.#host.isConnected) this.#watch();
    return this.#displayed;
  }

  #now(): Headline[] {
    return this.#headlines.filter(({node}) => isDisplayed(node, this.#host));
  }

  #watch(): void {
    this.#window = this.#host.ownerDocument.defaultView;
    this.#window?.addEventListener('resize', this.#look);
    // By a state, or by a style sheet that comes late.
    for (const {node} of this.#headlines) {
      if (isElement(node)) this.#sizes.observe(node);
    }
    for (let node: Node | null = this.#host; node; node = flatParent(node)) {
      const subtree = node === this.#host;
      this.#attributes.observe(node, {attributeFilter, subtree});
    }
  }

  #look = (): void => {
    // Out of the page nothing has a style to go by.
    if (!this.#host.isConnected) return;
    const now = this.#now();
    const isSame =
      now.length === this.#displayed.length &&
      now.every((headline) => this.#displayed.includes(headline));
    if (!isSame) this.#host.requestUpdate();
  };
}

/** Whether something is displayed of a headline, whether its banner is or not. */
function isDisplayed(headline: Node, host: Element): boolean {
  for (
    let list = parentOf(headline);
    isElement(list) && list !== host;
    list = parentOf(list)
  ) {
    if (getComputedStyle(list).display === 'none') return false;
  }
  // A banner that is empty keeps its place, hidden.
  const isHidden = getComputedStyle(host).visibility === 'hidden';
  return isSeen(headline, isHidden);
}

function isSeen(node: Node, isBannerHidden: boolean): boolean {
  if (isText(node)) {
    const parent = parentOf(node);
    return (
      wordsIn(node.data) !== '' &&
      isElement(parent) &&
      (isBannerHidden || getComputedStyle(parent).visibility !== 'hidden')
    );
  }
  if (!isElement(node)) return false;
  const {display, visibility} = getComputedStyle(node);
  if (display === 'none') return false;
  return Element.prototype.matches.call(node, pictures)
    ? isBannerHidden || visibility !== 'hidden'
    : [...childNodesOf(node)].some((child) => isSeen(child, isBannerHidden));
}
