import {relative} from 'node:path';
import {parseArgs} from 'node:util';
import {pathToFileURL} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import type {
  BrowserLauncher,
  TestRunnerCoreConfig,
} from '@web/test-runner-core';
import {
  defaultReporter,
  startTestRunner,
  type Reporter,
  type TestRunnerConfig,
  type TestSuiteResult,
} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {playwrightLauncher} from '@web/test-runner-playwright';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import {chromiumFlags} from '../browsers/chromium-flags.js';
import type {Browser, Engine} from '../browsers/find.js';
import {firefoxPreferences} from '../browsers/firefox-preferences.js';
import {ensureBrowsers} from '../browsers/install.js';
import {
  startWebKitDriver,
  type WebKitDriver,
} from '../browsers/webkit-driver.js';
import {feedServer} from '../../test/servers/feed-server.js';
import {middlewareOf} from '../../test/servers/handler.js';
import {recordingServer} from '../../test/servers/recording-server.js';
import {countResults, type Count, type TestResult} from './count.js';
import {instruments} from './instruments.js';

type Middleware = NonNullable<TestRunnerCoreConfig['middleware']>[number];

/** Runs the tests of the elements (`test/*.test.ts`), and those of what is done to them (`test/security`, `test/reliability`), in every engine given. */
export async function runBrowserTests(
  browsers: Iterable<Browser>,
  files: string[] = [
    'test/*.test.ts',
    'test/security/*.test.ts',
    'test/reliability/*.test.ts',
  ],
  soak?: Soak,
): Promise<Count> {
  const results: TestResult[] = [];
  const drivers: WebKitDriver[] = [];
  const launchers = new Map<BrowserLauncher, Engine>();
  for (const browser of browsers) {
    launchers.set(await launcher(browser, drivers), browser.engine);
  }
  const runner = await startTestRunner({
    config: {
      ...settings(soak),
      files,
      concurrency: 2,
      browsers: [...launchers.keys()],
      testsFinishTimeout: soak ? 3_600_000 : 300_000,
      reporters: [
        defaultReporter({reportTestResults: true, reportTestProgress: false}),
        collector(results, launchers),
      ],
    },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
  });
  if (!runner) throw new Error('The browser tests did not start.');
  await new Promise((resolve) => {
    runner.on('stopped', resolve);
  });
  for (const driver of drivers) driver.stop();
  return countResults(results);
}

/** The page that tests run in, and what serves it. */
export function settings(soak?: Soak): TestRunnerConfig {
  return {
    rootDir: process.cwd(),
    nodeResolve: {exportConditions: ['development', 'browser']},
    testFramework: {config: {timeout: '15000', ui: 'bdd'}},
    middleware: [
      reportPolicy,
      soakServer(soak),
      ...[feedServer, recordingServer].map(middlewareOf),
    ],
    plugins: [
      instruments(),
      esbuildPlugin({
        ts: true,
        tsconfig: 'tsconfig.json',
        define: {DEVELOPMENT: 'true'},
      }),
    ],
    testRunnerHtml: (testFramework) => `<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8">
          <title>Lede</title>
          <link rel="stylesheet" href="/src/styles/lede.css">
        </head>
        <body><script type="module" src="${testFramework}"></script></body>
      </html>`,
  };
}

/** What tests make at random: how many cases, and from which seed. */
interface Soak {
  readonly seed?: number;
  readonly runs?: number;
}

const soakServer =
  (soak: Soak = {}): Middleware =>
  async (context, next) => {
    if (context.path === '/soak.json') context.body = JSON.stringify(soak);
    else await next();
  };

/** Reported by the browser and not enforced, so that test/security sees both what is against a strict policy and what comes of it. */
const policy =
  "script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";

const reportPolicy: Middleware = async (context, next) => {
  await next();
  if (context.path === '/') {
    context.set('Content-Security-Policy-Report-Only', policy);
  }
};

export async function launcher(
  browser: Browser,
  drivers: WebKitDriver[],
): Promise<BrowserLauncher> {
  switch (browser.driver) {
    case 'playwright':
      return playwrightLauncher({
        product: browser.engine,
        launchOptions: {executablePath: browser.executable},
      });
    case 'webdriver': {
      const driver = await startWebKitDriver(browser);
      drivers.push(driver);
      const launcher = webdriverLauncher({
        hostname: '127.0.0.1',
        port: driver.port,
        path: '/',
        logLevel: 'error',
        // A page tells by itself when its tests are done; to wait until it is loaded, with all that tests put into it, may take longer than the driver is given for an answer.
        capabilities: {...driver.capabilities, pageLoadStrategy: 'none'},
        // Its type leaves `undefined` unsaid, which exactOptionalPropertyTypes minds.
      }) as BrowserLauncher;
      return oneAtATime(launcher);
    }
    case 'puppeteer':
      return chromeLauncher({
        puppeteer,
        concurrency: 1,
        launchOptions:
          browser.engine === 'firefox'
            ? {
                browser: 'firefox',
                executablePath: browser.executable,
                extraPrefsFirefox: firefoxPreferences,
              }
            : {executablePath: browser.executable, args: chromiumFlags},
      });
  }
}

/** One file at a time, each as a page of its own: the WebDriver launcher would share one page among iframes, where keys reach only the first that asks. */
function oneAtATime(launcher: BrowserLauncher): BrowserLauncher {
  const initialize = launcher.initialize?.bind(launcher);
  launcher.concurrency = 1;
  launcher.initialize = (config, testFiles) =>
    initialize?.({...config, concurrency: 1}, testFiles);
  return launcher;
}

/** Collects what became of each test of each file in each engine; a file that could not be loaded, or broke, is a failure. */
function collector(
  results: TestResult[],
  engines: ReadonlyMap<BrowserLauncher, Engine>,
): Reporter {
  return {
    onTestRunFinished({sessions}) {
      for (const {browser, testFile, testResults, errors} of sessions) {
        const engine = engines.get(browser);
        const at = {
          file: relative(process.cwd(), testFile),
          engines: engine ? [engine] : [],
        };
        if (testResults) collectSuite(testResults, [], at, results);
        const broken =
          errors.length === 0 && !testResults
            ? ['nothing came of it']
            : errors.map(({message}) => message);
        for (const reason of broken) {
          results.push({...at, titles: [reason], outcome: 'failed'});
        }
      }
    },
  };
}

function collectSuite(
  suite: TestSuiteResult,
  around: readonly string[],
  at: Pick<TestResult, 'file' | 'engines'>,
  results: TestResult[],
): void {
  // The outermost suite is the file, and has no title.
  const titles = suite.name === '' ? around : [...around, suite.name];
  for (const {name, passed, skipped} of suite.tests) {
    const outcome = passed ? 'passed' : skipped ? 'skipped' : 'failed';
    results.push({...at, titles: [...titles, name], outcome});
  }
  for (const child of suite.suites) collectSuite(child, titles, at, results);
}

/** `npm run test:browser -- [--engine chromium] [FILE …]` */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const {values, positionals} = parseArgs({
    options: {engine: {type: 'string', multiple: true}},
    allowPositionals: true,
  });
  const browsers = [...(await ensureBrowsers()).values()].filter(
    ({engine}) => !values.engine || values.engine.includes(engine),
  );
  const {passed, failed} = await runBrowserTests(
    browsers,
    positionals.length > 0 ? positionals : undefined,
  );
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}
