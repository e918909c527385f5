/** The element at a point of the window, found in through open shadow roots. */
export function elementAt(x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  let inner = element?.shadowRoot?.elementFromPoint(x, y);
  // Of a shadow root, engines may answer with what is outside it.
  while (inner && inner.getRootNode() === element?.shadowRoot) {
    element = inner;
    inner = element.shadowRoot?.elementFromPoint(x, y);
  }
  return element;
}
