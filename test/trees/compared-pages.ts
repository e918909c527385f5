import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {stylesFor} from '../../scripts/command/styles.js';
import {startServer, type RunningServer} from '../../scripts/server/server.js';
import {demoArticles} from '../pages/articles.js';
import {isReady} from '../pages/ready.js';

/** A page whose tree is read in each engine. */
export interface ComparedPage {
  readonly name: string;
  readonly file: string;
  /** The text of a script: whether all of it is there. */
  readonly isReady: string;
}

const folder = await mkdtemp(join(tmpdir(), 'lede-trees-'));

const everyElement: ComparedPage = {
  name: 'every-element.html',
  file: resolve('test/trees/every-element.html'),
  isReady,
};

/** The same with tags of a site's own. */
export const prefixedPage: ComparedPage = {
  name: 'every-element.html, its tags with a prefix',
  file: join(folder, 'prefixed.html'),
  isReady: isReady.replaceAll('lede-', 'acme-'),
};

/** English and Persian articles as they are, and one page with every element in its main states. */
export const comparedPages: readonly ComparedPage[] = [
  ...demoArticles
    .filter(({name}) => /\/(en|fa)\.html$/.test(name))
    .map(({name, file}) => ({name, file, isReady})),
  everyElement,
];

export const readPages: readonly ComparedPage[] = [
  ...comparedPages,
  prefixedPage,
];

export interface ServedPages {
  url(page: ComparedPage): string;
  close(): Promise<void>;
}

export async function servePages(): Promise<ServedPages> {
  const plain = await readFile(everyElement.file, 'utf8');
  const style = await readFile('dist/lede.css', 'utf8');
  await writeFile(
    prefixedPage.file,
    plain
      .replace(/(<\/?)lede-/g, '$1acme-')
      .replace(/(<title>)/, '$1Acme: ')
      .replace(
        /<link .*lede\.css.*>/,
        `<style>${stylesFor(style, ['acme-'])}</style>`,
      )
      .replace(
        /<script .*lede\.js.*<\/script>/,
        `<script type="module">
          import {defineAll} from '/lede/lede-define.js';
          defineAll({prefix: 'acme-'});
        </script>`,
      ),
  );
  const server: RunningServer = await startServer({
    files: readPages.map(({file}) => file),
  });
  return {
    url: ({file, name}) => {
      const found = server.articles.find((article) => article.file === file);
      if (!found) throw new Error(`${name} is not served.`);
      return server.origin + found.path;
    },
    close: async () => {
      await server.close();
      await rm(folder, {recursive: true});
    },
  };
}
