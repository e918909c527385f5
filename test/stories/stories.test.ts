import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readFile, rm} from 'node:fs/promises';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import sirv from 'sirv';
import {chromiumFlags} from '../../scripts/browsers/chromium-flags.js';
import {findBrowsers} from '../../scripts/browsers/find.js';

const run = promisify(execFile);
const folder = '.cache/stories';

interface Entry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly title: string;
  readonly name: string;
}

/** What the accessibility add-on reports when a story has been shown. */
interface Finished {
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

await run('npx', [
  'storybook',
  'build',
  '--loglevel',
  'warn',
  '--output-dir',
  folder,
]);
const index = JSON.parse(await readFile(`${folder}/index.json`, 'utf8')) as {
  entries: Record<string, Entry>;
};
const entries = Object.values(index.entries);

let server: Server;
let origin: string;
let browser: Browser;
let page: Page;
let problems: string[];

before(async () => {
  server = createServer(sirv(folder));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const chromium = (await findBrowsers()).get('chromium');
  assert.ok(chromium, 'Chromium is not on this machine.');
  browser = await puppeteer.launch({
    executablePath: chromium.executable,
    args: chromiumFlags,
  });
  page = await browser.newPage();
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (
      message.type() === 'error' &&
      !/Failed to load resource/.test(message.text())
    )
      problems.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) {
      problems.push(`asks for ${request.url()}`);
    }
  });
});

after(async () => {
  await browser.close();
  server.close();
  await rm(folder, {recursive: true});
});

it('begins with the whole article page', () => {
  assert.equal(entries[0]?.title, 'Article page');
});

describe('every story is shown, accessible, and asks for nothing from elsewhere', () => {
  for (const {id, title, name} of entries.filter(
    ({type}) => type === 'story',
  )) {
    it(`${title}: ${name}`, async () => {
      problems = [];
      await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story`);
      const {status, reporters} = await finished();
      const results = reporters
        .filter(({type}) => type === 'a11y')
        .map(({result}) => result);
      const violations = results.flatMap((result) =>
        (result.violations ?? []).map((violation) => {
          const nodes = violation.nodes.map(
            (node) => `${node.html}\n${node.failureSummary}`,
          );
          return `${violation.id}: ${nodes.join('\n')}`;
        }),
      );
      assert.deepEqual(violations, []);
      assert.deepEqual(problems, []);
      assert.equal(status, 'success');
      const passed = results.flatMap(({passes = []}) =>
        passes.map((rule) => rule.id),
      );
      assert.notDeepEqual(passed, [], 'axe did not run');
      if (title === 'Article page') assert.ok(passed.includes('region'));
    });
  }
});

describe('every page of documentation is shown', () => {
  for (const {id, title, name} of entries.filter(({type}) => type === 'docs')) {
    it(`${title}: ${name}`, async () => {
      problems = [];
      await page.goto(`${origin}/iframe.html?id=${id}&viewMode=docs`);
      await page.waitForSelector('#storybook-docs h1');
      assert.deepEqual(problems, []);
    });
  }
});

/** Waits until a story has been shown and checked. */
async function finished(): Promise<Finished> {
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
  assert.ok(report);
  return report;
}
