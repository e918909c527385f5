import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {chromiumFlags} from '../../scripts/browsers/chromium-flags.js';
import {findBrowsers} from '../../scripts/browsers/find.js';
import {finished, serveStories} from './built-stories.js';

const served = await serveStories();
const {origin, stories, docs} = served;

let browser: Browser;
let page: Page;
let problems: string[];

before(async () => {
  const chromium = (await findBrowsers()).get('chromium');
  assert.ok(chromium, 'Chromium is not on this machine.');
  browser = await puppeteer.launch({
    executablePath: chromium.executable,
    args: chromiumFlags,
  });
  page = await browser.newPage();
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (
      message.type() === 'error' &&
      !/Failed to load resource/.test(message.text())
    )
      problems.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) {
      problems.push(`asks for ${request.url()}`);
    }
  });
});

after(async () => {
  await browser.close();
  await served.close();
});

it('begins with the whole article page', () => {
  assert.equal(stories[0]?.title, 'Article page');
});

describe('every story is shown, and asks for nothing from elsewhere', () => {
  for (const story of stories) {
    it(`${story.title}: ${story.name}`, async () => {
      problems = [];
      await page.goto(served.url(story));
      const {status} = await finished(page, story);
      assert.deepEqual(problems, []);
      assert.equal(status, 'success');
    });
  }
});

it('the accessibility add-on finds no fault in the article page, judged as a page', async () => {
  const [story] = stories;
  assert.ok(story);
  await page.goto(served.url(story, {'a11y.manual': '!false'}));
  const {reporters} = await finished(page, story);
  const results = reporters
    .filter(({type}) => type === 'a11y')
    .map(({result}) => result);
  assert.equal(results.length, 1, 'axe did not run');
  for (const {passes = [], violations} of results) {
    assert.deepEqual(violations, []);
    assert.ok(passes.some(({id}) => id === 'region'));
  }
});

describe('every page of documentation is shown', () => {
  for (const entry of docs) {
    it(`${entry.title}: ${entry.name}`, async () => {
      problems = [];
      await page.goto(served.url(entry));
      await page.waitForSelector('#storybook-docs h1');
      assert.deepEqual(problems, []);
    });
  }
});
