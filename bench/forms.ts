import {readFile} from 'node:fs/promises';
import {rolldown} from 'rolldown';
import {toolbarStyles} from '../src/controllers/toolbar.styles.js';
import {contents} from '../src/elements/contents/tool.js';
import {readAloud} from '../src/elements/read-aloud/tool.js';
import {preferences} from '../src/elements/reading-preferences/tool.js';
import {share} from '../src/elements/share/tool.js';
import type {Markup} from './article.js';

/** A way to make the page. */
export interface Form {
  readonly name: string;
  readonly head: string;
  readonly markup: Markup;
  /** What the page loads, by its address, but for Lede's own files. */
  readonly files?: ReadonlyMap<string, string>;
}

const tags = [
  'lede-article',
  'lede-figure',
  'lede-pull-quote',
  'lede-publisher-footer',
  'lede-skip-links',
  'lede-reader',
];

const lede: Markup = {
  figure: (picture, caption) =>
    `<lede-figure><figure>${picture}<figcaption>${caption}</figcaption></figure></lede-figure>`,
  quote: (words) =>
    `<lede-pull-quote><figure><blockquote><p>${words}</p></blockquote></figure></lede-pull-quote>`,
  page: (article) =>
    `<lede-skip-links><nav><a href="#main">Skip to the article</a></nav></lede-skip-links><main id="main"><lede-article><article>${article}</article></lede-article></main><lede-publisher-footer name="The Wayfarer"><footer><p><a href="/">The Wayfarer</a></p><small>© 2026 The Wayfarer</small></footer></lede-publisher-footer>`,
};

const withReader: Markup = {
  ...lede,
  page: (article) =>
    lede.page(article.replace('</h1>', '</h1><lede-reader></lede-reader>')),
};

/** The reader's buttons as an author would write them by hand, doing nothing. */
const buttons = `<div class="bar" role="toolbar" aria-label="Reader tools">${[
  contents,
  readAloud,
  preferences,
  share,
]
  .map(
    ({icon, name}) =>
      `<button type="button"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="${icon}"/></svg><span>${name}</span></button>`,
  )
  .join('')}</div>`;

/** Any other element in the place of Lede's. */
function renamed(
  rename: (tag: string) => readonly [start: string, end: string],
): Markup {
  const other = (html: string): string =>
    tags.reduce((text, tag) => {
      const [start, end] = rename(tag);
      return text
        .replaceAll(`<${tag}>`, `<${start}>`)
        .replaceAll(`<${tag} `, `<${start} `)
        .replaceAll(`</${tag}>`, `</${end}>`);
    }, html);
  return {
    figure: (...parts) => other(lede.figure(...parts)),
    quote: (words) => other(lede.quote(words)),
    page: (article) => other(lede.page(article)),
  };
}

const stylesheet = (address: string): string =>
  `<link rel="stylesheet" href="${address}">`;
const script = (address: string): string =>
  `<script type="module" src="${address}"></script>`;

/** All forms of the page: plain HTML first, which the others are measured against. */
export async function allForms(): Promise<Form[]> {
  const styles = await readFile('dist/lede.css', 'utf8');
  const plain = renamed((tag) => [`div class="${tag}"`, 'div']);
  return [
    {
      name: 'plain HTML',
      // As beautiful as Lede's, and with nothing to run: the same rules for classes.
      head: stylesheet('/plain.css'),
      markup: plain,
      files: new Map([['/plain.css', classesFor(styles)]]),
    },
    {
      name: 'plain HTML with four buttons',
      head: stylesheet('/plain.css') + stylesheet('/buttons.css'),
      markup: {
        ...plain,
        page: (article) =>
          plain.page(article.replace('</h1>', `</h1>${buttons}`)),
      },
      files: new Map([['/buttons.css', toolbarStyles.cssText]]),
    },
    {
      name: 'vanilla custom elements',
      head: script('/vanilla.js'),
      markup: renamed((tag) => [
        tag.replace('lede', 'vanilla'),
        tag.replace('lede', 'vanilla'),
      ]),
      files: new Map([
        ['/vanilla.js', await bundle('bench/elements/vanilla.ts')],
      ]),
    },
    {
      name: 'Lit, minimal',
      head: script('/lit.js'),
      markup: renamed((tag) => [
        tag.replace('lede', 'lit'),
        tag.replace('lede', 'lit'),
      ]),
      files: new Map([['/lit.js', await bundle('bench/elements/lit.ts')]]),
    },
    {
      name: 'Lede',
      head: stylesheet('/lede/lede.css') + script('/lede/lede.js'),
      markup: lede,
    },
    {
      name: 'Lede with its reader',
      head: stylesheet('/lede/lede.css') + script('/lede/lede.js'),
      markup: withReader,
    },
  ];
}

function classesFor(styles: string): string {
  return styles.replace(
    new RegExp(`(?<![-.\\w])(${tags.join('|')})(?![-\\w])`, 'g'),
    '.$1',
  );
}

async function bundle(entry: string): Promise<string> {
  const build = await rolldown({
    input: entry,
    tsconfig: 'tsconfig.json',
    resolve: {conditionNames: ['production', 'browser', 'import', 'default']},
  });
  const {output} = await build.generate({format: 'esm', minify: true});
  await build.close();
  return output[0].code;
}
