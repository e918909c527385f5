/** What Lede's tags begin with on this page: `lede-`, and what `defineAll` was given. */
export const prefixes = ['lede-'];

/**
 * A selector that is written for Lede's own tags, for those of every prefix:
 * `lede-article p` is `:is(lede-article,acme-article) p` once there are `acme-` tags.
 */
export function prefixed(selector: string): string {
  return prefixes.length > 1
    ? selector.replace(
        /(?<![\w-])lede-([\w-]+)/g,
        (_, name: string) =>
          `:is(${prefixes.map((prefix) => prefix + name).join()})`,
      )
    : selector;
}
