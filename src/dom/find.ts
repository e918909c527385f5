import {shadowRootOf} from './form-safe.js';

/** A tree of its own in the page: the document, or a shadow root. */
export type Root = Document | ShadowRoot;

/** The document and every open shadow root in it, as they come in the page. Lazy: what is found in the document costs no search of the rest. */
export function* openRoots(root: Root = document): Generator<Root> {
  yield root;
  for (const element of root.querySelectorAll('*')) {
    const shadowRoot = shadowRootOf(element);
    if (shadowRoot) yield* openRoots(shadowRoot);
  }
}

/**
 * The element that a URL's fragment names in one tree: as it is written, then
 * percent-decoded (HTML standard, "find a potential indicated element").
 */
export function findFragment(root: Root, fragment: string): Element | null {
  return findById(root, fragment) ?? findById(root, decode(fragment));
}

function findById(root: Root, id: string): Element | null {
  return (
    root.getElementById(id) ?? root.querySelector(`a[name="${CSS.escape(id)}"]`)
  );
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
