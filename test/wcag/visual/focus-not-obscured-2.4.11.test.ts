import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {openGallery, painted, resize, type Gallery} from './pages.js';

let gallery: Gallery;
let page: Page;
before(async () => {
  gallery = await openGallery();
});
after(() => gallery.close());

async function show(name: string): Promise<void> {
  const subject = gallery.subjects.find((one) => one.name === name);
  assert.ok(subject, `${name} is not there.`);
  page = await gallery.open(subject);
  await resize(page, {width: 1024, height: 500});
}

/** Presses Tab to the end of the page, or back to its start, and returns what was covered at its stops. */
async function covered(isBack: boolean): Promise<string[]> {
  const found: string[] = [];
  let stops = 0;
  await page.evaluate(() => {
    seen.forgetStops();
  });
  if (isBack) await page.keyboard.down('Shift');
  for (let ends = 0; ends < 2 && stops < 100;) {
    await page.keyboard.press('Tab');
    await painted(page);
    const stop = await page.evaluate(() => seen.focused());
    if (!stop) ends++;
    else if (stop.stop < stops) break;
    else {
      stops++;
      if (stop.isHidden) found.push(`${stop.name}: ${stop.covers.join()}`);
    }
  }
  if (isBack) await page.keyboard.up('Shift');
  assert.ok(stops > 5, `${stops} stops`);
  return found;
}

describe('WCAG 2.4.11: under a sticky header of the site, in Chromium', () => {
  before(async () => {
    await show('demo/en.html');
    await page.evaluate(`{
      const header = document.querySelector('.masthead');
      header.style.cssText = 'position: sticky; inset-block-start: 0; z-index: 5; background: canvas';
    }`);
  });

  it('WCAG 2.4.11: a skip link takes its target below the header', async () => {
    await page.evaluate('scrollTo(0, 2000)');
    await page.evaluate(
      `document.querySelector('lede-skip-links a[href="#article"]').focus()`,
    );
    await page.keyboard.press('Enter');
    await page.waitForFunction(`document.activeElement.id === 'article'`);
    await painted(page);
    const [top, bottom] = (await page.evaluate(`[
      document.querySelector('#article').getBoundingClientRect().top,
      document.querySelector('.masthead').getBoundingClientRect().bottom,
    ]`)) as [number, number];
    assert.ok(
      top >= bottom - 1,
      `the target is at ${top}, the header ends at ${bottom}`,
    );
  });

  it('WCAG 2.4.11: no stop of the Tab key lies under it, forward or back, where the site leaves room for it with scroll-padding', async () => {
    await page.evaluate(
      `document.documentElement.style.scrollPaddingBlockStart = document.querySelector('.masthead').offsetHeight + 'px'`,
    );
    assert.deepEqual(await covered(false), []);
    assert.deepEqual(await covered(true), []);
  });
});

describe('WCAG 2.4.11: under a headline that came late, in Chromium', () => {
  before(async () => {
    await show('flawed.html');
    await page.evaluate(`{
      const headline = document.createElement('p');
      headline.innerHTML = '<a href="#article">Ferries to the outer islands resume after three days of fog</a>';
      document.querySelector('lede-breaking-banner').append(headline);
    }`);
    await page.waitForSelector('lede-breaking-banner:state(overlay)');
    await painted(page);
  });

  it('WCAG 2.4.11: no stop of the Tab key lies under it, forward or back, as long as it is laid over the page', async () => {
    const faults = await covered(false);
    assert.ok(await page.$('lede-breaking-banner:state(overlay)'));
    assert.deepEqual(faults, []);
    assert.deepEqual(await covered(true), []);
  });
});
