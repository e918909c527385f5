/** The host of the shadow root that a node is in. A link that has left the page is a root too, and its `host` a part of its address. */
export function shadowHostOf(node: Node): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
