import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {openChromium} from '../pages/session.js';
import {serveArticles, type ServedArticles} from '../pages/articles.js';
import {finished, serveStories} from '../stories/built-stories.js';
import {readChromium} from './chromium.js';
import {isReady} from '../pages/ready.js';
import {Snapshots} from './snapshots.js';
import {
  actions,
  elementStories,
  nameOf,
  pages,
  prepare,
  shown,
} from './states.js';
import {format} from './tree.js';

const served = await serveStories();
const stories = elementStories(served.stories);
const snapshots = new Snapshots();
let articles: ServedArticles;
let page: Page;

before(async () => {
  articles = await serveArticles();
  page = await openChromium();
  await prepare(page);
});
after(async () => {
  await page.browser().close();
  await articles.close();
  await served.close();
});

describe('Chromium’s accessibility tree of every story is as its snapshot says', () => {
  for (const story of stories) {
    it(nameOf(story), async () => {
      await showStory(page, story);
      await snapshots.compare(nameOf(story), format(await readChromium(page)));
    });
  }
});

describe('Chromium’s accessibility tree after an action is as its snapshot says', () => {
  for (const {name, story, act} of actions) {
    it(name, async () => {
      const found = stories.find(({id}) => id === story);
      assert.ok(found, `${story} is no story.`);
      // A storage and a history of its own.
      const context = await page.browser().createBrowserContext();
      try {
        const own = await context.newPage();
        await prepare(own);
        await showStory(own, found);
        const before = format(await readChromium(own));
        await act(own);
        const tree = format(await readChromium(own));
        assert.notEqual(tree, before, 'nothing came of the action');
        await snapshots.compare(name, tree);
      } finally {
        await context.close();
      }
    });
  }
});

describe('Chromium’s accessibility tree of a whole page is as its snapshot says', () => {
  for (const {name, article} of pages) {
    it(name, async () => {
      await page.goto(articles.url(article));
      await page.waitForFunction(isReady);
      await snapshots.compare(name, format(await readChromium(page)));
    });
  }
});

it('has no snapshot of what is no more', () => snapshots.checkStale());

async function showStory(window: Page, story: (typeof stories)[number]) {
  await window.goto(served.url(story));
  await finished(window, story);
  await shown(window, story);
}
