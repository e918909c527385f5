import {compare} from './flat-order.js';

/**
 * What the reader has selected of an element, as a range of its own that follows
 * the text; `undefined` where it is nothing. What is selected around the element
 * is cut off.
 */
export function selectedRange(element: Element): Range | undefined {
  const root = element.getRootNode();
  const selected = rangeIn(root as Document | ShadowRoot);
  if (!selected) return undefined;
  const range = document.createRange();
  try {
    range.setStart(selected.startContainer, selected.startOffset);
    range.setEnd(selected.endContainer, selected.endOffset);
  } catch {
    return undefined;
  }
  if (range.collapsed || !range.intersectsNode(element)) return undefined;
  const {startContainer, startOffset, endContainer, endOffset} = range;
  const last = element.childNodes.length;
  if (compare(startContainer, startOffset, element, 0) < 0) {
    range.setStart(element, 0);
  }
  if (compare(endContainer, endOffset, element, last) > 0) {
    range.setEnd(element, last);
  }
  return range.toString() ? range : undefined;
}

/** The document's selection, seen from a tree: browsers show what is in a shadow root in three ways. */
function rangeIn(root: Document | ShadowRoot): AbstractRange | undefined {
  const selection = document.getSelection();
  if (!selection) return undefined;
  if (root instanceof ShadowRoot) {
    try {
      const [composed] = selection.getComposedRanges({shadowRoots: [root]});
      if (composed) return composed;
    } catch {
      // Chromium before 137, Firefox before 142, Safari before 17.
      const own =
        'getSelection' in root
          ? (root as unknown as Document).getSelection()
          : null;
      if (own && own.rangeCount > 0) return own.getRangeAt(0);
    }
  }
  return selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
}
