import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join, resolve} from 'node:path';
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

/** What Storybook's toolbar says, by its names for that. */
export type Globals = Readonly<Record<string, string>>;

/** The built stories on a local server. */
export interface ServedStories {
  readonly origin: string;
  readonly stories: readonly Entry[];
  readonly docs: readonly Entry[];
  /** The address of a story by itself. The accessibility add-on checks it only where `globals` say so: that takes longer than all the rest, and test/rules has the same rules and more. */
  url(entry: Pick<Entry, 'id' | 'type'>, globals?: Globals): string;
  close(): Promise<void>;
}

/** What the accessibility add-on reports when a story has been shown. */
export interface Finished {
  readonly storyId: string;
  readonly status: string;
  readonly reporters: readonly {
    readonly type: string;
    readonly result: {
      readonly passes?: readonly {readonly id: string}[];
      readonly violations?: readonly unknown[];
    };
  }[];
}

const builds = '.cache/storybook';
const sources = [
  '.storybook',
  'custom-elements.json',
  'demo',
  'docs/accessibility',
  'package-lock.json',
  'scripts/tokens',
  'src',
  'stories',
];

/** Builds the stories if that has not been done with these sources, and serves them. */
export async function serveStories(): Promise<ServedStories> {
  const folder = await build();
  const {entries} = JSON.parse(
    await readFile(join(folder, 'index.json'), 'utf8'),
  ) as {
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
    url: ({id, type}, globals) => {
      const said = Object.entries({'a11y.manual': '!true', ...globals})
        .map(([name, value]) => `${name}:${value}`)
        .join(';');
      return `${origin}/iframe.html?id=${id}&viewMode=${type}&globals=${said}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Waits until a story has been shown, and checked where it is to be. */
export async function finished(
  page: Page,
  {id}: Pick<Entry, 'id'>,
): Promise<Finished> {
  const handle = await page.waitForFunction(
    (storyId) => {
      const {__STORYBOOK_ADDONS_CHANNEL__: channel} = globalThis as unknown as {
        __STORYBOOK_ADDONS_CHANNEL__?: {
          last(event: string): [Finished] | undefined;
        };
      };
      const [report] = channel?.last('storyFinished') ?? [];
      return report?.storyId === storyId && report;
    },
    {timeout: 30_000},
    id,
  );
  return (await handle.jsonValue()) as Finished;
}

/**
 * Returns the folder of the build with the sources as they are. Each state of
 * the sources has its own, so that a suite keeps its files while somebody edits.
 */
async function build(): Promise<string> {
  await mkdir(builds, {recursive: true});
  await removeOld();
  const folder = join(builds, await digest());
  if (!existsSync(folder)) {
    const unfinished = await mkdtemp(join(builds, 'unfinished-'));
    // Storybook takes parts of the build from its cache: two builds at once would spoil it for one another.
    const cache = resolve(`${unfinished}-cache`);
    await promisify(execFile)(
      'npx',
      ['storybook', 'build', '--loglevel', 'warn', '--output-dir', unfinished],
      {env: {...process.env, CACHE_DIR: cache}},
    );
    await rm(cache, {recursive: true, force: true});
    // What was edited meanwhile may be in it, or not.
    if (folder !== join(builds, await digest())) return build();
    // Another suite may have been faster.
    await rename(unfinished, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  }
  const now = new Date();
  await utimes(folder, now, now);
  return folder;
}

/** Removes the builds that nobody has asked for within two hours: no suite takes as long. */
async function removeOld(): Promise<void> {
  for (const name of await readdir(builds)) {
    const folder = join(builds, name);
    const {mtimeMs} = await stat(folder);
    if (Date.now() - mtimeMs > 2 * 60 * 60 * 1000) {
      await rm(folder, {recursive: true, force: true});
    }
  }
}

/** A hash of the names of the sources and of what is in them. */
async function digest(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    const names = await readdir(source, {recursive: true}).catch(() => ['']);
    for (const name of names.sort()) {
      const path = join(source, name);
      // A folder, or what an editor has just taken away again, has no content.
      hash.update(path).update(await readFile(path).catch(() => ''));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
