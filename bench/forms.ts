import {readFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {bundle as minified} from 'lightningcss';
import {rolldown} from 'rolldown';
import {toolbarStyles} from '../src/controllers/toolbar.styles.js';
import {contents} from '../src/elements/contents/tool.js';
import {readAloud} from '../src/elements/read-aloud/tool.js';
import {preferences} from '../src/elements/reading-preferences/tool.js';
import {share} from '../src/elements/share/tool.js';
import {render, type Article, type Markup} from './article.js';
import {lede} from './markup.js';

/** A way to make the page. */
export interface Form {
  readonly name: string;
  readonly head: string;
  readonly body: (article: Article) => string;
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

/** What other libraries have that is most like Lede's. */
const webAwesome: Markup = {
  figure: (picture, caption) =>
    `<wa-card><figure>${picture}<figcaption>${caption}</figcaption></figure></wa-card>`,
  quote: (words) =>
    `<wa-callout><figure><blockquote><p>${words}</p></blockquote></figure></wa-callout>`,
  page: (article) =>
    `<wa-page><main><article>${article}</article></main><footer slot="footer"><p><a href="/">The Wayfarer</a></p><small>© 2026 The Wayfarer</small></footer></wa-page>`,
};

const redHat: Markup = {
  figure: (picture, caption) =>
    `<rh-card><figure>${picture}<figcaption>${caption}</figcaption></figure></rh-card>`,
  quote: (words) => `<rh-blockquote><p>${words}</p></rh-blockquote>`,
  page: (article) =>
    `<rh-skip-link><a href="#main">Skip to the article</a></rh-skip-link><main id="main"><article>${article}</article></main><rh-footer><p slot="main-primary"><a href="/">The Wayfarer</a></p><small slot="universal">© 2026 The Wayfarer</small></rh-footer>`,
};

const folder = 'bench/libraries';

/** Where the packages are that Lede is compared with. */
export const libraries = `${folder}/node_modules`;

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

/** Where the buttons stand. */
const underTheHeadline = (html: string, inside: string): string =>
  html.replace('</h1>', `</h1><div class="lede-reader">${inside}</div>`);

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

const vanilla = renamed((tag) => sameTag(tag.replace('lede', 'vanilla')));
const lit = renamed((tag) => sameTag(tag.replace('lede', 'lit')));

function sameTag(tag: string): readonly [string, string] {
  return [tag, tag];
}

/** React makes the page on the server, and again in the browser. */
async function reactBody(): Promise<Form['body']> {
  const path = resolve(folder, 'react-server.js');
  const {bodyOf} = (await import(path)) as {bodyOf: Form['body']};
  return bodyOf;
}

const stylesheet = (address: string): string =>
  `<link rel="stylesheet" href="${address}">`;
const script = (address: string): string =>
  `<script type="module" src="${address}"></script>`;

/** All forms of the page: plain HTML first, which the others are measured against. */
export async function allForms(): Promise<Form[]> {
  const ledeStyles = await readFile('dist/lede.css', 'utf8');
  const plain = renamed((tag) => [`div class="${tag}"`, 'div']);
  return [
    {
      name: 'plain HTML',
      // As beautiful as Lede's, and with nothing to run: the same rules for classes.
      head: stylesheet('/plain.css'),
      body: (article) => render(article, plain),
      files: new Map([['/plain.css', classesFor(ledeStyles)]]),
    },
    {
      name: 'plain HTML with four buttons',
      head: stylesheet('/plain.css') + stylesheet('/buttons.css'),
      body: (article) => underTheHeadline(render(article, plain), buttons),
      files: new Map([['/buttons.css', toolbarStyles.cssText]]),
    },
    {
      name: 'plain HTML, four buttons by script',
      // What is there only with script can hardly cost less.
      head:
        stylesheet('/plain.css') +
        stylesheet('/buttons.css') +
        script('/buttons.js'),
      body: (article) => underTheHeadline(render(article, plain), ''),
      files: new Map([
        [
          '/buttons.js',
          `document.querySelector('.lede-reader').innerHTML = ${JSON.stringify(buttons)};`,
        ],
      ]),
    },
    {
      name: 'vanilla custom elements',
      head: script('/vanilla.js'),
      body: (article) => render(article, vanilla),
      files: new Map([
        ...(await bundle('/vanilla.js', 'bench/elements/vanilla.ts')),
      ]),
    },
    {
      name: 'Lit, minimal',
      head: script('/lit.js'),
      body: (article) => render(article, lit),
      files: new Map(await bundle('/lit.js', 'bench/elements/lit.ts')),
    },
    {
      name: 'Lede',
      head: stylesheet('/lede/lede.css') + script('/lede/lede.js'),
      body: (article) => render(article, lede),
    },
    {
      name: 'Lede with its reader',
      head: stylesheet('/lede/lede.css') + script('/lede/lede.js'),
      body: (article) =>
        render(article, lede).replace(
          '</h1>',
          '</h1><lede-reader></lede-reader>',
        ),
    },
    {
      name: 'Web Awesome',
      head: stylesheet('/web-awesome.css') + script('/web-awesome.js'),
      body: (article) => render(article, webAwesome),
      files: new Map([
        [
          '/web-awesome.css',
          styles('@awesome.me/webawesome/dist/styles/webawesome.css'),
        ],
        ...(await bundle('/web-awesome.js', `${folder}/web-awesome.js`)),
      ]),
    },
    {
      name: 'Red Hat Design System',
      head: stylesheet('/red-hat.css') + script('/red-hat.js'),
      body: (article) => render(article, redHat),
      files: new Map([
        ['/red-hat.css', styles('@rhds/tokens/css/global.css')],
        ...(await bundle('/red-hat.js', `${folder}/red-hat.js`)),
      ]),
    },
    {
      name: 'React 19',
      head: stylesheet('/plain.css') + script('/react.js'),
      body: await reactBody(),
      files: new Map(await bundle('/react.js', `${folder}/react-client.js`)),
    },
  ];
}

/** A style sheet of a library's, with all that it imports. */
function styles(path: string): string {
  const filename = join(libraries, path);
  return new TextDecoder().decode(minified({filename, minify: true}).code);
}

function classesFor(css: string): string {
  return css.replace(
    new RegExp(`(?<![-.\\w])(${tags.join('|')})(?![-\\w])`, 'g'),
    '.$1',
  );
}

/** A script with all that it imports, each file by its address. */
async function bundle(
  address: string,
  entry: string,
): Promise<[address: string, code: string][]> {
  const build = await rolldown({
    input: entry,
    tsconfig: 'tsconfig.json',
    resolve: {conditionNames: ['production', 'browser', 'import', 'default']},
    transform: {define: {'process.env.NODE_ENV': '"production"'}},
  });
  const {output} = await build.generate({
    format: 'esm',
    minify: true,
    entryFileNames: address.slice(1),
  });
  await build.close();
  return output
    .filter((file) => file.type === 'chunk')
    .map(({fileName, code}) => [`/${fileName}`, code]);
}
