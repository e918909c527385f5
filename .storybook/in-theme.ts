import type {Decorator} from '@storybook/web-components-vite';
import {colorNames, themes} from '../src/text/themes.js';

/** The reader's themes that are no colour scheme of the site's, here on the whole page. Forced colours win over them. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(
  `@media (forced-colors: none) {${themeRule('sepia', 'light')}${themeRule('contrast', 'dark')}}`,
);
document.adoptedStyleSheets.push(sheet);

/** Puts the page around a story in the theme of the toolbar. */
export const inTheme: Decorator = (story, {globals}) => {
  const {dataset, style} = document.documentElement;
  dataset['theme'] = String(globals['theme']);
  style.fontSize =
    globals['textSize'] === '100' ? '' : `${String(globals['textSize'])}%`;
  return story();
};

function themeRule(name: 'sepia' | 'contrast', scheme: string): string {
  const values = themes[name].split(' ');
  const colors = colorNames.map(
    (color, at) => `--lede-color-${color}: ${values[at]};`,
  );
  return `:root[data-theme='${name}'] {color-scheme: ${scheme}; ${colors.join(' ')}}`;
}
