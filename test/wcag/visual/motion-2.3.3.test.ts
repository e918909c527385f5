import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {KeyInput, Page} from 'puppeteer-core';
import {articles} from '../../pages/articles.js';
import {emulate, openGallery, painted, type Gallery} from './pages.js';

let gallery: Gallery;
before(async () => {
  gallery = await openGallery();
});
after(() => gallery.close());

/** What a reader does with an article, by its name in a report. Each says whether the page has the control for it. */
const actions: Readonly<Record<string, (page: Page) => Promise<boolean>>> = {
  'showing the skip links': (page) => pressKey(page, 'Tab'),
  'pausing the banner': (page) =>
    press(page, 'lede-breaking-banner >>> [part=pause]'),
  'dismissing the headlines': (page) =>
    press(page, 'lede-breaking-banner >>> [part=dismiss]'),
  'revealing an image': (page) =>
    press(page, 'lede-figure[sensitive] >>> [part=reveal-button]'),
  'hiding it again': (page) =>
    press(page, 'lede-figure[sensitive] >>> [part=reveal-button]'),
  'enlarging an image': async (page) => {
    const isThere = await press(
      page,
      'lede-figure[zoom] >>> [part=zoom-button]',
    );
    if (isThere) await page.waitForSelector('lede-figure >>> dialog[open]');
    return isThere;
  },
  'magnifying it': (page) => pressKey(page, '+'),
  'closing it': (page) => pressKey(page, 'Escape'),
};

async function press(page: Page, selector: string): Promise<boolean> {
  const control = await page.$(selector);
  await control?.hover();
  await control?.click();
  return control !== null;
}

async function pressKey(page: Page, key: KeyInput): Promise<boolean> {
  await page.keyboard.press(key);
  return true;
}

for (const article of articles) {
  describe(`WCAG 2.3.3: ${article.name} for a reader who wants less motion, in Chromium`, () => {
    let page: Page;
    before(async () => {
      const subject = gallery.subjects.find(({name}) => name === article.name);
      assert.ok(subject);
      page = await gallery.open(subject);
      await emulate(page, {reducedMotion: true});
    });

    for (const [action, act] of Object.entries(actions)) {
      it(`WCAG 2.3.3: nothing moves by itself on ${action}, in any root`, async (context) => {
        await page.evaluate(() => {
          seen.watchMotion();
        });
        if (!(await act(page))) {
          context.skip('The page has no such control.');
          return;
        }
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
