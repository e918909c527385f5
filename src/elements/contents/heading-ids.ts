import {
  authoredAttribute,
  borrowAttribute,
} from '../../dom/borrowed-attributes.js';
import type {Root} from '../../dom/find.js';
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
 *
 * @returns the headings of the article.
 */
export function lendIds(article: Element): readonly HTMLHeadingElement[] {
  const root = article.getRootNode() as Root;
  const articles = new Set([
    ...root.querySelectorAll(prefixed('lede-article')),
    article,
  ]);
  let headings: readonly HTMLHeadingElement[] = [];
  const anchors: Anchors = new Map();
  for (const each of articles) {
    headings = headingsOf(each);
    for (const heading of headings) lendId(heading, anchors);
    if (each === article) break;
  }
  return headings;
}

/** The anchors of each tree, by their names: looked for once for all headings, since that is a search of the whole page. */
type Anchors = Map<Root, ReadonlyMap<string, Element>>;

/** What each heading was lent here, and for which words. An id may be of another's lending: an article's, for the name of its headline. */
const lent = new WeakMap<Element, {id: string; words: string}>();

function lendId(heading: Element, anchors: Anchors): void {
  if (authoredAttribute(heading, 'id') !== null) return;
  const words = headingWords(heading).textContent;
  const before = lent.get(heading);
  const isKept = before?.id !== heading.id || before.words === words;
  if (heading.id && isKept && isFree(heading.id, heading, anchors)) return;
  let ordinal = 1;
  while (!isFree(slug(words, ordinal), heading, anchors)) ordinal++;
  const id = slug(words, ordinal);
  borrowAttribute(heading, 'id', id);
  lent.set(heading, {id, words});
}

/** Whether an id leads to the heading, or to nothing yet: in its own tree, and in the document, which is where browsers look. */
function isFree(id: string, heading: Element, anchors: Anchors): boolean {
  return [heading.getRootNode() as Root, document].every((root) => {
    const holder = root.getElementById(id) ?? anchorsIn(root, anchors).get(id);
    return !holder || holder === heading;
  });
}

function anchorsIn(root: Root, anchors: Anchors): ReadonlyMap<string, Element> {
  let those = anchors.get(root);
  if (!those) {
    const all = [...root.querySelectorAll('a[name]')];
    those = new Map(
      all.map((anchor) => [anchor.getAttribute('name') ?? '', anchor]),
    );
    anchors.set(root, those);
  }
  return those;
}
