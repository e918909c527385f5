import {after, before, describe, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {serveStories} from '../stories/built-stories.js';
import {looks} from './looks.js';
import {References} from './references.js';
import {launch, StoryWindow} from './window.js';

/*
 * Every story is compared, as it is seen, with a picture that somebody has
 * looked at. Two windows at a time.
 */

const served = await serveStories();
const references = new References();
let browser: Browser;
before(async () => {
  browser = await launch(served);
});
after(async () => {
  await browser.close();
  await served.close();
});

describe('In Chromium', {concurrency: 2}, () => {
  for (const look of looks) {
    describe(look.name, {concurrency: false}, () => {
      let window: StoryWindow;
      before(async () => {
        window = await StoryWindow.open(browser, served, look);
      });
      after(() => window.close());

      for (const story of served.stories.filter((one) => look.shows(one))) {
        it(`${story.title}: ${story.name} looks as its reference does`, async () => {
          await references.compare(
            `${look.name}/${story.id}`,
            await window.picture(story),
          );
        });
      }
    });
  }
});

it('no reference is left of a story that is no more', () =>
  references.checkStale());
