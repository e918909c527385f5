import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {basename, join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {startServer, type RunningServer} from '../../scripts/server/server.js';
import {readTree} from '../pages/accessibility-tree.js';
import {articleChecks, readSource} from '../pages/article-checks.js';
import {
  articles,
  serveArticles,
  settled,
  type ServedArticles,
} from '../pages/articles.js';
import {browsers, open, openChromium, type Session} from '../pages/session.js';
import {followSkipLink} from '../pages/skip-link.js';
import {startDesktop, type Desktop} from '../screen-reader/desktop.js';
import {finished, serveStories} from '../stories/built-stories.js';
import {readAtSpi} from '../trees/at-spi.js';
import {readChromium} from '../trees/chromium.js';
import {isReady} from '../pages/ready.js';
import {assertSameTree, linesOf} from '../trees/same-tree.js';
import {Snapshots} from '../trees/snapshots.js';
import {actions, prepare, shown} from '../trees/states.js';
import {format} from '../trees/tree.js';
import {walk} from '../wcag/visual/focus-walk.js';
import {
  narrow,
  openGallery,
  painted,
  resize,
  type Gallery,
} from '../wcag/visual/pages.js';

/*
 * Tests of the tests: typical faults are put into pages that are sound, and the
 * checks that the other suites use must see each of them. A check that passes
 * on both, or fails on both, proves nothing.
 */

/** A check passes on a page as it is; after a fault it fails, and says what `says` matches. */
async function assertSeen(
  check: () => unknown,
  fault: () => Promise<unknown>,
  says: RegExp,
): Promise<void> {
  await check();
  await fault();
  await assert.rejects(
    async () => {
      await check();
    },
    ({message}: Error) => {
      assert.match(message, says, 'it fails, but for another reason');
      return true;
    },
    'nobody saw the fault',
  );
}

const everyElement = resolve('test/trees/every-element.html');

/** Pages that are served with faults in their markup. */
class FaultyPages {
  readonly #folder: string;
  readonly #server: RunningServer;

  private constructor(folder: string, server: RunningServer) {
    this.#folder = folder;
    this.#server = server;
  }

  /** Serves the page with every element as it is, and once for each fault, which replaces a piece of its markup. */
  static async serve(
    faults: Readonly<Record<string, readonly [string, string]>>,
  ): Promise<FaultyPages> {
    const folder = await mkdtemp(join(tmpdir(), 'lede-faults-'));
    const sound = await readFile(everyElement, 'utf8');
    const files = [everyElement];
    for (const [name, [from, to]] of Object.entries(faults)) {
      assert.equal(sound.split(from).length, 2, `${from} is not there once`);
      const file = join(folder, `${name}.html`);
      await writeFile(
        file,
        sound
          .replace(from, to)
          .replace(/<title>.*<\/title>/, `<title>${name}</title>`),
      );
      files.push(file);
    }
    return new FaultyPages(folder, await startServer({files}));
  }

  url(name = basename(everyElement, '.html')): string {
    const found = this.#server.articles.find(
      ({file}) => basename(file, '.html') === name,
    );
    assert.ok(found, `${name} is not served`);
    return this.#server.origin + found.path;
  }

  async close(): Promise<void> {
    await this.#server.close();
    await rm(this.#folder, {recursive: true});
  }
}

let pages: FaultyPages;
before(async () => {
  pages = await FaultyPages.serve({
    'a tabindex for good': [
      '<main id="article">',
      '<main id="article" tabindex="-1">',
    ],
    'a footer in a shadow root': [
      '<lede-article>',
      '<div><template shadowrootmode="open"><footer>Sources</footer></template></div><lede-article>',
    ],
    'a figure without Lede': [
      '<h2>What is left</h2>',
      '<figure><img src="/demo/media/flood-800.webp" alt="Dark houses."><figcaption>At dusk.</figcaption></figure><h2>What is left</h2>',
    ],
  });
});
after(() => pages.close());

/** What is done to a page after Lede has mended it, and the check of Chromium's tree that must see it. */
interface TreeFault {
  readonly fault: string;
  readonly page: string;
  readonly script: string;
  readonly check: keyof typeof articleChecks;
  readonly says: RegExp;
}

const treeFaults: readonly TreeFault[] = [
  {
    fault: 'a figure has its caption for a name',
    page: 'demo/en.html',
    script: `for (const figure of document.querySelectorAll('figure')) figure.ariaLabel = figure.querySelector('figcaption').textContent`,
    check: 'has every caption once (WCAG 1.3.2)',
    says: /said 2 times/,
  },
  {
    fault: 'an alternative text repeats the caption',
    page: 'flawed.html',
    script: `for (const image of document.querySelectorAll('lede-figure img')) image.ariaHidden = null`,
    check: 'has every caption once (WCAG 1.3.2)',
    says: /said 2 times: The salt marsh above/,
  },
  {
    fault: 'a placeholder is spoken for an image',
    page: 'flawed.html',
    script: `document.querySelector('lede-figure img[alt="16x9 Image"]').ariaHidden = null`,
    check: 'names no image by a placeholder (WCAG 1.1.1)',
    says: /16x9 Image/,
  },
  {
    fault: 'an empty banner is a landmark',
    page: 'flawed.html',
    script: `{
      const banner = document.querySelector('lede-breaking-banner');
      banner.role = 'region';
      banner.ariaLabel = 'Breaking news';
      banner.style.display = 'block';
    }`,
    check: 'has a breaking banner only where there is breaking news',
    says: /1 nodes of role region/,
  },
  {
    fault: 'a pulled quotation is spoken again',
    page: 'flawed.html',
    script: `for (const part of document.querySelectorAll('lede-pull-quote, lede-pull-quote *')) part.ariaHidden = null`,
    check: 'has every quotation once (WCAG 1.3.2)',
    says: /said 2 times: You count a bird/,
  },
  {
    fault: 'a paragraph is hidden from assistive technology',
    page: 'demo/en.html',
    script: `document.querySelector('article > p:last-of-type').ariaHidden = 'true'`,
    check: 'has every sentence of the article once (WCAG 1.3.2)',
    says: /said 0 times/,
  },
  {
    fault: 'a page has two footers',
    page: 'demo/en.html',
    script: `document.body.append(document.createElement('footer'))`,
    check:
      'has one main, one contentinfo and an article named by its headline (WCAG 1.3.1)',
    says: /2 nodes of role contentinfo/,
  },
  {
    fault: 'a logo keeps its placeholder',
    page: 'flawed.html',
    script: `document.querySelector('lede-publisher-footer a').ariaLabel = '16x9 Image'`,
    check:
      "gives the logo in the footer the publisher's name, or none where that stands beside it (WCAG 1.1.1)",
    says: /16x9 Image/,
  },
];

/** What is done to the page with every element, and what its look or its way through by keyboard must say. */
interface VisualFault {
  readonly fault: string;
  readonly script: string;
  readonly instrument: string;
  readonly look: (page: Page) => Promise<readonly string[]>;
  readonly says: RegExp;
}

const style = (rules: string) => `{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(${JSON.stringify(rules)});
  const roots = [document, ...[...document.querySelectorAll('*')].map(({shadowRoot}) => shadowRoot)];
  for (const root of roots) root?.adoptedStyleSheets.push(sheet);
}`;

const visualFaults: readonly VisualFault[] = [
  {
    fault: 'a figure is wider than a phone',
    script: style('lede-figure { min-inline-size: 400px }'),
    instrument: 'the look for what scrolls sideways at 320 px',
    look: async (page) => {
      await resize(page, narrow);
      return page.evaluate(() => seen.sideways());
    },
    says: /px wide in a window of 320/,
  },
  {
    fault: 'the focus can not be seen',
    script: style(':focus-visible { outline-color: transparent !important }'),
    instrument: 'the pictures of each stop of the Tab key',
    look: async (page) => (await walk(page)).unseen,
    says: /part=zoom-button/,
  },
  {
    fault: 'something lies over what has the focus',
    script: `{
      const cover = document.createElement('div');
      cover.id = 'cover';
      cover.style.cssText = 'position: fixed; inset: 0; z-index: 99; background: white';
      document.body.append(cover);
    }`,
    instrument: 'the look at each stop of the Tab key',
    look: async (page) => (await walk(page)).hidden,
    says: /part=zoom-button/,
  },
  {
    fault: 'text is too faint',
    script: style('figcaption { color: #aaa !important }'),
    instrument: 'the measure of contrast',
    look: (page) => page.evaluate(() => seen.faintText()),
    says: /figcaption/,
  },
  {
    fault: 'text that is spaced out is cut off',
    script: style('h1 { block-size: 1.3em; overflow: hidden }'),
    instrument: 'the look for lost text',
    look: async (page) => {
      await page.evaluate(() => {
        seen.space(true);
      });
      await resize(page, narrow);
      return page.evaluate(() => seen.lost());
    },
    says: /The river comes/,
  },
  {
    fault: 'a target is too small',
    script: style(
      'button { inline-size: 12px !important; block-size: 12px !important; min-inline-size: 0 !important; min-block-size: 0 !important; padding: 0 !important }',
    ),
    instrument: 'the measure of targets',
    look: (page) => page.evaluate(() => seen.smallControls()),
    says: /button/,
  },
];

describe('In Chromium’s tree of an article, a check goes red when', () => {
  let served: ServedArticles;
  let page: Page;
  before(async () => {
    served = await serveArticles();
    page = await openChromium();
    await prepare(page);
  });
  after(async () => {
    await page.browser().close();
    await served.close();
  });

  const url = (name: string, script: 'on' | 'off' = 'on') => {
    const article = articles.find((one) => one.name === name);
    assert.ok(article, `${name} is not there`);
    return served.url(article, {script});
  };

  for (const {fault, page: name, script, check, says} of treeFaults) {
    it(`${fault}: “${check.replace(/ \(.*/, '')}”`, async () => {
      await page.goto(url(name, 'off'));
      const source = await readSource(page);
      await page.goto(url(name));
      await settled(page);
      await page.waitForFunction(isReady);
      await assertSeen(
        async () => {
          articleChecks[check](await readTree(page), source);
        },
        () => page.evaluate(script),
        says,
      );
    });
  }

  for (const [fault, script, says] of [
    [
      'a tooltip is a button’s name once more',
      `{
        const button = document.querySelector('lede-breaking-banner').shadowRoot.querySelector('[part=pause]');
        button.title = button.ariaLabel;
      }`,
      /\+.*described as "Pause updates"/,
    ],
    [
      'a heading has another level',
      `document.querySelector('article h2').ariaLevel = '4'`,
      /\+.*heading .*level 4/,
    ],
    [
      'a control has no name',
      `document.querySelector('lede-figure[zoom]').shadowRoot.querySelector('button').ariaLabel = ''`,
      /-.*button "Enlarge image"/,
    ],
  ] as const) {
    it(`${fault}: the snapshot of the page`, async () => {
      await page.goto(url('demo/en.html'));
      await page.waitForFunction(isReady);
      await assertSeen(
        async () => {
          await new Snapshots().compare(
            'pages/en',
            format(await readChromium(page)),
          );
        },
        () => page.evaluate(script),
        says,
      );
    });
  }
});

it('A check goes red when the focus is lost as the enlarged image closes: the snapshot of that state in Chromium', async () => {
  const stories = await serveStories();
  const page = await openChromium();
  await prepare(page);
  try {
    const action = actions.find(({name}) => name === 'figure/zoom-closed');
    const story = stories.stories.find(({id}) => id === action?.story);
    assert.ok(action && story);
    let fault = 'undefined';
    const check = async () => {
      // A window of its own: closing goes back in the history.
      const own = await page.browser().newPage();
      await prepare(own);
      await own.goto(stories.url(story));
      await finished(own, story);
      await shown(own, story);
      await own.evaluate(fault);
      await action.act(own);
      await new Snapshots().compare(
        action.name,
        format(await readChromium(own)),
      );
    };
    await assertSeen(
      check,
      () => {
        fault = `{
          const button = document.querySelector('lede-figure').shadowRoot.querySelector('[part=zoom-button]');
          button.addEventListener('click', () => button.addEventListener('focus', () => button.blur()));
        }`;
        return Promise.resolve();
      },
      /-.*button "Enlarge image" \[focused\]/,
    );
  } finally {
    await page.browser().close();
    await stories.close();
  }
});

describe('On the page with every element, in Chromium, a check goes red when', () => {
  let gallery: Gallery;
  before(async () => {
    gallery = await openGallery();
  });
  after(() => gallery.close());

  for (const {fault, script, instrument, look, says} of visualFaults) {
    it(`${fault}: ${instrument}`, async () => {
      const page = await gallery.open({
        name: fault,
        url: pages.url(),
        hasScript: true,
      });
      await assertSeen(
        async () => {
          assert.deepEqual(await look(page), []);
        },
        async () => {
          await page.evaluate(script);
          await painted(page);
        },
        says,
      );
    });
  }
});

describe('By keyboard, in Chromium, a check goes red when', () => {
  let session: Session;
  before(async () => {
    const browser = browsers.find(({engine}) => engine === 'chromium');
    assert.ok(browser, 'Chromium is not on this machine.');
    session = await open(browser);
  });
  after(() => session.close());

  it('a skip link leaves its target focusable for good: the walk over the skip link', async () => {
    let name: string | undefined;
    await assertSeen(
      () => followSkipLink(session, pages.url(name)),
      () => {
        name = 'a tabindex for good';
        return Promise.resolve();
      },
      /no tabindex is left behind/,
    );
  });
});

describe('In Firefox’s tree, the comparison with Chromium’s goes red when', () => {
  let desktop: Desktop;
  let chromium: Page;
  let firefox: Page;
  before(async () => {
    chromium = await openChromium();
    desktop = await startDesktop();
    firefox = await desktop.openFirefox('about:blank');
  });
  after(async () => {
    await chromium.browser().close();
    await firefox.browser().close();
    desktop.stop();
  });

  const trees = new Map<string | undefined, readonly string[][]>();

  async function read(name?: string): Promise<readonly string[][]> {
    for (const page of [chromium, firefox]) {
      await page.goto(pages.url(name));
      await page.waitForFunction(isReady);
    }
    return [
      linesOf(await readChromium(chromium)),
      linesOf(await readAtSpi(desktop, 'Firefox', await firefox.title())),
    ];
  }

  async function compare(name?: string): Promise<void> {
    const [ours = [], theirs = []] = trees.get(name) ?? (await read(name));
    trees.set(name, [ours, theirs]);
    assertSameTree('firefox', basename(everyElement), ours, theirs);
  }

  for (const [fault, name, says] of [
    [
      'a footer stands in a shadow root inside main',
      'a footer in a shadow root',
      /\+ +contentinfo/,
    ],
    [
      'a caption is the name of a figure',
      'a figure without Lede',
      /\+ +figure "At dusk\."/,
    ],
  ] as const) {
    it(fault, async () => {
      let served: string | undefined;
      await assertSeen(
        () => compare(served),
        () => {
          served = name;
          return Promise.resolve();
        },
        says,
      );
    });
  }
});
