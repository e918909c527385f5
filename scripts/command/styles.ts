import {InputError} from './input-error.js';

/**
 * The page's styles for tags of a site's own.
 *
 * @param parts - The style sheet, cut at the names of the tags.
 * @param prefixes - What the tags begin with. Tags of several are one in what they look like, whatever stands in which.
 */
export function styles(
  parts: readonly string[],
  prefixes: readonly string[],
): string {
  if (prefixes.length === 0) {
    throw new InputError(
      'Which prefix? Such as: lede-elements styles --prefix acme-',
    );
  }
  for (const prefix of prefixes) {
    if (/^[a-z][a-z\d-]*-$/.test(prefix)) continue;
    throw new InputError(
      `No tag can begin with "${prefix}". A prefix has small letters, digits and hyphens, begins with a letter and ends with a hyphen, such as --prefix acme-`,
    );
  }
  return parts
    .map((part, at) => (at % 2 === 1 ? selector(part, prefixes) : part))
    .join('');
}

function selector(name: string, prefixes: readonly string[]): string {
  const tags = prefixes.map((prefix) => prefix + name);
  return tags.length === 1 ? tags.join() : `:is(${tags.join()})`;
}
