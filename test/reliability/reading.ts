import type {Tree} from './trees.js';

/** The texts of a tree, in order. */
export function textsOf({children}: Tree): string[] {
  return children.flatMap((child) =>
    typeof child === 'string' ? [child] : textsOf(child),
  );
}

/** Whose texts a screen reader comes to in an element, in order: those that are displayed and neither silent nor inert, in shadow roots too. */
export function heardOf(root: Element): string[] {
  const heard: string[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      if (node.data.trim()) heard.push(collapse(node.data));
      return;
    }
    if (!(node instanceof Element)) return;
    if (
      node.matches('[aria-hidden=true], [inert]') ||
      // What is in its place is displayed, and it is not.
      !(node.checkVisibility() || getComputedStyle(node).display === 'contents')
    ) {
      return;
    }
    const {shadowRoot} = node;
    const children =
      node instanceof HTMLSlotElement
        ? node.assignedNodes()
        : (shadowRoot ?? node).childNodes;
    children.forEach(visit);
  };
  visit(root);
  return heard;
}

/** White space as a reader takes it. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
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
      const isId = /^(?:id|aria-labelledby)$/.test(name) && lent.has(name);
      return `${name}=${isId ? 'lent' : value}`;
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
