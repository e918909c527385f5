import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {basename} from 'node:path';
import {render} from '@lit-labs/ssr';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import {build} from 'esbuild';
import type {Page} from 'puppeteer-core';
import {mediaTypeOf} from '../../scripts/server/media-types.js';
import {settled} from '../pages/articles.js';
import {openChromium} from '../pages/session.js';
import type {Handler} from '../servers/handler.js';
import {startPageServer, type PageServer} from '../servers/page-server.js';
import {elements, wholePage} from './elements.js';

Object.assign(globalThis, {DEVELOPMENT: true});
await import('../../src/define-all.js');

let server: PageServer;
let page: Page;
let complaints: string[] = [];
before(async () => {
  const {outputFiles} = await build({
    entryPoints: ['test/ssr/in-page.ts'],
    bundle: true,
    splitting: true,
    write: false,
    outdir: 'app',
    format: 'esm',
    target: 'es2022',
    conditions: ['development'],
    define: {DEVELOPMENT: 'true'},
    tsconfig: 'tsconfig.json',
  });
  const files = new Map(
    outputFiles.map(({path, text}) => [`/app/${basename(path)}`, text]),
  );
  const app: Handler = ({url = ''}, response) => {
    const file = files.get(url);
    if (file === undefined) return false;
    response.setHeader('Content-Type', mediaTypeOf(url));
    response.end(file);
    return true;
  };
  server = await startPageServer('dist', [app]);
  page = await openChromium();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    const text = message.text();
    // Of pictures and feeds that there are none of; and Lit's own, of each development build.
    if (/404|dev-mode/.test(text)) return;
    complaints.push(text);
  });
});
after(async () => {
  await page.browser().close();
  await server.close();
});

/** Opens a page that a server has rendered, and does what its script is to do. */
async function show(body: string, ...steps: string[]): Promise<string> {
  await page.goto(
    server.show(
      '/',
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/lede/lede.css"><script type="module" src="/app/in-page.js"></script></head><body>${body}</body></html>`,
    ),
  );
  for (const step of steps) await page.evaluate(step);
  await settled(page);
  // Some of it comes in files of its own, in an idle moment.
  await page.evaluate('new Promise((resolve) => requestIdleCallback(resolve))');
  await page.waitForNetworkIdle({idleTime: 100});
  return (await page.evaluate('ssr.markup()')) as string;
}

describe('What @lit-labs/ssr has rendered', () => {
  const templates = [
    ...elements.map(({tag, template}) => [tag, template] as const),
    ['a whole page', wholePage] as const,
  ];
  for (const [index, [name, template]] of templates.entries()) {
    it(`${name} is hydrated to what the browser would have rendered, with no warning`, async () => {
      const rendered = await collectResult(render(template()));
      complaints = [];
      const own = await show('', 'ssr.define()', `ssr.render(${index})`);
      const warnings = complaints;
      const upgradedFirst = ['ssr.define()', `ssr.hydrate(${index})`];
      const orders =
        template === wholePage
          ? [upgradedFirst, upgradedFirst.toReversed()]
          : [upgradedFirst];
      for (const steps of orders) {
        complaints = [];
        // Once hydrated it is rendered in place, not a second time.
        const hydrated = await show(rendered, ...steps, `ssr.render(${index})`);
        assert.equal(hydrated, own, steps.join(', '));
        assert.deepEqual(complaints, warnings);
      }
    });
  }
});
