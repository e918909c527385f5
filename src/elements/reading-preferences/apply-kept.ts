import {articleOf} from '../../dom/article-of.js';
import {openRoots} from '../../dom/find.js';
import {keepPlace} from '../../dom/place.js';
import {followReadingPreferences} from '../../dom/reading-preferences.js';
import {articleMark} from '../../text/preferences-css.js';
import type {ToolHost} from '../../controllers/tool.js';
import {prefixed} from '../../tags.js';

/** Applies what the reader chose to every article that a tool is for, and keeps the reader's place in it from now on. */
export function applyKept(): void {
  const lede = prefixed('lede-article');
  const roots = new Set<ShadowRoot>();
  for (const root of openRoots()) {
    const articles = new Set<Element>(root.querySelectorAll(lede));
    for (const tool of root.querySelectorAll<ToolHost>(
      prefixed('lede-reader, lede-reading-preferences'),
    )) {
      const article = articleOf(tool, tool.htmlFor);
      if (article) articles.add(article);
    }
    for (const article of articles) {
      if (!article.closest(lede)) article.setAttribute(articleMark, '');
      const around = article.getRootNode();
      if (around instanceof ShadowRoot) roots.add(around);
      keepPlace(article);
    }
  }
  followReadingPreferences(roots);
}
