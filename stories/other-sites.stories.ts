import type {Meta, StoryObj} from '@storybook/web-components-vite';
import bootstrap from 'bootstrap/dist/css/bootstrap.css?raw';
import bootstrapRightToLeft from 'bootstrap/dist/css/bootstrap.rtl.css?raw';
import preflight from 'tailwindcss/preflight.css?raw';
import {pageStory} from '../.storybook/page-story.js';
import {Page} from './article-page.stories.js';
import {
  bootstrapFrame,
  bootstrapTokens,
  compiled,
  intoFrame,
  oldFrame,
  tailwindFrame,
} from './sites/frames.js';
import oldTheme from './sites/old-theme.css?raw';

/** The article inside pages of others, whose style sheets speak of all elements and know nothing of Lede. What a site says of an element wins; what it doesn’t say is Lede’s. Try them from right to left too. */
const meta: Meta = {
  title: 'Article page on other sites',
  parameters: {...pageStory, controls: {disable: true}},
  // Without a word of their own on schemes, these sites are light.
  globals: {theme: 'light'},
};
export default meta;

type Story = StoryObj;

/** All of Bootstrap. Its reset stands in no layer, so it wins wherever it says something; its links too, whose blue is 4.5:1 on white and less on any tint. One token is set for them: `--lede-color-surface: var(--bs-body-bg)`. */
export const Bootstrap: Story = site(bootstrapFrame, ({language}) =>
  [
    ['ar', 'fa'].includes(String(language)) ? bootstrapRightToLeft : bootstrap,
    bootstrapTokens,
  ].join('\n'),
);

/** Tailwind’s reset, which takes every margin, size and line away. It is in the layer `base`, before Lede’s: the order of the layers is said once, at the top of the page. */
export const Tailwind: Story = site(
  tailwindFrame,
  () => `@layer base {${compiled(preflight)}}`,
);

/** Floats, pixels, important links and marks before every quotation. */
export const OldTheme: Story = {
  ...site(oldFrame, () => oldTheme),
  name: 'A theme of 2009',
};

function site(
  frame: string,
  css: (globals: Readonly<Record<string, unknown>>) => string,
): Story {
  return {
    beforeEach: ({globals}) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css(globals));
      document.adoptedStyleSheets.push(sheet);
      return () => {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
          (other) => other !== sheet,
        );
      };
    },
    render: (args, context) => {
      const page = Page.render?.(args, context);
      if (page instanceof DocumentFragment) intoFrame(page, frame);
      return page ?? '';
    },
  };
}
