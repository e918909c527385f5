import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import type {Browser, Page} from 'puppeteer-core';
import {
  articles,
  serveArticles,
  settled,
  type ServedArticles,
} from './articles.js';
import {openChromium} from './session.js';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

let served: ServedArticles;
let browser: Browser;
let page: Page;
before(async () => {
  served = await serveArticles({'Content-Security-Policy': policy});
  browser = (await openChromium()).browser();
});
// A window for each: closing the zoomed image goes back in the history, which can cut off the way to the next page.
beforeEach(async () => {
  page = await browser.newPage();
  await page.evaluateOnNewDocument(`
    window.faults = [];
    addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sourceFile}) => {
      // The browser asks for this of its own accord.
      if (!blockedURI.endsWith('favicon.ico')) faults.push([violatedDirective, blockedURI, sourceFile].join(' '));
    });
    addEventListener('error', ({message}) => faults.push(message));
    addEventListener('unhandledrejection', ({reason}) => faults.push(String(reason)));
  `);
});
afterEach(() => page.close());
after(async () => {
  await browser.close();
  await served.close();
});

describe('Under a strict policy and Trusted Types', () => {
  for (const article of articles) {
    it(`${article.name}: every control works and nothing is refused`, async () => {
      await page.goto(served.url(article));
      await settled(page);
      await page.click('lede-figure[zoom] >>> [part=zoom-button]');
      await page.waitForSelector('lede-figure[zoom] >>> dialog[open]');
      await page.keyboard.press('Escape');
      for (const control of [
        'lede-figure[sensitive] >>> [part=reveal-button]',
        'lede-breaking-banner >>> [part=dismiss]',
      ]) {
        await (await page.$(control))?.click();
      }
      await settled(page);
      assert.deepEqual(await page.evaluate('faults'), []);
    });
  }
});
