import type {Decorator} from '@storybook/web-components-vite';
import {html} from 'lit';
import {colorNames, themes} from '../src/text/themes.js';

/** The reader's themes that are no colour scheme of the site's, here on the whole page. Forced colours win over them. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(
  `@media (forced-colors: none) {${themeRule('sepia', 'light')}${themeRule('contrast', 'dark')}}`,
);
document.adoptedStyleSheets.push(sheet);

/** Puts the page around a story in the theme of the toolbar, or where it shares a page of documentation the frame around it. */
export const inTheme: Decorator = (story, {globals, viewMode}) => {
  const {dataset, style} = document.documentElement;
  const theme = String(globals['theme']);
  style.fontSize =
    globals['textSize'] === '100' ? '' : `${String(globals['textSize'])}%`;
  if (viewMode === 'story') {
    dataset['theme'] = theme;
    return story();
  }
  delete dataset['theme'];
  return html`<div data-theme=${theme}>${story()}</div>`;
};

function themeRule(name: 'sepia' | 'contrast', scheme: string): string {
  const values = themes[name].split(' ');
  const colors = colorNames.map(
    (color, at) => `--lede-color-${color}: ${values[at]};`,
  );
  return `${within(name)} {color-scheme: ${scheme}; ${colors.join(' ')}}`;
}

function within(theme: string): string {
  return `:root[data-theme='${theme}'], .docs-story:has([data-theme='${theme}'])`;
}
