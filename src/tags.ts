/*
 * Elements find one another by tags, which a site may have given a prefix of its
 * own. The code says them as they are by default, `lede-figure`, and has them
 * translated here. `lede.js` and `lede-autoload.js`, which know no other prefix,
 * are built without (scripts/build/plain-tags.ts).
 */

/** What the tags begin with that this copy of Lede has defined, in the order of the alphabet: of two that fit, the last is the longer. */
const prefixes: string[] = [];

/** Makes a prefix known, before the first of its tags is defined. */
export function addPrefix(prefix: string): void {
  if (prefixes.includes(prefix)) return;
  prefixes.push(prefix);
  prefixes.sort();
}

/** A selector, or whole rules, for the tags of this copy: with `acme-` alone `lede-article p` becomes `acme-article p`. */
export function prefixed(
  selector: string,
  known: readonly string[] = prefixes,
): string {
  return known.length > 0
    ? selector.replace(/(?<!-)lede-([\w-]+)/g, (_, name: string) => {
        const tags = known.map((prefix) => prefix + name).join();
        return known.length > 1 ? `:is(${tags})` : tags;
      })
    : selector;
}

/** The same, only for tags with the prefix of an element. */
export function prefixedLike(selector: string, {localName}: Element): string {
  const own = prefixOf(localName);
  return prefixed(selector, own ? [own] : prefixes);
}

/** A tag as it is by default: `lede-figure` for `acme-figure`. One of somebody else's stays. */
export function unprefixed(tag: string): string {
  const prefix = prefixOf(tag);
  return prefix ? `lede-${tag.slice(prefix.length)}` : tag;
}

/** A name for what is the whole page's, that another copy of Lede with other tags does not take. */
export function ownName(name: string): string {
  return name + prefixes.join('').replace('lede-', '');
}

function prefixOf(tag: string): string | undefined {
  return prefixes.filter((prefix) => tag.startsWith(prefix)).at(-1);
}
