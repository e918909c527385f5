import type {Page} from 'puppeteer-core';
import {demoArticles} from '../pages/articles.js';
import {isReady} from '../pages/ready.js';
import type {Entry} from '../stories/built-stories.js';

/** What is to be seen of an element, or of a page, and how a page comes to show it. */
export interface State {
  /** Where the snapshot is kept: `figure/zoom-open`. */
  readonly name: string;
  /** The story that it begins with. */
  readonly story: string;
  /** What the reader, or the page, does. */
  readonly act: (page: Page) => Promise<void>;
}

/** States that no story shows, since they need an action. */
export const actions: readonly State[] = [
  {
    name: 'contents/link-followed',
    story: 'elements-contents--open',
    act: async (page) => {
      await page.click('lede-contents >>> [part=link]');
      await page.waitForSelector('h2:focus');
    },
  },
  {
    name: 'contents/closed-again',
    story: 'elements-contents--open',
    act: async (page) => {
      await page.keyboard.press('Escape');
      await page.waitForSelector(
        'lede-contents >>> button[aria-expanded=false]',
      );
    },
  },
  {
    name: 'figure/zoom-open',
    story: 'elements-figure--zoom',
    act: openZoom,
  },
  {
    name: 'figure/zoom-from-link-open',
    story: 'elements-figure--zoom-from-link',
    act: async (page) => {
      await page.click('lede-figure a');
      await page.waitForSelector('lede-figure >>> dialog[open]');
    },
  },
  {
    name: 'figure/zoom-magnified',
    story: 'elements-figure--zoom',
    act: async (page) => {
      await openZoom(page);
      await page.keyboard.press('+');
      await page.waitForSelector('lede-figure >>> [role=group][tabindex]');
    },
  },
  {
    name: 'figure/zoom-closed',
    story: 'elements-figure--zoom',
    act: async (page) => {
      await openZoom(page);
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => {
        const root = document.querySelector('lede-figure')?.shadowRoot;
        return root && !root.querySelector('dialog');
      });
    },
  },
  {
    name: 'figure/sensitive-revealed',
    story: 'elements-figure--sensitive',
    act: reveal,
  },
  {
    name: 'figure/sensitive-hidden-again',
    story: 'elements-figure--sensitive',
    act: async (page) => {
      await reveal(page);
      await page.click('lede-figure >>> [part=reveal-button]');
      await page.waitForSelector('lede-figure:state(concealed)');
    },
  },
  {
    name: 'breaking-banner/feed-paused',
    story: 'elements-breaking-banner--feed',
    act: async (page) => {
      await page.click('lede-breaking-banner >>> [part=pause]');
      await page.waitForFunction(
        () => document.querySelector('lede-breaking-banner')?.paused,
      );
      await page.waitForFunction(isReady);
    },
  },
  {
    name: 'breaking-banner/feed-announces',
    story: 'elements-breaking-banner--feed',
    act: announced,
  },
  {
    name: 'breaking-banner/headline-arrives',
    story: 'elements-breaking-banner--one-headline',
    act: async (page) => {
      await page.evaluate(() => {
        const headline = document.createElement('p');
        headline.textContent = 'The pass is open again';
        document.querySelector('lede-breaking-banner')?.prepend(headline);
      });
      await announced(page);
    },
  },
  {
    name: 'breaking-banner/dismissed',
    story: 'elements-breaking-banner--dismissible',
    act: async (page) => {
      await page.focus('lede-breaking-banner >>> [part=dismiss]');
      await page.keyboard.press('Enter');
      await page.waitForSelector('lede-breaking-banner p[hidden]');
      await page.waitForFunction(isReady);
    },
  },
  {
    name: 'skip-links/link-followed',
    story: 'elements-skip-links--links',
    act: async (page) => {
      await page.keyboard.press('Enter');
      await page.waitForSelector('main:focus');
    },
  },
  {
    name: 'skip-links/target-left',
    story: 'elements-skip-links--links',
    act: async (page) => {
      await page.keyboard.press('Enter');
      await page.waitForSelector('main:focus');
      await page.keyboard.press('Tab');
      await page.waitForSelector('main a:focus');
    },
  },
  {
    name: 'skip-links/target-appears',
    story: 'elements-skip-links--without-target',
    act: async (page) => {
      await page.click('main button');
      await page.waitForSelector(
        'lede-skip-links a[href="#comments"]:not([hidden])',
      );
    },
  },
  {
    name: 'reading-preferences/open',
    story: 'elements-reading-preferences--button',
    act: openPreferences,
  },
  {
    name: 'reading-preferences/chosen',
    story: 'elements-reading-preferences--button',
    act: async (page) => {
      await openPreferences(page);
      await page.click('lede-reading-preferences >>> .choice.dark input');
      await page.focus('lede-reading-preferences >>> [type=range]');
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(isReady);
    },
  },
  {
    name: 'read-aloud/player-open',
    story: 'elements-read-aloud--read-aloud',
    act: async (page) => {
      await page.click('lede-read-aloud >>> #readAloud');
      await page.waitForFunction(() =>
        document
          .querySelector('lede-read-aloud')
          ?.shadowRoot?.querySelector('[part=play-button]'),
      );
    },
  },
  {
    name: 'read-aloud/playing',
    story: 'elements-read-aloud--inline',
    act: async (page) => {
      const button = await page.waitForSelector(
        'lede-read-aloud >>> [part=play-button]',
      );
      await button?.click();
      await page.waitForFunction(
        () =>
          document
            .querySelector('lede-read-aloud')
            ?.shadowRoot?.querySelector('[part=play-button]')?.ariaLabel ===
          'Pause',
      );
    },
  },
];

