import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import type {AxeResults, Result} from 'axe-core';
import type {Page} from 'puppeteer-core';
import {
  articles,
  serveArticles,
  settled,
  type ServedArticles,
} from './articles.js';
import {openChromium} from './session.js';

/**
 * What axe can't decide by itself, and why each is right. A rule that is not here
 * may not be incomplete on any page.
 */
const explained: Record<string, (target: string) => boolean> = {};

let served: ServedArticles;
let page: Page;
let axe: string;
before(async () => {
  axe = await readFile(
    createRequire(import.meta.url).resolve('axe-core'),
    'utf8',
  );
  served = await serveArticles();
  page = await openChromium();
});
after(async () => {
  await page.browser().close();
  await served.close();
});

for (const article of articles) {
  for (const script of ['on', 'off'] as const) {
    for (const scheme of ['light', 'dark'] as const) {
      describe(`axe on ${article.name}, script ${script}, ${scheme}`, () => {
        let results: AxeResults;
        before(async () => {
          await page.emulateMediaFeatures([
            {name: 'prefers-color-scheme', value: scheme},
          ]);
          await page.goto(served.url(article, {script}));
          if (script === 'on') await settled(page);
          await page.evaluate(axe);
          results = (await page.evaluate(`axe.run(document, {
            resultTypes: ['violations', 'incomplete'],
            rules: {'target-size': {enabled: true}, region: {enabled: true}},
          })`)) as AxeResults;
        });

        it('finds no violation', () => {
          assert.ok(results.passes.length > 15, 'axe has run');
          assert.deepEqual(results.violations.flatMap(describeResult), []);
        });

        it('leaves nothing undecided that is not explained', () => {
          const unexplained = results.incomplete
            .flatMap(describeResult)
            .filter(({rule, target}) => !explained[rule]?.(target));
          assert.deepEqual(unexplained, []);
        });
      });
    }
  }
}

function describeResult({id, nodes}: Result): {
  rule: string;
  target: string;
  why: string;
}[] {
  return nodes.map((node) => ({
    rule: id,
    target: node.target.join(' '),
    why: node.failureSummary ?? '',
  }));
}
