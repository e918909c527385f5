import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {findBrowsers} from '../../scripts/browsers/find.js';
import {openChromium} from '../pages/session.js';
import {startDesktop, type Desktop} from '../screen-reader/desktop.js';
import {until} from '../screen-reader/limits.js';
import {readAtSpi} from './at-spi.js';
import {readChromium} from './chromium.js';
import {
  comparedPages,
  prefixedPage,
  readPages,
  servePages,
  type ServedPages,
} from './compared-pages.js';
import {differences, type OtherEngine} from './differences.js';
import type {Node} from './tree.js';
import {assertSameTree, linesOf, without} from './same-tree.js';
import {openWebKit} from './webkit.js';

/** How long a page may take to be ready on a busy machine. */
const limit = 60_000;

type Trees = Map<string, string[]>;

let served: ServedPages;
let desktop: Desktop;
const titles = new Map<string, string>();
const trees: Record<'chromium' | OtherEngine, Trees> = {
  chromium: new Map(),
  firefox: new Map(),
  webkit: new Map(),
};

before(async () => {
  served = await servePages();
  desktop = await startDesktop();
  await readInChromium();
  await readInFirefox();
  await readInWebKit();
});
after(async () => {
  desktop.stop();
  await served.close();
});

for (const engine of ['firefox', 'webkit'] as const) {
  describe(`The accessibility tree in ${engine} is that in Chromium but for the differences listed`, () => {
    for (const {name} of comparedPages) {
      it(name, () => {
        const chromium = trees.chromium.get(name) ?? [];
        const other = trees[engine].get(name) ?? [];
        assertSameTree(engine, name, chromium, other);
      });
    }
  });
}

describe('The accessibility tree with tags of a site’s own is that with Lede’s', () => {
  for (const engine of ['chromium', 'firefox', 'webkit'] as const) {
    it(engine, () => {
      const own = trees[engine].get(prefixedPage.name) ?? [];
      assert.ok(own.length > 30, 'hardly a tree');
      assert.deepEqual(
        own.map((line) => line.replace('"Acme: ', '"')),
        trees[engine].get('every-element.html'),
      );
    });
  }
});

describe('Every difference that is listed', () => {
  for (const {engine, what, reason, specification, places} of differences) {
    it(`has a reason and a specification, and is of a page that is read: ${engine}, ${what}`, () => {
      assert.match(reason, /\.$/);
      assert.ok(URL.canParse(specification));
      const names = comparedPages.map(({name}) => name);
      const pages = Object.keys(places);
      assert.ok(pages.length > 0);
      assert.deepEqual(without(pages, names), []);
    });
  }
});

async function readInChromium(): Promise<void> {
  const page = await openChromium();
  for (const compared of readPages) {
    await page.goto(served.url(compared));
    await page.waitForFunction(compared.isReady);
    titles.set(compared.name, await page.title());
    keep('chromium', compared.name, await readChromium(page));
  }
  await page.browser().close();
}

async function readInFirefox(): Promise<void> {
  const page = await desktop.openFirefox('about:blank');
  for (const compared of readPages) {
    await page.goto(served.url(compared));
    await page.waitForFunction(compared.isReady);
    const tree = await readAtSpi(desktop, 'Firefox', titleOf(compared.name));
    keep('firefox', compared.name, tree);
  }
  await page.browser().close();
}

async function readInWebKit(): Promise<void> {
  const browser = (await findBrowsers()).get('webkit');
  assert.ok(browser, 'WebKit is not on this machine.');
  const webkit = await openWebKit(desktop, browser);
  for (const compared of readPages) {
    await webkit.goto(served.url(compared));
    await until(limit, `${compared.name} in WebKit`, async () =>
      (await webkit.isTrue(compared.isReady)) ? true : undefined,
    );
    const title = titleOf(compared.name);
    keep(
      'webkit',
      compared.name,
      await readAtSpi(desktop, 'MiniBrowser', title),
    );
  }
  await webkit.close();
}

function titleOf(page: string): string {
  return titles.get(page) ?? '';
}

function keep(engine: keyof typeof trees, page: string, tree: Node): void {
  trees[engine].set(page, linesOf(tree));
}
