import {parentOf} from './form-safe.js';
import {prefixedLike} from '../tags.js';
import {isElement} from './kinds.js';
import {shadowHostOf} from './shadow-host.js';

/**
 * The article that a tool is for: the one with the id `named`, the one that the
 * tool stands in, the nearest in the page around it, or else the page's first.
 * Where no `lede-article` is, a plain `article`. With a prefix of a site's own it is
 * an article with the same.
 */
export function articleOf(
  tool: Element,
  named: string | null,
): Element | undefined {
  const articles = prefixedLike('lede-article', tool);
  let around: Element | null = tool;
  let plain: Element | null = null;
  while (around) {
    const closest: Element | null = around.closest(articles);
    if (closest && !named) return closest;
    plain ??= around.closest('article');
    // An element, where it has left the page.
    const root = around.getRootNode() as ParentNode & Partial<ShadowRoot>;
    if (named) {
      const target = root.getElementById?.(named);
      if (target) return target.querySelector(articles) ?? target;
    } else {
      for (
        let node = parentOf(around);
        isElement(node);
        node = parentOf(node)
      ) {
        // What is in it is found in what is around it.
        if (node instanceof HTMLFormElement) continue;
        const article = node.querySelector(articles);
        if (article) return article;
      }
      plain ??= root.querySelector('article');
    }
    around = shadowHostOf(around);
  }
  return plain ?? undefined;
}
