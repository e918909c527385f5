/**
 * The host of the shadow root that a node is in. By its type: a shadow root that
 * was made in a frame is of the frame's class, and a link that has left the page
 * is a root with a `host`, a part of its address.
 */
export function shadowHostOf(node: Node): Element | null {
  const root = node.getRootNode() as Partial<ShadowRoot>;
  return (root.nodeType === 11 && root.host) || null;
}
