import {readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {engines} from './browsers/find.js';
import {
  ensureBrowsers,
  ensureScreenReader,
  ensureSpeechEngine,
  ensureTemplateEngines,
} from './browsers/install.js';
import {build} from './build.js';
import {checkConformance, keepRun, writeConformance} from './conformance.js';
import {runBrowserTests} from './test/browser-tests.js';
import {runCheck, type Check} from './test/checks.js';
import {runConsumerTests} from './test/consumers.js';
import type {Count, TestResult} from './test/count.js';
import {ensureSameFonts} from './test/looks.js';
import {runNodeTests} from './test/node-tests.js';
import {runScreenReaderTests} from './test/screen-reader.js';
import {nameOf, secondTry} from './test/second-try.js';

/*
 * `npm test`: everything, in every engine, on a machine that may have nothing
 * but Node and npm. Two things at a time, for two cores.
 *
 * `npm test -- --write-conformance` writes the conformance report of the run
 * rather than check it.
 */

const started = performance.now();
const count: Count = {passed: 0, failed: 0, results: []};

const checks: Check[] = [
  {name: 'Formats (Prettier)', command: ['prettier', '--check', '.']},
  {name: 'Lint (ESLint)', command: ['eslint', '.']},
  {
    name: 'Lint (Stylelint)',
    command: ['stylelint', 'src/**/*.{css,styles.ts}', 'demo/**/*.css'],
  },
  {name: 'Types (TypeScript)', command: ['tsc']},
  {
    name: 'Drift of generated files',
    command: ['tsx', 'scripts/generate.ts', '--check'],
  },
  {name: 'Unused code and dependencies (Knip)', command: ['knip']},
];

const browsers = await ensureBrowsers();
for (const engine of engines) {
  const browser = browsers.get(engine);
  console.log(
    browser
      ? `${engine}: ${browser.name}`
      : `${engine}: NOT HERE, SO NOTHING IS TESTED IN IT`,
  );
  if (!browser && process.env['CI']) count.failed++;
}
// Trees of Firefox and WebKit are read through what the screen reader brings.
ensureScreenReader();
if (!ensureTemplateEngines() && process.env['CI']) count.failed++;

/** Folders of tests that open whole pages in browsers, which wait more than they work: those that take long first. */
const pageTests = [
  'wcag/visual',
  'wcag/operation',
  ...(ensureSameFonts() ? ['looks'] : []),
  'rules',
  'stories',
  'trees',
  'pages',
  'reliability/pages',
  'faults',
];

await build();
await Promise.all([
  inTurn([
    ...checks.map((check) => async () => asCount(await runCheck(check))),
    async () => nodeTests(await otherTests(), 1),
  ]),
  inTurn([
    async () =>
      secondTry(await runBrowserTests(browsers.values()), (files) =>
        runBrowserTests(browsers.values(), files),
      ),
  ]),
]);
add(await nodeTests(pageTests, 2));
add(
  await secondTry(await runConsumerTests(), (files) => runNodeTests(files, 1)),
);
// Alone: what is said depends on when.
add(
  await secondTry(await runScreenReaderTests(), (files) =>
    runNodeTests(files, 1),
  ),
);
if (ensureSpeechEngine()) {
  add(await nodeTests(['speech-engine'], 1));
} else if (process.env['CI']) count.failed++;

const run = await keepRun(count.results, browsers);
if (process.argv.includes('--write-conformance')) await writeConformance(run);
else {
  const same = await checkConformance(run);
  if (same !== undefined || process.env['CI']) add(asCount(same ?? false));
}

name('Passed only when run again', ({atSecondTry}) => atSecondTry);
name('Failed', ({outcome}) => outcome === 'failed');
const seconds = Math.round((performance.now() - started) / 1000);
console.log(
  `\nTook ${Math.floor(seconds / 60)} min ${seconds % 60} s, in ${[...browsers.keys()].join(', ') || 'no browser'}.`,
);
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed > 0 || count.passed === 0 ? 1 : 0);

async function inTurn(suites: (() => Promise<Count>)[]): Promise<void> {
  for (const suite of suites) add(await suite());
}

/** Says which tests it is true of: the last lines are what is read. */
function name(
  what: string,
  isTrue: (result: TestResult) => boolean | undefined,
): void {
  const names = count.results.filter(isTrue).map(nameOf);
  if (names.length > 0) console.log(`\n${what}:\n  ${names.join('\n  ')}`);
}

/** The tests of Node's runner in folders of `test/`. */
async function nodeTests(
  folders: readonly string[],
  concurrency: number,
): Promise<Count> {
  const files = await testFiles(folders);
  return secondTry(await runNodeTests(files, concurrency), (failed) =>
    runNodeTests(failed, 1),
  );
}

function add({passed, failed, results}: Count): void {
  count.passed += passed;
  count.failed += failed;
  count.results.push(...results);
}

function asCount(passed: boolean): Count {
  return {passed: passed ? 1 : 0, failed: passed ? 0 : 1, results: []};
}

/** The other folders of `test/` with tests of Node's runner. */
async function otherTests(): Promise<string[]> {
  const entries = await readdir('test', {withFileTypes: true});
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({name}) => name)
    .filter(
      (name) =>
        ![
          ...pageTests.map((folder) => folder.split('/')[0]),
          'consumers',
          'looks',
          'reliability',
          'screen-reader',
          'security',
          'speech-engine',
        ].includes(name),
    );
}

/** The test files in folders of `test/`. */
async function testFiles(folders: readonly string[]): Promise<string[]> {
  const files = folders.map(async (folder) => {
    const names = await readdir(join('test', folder), {recursive: true});
    return names
      .filter((name) => name.endsWith('.test.ts'))
      .sort()
      .map((name) => join('test', folder, name));
  });
  return (await Promise.all(files)).flat();
}
