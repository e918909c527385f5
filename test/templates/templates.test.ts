import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {build} from 'esbuild';
import type {Page} from 'puppeteer-core';
import {mediaTypeOf} from '../../scripts/server/media-types.js';
import {readTree} from '../pages/accessibility-tree.js';
import {
  articleChecks,
  readSource,
  type Source,
} from '../pages/article-checks.js';
import {settled} from '../pages/articles.js';
import {openChromium} from '../pages/session.js';
import {runHtmlValidate} from '../rules/engines/html-validate.js';
import {excuses, isFor} from '../rules/excuses.js';
import type {Handler} from '../servers/handler.js';
import {startPageServer, type PageServer} from '../servers/page-server.js';
import {readChromium} from '../trees/chromium.js';
import {linesOf} from '../trees/same-tree.js';
import {engines} from './engines.js';
import type {PageData} from './page-data.js';

/** What would be markup, or code of a template's, if it were not escaped. */
const hostile = `"Ebb" & <b>flow</b>: 'two' < three &amp; {{ 7 * 7 }} {% raw %} <?= 49 ?> </h1>`;

/** All words of the page, and the addresses, in characters that markup is made of. */
function withHostileWords<Value>(value: Value, name = ''): Value {
  if (typeof value === 'string') {
    if (/^(?:slug|language|direction|code|iso|html|srcset|sizes)$/.test(name)) {
      return value;
    }
    return (
      /^(?:url|src|home|search|breaking)$/.test(name)
        ? `${value}?a="1"&b='2'&lt=<3>`
        : `${value} ${hostile}`
    ) as Value;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    return value.map((item: unknown) => withHostileWords(item, name)) as Value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      withHostileWords(item as unknown, key),
    ]),
  ) as Value;
}

/** The pictures and the style of the demo, beside the pages. */
const demo: Handler = async ({url = '/'}, response) => {
  const {pathname} = new URL(url, 'http://localhost');
  if (!/^\/(?:media\/|site\.css)/.test(pathname)) return false;
  response.setHeader('Content-Type', mediaTypeOf(pathname));
  response.end(await readFile(`demo${pathname}`));
  return true;
};

let server: PageServer;
let page: Page;
let reader: string;
before(async () => {
  const {outputFiles} = await build({
    entryPoints: ['test/templates/page-data.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'data',
  });
  reader = outputFiles.map(({text}) => text).join('');
  server = await startPageServer('dist', [demo]);
  page = await openChromium();
});
after(async () => {
  await page.browser().close();
  await server.close();
});

/** Opens a page, its script on or really off. */
async function show(html: string, hasScript = true): Promise<void> {
  const headers = hasScript
    ? {}
    : {'Content-Security-Policy': "script-src 'none'"};
  await page.goto(server.show('/', html, headers));
  if (hasScript) await settled(page);
}

/** The data that the page is made of. */
async function readPageData(): Promise<PageData> {
  return (await page.evaluate(`${reader}; data.readPageData()`)) as PageData;
}

/** Fails with what no other page is excused of either. */
async function assertValid(html: string): Promise<void> {
  const {findings} = await runHtmlValidate(html, 'page');
  assert.deepEqual(
    findings.filter(
      (finding) =>
        !excuses.some((excuse) => isFor(excuse, finding, 'article.html')),
    ),
    [],
  );
}

async function treeLines(): Promise<string[]> {
  return linesOf(await readChromium(page));
}

describe('A template', () => {
  let data: PageData;
  let source: Source;
  let tree: string[];
  before(async () => {
    const html = await readFile('demo/en.html', 'utf8');
    await show(html, false);
    data = await readPageData();
    source = await readSource(page);
    await show(html);
    tree = await treeLines();
    assert.ok(tree.length > 100);
  });

  for (const engine of engines) {
    describe(`of ${engine.name}`, () => {
      it('makes a valid page of the demo article', async () => {
        const html = await engine.render(data);
        await assertValid(html);
        await show(html, false);
        assert.deepEqual(await readPageData(), data);
      });

      it('makes the page that the demo is, to a screen reader, and says nothing twice', async () => {
        await show(await engine.render(data));
        assert.deepEqual(await treeLines(), tree);
        const own = await readTree(page);
        for (const check of Object.values(articleChecks)) check(own, source);
      });

      it('writes words with quotation marks, angle brackets and ampersands as they are', async () => {
        const words = withHostileWords(data);
        const html = await engine.render(words);
        await assertValid(html);
        await show(html, false);
        assert.deepEqual(await readPageData(), words);
        assert.equal(await page.$('h1 b, [b], b'), null);
      });

      it('leaves the banner empty where there is no breaking news', async () => {
        await show(await engine.render({...data, breaking: []}));
        assert.equal(
          await page.evaluate(
            `document.querySelector('lede-breaking-banner').checkVisibility()`,
          ),
          false,
        );
      });
    });
  }
});
