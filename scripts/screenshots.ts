import {mkdir, readdir} from 'node:fs/promises';
import {basename, join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {pathToFileURL} from 'node:url';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {chromiumFlags} from './browsers/chromium-flags.js';
import {findBrowsers} from './browsers/find.js';
import {buildForPages} from './server/build.js';
import {startServer} from './server/server.js';

/** How a page is looked at. */
interface View {
  readonly name: string;
  /** The window, in CSS pixels. Default: a desktop's. */
  readonly size?: readonly [width: number, height: number];
  /** Media features that the reader's system sets; what is left out is at its default. */
  readonly features?: Readonly<Record<string, string>>;
  /** The reader's own text size, in per cent. */
  readonly textSize?: number;
  /** A PDF as well, which has the page breaks that a picture can't show. */
  readonly print?: boolean;
  /** Only what the window shows, not the whole page. */
  readonly window?: boolean;
}

const phone = [390, 844] as const;
/** What browsers leave by default. */
const paperMargin = {top: '1cm', right: '1cm', bottom: '1cm', left: '1cm'};
const dark = {'prefers-color-scheme': 'dark'};

const views: readonly View[] = [
  {name: 'phone-light', size: phone},
  {name: 'phone-dark', size: phone, features: dark},
  {name: 'small', size: [320, 640]},
  {name: 'small-text-200', size: [320, 640], textSize: 200},
  {name: 'desktop-light'},
  {name: 'desktop-dark', features: dark},
  {name: 'desktop-text-200', textSize: 200},
  {name: 'wide', size: [1920, 1080]},
  {name: 'more-contrast', features: {'prefers-contrast': 'more'}},
  {name: 'forced-colors', features: {'forced-colors': 'active'}},
  {
    name: 'forced-colors-dark',
    features: {'forced-colors': 'active', ...dark},
  },
  {name: 'print', size: [794, 1123], print: true},
  // The README's picture, docs/article-page.png, is that of demo/en.html.
  {name: 'window', size: [1280, 1120], window: true},
];

export interface ScreenshotOptions {
  /** HTML files. Default: the demo articles. */
  readonly files?: readonly string[];
  /** Names of views, or parts of them. Default: every view. */
  readonly only?: readonly string[];
  /** With scripts really off. Default false. */
  readonly noScript?: boolean;
  /** Where the pictures go. Default `screenshots`. */
  readonly folder?: string;
}

/** Takes pictures of articles as readers see them, whole pages in Chromium, and returns their paths. */
export async function takeScreenshots(
  options: ScreenshotOptions = {},
): Promise<string[]> {
  const {only = [], noScript = false, folder = 'screenshots'} = options;
  const files = options.files?.length ? options.files : await demoArticles();
  const chosen = views.filter(
    ({name}) => only.length === 0 || only.some((part) => name.includes(part)),
  );
  await mkdir(folder, {recursive: true});
  const server = await startServer({
    files: files.map((file) => resolve(file)),
  });
  const browser = await launch();
  const pictures: string[] = [];
  try {
    for (const {file, path, pathWithoutScript} of server.articles) {
      for (const view of chosen) {
        const name = `${basename(file, '.html')}-${view.name}${noScript ? '-no-script' : ''}`;
        const url = server.origin + (noScript ? pathWithoutScript : path);
        pictures.push(
          ...(await takePicture(browser, url, view, join(folder, name))),
        );
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return pictures;
}

async function demoArticles(): Promise<string[]> {
  const names = await readdir('demo');
  return names
    .filter((name) => /^[a-z]{2}\.html$/.test(name))
    .map((name) => join('demo', name));
}

async function launch(): Promise<Browser> {
  const found = (await findBrowsers()).get('chromium');
  if (!found) throw new Error('Screenshots need Chromium or Chrome.');
  return puppeteer.launch({
    executablePath: found.executable,
    args: [...chromiumFlags, '--hide-scrollbars'],
  });
}

async function takePicture(
  browser: Browser,
  url: string,
  view: View,
  path: string,
): Promise<string[]> {
  const {size = [1280, 900], textSize = 100, print = false} = view;
  const page = await browser.newPage();
  try {
    await page.setViewport({
      width: size[0],
      height: size[1],
      // Chromium draws no picture that is taller than 16,384 pixels.
      deviceScaleFactor: size[0] < 500 && textSize === 100 ? 2 : 1,
    });
    await emulateMedia(page, view);
    await page.goto(url, {waitUntil: 'load'});
    if (textSize !== 100) {
      await page.evaluate((percent) => {
        document.documentElement.style.fontSize = `${percent}%`;
      }, textSize);
    }
    // Pictures that wait until they are near would be blank on a picture of the whole page.
    await page.evaluate(async () => {
      for (const image of document.images) image.loading = 'eager';
      await Promise.allSettled(
        [...document.images].map((image) => image.decode()),
      );
    });
    await page.screenshot({path: `${path}.png`, fullPage: !view.window});
    if (!print) return [`${path}.png`];
    await page.pdf({path: `${path}.pdf`, format: 'A4', margin: paperMargin});
    return [`${path}.png`, `${path}.pdf`];
  } finally {
    await page.close();
  }
}

/** Through the protocol: Puppeteer's own call has no forced colours. */
async function emulateMedia(page: Page, {features, print}: View) {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    media: print ? 'print' : '',
    features: Object.entries({
      'prefers-color-scheme': 'light',
      'prefers-reduced-motion': 'reduce',
      ...features,
    }).map(([name, value]) => ({name, value})),
  });
}

/** `npm run screenshots -- [--only phone] [--no-script] [FILE.html …]` */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const {values, positionals} = parseArgs({
    options: {
      only: {type: 'string', multiple: true},
      'no-script': {type: 'boolean', default: false},
    },
    allowPositionals: true,
  });
  await buildForPages();
  const pictures = await takeScreenshots({
    files: positionals,
    only: values.only ?? [],
    noScript: values['no-script'],
  });
  console.log(pictures.join('\n'));
}
