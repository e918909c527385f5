import {elementAt} from './element-at.js';
import {flatParent} from './flat-order.js';
import {childNodesOf, shadowRootOf} from './form-safe.js';
import {isElement, isText} from './kinds.js';

/** A spot of the page, which can be found again after everything has moved. */
export interface Spot {
  /** What it is in. */
  readonly element: Element;
  /** How far it is below the top of the window now; `undefined` where it is no longer. */
  readonly top: () => number | undefined;
}

/**
 * The spot of the page that the reader sees first, below an edge: the line of
 * text there, or as much of a picture as is above the edge.
 *
 * @param root - Where to look: the article, or the page.
 * @param edge - In pixels below the top of the window.
 */
export function spotBelow(root: Element, edge: number): Spot | undefined {
  let from = edge;
  // The last line of a block may be half out of sight: then the next block is the first.
  for (let block; (block = blockBelow(root, from));) {
    if (block.matches('svg') || !block.textContent.trim()) {
      return shareOf(block, edge);
    }
    const line = lineBelow(block, edge);
    if (line) return line;
    from = Math.max(from + 1, block.getBoundingClientRect().bottom);
  }
  return undefined;
}

/**
 * Where a page's content begins to be seen, in pixels below the top of the
 * window: below the top of the box that it scrolls in, and below what is fixed
 * or stuck over that.
 */
export function visibleTop(content: Element): number {
  const {left, right} = content.getBoundingClientRect();
  let top = 0;
  for (const scroller of scrollersAround(content)) {
    if (scroller === document.scrollingElement) continue;
    top = Math.max(
      top,
      scroller.getBoundingClientRect().top + scroller.clientTop,
    );
  }
  const start = Math.max(left, 0) + 1;
  const end = Math.min(right, innerWidth) - 1;
  // A header is over all of it; what is over a part is a menu or a tool's panel.
  return Math.min(
    ...[start, (start + end) / 2, end].map((x) => {
      let y = top;
      for (let bottom; (bottom = pinnedAt(x, y + 1, content)) > y; y = bottom);
      return y < innerHeight / 2 ? y : top;
    }),
  );
}

/** What scrolls around an element, from the inside out. */
export function* scrollersAround(element: Element): Generator<Element> {
  const page = document.scrollingElement;
  for (let node = flatParent(element); node; node = flatParent(node)) {
    if (
      isElement(node) &&
      node !== page &&
      node !== document.body &&
      node.scrollHeight > node.clientHeight &&
      /auto|scroll|hidden/.test(getComputedStyle(node).overflowY)
    ) {
      yield node;
    }
  }
  if (page) yield page;
}

function pinnedAt(x: number, y: number, content: Element): number {
  let node: Node | null = elementAt(x, y);
  for (; node && !node.contains(content); node = flatParent(node)) {
    if (isElement(node) && isPinned(node)) {
      return node.getBoundingClientRect().bottom;
    }
  }
  return 0;
}

function isPinned(element: Element): boolean {
  return /fixed|sticky/.test(getComputedStyle(element).position);
}

/** The innermost block that reaches below the edge, the first in the page's order. */
function blockBelow(parent: Element, edge: number): Element | undefined {
  for (const child of childrenOf(parent)) {
    const {bottom, height} = child.getBoundingClientRect();
    if (height > 0 ? bottom <= edge + 1 : !isContents(child)) continue;
    if (height > 0 && isPinned(child)) continue;
    if (/^inline/.test(getComputedStyle(child).display)) return parent;
    const inner = hasText(child) ? child : blockBelow(child, edge);
    if (inner ?? height > 0) return inner ?? child;
  }
  return undefined;
}

/** The children as they are drawn. */
function childrenOf(parent: Element): Iterable<Element> {
  const assigned =
    parent instanceof HTMLSlotElement ? parent.assignedElements() : [];
  return assigned.length > 0
    ? assigned
    : [...childNodesOf(shadowRootOf(parent) ?? parent)].filter((node) =>
        isElement(node),
      );
}

function isContents(element: Element): boolean {
  return getComputedStyle(element).display === 'contents';
}

function hasText(element: Element): boolean {
  return [...childNodesOf(element)].some(
    (node) => isText(node) && node.data.trim(),
  );
}

/** The first letter of the first line that begins below the edge. */
function lineBelow(element: Element, edge: number): Spot | undefined {
  const range = document.createRange();
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    range.selectNodeContents(text);
    const height = range.getClientRects()[0]?.height ?? 0;
    if (height === 0) continue;
    const isBelow = (length: number): boolean => {
      range.setStart(text, 0);
      range.setEnd(text, length);
      return range.getBoundingClientRect().bottom > edge + 0.9 * height;
    };
    if (!isBelow(text.length)) continue;
    let [least, most] = [0, text.length];
    while (most - least > 1) {
      const middle = Math.floor((least + most) / 2);
      if (isBelow(middle)) most = middle;
      else least = middle;
    }
    return {
      element,
      top: () => {
        if (!text.isConnected || text.length < most) return undefined;
        range.setStart(text, most - 1);
        range.setEnd(text, most);
        const {top, height} = range.getBoundingClientRect();
        return height > 0 ? top : undefined;
      },
    };
  }
  return undefined;
}

function shareOf(element: Element, edge: number): Spot {
  const {top, height} = element.getBoundingClientRect();
  const share = Math.max(0, Math.min(1, (edge - top) / height));
  return {
    element,
    top: () => {
      const now = element.getBoundingClientRect();
      return now.height > 0 ? now.top + share * now.height : undefined;
    },
  };
}
