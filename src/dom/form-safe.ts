/*
 * What any node has, also where it is a form: a field called "children" or
 * "matches" takes the place of the form's own property (HTML standard,
 * `[LegacyOverrideBuiltIns]`).
 */

/** The node that a node is in. A walk that asks the form itself may never end: its field is in it. */
export function parentOf(node: Node): Node | null {
  return Reflect.get<Node, 'parentNode'>(Node.prototype, 'parentNode', node);
}

/** The nodes in a node. */
export function childNodesOf(node: Node): NodeListOf<ChildNode> {
  return Reflect.get<Node, 'childNodes'>(Node.prototype, 'childNodes', node);
}

/** The open shadow root of an element. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const {shadowRoot} = element;
  return shadowRoot instanceof ShadowRoot ? shadowRoot : null;
}
