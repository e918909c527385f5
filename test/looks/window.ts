import assert from 'node:assert/strict';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import sharp from 'sharp';
import {chromiumFlags} from '../../scripts/browsers/chromium-flags.js';
import {findBrowsers} from '../../scripts/browsers/find.js';
import {isReady} from '../pages/ready.js';
import {
  finished,
  type Entry,
  type ServedStories,
} from '../stories/built-stories.js';
import {emulate, painted, resize} from '../wcag/visual/pages.js';
import {pinFonts} from './fonts.js';
import {isWholePage, type Look} from './looks.js';

/** Where the stories are, whatever the port of their server: a story may show its own address. */
const origin = 'http://stories.localhost';

/** Chromium as it is to be on every machine: with these fonts, in this language, and with no other place to ask than the server of the stories. */
export async function launch(stories: ServedStories): Promise<Browser> {
  const chromium = (await findBrowsers()).get('chromium');
  assert.ok(chromium, 'Chromium is not on this machine.');
  return puppeteer.launch({
    executablePath: chromium.executable,
    args: [
      ...chromiumFlags,
      '--hide-scrollbars',
      '--disable-lcd-text',
      '--font-render-hinting=none',
      '--force-color-profile=srgb',
      `--host-resolver-rules=MAP ${new URL(origin).host} ${new URL(stories.origin).host}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ],
    env: {
      ...process.env,
      FONTCONFIG_FILE: await pinFonts(),
      // Chromium’s own words, as in a date field, go by this on Linux.
      LANGUAGE: 'en_US',
    },
  });
}

/** A window in which one story after the other is shown, as Storybook's own list does it: without a page anew. */
export class StoryWindow {
  readonly #page: Page;
  readonly #look: Look;

  private constructor(page: Page, look: Look) {
    this.#page = page;
    this.#look = look;
  }

  static async open(
    browser: Browser,
    stories: ServedStories,
    look: Look,
  ): Promise<StoryWindow> {
    // Each has a storage of its own.
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.emulateTimezone('UTC');
    await page.evaluateOnNewDocument(fixedDate);
    await page.setViewport(look.window);
    await plainPictures(page);
    const anyStory = stories.stories.at(-1);
    assert.ok(anyStory);
    const url = stories.url(anyStory, look.globals);
    await page.goto(url.replace(stories.origin, origin));
    await finished(page, anyStory);
    // A navigation takes paper back.
    await emulate(page, {reducedMotion: true, ...look.wishes});
    return new StoryWindow(page, look);
  }

  /** Shows a story and returns what is seen from the top of the page, of most stories no more than half as much again as the window, or of one that has scrolled the page just the window. */
  async picture(story: Entry): Promise<Uint8Array> {
    await this.#page.evaluate(change, story.id);
    const {status} = await finished(this.#page, story);
    assert.equal(status, 'success');
    await this.#page.waitForFunction(isReady);
    const {scrollTop, scrollHeight} = (await this.#page.evaluate(settle)) as {
      scrollTop: number;
      scrollHeight: number;
    };
    await painted(this.#page);
    const {width, height} = this.#look.window;
    const most = isWholePage(story) ? Infinity : Math.floor(1.5 * height);
    if (scrollTop > 0 || scrollHeight <= height) return this.#photograph();
    // Not beyond the window: from right to left, Chromium then pushes some pages aside.
    await resize(this.#page, {width, height: Math.min(scrollHeight, most)});
    const picture = await this.#photograph();
    await resize(this.#page, {width, height});
    return picture;
  }

  #photograph(): Promise<Uint8Array> {
    return this.#page.screenshot({
      optimizeForSpeed: true,
      captureBeyondViewport: false,
    });
  }

  async close(): Promise<void> {
    await this.#page.browserContext().close();
  }
}

/** Storybook's way from one story to the next. */
const change = (storyId: string): void => {
  localStorage.clear();
  scrollTo(0, 0);
  const {__STORYBOOK_ADDONS_CHANNEL__: channel} = globalThis as unknown as {
    __STORYBOOK_ADDONS_CHANNEL__: {emit(event: string, data: unknown): void};
  };
  channel.emit('setCurrentStory', {storyId, viewMode: 'story'});
};

/** A day for everything that says when, from which time goes on; and room to remember what was fetched by all stories. */
const fixedDate = `{
  performance.setResourceTimingBufferSize(10_000);
  const behind = Date.UTC(2026, 4, 24, 12) - Date.now();
  const {now} = Date;
  Date.now = () => now() + behind;
  globalThis.Date = new Proxy(Date, {
    construct: (date, values, target) =>
      Reflect.construct(date, values.length ? values : [Date.now()], target),
  });
}`;

/** Ends what moves, hides the caret and Chromium’s own controls of a video, whose shades are never twice the same, and waits for pictures and fonts. */
const settle = `(async () => {
  document.documentElement.style.caretColor = 'transparent';
  if (document.querySelector('video')) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('video::-webkit-media-controls {visibility: hidden}');
    document.adoptedStyleSheets.push(sheet);
  }
  const posters = [...document.querySelectorAll('video[poster]')].map(({poster}) =>
    Object.assign(new Image(), {src: poster}));
  await Promise.all([...document.images, ...posters].map(async (image) => {
    image.loading = 'eager';
    await image.decode().catch(() => {});
  }));
  await document.fonts.ready;
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel();
    else animation.finish();
  }
  const {scrollTop, scrollHeight} = document.documentElement;
  return {scrollTop, scrollHeight};
})()`;

const plain = new Map<string, Promise<string>>();

/** Answers for the demo’s illustrations with plain ones of the same size: they are not Lede’s look, and would be nine tenths of the references. */
async function plainPictures(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  session.on('Fetch.requestPaused', ({requestId, request}) => {
    const path = new URL(request.url).pathname.slice(1);
    const picture = plain.get(path) ?? plainPicture(path);
    plain.set(path, picture);
    void picture.then(
      (body) =>
        session.send('Fetch.fulfillRequest', {
          requestId,
          responseCode: 200,
          body,
        }),
      // A story of what is not there.
      () => session.send('Fetch.continueRequest', {requestId}),
    );
  });
  await session.send('Fetch.enable', {
    patterns: [{urlPattern: '*/demo/media/*.webp'}],
  });
}

/** A field with its diagonals, by which a crop shows; the same in each size of a picture, of which Chromium takes a larger one where it has it still. */
async function plainPicture(path: string): Promise<string> {
  const {width, height} = await sharp(path).metadata();
  const picture = await sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
        <path fill="#9ab" d="M0 0h${width}v${height}H0z" />
        <path stroke="#567" stroke-width="${width / 200}" d="m0 0 ${width} ${height}M${width} 0 0 ${height}" />
      </svg>`,
    ),
  )
    .webp({lossless: true})
    .toBuffer();
  return picture.toString('base64');
}
