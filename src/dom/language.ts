/**
 * The language in force at a node: the nearest `lang`, out through shadow roots
 * as the HTML standard's inheritance goes (an empty `lang` means "unknown").
 */
export function languageOf(node: Node): string {
  let current: Node | null = node;
  while (current) {
    if (current instanceof Element) {
      const holder: Element | null = current.closest('[lang]');
      if (holder) return holder.getAttribute('lang') ?? '';
    }
    const root: Node = current.getRootNode();
    current = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
}