/** Whole pages; what else an article page can be is shown by the other demo articles. */
export const pages = demoArticles.map((article) => ({
  name: `pages/${article.name.replace(/^demo\/|\.html$/g, '')}`,
  article,
}));

/** The stories that show an element; those of whole pages show the demo, which is read as it is served. */
export function elementStories(stories: readonly Entry[]): Entry[] {
  return stories.filter(({title}) => title.startsWith('Elements/'));
}

/** `figure/right-to-left`, of the story `elements-figure--right-to-left`. */
export function nameOf({id}: Pick<Entry, 'id'>): string {
  return id.replace(/^elements-/, '').replace('--', '/');
}

/** What some stories have not done yet when Storybook calls them finished: asked their feed. */
const untilShown: Record<string, () => boolean> = {
  'elements-breaking-banner--feed': hasFerries,
  'elements-breaking-banner--filled-late': hasFerries,
  'elements-breaking-banner--broken-feed': () =>
    (globalThis as Partial<Observed>).ledeFeedErrors === 1,
};

function hasFerries(): boolean {
  return (
    document
      .querySelector('lede-breaking-banner')
      ?.textContent.includes('Ferries') ?? false
  );
}

interface Observed {
  ledeFeedErrors: number;
  /** Lets the seconds pass that messages stand in a live region. */
  ledeTick: () => number;
}

/**
 * Makes a window ready for reading trees: the live region has a second's
 * pace, which here is the test's to give, or else the tree would depend on when it is read.
 */
export async function prepare(page: Page): Promise<void> {
  await page.setViewport({width: 1000, height: 800});
  await page.evaluateOnNewDocument(() => {
    const observed = globalThis as unknown as Observed;
    observed.ledeFeedErrors = 0;
    addEventListener('lede-feed-error', () => observed.ledeFeedErrors++);
    const original = globalThis.setTimeout;
    let waiting: (() => void)[] = [];
    observed.ledeTick = () => {
      const due = waiting;
      waiting = [];
      for (const callback of due) callback();
      return due.length;
    };
    globalThis.setTimeout = ((
      callback: () => void,
      delay?: number,
      ...rest: unknown[]
    ) => {
      if (delay !== 1000) return original(callback, delay, ...rest);
      waiting.push(callback);
      return 0;
    }) as typeof setTimeout;
  });
}

/** Waits until a story shows what it is to show. */
export async function shown(
  page: Page,
  {id}: Pick<Entry, 'id'>,
): Promise<void> {
  await page.waitForFunction(isReady);
  const condition = untilShown[id];
  if (condition) await page.waitForFunction(condition);
  await page.waitForFunction(isReady);
}

async function openZoom(page: Page): Promise<void> {
  await page.click('lede-figure >>> [part=zoom-button]');
  await page.waitForSelector('lede-figure >>> dialog[open]');
}

async function openPreferences(page: Page): Promise<void> {
  await page.click('lede-reading-preferences >>> #preferences');
  await page.waitForFunction(() =>
    document
      .querySelector('lede-reading-preferences')
      ?.shadowRoot?.querySelector('.preferences input'),
  );
  await page.waitForFunction(isReady);
}

async function reveal(page: Page): Promise<void> {
  await page.click('lede-figure >>> [part=reveal-button]');
  await page.waitForSelector('lede-figure:state(revealed)');
  await page.waitForFunction(isReady);
}

/** Waits for a message in the live region. */
async function announced(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const {ledeTick} = globalThis as unknown as Observed;
    const region = document
      .querySelector('lede-breaking-banner')
      ?.shadowRoot?.querySelector('[aria-live]');
    return region?.hasChildNodes() || (ledeTick(), false);
  });
}
