import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {articles} from '../../pages/articles.js';
import {emulate, openGallery, painted, type Gallery} from './pages.js';

let gallery: Gallery;
before(async () => {
  gallery = await openGallery();
});
after(() => gallery.close());

/** What a reader does with an article, by its name in a report. Each returns once it has been done, or at once where the page has no such control. */
const actions: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'showing the skip links': (page) => page.keyboard.press('Tab'),
  'pausing the banner': (page) =>
    press(page, 'lede-breaking-banner >>> [part=pause]'),
  'dismissing the headlines': (page) =>
    press(page, 'lede-breaking-banner >>> [part=dismiss]'),
  'revealing an image': (page) =>
    press(page, 'lede-figure[sensitive] >>> [part=reveal-button]'),
  'hiding it again': (page) =>
    press(page, 'lede-figure[sensitive] >>> [part=reveal-button]'),
  'enlarging an image': async (page) => {
    await press(page, 'lede-figure[zoom] >>> [part=zoom-button]');
    await page.waitForSelector('lede-figure >>> dialog[open]');
  },
  'magnifying it': (page) => page.keyboard.press('+'),
  'closing it': (page) => page.keyboard.press('Escape'),
};

async function press(page: Page, selector: string): Promise<void> {
  const control = await page.$(selector);
  await control?.hover();
  await control?.click();
}

for (const article of articles) {
  describe(`WCAG 2.3.3: ${article.name} for a reader who wants less motion`, () => {
    let page: Page;
    before(async () => {
      const subject = gallery.subjects.find(({name}) => name === article.name);
      assert.ok(subject);
      page = await gallery.open(subject);
      await emulate(page, {reducedMotion: true});
    });
    after(() => page.close());

    for (const [action, act] of Object.entries(actions)) {
      it(`WCAG 2.3.3: nothing moves by itself on ${action}, in any root`, async () => {
        await page.evaluate(() => {
          seen.watchMotion();
        });
        await act(page);
        await painted(page);
        assert.deepEqual(await page.evaluate(() => seen.motion()), []);
      });
      it(`WCAG 2.3.1: nothing flashes after ${action}: three pictures in a row are the same`, async () => {
        await page.mouse.move(0, 0);
        await painted(page);
        const first = await page.screenshot({optimizeForSpeed: true});
        for (let shot = 0; shot < 2; shot++) {
          const next = await page.screenshot({optimizeForSpeed: true});
          assert.ok(Buffer.from(first).equals(next), 'something has changed');
        }
      });
    }
  });
}
