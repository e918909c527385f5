import type {Tree} from './trees.js';

/** The text of a tree. */
export function textOf({children}: Tree): string {
  return children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}

/**
 * Whose texts a screen reader comes to in an element, in order, as far as a page
 * can tell: those that are displayed and neither silent nor inert, in shadow
 * roots too, and alternative texts.
 */
export function heardOf(root: Element): string[] {
  const heard: string[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      if (node.data.trim()) heard.push(node.data);
      return;
    }
    if (
      !(node instanceof Element) ||
      node.matches('[aria-hidden=true], [inert]')
    ) {
      return;
    }
    // What is in the place of such a one is displayed, and it is not.
    const isBoxless = getComputedStyle(node).display === 'contents';
    if (!isBoxless && !node.checkVisibility({visibilityProperty: true})) return;
    if (node instanceof HTMLImageElement) heard.push(node.alt);
    const children =
      node instanceof HTMLSlotElement
        ? node.assignedNodes()
        : (node.shadowRoot ?? node).childNodes;
    children.forEach(visit);
  };
  visit(root);
  return heard;
}

const states = [
  ...['empty', 'dismissed', 'paused', 'concealed'],
  ...['revealed', 'repeated', 'marked'],
];

/** An element with what Lede has made of it: attributes in the order of their names, states, shadow roots. Ids that Lede lends are counted through the page, and left out. */
export function wholeOf(element: Element): string {
  return write(element, true);
}

/** The same without shadow roots. */
export function lightOf(element: Element): string {
  return write(element, false);
}

function write(node: Node, isWhole: boolean): string {
  if (node instanceof Text) return node.data;
  // How far the reader is comes with the first scroll, whenever that is.
  if (!(node instanceof Element) || node.matches('.progress')) return '';
  const lent = new Set(node.getAttribute('data-lede-set')?.split(' '));
  const attributes = [...node.attributes]
    .map(({name, value}) => {
      if (name === 'data-lede-set') return `${name}=${[...lent].sort().join()}`;
      return `${name}=${value.replace(/lede-headline-\d+/, 'lent')}`;
    })
    .sort();
  const isOurs = node.localName.startsWith('lede-');
  const those = isOurs
    ? states.filter((state) => node.matches(`:state(${state})`))
    : [];
  const shadow =
    isWhole && isOurs && node.shadowRoot
      ? `#(${contentOf(node.shadowRoot, isWhole)})`
      : '';
  return `<${[node.localName, ...attributes, ...those.map((state) => `:${state}`)].join(' ')}>${shadow}${contentOf(node, isWhole)}</>`;
}

function contentOf(node: Node, isWhole: boolean): string {
  return [...node.childNodes].map((child) => write(child, isWhole)).join('');
}

/** A copy of an element as its author wrote it, without what Lede has set. */
export function asWritten(element: Element): Element {
  const copy = element.cloneNode(true) as Element;
  for (const part of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of part.getAttribute('data-lede-set')?.split(' ') ?? []) {
      part.removeAttribute(name);
    }
    part.removeAttribute('data-lede-set');
  }
  return copy;
}
