import {build} from 'esbuild';
import type {CDPSession, Page} from 'puppeteer-core';
import {articles, serveArticles} from '../../pages/articles.js';
import {isReady} from '../../pages/ready.js';
import {openChromium} from '../../pages/session.js';
import {serveStories} from '../../stories/built-stories.js';
import type * as inPage from './in-page/index.js';

declare global {
  /** What the page under test is asked, where its script runs. */
  const seen: typeof inPage;
}

/** A page that is looked at. */
export interface Subject {
  readonly name: string;
  readonly url: string;
  readonly hasScript: boolean;
}

/** Everything that there is to look at, and one window to look at it in, one after the other. */
export interface Gallery {
  /** Every story, and every article with and without its script. */
  readonly subjects: readonly Subject[];
  /** Shows a page as it comes, whatever was done to the one before. */
  open(subject: Subject): Promise<Page>;
  close(): Promise<void>;
}

export async function openGallery(): Promise<Gallery> {
  const [stories, served] = await Promise.all([
    serveStories(),
    serveArticles(),
  ]);
  const script = await bundle();
  let page: Page | undefined;
  return {
    subjects: [
      ...articles.flatMap((article) => [
        {name: article.name, url: served.url(article), hasScript: true},
        {
          name: `${article.name} without script`,
          url: served.url(article, {script: 'off'}),
          hasScript: false,
        },
      ]),
      ...stories.stories.map((story) => ({
        name: `the story ${story.title.replace(/^.*\//, '')}: ${story.name}`,
        url: stories.url(story),
        hasScript: true,
      })),
    ],
    open: async ({url, hasScript}) => {
      if (!page) {
        page = await openChromium();
        await page.evaluateOnNewDocument(script);
      }
      await page.setViewport(desktop);
      await page.mouse.move(0, 0);
      await emulate(page, {});
      await page.goto(url);
      if (hasScript) await upgraded(page);
      await loaded(page);
      return page;
    },
    close: async () => {
      await page?.browser().close();
      await Promise.all([stories.close(), served.close()]);
    },
  };
}

/** Sizes of windows, in CSS pixels. */
export const desktop = {width: 1280, height: 1024};
export const wide = {width: 1920, height: 1080};
/** The desktop at 400%, which is what WCAG 1.4.10 asks for. */
export const narrow = {width: 320, height: 256};
/** The desktop at 200%. */
export const zoomed = {width: 640, height: 512, deviceScaleFactor: 2};

async function bundle(): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [new URL('in-page/index.ts', import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'seen',
    target: 'es2022',
  });
  return outputFiles.map(({text}) => text).join('');
}

/** Waits until a story is shown, and all of it there. */
async function upgraded(page: Page): Promise<void> {
  await page.waitForFunction(
    `!document.querySelector('#storybook-root') ||
      globalThis.__STORYBOOK_ADDONS_CHANNEL__?.last('storyRendered')`,
  );
  await page.waitForFunction(isReady);
}

async function loaded(page: Page): Promise<void> {
  await page.evaluate(`Promise.all([...document.images].map(async (image) => {
    image.loading = 'eager';
    await image.decode().catch(() => {});
  }))`);
  await painted(page);
}

/** Waits until what was asked for has been laid out and painted, and what observes that has run. */
export async function painted(page: Page): Promise<void> {
  await page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
  );
}

/** What a reader has asked the system for. */
export interface Wishes {
  readonly scheme?: 'light' | 'dark';
  readonly forcedColours?: boolean;
  readonly moreContrast?: boolean;
  readonly reducedMotion?: boolean;
  readonly print?: boolean;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** Puppeteer's own way knows only some of these. */
export async function emulate(page: Page, wishes: Wishes): Promise<void> {
  const session = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, session);
  const {scheme, forcedColours, moreContrast, reducedMotion, print} = wishes;
  await (
    await session
  ).send('Emulation.setEmulatedMedia', {
    media: print ? 'print' : '',
    features: [
      {name: 'prefers-color-scheme', value: scheme ?? 'light'},
      {name: 'forced-colors', value: forcedColours ? 'active' : 'none'},
      {
        name: 'prefers-contrast',
        value: moreContrast ? 'more' : 'no-preference',
      },
      {
        name: 'prefers-reduced-motion',
        value: reducedMotion ? 'reduce' : 'no-preference',
      },
    ],
  });
  await painted(page);
}

export async function resize(
  page: Page,
  size: {width: number; height: number; deviceScaleFactor?: number},
): Promise<void> {
  await page.setViewport(size);
  await painted(page);
}
