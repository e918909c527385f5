import {apart, readBlocks} from './article-text.js';

/**
 * The headings in an article that have words and are displayed, in order, those
 * in open shadow roots included. Headings of navigation, asides and tools are
 * not the article's.
 *
 * @param headline - The one that names the article, which is left out. Default: the first `h1` that has words.
 */
export function headingsIn(
  article: Element,
  headline: Element | undefined = [...article.querySelectorAll('h1')].find(
    (heading) => heading.textContent.trim(),
  ),
): HTMLHeadingElement[] {
  return [...allIn(article)].filter(
    (heading) =>
      heading !== headline &&
      heading.checkVisibility({visibilityProperty: true}) &&
      hasWords(heading),
  );
}

/** Most headings are plain text, of which there is no need to read what shows. */
function hasWords(heading: Element): boolean {
  return heading.firstElementChild
    ? readBlocks(heading).has(heading)
    : heading.textContent.trim() !== '';
}

/** The headings of whatever a tool is for: a `lede-article`, one that has not been upgraded, or another element. */
export function headingsOf(article: Element): readonly HTMLHeadingElement[] {
  return (
    (article as {headings?: HTMLHeadingElement[]}).headings ??
    headingsIn(article)
  );
}

const levels = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

function* allIn(root: Element | ShadowRoot): Generator<HTMLHeadingElement> {
  for (const element of root.querySelectorAll('*')) {
    const {shadowRoot} = element;
    const isHeading = levels.has(element.localName);
    // A form's own property gives way to a field that is called so.
    if (!isHeading && !(shadowRoot instanceof ShadowRoot)) continue;
    const skipped = element.closest(apart());
    if (skipped !== root && root.contains(skipped)) continue;
    if (shadowRoot) yield* allIn(shadowRoot);
    else if (isHeading) yield element as HTMLHeadingElement;
  }
}
