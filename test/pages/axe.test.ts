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

/** What axe finds on a page and Lede is not to blame for, or what it can't decide: each with the reason why it stands. */
interface Excuse {
  readonly rule: string;
  readonly page: string;
  readonly script?: 'on' | 'off';
  /** Selectors of the elements meant. */
  readonly target: RegExp;
  readonly reason: string;
}

const excuses: readonly Excuse[] = [
  {
    rule: 'target-size',
    page: 'tajik-border.html',
    target: /^a\[href\$="(news|central-asia)"\]$/,
    reason:
      "The site's own navigation, which stands here without the site's own style sheet. Lede styles nothing but its own tags.",
  },
  {
    rule: 'region',
    page: 'flawed.html',
    script: 'off',
    target: /#comments/,
    reason:
      'A skip link to nowhere, which is an ordinary link until script can see that its target is not there.',
  },
];

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
          assert.deepEqual(unexcused(results.violations), []);
        });

        it('leaves nothing undecided', () => {
          assert.deepEqual(unexcused(results.incomplete), []);
        });

        function unexcused(found: Result[]) {
          return found
            .flatMap(describeResult)
            .filter(
              ({rule, target}) =>
                !excuses.some(
                  (excuse) =>
                    excuse.rule === rule &&
                    excuse.page === article.name &&
                    (excuse.script ?? script) === script &&
                    excuse.target.test(target),
                ),
            );
        }
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
