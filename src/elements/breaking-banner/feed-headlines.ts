import type {FeedHeadline} from './feed.js';
import {headlinesOf, keyOf} from './headlines.js';

/**
 * Writes a feed's headlines into the banner as the HTML that the page would
 * have used: paragraphs (list items, where the author wrote a list), newest first.
 *
 * The author's own headlines are the oldest; they stay until newer ones fill
 * the banner. What has not changed is not touched, and a headline that holds
 * the focus stays until the focus has left it.
 */
export class FeedHeadlines {
  #host: Element;
  #nodes = new Map<string, HTMLElement>();

  constructor(host: Element) {
    this.#host = host;
  }

  /** @param max - How many headlines the banner holds. */
  write(feed: readonly FeedHeadline[], max: number): void {
    const shown = headlinesOf(this.#host);
    const ours = new Set<Node>(this.#nodes.values());
    const authors = shown.filter(({node}) => !ours.has(node));
    const wanted = new Map<string, FeedHeadline>();
    for (const headline of feed) {
      const key = keyOf(headline.title);
      if (!wanted.has(key) && wanted.size < max) wanted.set(key, headline);
    }

    const nodes: ChildNode[] = [];
    const kept = new Map<string, HTMLElement>();
    for (const [key, headline] of wanted) {
      const own = authors.find((other) => other.key === key);
      // Feeds have been seen to give all their headlines one id.
      const id = kept.has(headline.id) ? `${headline.id} ${key}` : headline.id;
      const node = own?.node ?? this.#nodes.get(id) ?? this.#create();
      if (!own) {
        fill(node as HTMLElement, headline);
        kept.set(id, node as HTMLElement);
      }
      nodes.push(node);
    }
    for (const {node} of authors) {
      if (!nodes.includes(node) && nodes.length < max) nodes.push(node);
    }

    const focused = document.activeElement;
    for (const {node, text} of shown) {
      if (nodes.includes(node)) continue;
      if (!node.contains(focused)) node.remove();
      else if (ours.has(node))
        kept.set(`${text} ${kept.size}`, node as HTMLElement);
    }
    this.#nodes = kept;
    this.#place(nodes, focused);
  }

  #create(): HTMLElement {
    return document.createElement(this.#list ? 'li' : 'p');
  }

  get #list(): Element | null {
    return this.#host.querySelector(':scope > :is(ul, ol)');
  }

  #place(nodes: ChildNode[], focused: Element | null): void {
    const parent = this.#list ?? this.#host;
    const movable = nodes.filter(
      (node) => !node.parentNode || node.parentNode === parent,
    );
    const isInOrder = movable.every((node, index) => {
      const next = movable[index + 1];
      return (
        !node.parentNode ||
        !next ||
        (next.parentNode !== null &&
          node.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING)
      );
    });
    // Moving a node takes the focus out of it.
    if (isInOrder || this.#host.contains(focused)) {
      parent.prepend(...movable.filter((node) => !node.parentNode));
    } else {
      parent.prepend(...movable);
    }
  }
}

/** Text only: whatever a feed sends, it is never parsed as HTML. */
function fill(node: HTMLElement, {title, url, language}: FeedHeadline): void {
  let link = node.querySelector('a');
  if (Boolean(link) !== Boolean(url)) {
    node.textContent = '';
    link = null;
  }
  if (url && !link) link = node.appendChild(document.createElement('a'));
  if (link && url && link.href !== url) link.href = url;
  const words = link ?? node;
  if (words.textContent !== title) words.textContent = title;
  if (node.dir !== 'auto') node.dir = 'auto';
  if (language && node.lang !== language) node.lang = language;
  else if (!language) node.removeAttribute('lang');
}
