import {apart} from '../../dom/article-text.js';
import {isElement, isText} from '../../dom/kinds.js';

/** Marks of footnotes, and subtitles and credits in small print. */
const asides =
  'small, [role=doc-noteref], sup:has(a[href*="#"]), a[href*="#"]:has(> sup)';

/**
 * What a heading says, for a list of headings: its words, in their languages
 * and directions, without markup that a reader could operate or that looks out of
 * place in a list. Small print, marks of footnotes and links to the heading
 * itself are left out, if that leaves words.
 */
export function headingWords(heading: Element): DocumentFragment {
  const self = heading.id ? `, a[href="#${CSS.escape(heading.id)}"]` : '';
  const words = wordsOf(heading, `${apart()}, ${asides}${self}`);
  return words.textContent.trim() ? words : wordsOf(heading, apart());
}

function wordsOf(element: Element, skipped: string): DocumentFragment {
  const words = document.createDocumentFragment();
  copy(element, words, skipped);
  words.normalize();
  return words;
}

function copy(from: Element, to: Node, skipped: string): void {
  for (const node of from.childNodes) {
    if (isText(node)) {
      to.appendChild(new Text(node.data.replace(/\s+/g, ' ')));
    } else if (
      !isElement(node) ||
      node instanceof HTMLFormElement ||
      node.matches(skipped)
    ) {
      continue;
    } else if (/^(?:br|img|svg|wbr)$/.test(node.localName)) {
      if (node.localName !== 'wbr') to.appendChild(new Text(' '));
    } else copy(node, partFor(node, to), skipped);
  }
}

/** Where the words of an element go: a part of their own, if the language or the direction is theirs. */
function partFor(element: Element, parent: Node): Node {
  const isIsolated = element.localName === 'bdi';
  const attributes = ['lang', 'dir'].filter((name) =>
    element.hasAttribute(name),
  );
  if (!isIsolated && attributes.length === 0) return parent;
  const part = document.createElement(isIsolated ? 'bdi' : 'span');
  for (const name of attributes) {
    part.setAttribute(name, element.getAttribute(name) ?? '');
  }
  return parent.appendChild(part);
}
