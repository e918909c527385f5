import {roots} from './tree.js';

/** What a reader may set (WCAG 1.4.12), for what the style sheets draw too. */
const css = `*, *::before, *::after {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important }`;

let sheet: CSSStyleSheet | undefined;

/** Spaces the text of the document and of every shadow root, as reader's tools do that reach into them; or as it was. */
export function space(isOn: boolean): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  const own = sheet;
  for (const root of roots()) {
    const others = root.adoptedStyleSheets.filter((other) => other !== own);
    root.adoptedStyleSheets = isOn ? [...others, own] : others;
  }
}
