import {render, type Block} from './article.js';
import {lede} from './markup.js';

/** A page with a great deal of something. */
export interface LargePage {
  readonly name: string;
  /** How many of what it is full of. */
  readonly full: number;
  /** The body, with so many. */
  readonly html: (count: number) => string;
}

/** At its fullest all that the others are, in one: 100,000 words, 2,000 figures, 500 quotes, 200 headings, 50 headlines and 500 links. */
const everything: LargePage = {
  name: 'all in one page',
  full: 2000,
  html: (figures) =>
    `${banner(figures / 40)}${render(
      {title: 'Eleven lamps', blocks: story(figures)},
      lede,
    )
      .replace(
        '</h1>',
        '</h1><lede-reader></lede-reader><lede-contents inline></lede-contents>',
      )
      .replace('</footer>', `${languages(figures / 4)}</footer>`)}`,
};

export const largePages: readonly LargePage[] = [
  everything,
  {
    name: 'words, figures and quotes',
    full: 2000,
    html: (figures) =>
      render({title: 'Eleven lamps', blocks: story(figures)}, lede),
  },
  {
    name: 'headings, with their contents',
    full: 200,
    html: (headings) =>
      `<lede-article><article lang="en"><h1>Lamps</h1><lede-contents inline></lede-contents>${repeat(headings, (index) => `<h2>Lamp ${index}</h2><p>It was put out.</p>`)}</article></lede-article>`,
  },
  {name: 'breaking headlines', full: 50, html: banner},
  {
    name: 'links in the footer',
    full: 500,
    html: (links) =>
      `<lede-publisher-footer name="The Wayfarer"><footer>${languages(links)}</footer></lede-publisher-footer>`,
  },
  {
    name: 'links to skip with',
    full: 200,
    html: (links) =>
      `<lede-skip-links>${repeat(links, (index) => `<a href="#part-${index}">To part ${index}</a>`)}</lede-skip-links>${repeat(links, (index) => `<section id="part-${index}">A part</section>`)}`,
  },
];

/** For so many figures two fifths as many paragraphs, a quarter as many quotes, of which every other is of the article's words, and a tenth as many headings. */
function story(figures: number): Block[] {
  return Array.from({length: figures}, (_, index): Block[] => [
    ...(index % 5 === 1 || index % 5 === 3
      ? [{kind: 'paragraph' as const, words: paragraph(index)}]
      : []),
    ...(index % 10 === 4
      ? [{kind: 'heading' as const, words: `The winter of ${index}`}]
      : []),
    ...(index % 4 === 2
      ? [{kind: 'quote' as const, words: quotation(index)}]
      : []),
    {
      kind: 'figure',
      alt: index % 8 ? `Boats at a quay, number ${index}` : caption(index),
      loading: index ? 'lazy' : 'eager',
      caption: caption(index),
      credit: 'Photo: The Wayfarer',
    },
  ]).flat();
}

const caption = (index: number): string =>
  `Lamp ${index}, on the breakwater, before the council had it painted in yellow.`;

const quotation = (index: number): string =>
  index % 8 === 2
    ? `In the year ${index - (index % 5) + 1} the harbour master counted the boats twice.`
    : `Nobody has ever been paid for lamp ${index}, and nobody ever will be.`;

const paragraph = (index: number): string =>
  `In the year ${index} the harbour master counted the boats twice, because the first count has never been right. Nobody on the quay remembers who painted the crane yellow, though four families claim the brush. When the ferry is late the café sells soup, and when the soup is gone the ferry comes. She keeps the tide tables in a biscuit tin, beside the letters that nobody has collected. There were eleven lamps on the breakwater in spring; the winter left seven, and the council two.`;

function banner(headlines: number): string {
  return `<lede-breaking-banner dismissible>${repeat(headlines, (index) => `<p><a href="/${index}">Lamp ${index} is out</a></p>`)}</lede-breaking-banner>`;
}

/** Links to so many editions in four languages; of every third, script says the language's name. */
function languages(links: number): string {
  return `<nav aria-label="Languages"><ul>${repeat(links, (index) => `<li><a href="/${index}" hreflang="${['fa', 'de', 'ru', 'ar'][index % 4] ?? ''}">${index % 3 ? `Edition ${index}` : ''}</a></li>`)}</ul></nav>`;
}

function repeat(count: number, html: (index: number) => string): string {
  return Array.from({length: count}, (_, index) => html(index)).join('');
}
