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
    if (!isElement(node) || node.matches('[aria-hidden=true], [inert]')) return;
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

/** An element with what Lede has made of it outside shadow roots: attributes in the order of their names, states. Ids that Lede lends are counted through the page, and stay where somebody may have linked to them: they are left out. */
export function lightOf(node: Node): string {
  return write(node, false);
}

/** The same with shadow roots. */
export function wholeOf(node: Node): string {
  return write(node, true);
}

function write(node: Node, isWhole: boolean): string {
  // Not by its class: of a node that was in a frame, it is the frame's.
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  // How far the reader is comes with the first scroll, whenever that is.
  if (!isElement(node) || node.matches('.progress')) return '';
  const lent = new Set(node.getAttribute('data-lede-set')?.split(' '));
  const attributes = [...node.attributes]
    .filter(
      ({name}) =>
        // Once the reader's preferences reach an article, they do until it goes.
        !/^data-lede-(?:set|article)$/.test(name) &&
        !(name === 'id' && lent.has(name)),
    )
    .map(
      ({name, value}) =>
        `${lent.has(name) ? '+' : ''}${name}=${value
          .replace(/lede-headline-\d+/, 'lent')
          // Measured: less than that is the sum of numbers in another order.
          .replace(
            /[\d.]+(?=px)/g,
            (n) => `${Math.round(Number(n) * 64)}/64 `,
          )}`,
    )
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

const isElement = (node: Node): node is Element =>
  node.nodeType === Node.ELEMENT_NODE;

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
