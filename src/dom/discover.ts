/**
 * Finds the `lede-*` elements that nothing has defined yet: those that a root
 * holds now and those that come later, in open shadow roots too.
 *
 * A shadow root is seen if it was there when its host came into the page, when
 * the parser was done (declarative ones), or when its host was upgraded. What
 * nobody can see without patching `attachShadow`, which a guest does not do, are
 * closed roots, and roots that script attaches later to an element that was there:
 * hand those over.
 *
 * @param found - Called with each element, maybe more than once.
 */
export function discover(
  root: Document | ShadowRoot,
  found: (element: Element) => void,
): void {
  const observer = new MutationObserver((records) => {
    for (const {addedNodes} of records) addedNodes.forEach(search);
  });

  const search = (node: Node): void => {
    const elements = document.createNodeIterator(node, NodeFilter.SHOW_ELEMENT);
    let element;
    while ((element = elements.nextNode())) inspect(element as Element);
  };

  const enter = (tree: Document | ShadowRoot): void => {
    observer.observe(tree, {childList: true, subtree: true});
    search(tree);
  };

  const inspect = (element: Element): void => {
    // It may have fields called "localName" or "matches", and is no custom element.
    if (element instanceof HTMLFormElement) return;
    const {localName, shadowRoot} = element;
    if (shadowRoot) enter(shadowRoot);
    if (!localName.includes('-') || element.matches(':defined')) return;
    if (localName.startsWith('lede-')) {
      found(element);
    } else if (!shadowRoot) {
      // Weak: most that wait are gone before their class comes, if it ever does.
      const host = new WeakRef(element);
      void customElements.whenDefined(localName).then(() => {
        const upgraded = host.deref()?.shadowRoot;
        if (upgraded) enter(upgraded);
      }, ignore);
    }
  };

  enter(root);
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => {
      search(root);
    });
  }
}

/** Some names with a hyphen are no custom element's: `font-face`, `annotation-xml`. */
function ignore(): void {
  return undefined;
}
