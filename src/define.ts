import {isSupported} from './support.js';

/** The tags that this copy of Lede has registered; for its warnings, so in the development build only. */
export const tags: string[] = [];

/**
 * Registers a tag, or leaves it alone.
 *
 * A page may load Lede twice, another library may own the tag, and a server has
 * no registry, a browser may be too old: none of these may throw into the host
 * page, where `customElements.define` would. A class that already stands under another tag
 * is registered through a subclass, since a class can have one tag only.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const registry = globalThis.customElements as
    CustomElementRegistry | undefined;
  if (DEVELOPMENT) tags.push(tag);
  if (!registry || !isSupported || registry.get(tag)) return;
  try {
    registry.define(tag, element);
  } catch {
    registry.define(tag, class extends element {});
  }
}
