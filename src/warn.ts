const warned = new WeakMap<Element, Set<string>>();
const onPage = new Set<string>();

/**
 * Tells an author about a mistake, once per element and kind, in the development
 * build only. Call it as `if (DEVELOPMENT) warn(…)`, so that the words are
 * not shipped to readers.
 *
 * @param kind - What is wrong, as a short key: a second warning of the same kind on the same element is silent.
 * @param message - What is wrong and how to mend it, as whole sentences.
 */
export function warn(element: Element, kind: string, message: string): void {
  const kinds = warned.get(element) ?? new Set();
  if (kinds.has(kind)) return;
  warned.set(element, kinds.add(kind));
  console.warn(`<${element.localName}> ${message}`, element);
}

/** The same, once on a page for all elements of the tag: of what is deprecated, and is mended in one place. */
export function warnOnce(
  {localName}: Element,
  kind: string,
  message: string,
): void {
  const key = `${localName} ${kind}`;
  if (onPage.has(key)) return;
  onPage.add(key);
  console.warn(`<${localName}> ${message}`);
}
