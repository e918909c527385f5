import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {replaceAddresses} from '../.storybook/addresses.js';
import {pageStory} from '../.storybook/page-story.js';
import english from '../demo/en.html?raw';
import persian from '../demo/fa.html?raw';
import flawed from '../demo/flawed.html?raw';
import russian from '../demo/ru.html?raw';
import siteStyles from '../demo/site.css?raw';
import '../src/define-all.js';
import arabic from './languages/ar.html?raw';
import german from './languages/de.html?raw';
import spanish from './languages/es.html?raw';
import french from './languages/fr.html?raw';
import ukrainian from './languages/uk.html?raw';
import chinese from './languages/zh.html?raw';

/** By language, each with a text of its own. */
const articles: Readonly<Record<string, string>> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fa: persian,
  fr: french,
  ru: russian,
  uk: ukrainian,
  zh: chinese,
};

/** A whole news page with every element in its place: the demo of `npm start`, styled by the newspaper's own style sheet on top of `lede.css`. */
const meta: Meta = {
  title: 'Article page',
  parameters: {...pageStory.parameters},
  play: pageStory.play,
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

/** In the language of the toolbar: each has an article of its own. */
export const Page: Story = {
  name: 'Whole page',
  render: (_, {globals}) => page(articles[String(globals['language'])] ?? ''),
};

const inLanguage = (language: string): Story => ({
  render: () => page(articles[language] ?? ''),
  globals: {language},
});

export const Arabic: Story = inLanguage('ar');

export const Chinese: Story = inLanguage('zh');

export const French: Story = inLanguage('fr');

export const German: Story = inLanguage('de');

export const Persian: Story = inLanguage('fa');

export const Russian: Story = inLanguage('ru');

export const Spanish: Story = inLanguage('es');

export const Ukrainian: Story = inLanguage('uk');

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
  body.querySelector('nav > ul:empty')?.append(...languageLinks(body));
  const fragment = body.ownerDocument.createDocumentFragment();
  fragment.append(...body.childNodes);
  return fragment;
}

function inDemo(address: string): string {
  return /^(?:[a-z]+:|[/#?])/i.test(address) ? address : `demo/${address}`;
}

/** To the same story in the other languages, for pages that are nowhere but here. */
function languageLinks({ownerDocument}: HTMLElement): HTMLElement[] {
  return Object.keys(articles).map((language) => {
    const item = ownerDocument.createElement('li');
    const link = ownerDocument.createElement('a');
    link.href = `iframe.html?id=article-page--page&viewMode=story&globals=language:${language}`;
    link.lang = language;
    link.hreflang = language;
    link.dir = /^(?:ar|fa)$/.test(language) ? 'rtl' : 'ltr';
    link.textContent =
      new Intl.DisplayNames(language, {type: 'language'}).of(language) ?? '';
    if (language === document.documentElement.lang) link.ariaCurrent = 'page';
    item.append(link);
    return item;
  });
}
