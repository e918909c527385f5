/*
 * What a node is, by its type: its class, where it was made in a frame, is the
 * frame's.
 */

export const isText = (node: unknown): node is Text =>
  (node as Partial<Node> | null)?.nodeType === 3;

export const isElement = (node: unknown): node is Element =>
  // A form's field may be called "nodeType".
  // eslint-disable-next-line no-restricted-syntax -- Here it is asked.
  node instanceof Element || (node as Partial<Node> | null)?.nodeType === 1;

export const isImage = (node: unknown): node is HTMLImageElement =>
  isElement(node) && node.localName === 'img';
