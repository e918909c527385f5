/**
 * Registers a tag, or leaves it alone.
 *
 * A page may load Lede twice, another library may own the tag, and a server has
 * no registry: none of these may throw into the host page, where
 * `customElements.define` would. A class that already stands under another tag
 * is registered through a subclass, since a class can have one tag only.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const registry = globalThis.customElements as
    CustomElementRegistry | undefined;
  if (!registry || registry.get(tag)) return;
  try {
    registry.define(tag, element);
  } catch {
    registry.define(tag, class extends element {});
  }
}
