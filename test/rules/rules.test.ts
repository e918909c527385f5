import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {articles} from '../pages/articles.js';
import {code, renderTemplate} from '../pages/readme.js';
import {openChromium} from '../pages/session.js';
import {serveStories} from '../stories/built-stories.js';
import {emulate, openGallery} from '../wcag/visual/pages.js';
import {runAlfa} from './engines/alfa.js';
import {runAxe} from './engines/axe.js';
import type {Report, Scope} from './engines/finding.js';
import {runHtmlValidate} from './engines/html-validate.js';
import {runIbm} from './engines/ibm.js';
import {excuses, isFor, publisherPage, type Excuse} from './excuses.js';
import {flatten, markupIn} from './flatten.js';

/*
 * Four rule engines on every page and every story. Each is opened once, and
 * what an engine finds there is mended or has its reason in excuses.ts.
 */

/** What an engine must have found in order to have run: the rules that applied and were kept, at the least. */
const leastPassed: Readonly<
  Record<Scope, {axe: number; ibm: number; alfa: number}>
> = {
  page: {axe: 30, ibm: 40, alfa: 30},
  component: {axe: 5, ibm: 15, alfa: 10},
};

const used = new Set<Excuse>();

const gallery = await openGallery();
after(() => gallery.close());

for (const subject of gallery.subjects) {
  const {name} = subject;
  const isStory = name.startsWith('the story ');
  const scope =
    isStory && !name.startsWith('the story Article page')
      ? 'component'
      : 'page';
  const least = leastPassed[scope];

  describe(`In ${name}, in Chromium,`, () => {
    let page: Page;
    before(async () => {
      page = await gallery.open(subject);
      if (isStory) await page.evaluate(removeStorybook);
    });

    it('axe finds no fault, and leaves nothing undecided', async () => {
      assertFaultless(name, await runAxe(page, scope), least.axe);
    });

    it("IBM's checker finds no fault", async () => {
      assertFaultless(name, await runIbm(page, scope), least.ibm);
    });

    it('Alfa finds no fault', async () => {
      assertFaultless(name, await runAlfa(page, scope), least.alfa);
    });

    it('html-validate finds no fault in the flattened copy', async () => {
      const report = isStory
        ? await runHtmlValidate(
            await flatten(page, '#storybook-root'),
            'component',
          )
        : await runHtmlValidate(await flatten(page, 'html'), 'page');
      assertFaultless(name, report);
    });

    if (isStory) return;
    it('axe finds no fault in the dark, and leaves nothing undecided', async () => {
      await emulate(page, {scheme: 'dark'});
      assertFaultless(name, await runAxe(page, scope), least.axe);
    });
  });
}

describe('html-validate finds no fault in the markup, before any script, of', () => {
  for (const {name, file} of articles) {
    it(`the file ${name}`, async () => {
      assertFaultless(
        `the file ${name}`,
        await runHtmlValidate(await readFile(file, 'utf8'), 'page'),
      );
    });
  }

  it("the README's template", async () => {
    const head = `<meta charset="utf-8"><title>Harbour opens</title>${code('html').join('')}`;
    const markup = `<!doctype html><html lang="en"><head>${head}</head><body>${await renderTemplate()}</body></html>`;
    assertFaultless('README.md', await runHtmlValidate(markup, 'page'));
  });
});

const served = await serveStories();

describe('html-validate, in Chromium without custom elements, finds no fault in the markup of', () => {
  let page: Page;
  before(async () => {
    page = await openChromium();
    await page.evaluateOnNewDocument('customElements.define = () => {}');
  });
  after(async () => {
    await page.browser().close();
    await served.close();
  });

  for (const story of served.stories) {
    const name = `the story ${story.title.replace(/^.*\//, '')}: ${story.name}`;
    it(name, async () => {
      await page.goto(served.url(story));
      await page.waitForSelector('.sb-show-main #storybook-root > *');
      const markup = await markupIn(page, '#storybook-root');
      assert.match(markup, /<lede-/);
      assertFaultless(
        `the markup of ${name}`,
        await runHtmlValidate(markup, 'component'),
      );
    });
  }
});

describe('The excuse of', () => {
  const isPublisherHere = articles.some(({name}) => publisherPage.test(name));
  for (const excuse of excuses) {
    const {engine, rule, where, target, answeredBy} = excuse;
    const name = `${engine}'s ${rule} on ${target.source}${where ? `, in ${where.source},` : ''}`;

    if (where !== publisherPage || isPublisherHere) {
      it(`${name} still excuses something`, () => {
        assert.ok(used.has(excuse));
      });
    }

    if (answeredBy) {
      it(`${name} names a test that there is`, async () => {
        const source = await readFile(answeredBy.file, 'utf8');
        assert.ok(source.includes(answeredBy.test));
      });
    }
  }
});

/** What Storybook has in the page around a story. */
const removeStorybook = `for (const element of [...document.body.children]) {
  if (element.id !== 'storybook-root') element.remove();
}`;

function assertFaultless(
  name: string,
  {passed, findings}: Report,
  least = 0,
): void {
  assert.ok(
    passed.size >= least,
    `only ${passed.size} rules applied: the engine did not see the page`,
  );
  const unexcused = findings.filter((finding) => {
    const matching = excuses.filter((excuse) => isFor(excuse, finding, name));
    for (const excuse of matching) used.add(excuse);
    return matching.length === 0;
  });
  assert.deepEqual(unexcused, []);
}
