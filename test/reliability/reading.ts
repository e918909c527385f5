const states = [
  ...['empty', 'dismissed', 'paused', 'concealed'],
  ...['revealed', 'repeated', 'marked'],
];

/** An element with what Lede has made of it outside shadow roots: attributes in the order of their names, states. Ids that Lede lends are counted through the page, and left out. */
export function lightOf(node: Node): string {
  // Not by its class: of a node that was in a frame, it is the frame's.
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  // How far the reader is comes with the first scroll, whenever that is.
  if (!isElement(node) || node.matches('.progress')) return '';
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
  return `<${[node.localName, ...attributes, ...those.map((state) => `:${state}`)].join(' ')}>${contentOf(node)}</>`;
}

const isElement = (node: Node): node is Element =>
  node.nodeType === Node.ELEMENT_NODE;

function contentOf(node: Node): string {
  return [...node.childNodes].map(lightOf).join('');
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
