import {isSupported} from './support.js';
import {addPrefix} from './tags.js';

/** The tags that this copy of Lede has registered; for its warnings, so in the development build only. */
export const tags: string[] = [];

/** The tags that others have, until the message. */
const taken: string[] = [];

/**
 * Registers a tag, or leaves it alone.
 *
 * A page may load Lede twice, another library may own the tag, and a server has
 * no registry, a browser may be too old: none of these may throw into the host
 * page, where `customElements.define` would. Of tags that somebody else has, one
 * message in the console tells. A class that already stands under another tag
 * is registered through a subclass, since a class can have one tag only.
 *
 * @param registry - Default: the page's, for one of the tags that begin with `lede-`.
 */
export function define(
  tag: string,
  element: CustomElementConstructor,
  registry?: CustomElementRegistry,
): void {
  if (!registry) addPrefix('lede-');
  registry ??= globalThis.customElements as CustomElementRegistry | undefined;
  if (DEVELOPMENT) tags.push(tag);
  if (!registry || !isSupported) return;
  const owner = registry.get(tag);
  if (owner) {
    const isOurs = owner === element || owner.prototype instanceof element;
    if (!isOurs && taken.push(tag) === 1) {
      queueMicrotask(() => {
        console.warn(
          `Another script or copy of Lede has ${taken.splice(0).join(', ')} already, and keeps it.`,
        );
      });
    }
    return;
  }
  try {
    registry.define(tag, element);
  } catch {
    registry.define(tag, class extends element {});
  }
}
