import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {arch, platform} from 'node:os';
import {delimiter, join} from 'node:path';
import {promisify} from 'node:util';
import {chromium, firefox, webkit, type BrowserType} from 'playwright-core';

const run = promisify(execFile);

/** The engines that every test must pass in. */
export const engines = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof engines)[number];

/** A browser on this machine, and how it is driven. */
export interface Browser {
  readonly engine: Engine;
  /** As the browser names itself, with its version. */
  readonly name: string;
  /** `puppeteer`: Chromium over its own protocol, Firefox over WebDriver BiDi. `webdriver`: WebKitGTK or Safari through its driver. `playwright`: a build of Playwright's. */
  readonly driver: 'puppeteer' | 'webdriver' | 'playwright';
  readonly executable: string;
}

/** Finds what each engine can run in here: the system's own browser first, then one that Playwright installed. */
export async function findBrowsers(): Promise<Map<Engine, Browser>> {
  const found = new Map<Engine, Browser>();
  for (const engine of engines) {
    const browser = await findEngine(engine);
    if (browser) found.set(engine, browser);
  }
  return found;
}

async function findEngine(engine: Engine): Promise<Browser | undefined> {
  const system = systemPaths[engine]().find((path) => existsSync(path));
  if (system) {
    return {
      engine,
      name: await nameOf(engine, system),
      driver: engine === 'webkit' ? 'webdriver' : 'puppeteer',
      executable: system,
    };
  }
  const path = playwrightTypes[engine].executablePath();
  if (!path || !existsSync(path)) return undefined;
  return {
    engine,
    name: `Playwright's ${engine}`,
    driver: 'playwright',
    executable: path,
  };
}

const playwrightTypes: Record<Engine, BrowserType> = {
  chromium,
  firefox,
  webkit,
};

const systemPaths: Record<Engine, () => string[]> = {
  chromium: () => [
    ...fromEnvironment('CHROME_PATH'),
    ...onPath('chromium', 'google-chrome', 'google-chrome-stable', 'chrome'),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: () => [
    ...fromEnvironment('FIREFOX_PATH'),
    ...onPath('firefox-esr', 'firefox'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
  webkit: () =>
    platform() === 'linux'
      ? onPath('WebKitWebDriver').filter(
          () => existsSync(miniBrowser()) && onPath('Xvfb').length > 0,
        )
      : ['/usr/bin/safaridriver'],
};

/** Where Debian keeps what is made for one kind of machine. */
export const triplet =
  arch() === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';

/** WebKitGTK's own small browser, which its driver starts. */
export function miniBrowser(): string {
  return `/usr/lib/${triplet}/webkit2gtk-4.1/MiniBrowser`;
}

function fromEnvironment(name: string): string[] {
  const path = process.env[name];
  return path ? [path] : [];
}

function onPath(...names: string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) =>
    folders.map((folder) => join(folder, name)).filter(existsSync),
  );
}

/** A browser's name and version in its own words, or in its package's where the driver has none. */
async function nameOf(engine: Engine, path: string): Promise<string> {
  const command = path.endsWith('WebKitWebDriver')
    ? [
        'dpkg-query',
        '--show',
        '--showformat=WebKitGTK ${Version}',
        'webkit2gtk-driver',
      ]
    : [path, '--version'];
  const [program = '', ...args] = command;
  try {
    const {stdout} = await run(program, args, {timeout: 20_000});
    return stdout.trim() || engine;
  } catch {
    // Chrome on Windows prints no version; elsewhere than on Debian there is no dpkg-query.
    return engine;
  }
}
