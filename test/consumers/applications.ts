import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {promisify, stripVTControlCharacters} from 'node:util';
import type {Page} from 'puppeteer-core';
import sirv from 'sirv';
import {host, listen} from '../../scripts/server/listen.js';
import {openChromium} from '../pages/session.js';
import {drive} from './drive.js';

const run = promisify(execFile);
const consumers = 'test/consumers';

/** An application of a framework's, in a folder beside this file. */
export interface Application {
  readonly name: string;
  /** Its folder, and the name of its test. */
  readonly folder: string;
  /** The command lines of the framework's own tools, run in the folder. */
  readonly check: readonly string[];
  /** A file whose mistakes the checker can't be told to expect: each follows a line with "wrong:" in it. */
  readonly wrong?: string;
  readonly build: readonly string[];
}

/** Whether the elements are defined before the framework mounts the page, or after. */
const orders = ['', '?late'];

/** Checks the types of an application, builds it, and tries in Chromium what its framework and Lede's elements do to each other. */
export function describeApplication(application: Application): void {
  const {name, folder} = application;

  describe(name, () => {
    it('finds every mistake in the types, and none in what is right', async () => {
      if (!application.wrong) await tool(folder, application.check);
      else await assertMistakes(folder, application.check, application.wrong);
    });

    it('is built by its own tool', async () => {
      await tool(folder, application.build);
    });

    describe('in Chromium', () => {
      let served: Served;
      let page: Page;
      let problems: string[];
      before(async () => {
        served = await serve(join(consumers, folder, 'dist'));
        page = await openChromium();
        page.on('pageerror', (error) => problems.push(String(error)));
        page.on('console', (message) => problems.push(message.text()));
        page.on('requestfailed', (request) => problems.push(request.url()));
      });
      after(async () => {
        await page.browser().close();
        await served.close();
      });

      for (const order of orders) {
        const defined = order === '' ? 'before' : 'after';
        it(`shows the article, hears its elements and changes it, the elements being defined ${defined} it is mounted`, async () => {
          problems = [];
          await page.goto(`${served.origin}/index.html${order}`);
          await drive(page);
          assert.deepEqual(problems, []);
        });
      }
    });
  });
}

/** Runs a tool that is installed in `test/consumers`, and gives what it printed if it fails. */
export async function tool(
  folder: string,
  [program = '', ...args]: readonly string[],
): Promise<string> {
  try {
    const {stdout} = await run('npx', ['--no-install', program, ...args], {
      cwd: join(consumers, folder),
      // Next reports to its maker.
      env: {...process.env, NEXT_TELEMETRY_DISABLED: '1'},
    });
    return stdout;
  } catch (error) {
    const {stdout, stderr} = error as {stdout?: string; stderr?: string};
    throw new Error(`${program} ${args.join(' ')}\n${stdout}${stderr}`, {
      cause: error,
    });
  }
}

/** Asserts that the checker finds the mistakes that a file says it has, and no others. */
async function assertMistakes(
  folder: string,
  check: readonly string[],
  file: string,
): Promise<void> {
  const lines = (await readFile(join(consumers, folder, file), 'utf8')).split(
    '\n',
  );
  const expected = lines.flatMap((line, index) =>
    line.includes('wrong:') ? `${file}:${index + 2}` : [],
  );
  const said = await tool(folder, check).catch(String);
  // As svelte-check writes it, and as Angular's compiler does.
  const found = [
    ...stripVTControlCharacters(said).matchAll(
      /ERROR "(.+?)" (\d+):|^(\S+?):(\d+):\d+ - error/gm,
    ),
  ].map(([, ...parts]) => parts.filter(Boolean).join(':'));
  assert.deepEqual(found, expected, said);
}

interface Served {
  readonly origin: string;
  close(): Promise<void>;
}

async function serve(folder: string): Promise<Served> {
  const files = sirv(folder);
  const media = sirv('demo');
  const server = createServer((request, response) => {
    files(request, response, () => {
      media(request, response, () => {
        response.writeHead(404).end();
      });
    });
  });
  const port = await listen(server, 0);
  return {
    origin: `http://${host}:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
