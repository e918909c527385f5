import assert from 'node:assert/strict';
import {readdir} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {openChromium} from '../pages/session.js';
import {runHtmlValidate} from '../rules/engines/html-validate.js';
import {serveStories} from './built-stories.js';

const served = await serveStories();
const elements = await readdir('src/elements');
let page: Page;
let elsewhere: string[];
before(async () => {
  page = await openChromium();
  page.on('request', (request) => {
    const {protocol, origin, href} = new URL(request.url());
    if (protocol.startsWith('http') && origin !== served.origin) {
      elsewhere.push(href);
    }
  });
});
after(async () => {
  await page.browser().close();
  await served.close();
});

describe('Storybook', () => {
  it('opens on the whole article page, and asks for nothing from elsewhere', async () => {
    elsewhere = [];
    await page.goto(served.origin);
    const frame = await (
      await page.waitForSelector('#storybook-preview-iframe')
    )?.contentFrame();
    await frame?.waitForSelector('lede-publisher-footer');
    assert.match(page.url(), /\?path=\/story\/article-page--page$/);
    await page.waitForNetworkIdle();
    assert.deepEqual(elsewhere, []);
  });
});

/** What a newsroom calls it, and the element that is meant. */
const names: Readonly<Record<string, string>> = {
  'photo caption': 'figure',
  lightbox: 'figure',
  'content warning': 'figure',
  'credit line': 'figure',
  blockquote: 'pull-quote',
  'alert bar': 'breaking-banner',
  ticker: 'breaking-banner',
  'table of contents': 'contents',
  'text to speech': 'read-aloud',
  'dark mode': 'reading-preferences',
  'font size': 'reading-preferences',
  'share button': 'share',
  'copy link': 'share',
  'progress bar': 'reading-progress',
  'skip to content': 'skip-links',
  'language switcher': 'publisher-footer',
  'reading tools': 'reader',
  'story text': 'article',
};

describe('The search of the stories, among its first three results, finds', () => {
  before(async () => {
    await page.goto(served.origin);
    await page.waitForSelector('#storybook-explorer-searchfield');
  });

  it('every element by a name that people have for it', () => {
    assert.deepEqual(
      [...new Set(Object.values(names))].sort(),
      elements.sort(),
    );
  });

  for (const [words, element] of Object.entries(names)) {
    it(`${element} by “${words}”`, async () => {
      const field = await page.waitForSelector(
        '#storybook-explorer-searchfield',
      );
      await field?.click({count: 3});
      await field?.type(words);
      await page.waitForFunction(
        (text) =>
          document.querySelector<HTMLInputElement>(
            '#storybook-explorer-searchfield',
          )?.value === text &&
          document.querySelector('.search-result-item--label'),
        {},
        words,
      );
      const results = await page.$$eval(
        '.search-result-item--label',
        (labels) =>
          labels
            .slice(0, 3)
            .map((label) => label.closest('li')?.textContent ?? ''),
      );
      const title = element.replace('-', ' ');
      assert.ok(
        results.some((text) => text.toLowerCase().includes(title)),
        results.join('\n'),
      );
    });
  }
});

describe('The documentation of every element', () => {
  for (const element of elements) {
    it(`has markup that is right in HTML, and comes to the same in React and Vue: ${element}`, async () => {
      elsewhere = [];
      await page.goto(
        `${served.origin}/iframe.html?id=elements-${element}--docs&viewMode=docs`,
      );
      await page.waitForFunction(
        `document.querySelectorAll('#storybook-docs pre.prismjs').length >= 3 &&
        [...document.querySelectorAll('#storybook-docs h2')].some(({textContent}) => textContent === 'Accessibility')`,
      );
      const [html = '', react = '', vue = ''] = await page.$$eval(
        '#storybook-docs pre.prismjs',
        (blocks) => blocks.map(({textContent}) => textContent),
      );
      assert.deepEqual((await runHtmlValidate(html, 'component')).findings, []);
      assert.match(html, new RegExp(`<lede-${element}[ >]`));
      const [, jsx = ''] = /return \((.*)\);/s.exec(react) ?? [];
      assert.equal(flat(jsx).toLowerCase(), flat(html).toLowerCase());
      const template = /<template>(.*)<\/template>/s.exec(vue)?.[1] ?? '';
      assert.equal(flat(template), flat(html));
      for (const source of [react, vue]) {
        assert.ok(
          source.includes(`import 'lede-elements/${element}/define.js';`),
        );
      }
      assert.deepEqual(elsewhere, []);
    });

    it(`lists its options as an author meets them, attributes first: ${element}`, async () => {
      const table = await page.$eval(
        '#storybook-docs .docblock-argstable',
        ({textContent}) => textContent,
      );
      const sections = [
        'attributes',
        'properties',
        'slots',
        'events',
        'methods',
        'css properties',
        'css shadow parts',
        'css states',
      ]
        .map((section) => table.indexOf(`Hide ${section} items`))
        .filter((place) => place >= 0);
      assert.notEqual(sections.length, 0);
      assert.deepEqual(
        sections,
        sections.toSorted((one, other) => one - other),
      );
      assert.doesNotMatch(table, /CustomEvent<CustomEvent/);
    });
  }
});

/** Without what is between blocks, or of no consequence. */
function flat(markup: string): string {
  return markup
    .replace(/\s*\/>/g, '>')
    .replace(/=""/g, '')
    .replace(/\s+/g, ' ')
    .replace(/> | </g, (edge) => edge.trim())
    .trim();
}
