import {after, before, describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {readTree, type TreeNode} from './accessibility-tree.js';
import {articleChecks, readSource, type Source} from './article-checks.js';
import {
  articles,
  serveArticles,
  settled,
  type ServedArticles,
} from './articles.js';
import {openChromium} from './session.js';

let served: ServedArticles;
let page: Page;
before(async () => {
  served = await serveArticles();
  page = await openChromium();
});
after(async () => {
  await page.browser().close();
  await served.close();
});

for (const article of articles) {
  describe(`Chromium's accessibility tree of ${article.name}`, () => {
    let tree: TreeNode;
    let source: Source;
    before(async () => {
      await page.goto(served.url(article, {script: 'off'}));
      source = await readSource(page);
      await page.goto(served.url(article));
      await settled(page);
      tree = await readTree(page);
    });

    for (const [sentence, check] of Object.entries(articleChecks)) {
      it(sentence, () => {
        check(tree, source);
      });
    }
  });
}
