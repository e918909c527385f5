import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {contrast, countChanged, photograph, type Picture} from '../pixels.js';
import {emulate, openGallery, painted, type Gallery} from './pages.js';

/* The pictures are compared by luminance alone, as in shades of grey. */

let gallery: Gallery;
let page: Page;
before(async () => {
  gallery = await openGallery();
  const subject = gallery.subjects.find(({name}) => name === 'demo/en.html');
  assert.ok(subject);
  page = await gallery.open(subject);
});
after(() => gallery.close());

async function picture(selector: string): Promise<Picture> {
  await page.mouse.move(0, 0);
  await painted(page);
  const element = await page.$(selector);
  const box = await element?.evaluate((found) => {
    const {x, y, width, height} = found.getBoundingClientRect();
    return {x, y, width, height};
  });
  assert.ok(box, `${selector} is not there.`);
  return photograph(page, box);
}

describe('WCAG 1.4.1: states are told by more than colour, in Chromium', () => {
  for (const forcedColours of [false, true]) {
    const how = forcedColours ? 'in forced colours' : "in Lede's colours";

    it(`WCAG 1.4.1: the button that pauses the banner has another shape when it is paused, ${how}`, async () => {
      await emulate(page, {forcedColours});
      const button = 'lede-breaking-banner >>> [part=pause]';
      const before = await picture(button);
      await page.click(button);
      const after = await picture(button);
      await page.click(button);
      assert.ok(countChanged(before, after, 3) > 40);
    });
  }

  it('WCAG 1.4.1: a step of the zoom that is not there differs from one that is by 3:1, without colour', async () => {
    await emulate(page, {});
    await page.click('lede-figure[zoom] >>> [part=zoom-button]');
    await page.waitForSelector('lede-figure >>> dialog[open]');
    const [off, on] = (await page.evaluate(`{
      const buttons = [...document.querySelector('lede-figure[zoom]').shadowRoot.querySelectorAll('[part=dialog-button]')];
      const channels = (button) => getComputedStyle(button).color.match(/[\\d.]+/g).map(Number);
      [channels(buttons.find((button) => button.matches('[aria-disabled]'))),
        channels(buttons.find((button) => !button.matches('[aria-disabled]')))];
    }`)) as [number[], number[]];
    assert.ok(contrast(luminance(off), luminance(on)) >= 3);
  });
});

function luminance(channels: number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((byte) => {
    const value = byte / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
