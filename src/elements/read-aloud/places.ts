import {flatParent} from '../../dom/flat-order.js';
import type {Place} from './narrator.js';
import {isElement} from '../../dom/kinds.js';

/** Where the reader's selection in an article begins, if there is one. */
export function selectedPlace(article: Element): Place | undefined {
  const root = article.getRootNode();
  // Only Chromium has a shadow root's own.
  const own =
    'getSelection' in root ? (root as Document).getSelection() : undefined;
  const selection = own ?? getSelection();
  if (!selection || selection.isCollapsed) return undefined;
  const {startContainer, startOffset} = selection.getRangeAt(0);
  return isIn(article, startContainer)
    ? {node: startContainer, offset: startOffset}
    : undefined;
}

/** What a press on means something else than "read from here". */
const active =
  'a,button,input,select,textarea,summary,label,video,audio,[contenteditable]';

/** Where the reader has double-clicked in an article: that selects a word. */
export function pressedPlace(
  article: Element,
  event: MouseEvent,
): Place | undefined {
  const isActive = event
    .composedPath()
    .some((node) => isElement(node) && node.matches(active));
  return isActive ? undefined : selectedPlace(article);
}

function isIn(article: Element, node: Node): boolean {
  for (let at: Node | null = node; at; at = flatParent(at)) {
    if (at === article) return true;
  }
  return false;
}
