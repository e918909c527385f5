import puppeteer, {
  type KeyInput,
  type Page as PuppeteerPage,
} from 'puppeteer-core';
import * as playwright from 'playwright-core';
import {remote} from 'webdriverio';
import {chromiumFlags} from '../../scripts/browsers/chromium-flags.js';
import {firefoxPreferences} from '../../scripts/browsers/firefox-preferences.js';
import {
  findBrowsers,
  type Browser,
  type Engine,
} from '../../scripts/browsers/find.js';
import {startWebKitDriver} from '../../scripts/browsers/webkit-driver.js';

/** Keys as the WebDriver standard writes them: https://w3c.github.io/webdriver/#keyboard-actions */
const webDriverKeys = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
} as const;

/** The keys that the tests press by name. */
export type Key = keyof typeof webDriverKeys;

/** One window of a real browser, asked the same way in every engine. */
export interface Session {
  readonly engine: Engine;
  goto(url: string): Promise<void>;
  /** Runs a script's text in the page and returns its value. */
  evaluate<Value>(script: string): Promise<Value>;
  press(key: Key, options?: {shift?: boolean}): Promise<void>;
  /** Presses the key of each character in turn. */
  type(characters: string): Promise<void>;
  /** Moves the mouse to a place in the window, in CSS pixels. */
  point(x: number, y: number): Promise<void>;
  pointerDown(): Promise<void>;
  pointerUp(): Promise<void>;
  back(): Promise<void>;
  close(): Promise<void>;
}

/** The engines that are on this machine. `npm test` counts a missing one as a failure in CI. */
export const browsers: Browser[] = [...(await findBrowsers()).values()];

/** Opens a window of a browser. */
export function open(browser: Browser): Promise<Session> {
  switch (browser.driver) {
    case 'puppeteer':
      return openWithPuppeteer(browser);
    case 'webdriver':
      return openWithWebDriver(browser);
    case 'playwright':
      return openWithPlaywright(browser);
  }
}

/** Opens Chromium with everything that its own protocol offers, and with more of its command line's flags. */
export async function openChromium(
  ...flags: readonly string[]
): Promise<PuppeteerPage> {
  const browser = browsers.find(({engine}) => engine === 'chromium');
  if (!browser) throw new Error('Chromium is not on this machine.');
  const instance = await puppeteer.launch({
    executablePath: browser.executable,
    args: [...chromiumFlags, ...flags],
  });
  const [page] = await instance.pages();
  return page ?? instance.newPage();
}

async function openWithPuppeteer({
  engine,
  executable,
}: Browser): Promise<Session> {
  const instance = await puppeteer.launch(
    engine === 'firefox'
      ? {
          browser: 'firefox',
          executablePath: executable,
          extraPrefsFirefox: firefoxPreferences,
        }
      : {executablePath: executable, args: chromiumFlags},
  );
  const page = await instance.newPage();
  return {
    engine,
    goto: async (url) => {
      await page.goto(url, {waitUntil: 'load'});
    },
    evaluate: <Value>(script: string) =>
      page.evaluate(script) as Promise<Value>,
    press: async (key, {shift = false} = {}) => {
      if (shift) await page.keyboard.down('Shift');
      await page.keyboard.press(key === 'Space' ? ' ' : key);
      if (shift) await page.keyboard.up('Shift');
    },
    type: async (characters) => {
      for (const character of characters) {
        await page.keyboard.press(character as KeyInput);
      }
    },
    point: (x, y) => page.mouse.move(x, y),
    pointerDown: () => page.mouse.down(),
    pointerUp: () => page.mouse.up(),
    back: async () => {
      await page.evaluate('history.back()');
    },
    close: () => instance.close(),
  };
}

async function openWithWebDriver(browser: Browser): Promise<Session> {
  const driver = await startWebKitDriver(browser);
  const client = await remote({
    hostname: '127.0.0.1',
    port: driver.port,
    path: '/',
    logLevel: 'error',
    capabilities: driver.capabilities,
  });
  const act = (type: 'key' | 'pointer', ...actions: object[]) =>
    client.performActions([{type, id: type, actions}]);
  const press = (value: string, held: readonly string[] = []) =>
    act(
      'key',
      ...held.map((modifier) => ({type: 'keyDown', value: modifier})),
      {type: 'keyDown', value},
      {type: 'keyUp', value},
      ...held.map((modifier) => ({type: 'keyUp', value: modifier})),
    );
  return {
    engine: browser.engine,
    goto: async (url) => {
      await client.url(url);
    },
    evaluate: async <Value>(script: string) =>
      (await client.execute(
        `return (${script.trim().replace(/;$/, '')})`,
      )) as Value,
    press: (key, {shift = false} = {}) =>
      press(webDriverKeys[key], shift ? ['\uE008'] : []),
    type: (characters) =>
      act(
        'key',
        ...Array.from(characters).flatMap((value) => [
          {type: 'keyDown', value},
          {type: 'keyUp', value},
        ]),
      ),
    point: (x, y) => act('pointer', {type: 'pointerMove', x, y}),
    pointerDown: () => act('pointer', {type: 'pointerDown', button: 0}),
    pointerUp: () => act('pointer', {type: 'pointerUp', button: 0}),
    back: async () => {
      const before = await client.getUrl();
      await client.execute('history.back()');
      // The next script would be run in the page that is put away, and never be answered.
      await client.waitUntil(async () => (await client.getUrl()) !== before);
    },
    close: async () => {
      await client.deleteSession();
      driver.stop();
    },
  };
}

async function openWithPlaywright({
  engine,
  executable,
}: Browser): Promise<Session> {
  const instance = await playwright[engine].launch({
    executablePath: executable,
  });
  const page = await instance.newPage();
  return {
    engine,
    goto: async (url) => {
      await page.goto(url);
    },
    evaluate: (script) => page.evaluate(script),
    press: (key, {shift = false} = {}) =>
      page.keyboard.press(shift ? `Shift+${key}` : key),
    type: async (characters) => {
      for (const character of characters) await page.keyboard.press(character);
    },
    point: (x, y) => page.mouse.move(x, y),
    pointerDown: () => page.mouse.down(),
    pointerUp: () => page.mouse.up(),
    back: async () => {
      await page.evaluate('history.back()');
    },
    close: () => instance.close(),
  };
}
