import {relative} from 'node:path';
import {declareClassPlugin, PluginKind} from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
  type CompleteDryRunResult,
  type DryRunOptions,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
} from '@stryker-mutator/api/test-runner';
import {startTestRunner, type TestSuiteResult} from '@web/test-runner';
import type {
  TestRunner as WebTestRunner,
  TestRunnerPlugin,
} from '@web/test-runner-core';
import {ensureBrowsers} from '../../scripts/browsers/install.js';
import {launcher, settings} from '../../scripts/test/browser-tests.js';
import type {Coverage, Run} from './in-browser.js';

/**
 * Stryker's tests in Chromium: those of the elements, as `npm run test:browser`
 * runs them. The browser and the server stay for all mutants; each file of
 * tests is a page, loaded anew for each mutant, which is there from the first
 * line on.
 */
class BrowserRunner implements TestRunner {
  #close: (() => Promise<void>) | undefined;
  #runner: WebTestRunner | undefined;
  #run: Run | undefined;
  #coverage: Coverage | undefined;
  /** How long each test takes without a mutant, in milliseconds. */
  #durations = new Map<string, number>();

  capabilities(): TestRunnerCapabilities {
    return {reloadEnvironment: true};
  }

  async init(): Promise<void> {
    const chromium = (await ensureBrowsers()).get('chromium');
    if (!chromium) throw new Error('There is no Chromium to run tests in.');
    const browser = await launcher(chromium, []);
    // The test runner would close it after its first run, and end.
    this.#close = browser.stop?.bind(browser);
    browser.stop = () => Promise.resolve();
    const {plugins = [], ...config} = settings();
    const runner = await startTestRunner({
      config: {
        ...config,
        files: ['test/mutation/in-browser.ts'],
        browsers: [browser],
        plugins: [...plugins, this.#commands()],
        testFramework: {config: {timeout: '15000', ui: 'bdd', bail: 'true'}},
        browserLogs: false,
        reporters: [],
      },
      readCliArgs: false,
      readFileConfig: false,
      autoExitProcess: false,
    });
    if (!runner) throw new Error('The browser tests did not start.');
    runner.stop = () => Promise.resolve();
    this.#runner = runner;
    await this.#finished();
  }

  async dryRun({testFiles = []}: DryRunOptions): Promise<DryRunResult> {
    const files = testFiles.map((file) => relative(process.cwd(), file));
    const perTest: Record<string, Record<string, number>> = {};
    const tests: TestResult[] = [];
    for (const file of files.sort()) {
      const own = await this.#runFile({file});
      tests.push(...own);
      const {perTest: ofTests = {}, static: ofFile = {}} = this.#coverage ?? {};
      for (const {id, timeSpentMs} of own) {
        perTest[id] = {...ofFile, ...ofTests[id]};
        this.#durations.set(id, timeSpentMs);
      }
    }
    return {
      status: DryRunStatus.Complete,
      tests,
      mutantCoverage: {static: {}, perTest},
    };
  }

  async mutantRun({
    activeMutant,
    testFilter = [],
    hitLimit,
  }: MutantRunOptions): Promise<MutantRunResult> {
    const files = new Set(testFilter.map(fileOf));
    const result: CompleteDryRunResult = {
      status: DryRunStatus.Complete,
      tests: [],
    };
    for (const file of files) {
      const tests = testFilter
        .filter((id) => fileOf(id) === file)
        .map((id) => ({id, timeout: this.#timeout(id)}));
      const run = {file, tests, mutant: activeMutant.id, hitLimit};
      const results = await this.#runFile(run);
      result.tests.push(...results);
      if (results.some(({status}) => status === TestStatus.Failed)) break;
    }
    return toMutantRunResult(result);
  }

  async dispose(): Promise<void> {
    await this.#close?.();
  }

  /** Loads a file of tests, and runs those that are asked for. */
  async #runFile(run: Run): Promise<TestResult[]> {
    this.#run = run;
    this.#coverage = undefined;
    const finished = this.#finished();
    await this.#runner?.runTests(this.#runner.sessions.all());
    await finished;
    const [session] = [...(this.#runner?.sessions.all() ?? [])];
    const results = session?.testResults
      ? resultsOf(session.testResults, [], run.file)
      : [];
    // What fails outside of tests is of the file.
    for (const {message} of session?.errors ?? []) {
      results.push({
        id: run.tests?.[0]?.id ?? `${run.file}#`,
        name: run.file,
        timeSpentMs: 0,
        status: TestStatus.Failed,
        failureMessage: message,
      });
    }
    return results;
  }

  /** What waits for something that a mutant keeps from coming need not wait as long as on any machine. */
  #timeout(id: string): number {
    const duration = this.#durations.get(id);
    return duration === undefined ? 15_000 : 5000 + 4 * duration;
  }

  #finished(): Promise<void> {
    return new Promise((resolve) => {
      const runner = this.#runner;
      const done = () => {
        runner?.off('test-run-finished', done);
        // It takes the next run only after it has told of this one.
        setImmediate(resolve);
      };
      runner?.on('test-run-finished', done);
    });
  }

  #commands(): TestRunnerPlugin<Coverage> {
    return {
      name: 'mutation',
      executeCommand: ({command, payload}) => {
        if (command === 'mutation-run') return this.#run ?? {};
        if (command !== 'mutation-coverage') return undefined;
        this.#coverage = payload;
        return true;
      },
    };
  }
}

function resultsOf(
  suite: TestSuiteResult,
  around: readonly string[],
  file: string,
): TestResult[] {
  const titles = suite.name === '' ? around : [...around, suite.name];
  return [
    ...suite.tests.map((test): TestResult => {
      const name = [...titles, test.name].join(' ');
      const base = {
        id: `${file}#${name}`,
        name,
        fileName: file,
        timeSpentMs: test.duration ?? 0,
      };
      if (test.passed) return {...base, status: TestStatus.Success};
      // After one that failed, the others are not run.
      if (!test.error) return {...base, status: TestStatus.Skipped};
      return {
        ...base,
        status: TestStatus.Failed,
        failureMessage: test.error.message,
      };
    }),
    ...suite.suites.flatMap((child) => resultsOf(child, titles, file)),
  ];
}

const fileOf = (id: string): string => id.slice(0, id.indexOf('#'));

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'browser', BrowserRunner),
];
