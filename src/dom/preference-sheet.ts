import {preferencesLayer} from '../text/preferences-css.js';
import {prefixed} from '../tags.js';

let sheet: CSSStyleSheet | undefined;

/**
 * Puts the style sheet of the reader's preferences into the document, and into
 * the shadow roots that articles stand in: a constructed one, which no policy
 * refuses. It goes back where a page has replaced the list.
 */
export function adoptPreferences(
  css: string,
  roots: Iterable<ShadowRoot> = [],
): void {
  sheet ??= document.adoptedStyleSheets.find(isOurs) ?? new CSSStyleSheet();
  sheet.replaceSync(prefixed(css));
  for (const root of [document, ...roots]) {
    if (root.adoptedStyleSheets.includes(sheet)) continue;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
}

/** Of another copy of Lede, or of the script in the page's head. */
function isOurs({cssRules: [first]}: CSSStyleSheet): boolean {
  return (
    (first as Partial<CSSLayerBlockRule> | undefined)?.name ===
    preferencesLayer()
  );
}
