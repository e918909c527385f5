import {shadowHostOf} from './shadow-host.js';

/** The trees that a node stands in, from its own root out through shadow hosts to the document. */
export function* rootsAround(node: Node): Generator<Node> {
  for (let at: Node | null = node; at; at = shadowHostOf(at)) {
    yield at.getRootNode();
  }
}

/**
 * The language in force at a node: the nearest `lang`, out through shadow roots
 * as the HTML standard's inheritance goes (an empty `lang` means "unknown").
 */
export function languageOf(element: Element): string {
  let current: Element | null = element;
  while (current) {
    const holder: Element | null = current.closest('[lang]');
    if (holder) return holder.getAttribute('lang') ?? '';
    current = shadowHostOf(current);
  }
  return '';
}
