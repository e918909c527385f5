import {execFile} from 'node:child_process';
import {readdir, readFile, stat} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {promisify} from 'node:util';
import type {Page} from 'puppeteer-core';
import sirv from 'sirv';

/** A story, or a page of documentation, as Storybook's index names it. */
export interface Entry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly title: string;
  readonly name: string;
}

/** The built stories on a local server. */
export interface ServedStories {
  readonly origin: string;
  readonly stories: readonly Entry[];
  readonly docs: readonly Entry[];
  /** The address of a story by itself. */
  url(entry: Entry): string;
  close(): Promise<void>;
}

/** What the accessibility add-on reports when a story has been shown. */
export interface Finished {
  readonly status: string;
  readonly reporters: readonly {
    readonly type: string;
    readonly result: {
      readonly passes?: readonly {readonly id: string}[];
      readonly violations?: readonly {
        readonly id: string;
        readonly nodes: readonly {
          readonly html: string;
          readonly failureSummary: string;
        }[];
      }[];
    };
  }[];
}

const folder = '.cache/stories';
const index = `${folder}/index.json`;
const sources = ['.storybook', 'demo', 'package-lock.json', 'src', 'stories'];

/** Builds the stories if a source has changed since they were built, and serves them. */
export async function serveStories(): Promise<ServedStories> {
  if ((await newest([index])) <= (await newest(sources))) await build();
  const {entries} = JSON.parse(await readFile(index, 'utf8')) as {
    entries: Record<string, Entry>;
  };
  const server = createServer(sirv(folder));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const all = Object.values(entries);
  return {
    origin,
    stories: all.filter(({type}) => type === 'story'),
    docs: all.filter(({type}) => type === 'docs'),
    url: ({id, type}) =>
      `${origin}/iframe.html?id=${id}&viewMode=${type === 'docs' ? 'docs' : 'story'}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Waits until a story has been shown and checked. */
export async function finished(page: Page): Promise<Finished> {
  const handle = await page.waitForFunction(
    () => {
      const {__STORYBOOK_ADDONS_CHANNEL__: channel} = globalThis as unknown as {
        __STORYBOOK_ADDONS_CHANNEL__?: {
          last(event: string): [Finished] | undefined;
        };
      };
      return channel?.last('storyFinished')?.[0];
    },
    {timeout: 30_000},
  );
  const report = await handle.jsonValue();
  if (!report) throw new Error('The story was not shown.');
  return report;
}

async function build(): Promise<void> {
  await promisify(execFile)('npx', [
    'storybook',
    'build',
    '--loglevel',
    'warn',
    '--output-dir',
    folder,
  ]);
}

/** When the newest of some files, or of what the folders hold, was written; 0 if none is there. */
async function newest(paths: readonly string[]): Promise<number> {
  const times = paths.map(async (path) => {
    const {mtimeMs} = await stat(path);
    const names = await readdir(path, {recursive: true}).catch(() => []);
    const inside = names.map(
      async (name) => (await stat(join(path, name))).mtimeMs,
    );
    return Math.max(mtimeMs, ...(await Promise.all(inside)));
  });
  return Math.max(
    ...(await Promise.all(times.map((time) => time.catch(() => 0)))),
  );
}
