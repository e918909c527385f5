import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {replaceAddresses} from '../.storybook/addresses.js';
import {pageStory} from '../.storybook/page-story.js';
import english from '../demo/en.html?raw';
import persian from '../demo/fa.html?raw';
import flawed from '../demo/flawed.html?raw';
import russian from '../demo/ru.html?raw';
import siteStyles from '../demo/site.css?raw';
import '../src/define-all.js';

/** A whole news page with every element in its place: the demo of `npm start`, styled by the newspaper's own style sheet on top of `lede.css`. */
const meta: Meta = {
  title: 'Article page',
  tags: ['!autodocs'],
  parameters: {...pageStory, controls: {disable: true}},
  beforeEach: () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(siteStyles);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
        (other) => other !== sheet,
      );
    };
  },
};
export default meta;

type Story = StoryObj;

export const English: Story = {
  globals: {language: 'en'},
  render: () => page(english),
};

export const Persian: Story = {
  globals: {language: 'fa'},
  render: () => page(persian),
};

export const Russian: Story = {
  globals: {language: 'ru'},
  render: () => page(russian),
};

/** An article as a careless template writes it: what is wrong with it is not heard. */
export const WithMistakes: Story = {
  name: 'With mistakes',
  globals: {language: 'en'},
  render: () => page(flawed),
};

/** What stands in the body of a demo page, its addresses as they are from here. */
function page(text: string): DocumentFragment {
  const {body} = new DOMParser().parseFromString(text, 'text/html');
  for (const script of body.querySelectorAll('script')) script.remove();
  replaceAddresses(body, inDemo);
  const fragment = body.ownerDocument.createDocumentFragment();
  fragment.append(...body.childNodes);
  return fragment;
}

function inDemo(address: string): string {
  return /^(?:[a-z]+:|[/#?])/i.test(address) ? address : `demo/${address}`;
}
