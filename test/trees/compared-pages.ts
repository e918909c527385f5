import {resolve} from 'node:path';
import {startServer, type RunningServer} from '../../scripts/server/server.js';
import {demoArticles} from '../pages/articles.js';

/** A page whose tree is read in each engine. */
export interface ComparedPage {
  readonly name: string;
  readonly file: string;
}

/** English and Persian articles as they are, and one page with every element in its main states. */
export const comparedPages: readonly ComparedPage[] = [
  ...demoArticles.filter(({name}) => /\/(en|fa)\.html$/.test(name)),
  {
    name: 'every-element.html',
    file: resolve('test/trees/every-element.html'),
  },
];

export interface ServedPages {
  url(page: ComparedPage): string;
  close(): Promise<void>;
}

export async function servePages(): Promise<ServedPages> {
  const server: RunningServer = await startServer({
    files: comparedPages.map(({file}) => file),
  });
  return {
    url: ({file, name}) => {
      const found = server.articles.find((article) => article.file === file);
      if (!found) throw new Error(`${name} is not served.`);
      return server.origin + found.path;
    },
    close: server.close,
  };
}
