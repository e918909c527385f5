import {existsSync} from 'node:fs';
import {basename, resolve} from 'node:path';
import type {Page} from 'puppeteer-core';
import {startServer, type RunningServer} from '../../scripts/server/server.js';

/** An article page that the tests of whole pages open. */
export interface Article {
  readonly name: string;
  readonly file: string;
}

/** The project's own articles. */
export const demoArticles: readonly Article[] = ['en', 'fa', 'ru'].map(
  (language) => ({
    name: `demo/${language}.html`,
    file: resolve(`demo/${language}.html`),
  }),
);

/** Articles as content systems emit them, flaws included: the demo's own, and a publisher's real one that stands beside the project where it is developed. */
const flawedArticles: readonly Article[] = [
  resolve('demo/flawed.html'),
  resolve('../shared/articles/tajik-border.html'),
]
  .filter((file) => existsSync(file))
  .map((file) => ({name: basename(file), file}));

export const articles: readonly Article[] = [
  ...demoArticles,
  ...flawedArticles,
];

/** How a page gets its script: at once, really not at all, or three seconds late. */
export type Script = 'on' | 'off' | 'late';

/** The articles on a local server. */
export interface ServedArticles {
  url(article: Article, options?: {script?: Script}): string;
  close(): Promise<void>;
}

export async function serveArticles(
  headers: Record<string, string> = {},
): Promise<ServedArticles> {
  const files = articles.map(({file}) => file);
  const prompt = await startServer({files, headers});
  const late = await startServer({files, headers, delayScript: 3000});
  return {
    url: (article, {script = 'on'} = {}) => {
      const server = script === 'late' ? late : prompt;
      const {path, pathWithoutScript} = find(server, article);
      return server.origin + (script === 'off' ? pathWithoutScript : path);
    },
    close: async () => {
      await Promise.all([prompt.close(), late.close()]);
    },
  };
}

function find(server: RunningServer, {file, name}: Article) {
  const found = server.articles.find((article) => article.file === file);
  if (!found) throw new Error(`${name} is not served.`);
  return found;
}

/** Waits until every element of Lede on the page has been upgraded and has its controls. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(isSettled);
}

/** The same as the text of a script. The controls of a figure and of a banner come in files of their own; a link around an image is its control. A zoom button is put in its place once that is measured. */
export const isSettled = `[...document.querySelectorAll('*')]
  .filter(({localName}) => localName.startsWith('lede-'))
  .every((element) => element.hasUpdated && !element.isUpdatePending
    && (!element.matches('lede-figure:is([zoom], [sensitive])') || element.querySelector('a img') || element.shadowRoot?.querySelector('button'))
    && !element.shadowRoot?.querySelector('.zoom:not([style])')
    && (!element.matches('lede-breaking-banner[dismissible]:not(:state(empty))') || element.shadowRoot?.querySelector('button')))`;
