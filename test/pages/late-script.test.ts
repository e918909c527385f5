import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser as PuppeteerBrowser} from 'puppeteer-core';
import {
  articles,
  demoArticles,
  isSettled,
  serveArticles,
  settled,
  type ServedArticles,
} from './articles.js';
import {browsers, open, openChromium, type Session} from './session.js';

/** Where each block of the page stands, to a tenth of a pixel; with a broken image, as far as that. */
const placesIn = (isBroken: boolean) => `(() => {
  const blocks = [...document.querySelectorAll(
    'header, main, h1, h2, p:not(lede-breaking-banner *), figure, figcaption, img, blockquote, footer, footer a'
  )];
  const broken = blocks.findIndex((block) => block.localName === 'img' && block.complete && !block.naturalWidth);
  const end = ${String(isBroken)} ? broken : blocks.length;
  return blocks.slice(0, end).map((block) => {
    const {x, y, width, height} = block.getBoundingClientRect();
    const numbers = ${String(isBroken)} ? [x, y + scrollY, width] : [x, y + scrollY, width, height];
    return [block.localName, ...numbers.map((n) => Math.round(n * 10) / 10)].join(' ');
  });
})()`;

/** Texts of the article that a reader of the screen could not see. */
const unseen = `(() => {
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const texts = [];
  while (walker.nextNode()) {
    const {currentNode} = walker;
    if (currentNode.data.trim() === '') continue;
    range.selectNodeContents(currentNode);
    const {width, height} = range.getBoundingClientRect();
    const shown = currentNode.parentElement.checkVisibility({opacityProperty: true, visibilityProperty: true});
    if (!shown || width === 0 || height === 0) texts.push(currentNode.data.trim());
  }
  return texts;
})()`;

const isDefined = `customElements.get('lede-figure') !== undefined`;

let served: ServedArticles;
before(async () => {
  served = await serveArticles();
});
after(() => served.close());

for (const browser of browsers) {
  describe(`Without script, and before it comes, in ${browser.engine}`, () => {
    let session: Session;
    before(async () => {
      session = await open(browser);
    });
    after(() => session.close());

    for (const article of articles) {
      it(`${article.name}: script off, everything is there and styled`, async () => {
        await session.goto(served.url(article, {script: 'off'}));
        assert.equal(await session.evaluate(isDefined), false);
        assert.deepEqual(await session.evaluate(unseen), []);
        assert.deepEqual(
          await session.evaluate(`(() => {
            const size = (element) => parseFloat(getComputedStyle(element).fontSize);
            const paragraph = [...document.querySelectorAll('lede-article p')].find(({textContent}) => textContent.length > 200);
            return {
              measured: paragraph.clientWidth < innerWidth,
              caption: size(document.querySelector('lede-figure figcaption')) < size(paragraph),
              headline: size(document.querySelector('h1')) > size(document.querySelector('h2')),
            };
          })()`),
          {measured: true, caption: true, headline: true},
        );
      });

      it(`${article.name}: script off, every link inside the page works`, async () => {
        await session.goto(served.url(article, {script: 'off'}));
        const hashes = await session.evaluate<string[]>(
          `[...document.links].map(({hash}) => hash).filter((hash) => hash && document.getElementById(hash.slice(1)))`,
        );
        assert.ok(hashes.length > 0);
        for (const hash of hashes) {
          await session.evaluate(
            `[...document.links].find((link) => link.hash === '${hash}').click()`,
          );
          assert.equal(
            await session.evaluate(
              `document.querySelector(':target')?.id ?? ''`,
            ),
            hash.slice(1),
          );
        }
      });

      // WebKit gives a broken image the shape of its icon until script restores the one that its attributes give.
      const changesShape =
        browser.engine === 'webkit' && article.name === 'flawed.html';
      it(`${article.name}: script moves nothing`, async () => {
        await session.goto(served.url(article, {script: 'off'}));
        const without = await session.evaluate<string[]>(
          placesIn(changesShape),
        );
        await session.goto(served.url(article));
        while (!(await session.evaluate<boolean>(isSettled)));
        assert.deepEqual(
          await session.evaluate(placesIn(changesShape)),
          without,
        );
      });
    }
  });
}

describe('Layout shift in Chromium', {concurrency: 2}, () => {
  // The narrowest is a phone's at 200%; so high, that the reader's tools are in view.
  for (const [width, height] of [
    [195, 2000],
    [390, 800],
    [1280, 800],
  ] as const) {
    describe(`at ${width} px, the script three seconds late`, () => {
      let browser: PuppeteerBrowser;
      before(async () => {
        browser = (await openChromium()).browser();
      });
      after(() => browser.close());

      for (const article of articles) {
        it(`is 0 on ${article.name}`, async () => {
          const page = await browser.newPage();
          await page.setViewport({width, height});
          const loaded = page.goto(served.url(article, {script: 'late'}));
          await page.waitForSelector('lede-publisher-footer footer');
          assert.equal(await page.evaluate(isDefined), false, 'not yet');
          await loaded;
          await settled(page);
          const shift = await page.evaluate(`new Promise((resolve) => {
            let shift = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) shift += entry.value;
            }).observe({type: 'layout-shift', buffered: true});
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(shift)));
          })`);
          assert.equal(shift, 0);
          await page.close();
        });
      }
    });
  }
});

describe('Links of the demo articles', () => {
  for (const article of demoArticles) {
    it(`${article.name}: all lead somewhere`, async () => {
      const markup = await (await fetch(served.url(article))).text();
      const hrefs = [...markup.matchAll(/href="([^"#]+)[^"]*"/g)]
        .map(([, href]) => new URL(href ?? '', served.url(article)))
        .filter(({origin}) => origin === new URL(served.url(article)).origin);
      assert.ok(hrefs.length > 5);
      for (const href of hrefs) {
        assert.equal((await fetch(href)).status, 200, href.href);
      }
    });
  }
});
