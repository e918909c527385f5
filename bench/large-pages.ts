import {articleOf, render, type Amount} from './article.js';
import {lede} from './markup.js';

/** A page with a great deal of one thing. */
export interface LargePage {
  readonly name: string;
  /** How many of what it is full of. */
  readonly full: number;
  /** The body, with so many. */
  readonly html: (count: number) => string;
}

/** An article with so many figures, and with the words and pull quotes that belong to them. */
const amount = (figures: number): Amount => ({
  paragraphs: figures / 2,
  figures,
  quotes: figures / 4,
});

export const largePages: readonly LargePage[] = [
  {
    name: '100,000 words, 2,000 figures, 500 quotes',
    full: 2000,
    html: (figures) => render(articleOf(amount(figures)), lede),
  },
  {
    name: 'a footer with 500 links',
    full: 500,
    html: (links) =>
      `<lede-publisher-footer name="The Wayfarer"><footer><nav aria-label="Languages"><ul>${repeat(links, (index) => `<li><a href="/${index}" hreflang="${['fa', 'de', 'ru', 'ar'][index % 4] ?? ''}">${index % 3 ? `Edition ${index}` : ''}</a></li>`)}</ul></nav></footer></lede-publisher-footer>`,
  },
  {
    name: '200 headings, with their contents',
    full: 200,
    html: (headings) =>
      `<lede-article><article lang="en"><h1>Lamps</h1><lede-contents inline></lede-contents>${repeat(headings, (index) => `<h2>Lamp ${index}</h2><p>It was put out.</p>`)}</article></lede-article>`,
  },
  {
    name: '50 breaking headlines',
    full: 50,
    html: (headlines) =>
      `<lede-breaking-banner dismissible>${repeat(headlines, (index) => `<p><a href="/${index}">Lamp ${index} is out</a></p>`)}</lede-breaking-banner>`,
  },
  {
    name: '200 links to skip with',
    full: 200,
    html: (links) =>
      `<lede-skip-links>${repeat(links, (index) => `<a href="#part-${index}">To part ${index}</a>`)}</lede-skip-links>${repeat(links, (index) => `<section id="part-${index}">A part</section>`)}`,
  },
];

function repeat(count: number, html: (index: number) => string): string {
  return Array.from({length: count}, (_, index) => html(index)).join('');
}
