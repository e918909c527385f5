import {
  authoredAttribute,
  borrowAttribute,
} from '../../dom/borrowed-attributes.js';
import {findFragment, type Root} from '../../dom/find.js';
import {headingsOf} from '../../dom/headings.js';
import {slug} from '../../text/slug.js';
import {headingWords} from './heading-words.js';
import {prefixed} from '../../tags.js';

/**
 * Lends an id to each heading of an article that has none, so that there is a
 * link to it: made of its words, and the same whenever the page is opened. They
 * stay: the reader may have copied such a link.
 *
 * A heading keeps what it was lent as long as it fits its words. Headings of the
 * articles before it in the page come first, or else who is numbered what
 * would depend on which article's contents are opened first.
 */
export function lendIds(article: Element): void {
  const root = article.getRootNode() as Root;
  const articles = new Set([
    ...root.querySelectorAll(prefixed('lede-article')),
    article,
  ]);
  for (const each of articles) {
    for (const heading of headingsOf(each)) lendId(heading);
    if (each === article) break;
  }
}

/** What each heading was lent here, and for which words. An id may be of another's lending: an article's, for the name of its headline. */
const lent = new WeakMap<Element, {id: string; words: string}>();

function lendId(heading: Element): void {
  if (authoredAttribute(heading, 'id') !== null) return;
  const words = headingWords(heading).textContent;
  const before = lent.get(heading);
  const isKept = before?.id !== heading.id || before.words === words;
  if (heading.id && isKept && isFree(heading.id, heading)) return;
  let ordinal = 1;
  while (!isFree(slug(words, ordinal), heading)) ordinal++;
  const id = slug(words, ordinal);
  borrowAttribute(heading, 'id', id);
  lent.set(heading, {id, words});
}

/** Whether an id leads to the heading, or to nothing yet: in its own tree, and in the document, which is where browsers look. */
function isFree(id: string, heading: Element): boolean {
  return [heading.getRootNode() as Root, document].every((root) => {
    const holder = findFragment(root, id);
    return holder === null || holder === heading;
  });
}
