import {prefixed} from '../../src/tags.js';
import {prefixLike, prefixMistake} from '../../src/text/prefix.js';
import {InputError} from './input-error.js';

/**
 * The page's styles for tags with a prefix of a site's own.
 *
 * @param style - `lede.css`, in which `lede-` is what a tag begins with wherever no hyphen is before it.
 * @param prefixes - What the tags begin with. Of several, each has all the styles.
 */
export function stylesFor(style: string, prefixes: readonly string[]): string {
  if (prefixes.length === 0) {
    throw new InputError(
      'Which prefix? Such as: lede-elements styles --prefix acme-',
    );
  }
  for (const prefix of prefixes) {
    const mistake = prefixMistake(prefix);
    if (mistake) {
      throw new InputError(
        `There are no such styles: ${mistake}, such as --prefix ${prefixLike(prefix)}`,
      );
    }
  }
  return prefixed(style, prefixes);
}
