import {nearest} from '../text/nearest.js';
import {warnOnce} from '../warn.js';

/**
 * Tells an author, once for each tag, of one that looks like Lede's and is not.
 *
 * @param tags - Those that there are.
 */
export function warnOfUnknownTag(
  element: Element,
  tags: readonly string[],
): void {
  const {localName} = element;
  if (tags.includes(localName)) return;
  const [name = '', ...names] = [localName, ...tags].map((tag) =>
    tag.replace('lede-', ''),
  );
  const meant = nearest(name, names);
  warnOnce(
    element,
    'unknown-tag',
    meant === undefined
      ? `is no tag of Lede's. There are ${tags.join(', ')}.`
      : `is no tag of Lede's. Did you mean <lede-${meant}>?`,
  );
}
