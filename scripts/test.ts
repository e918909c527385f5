import {readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {engines} from './browsers/find.js';
import {ensureBrowsers} from './browsers/install.js';
import {build} from './build.js';
import {checkConformance, keepRun, writeConformance} from './conformance.js';
import {runBrowserTests} from './test/browser-tests.js';
import {runCheck, type Check} from './test/checks.js';
import type {Count} from './test/count.js';
import {runNodeTests} from './test/node-tests.js';
import {runScreenReaderTests} from './test/screen-reader.js';

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

await build();
await Promise.all([
  inTurn([
    ...checks.map((check) => async () => asCount(await runCheck(check))),
    async () => runNodeTests(await nodeTestFiles(), 1),
  ]),
  inTurn([async () => runBrowserTests(browsers.values())]),
]);
add(await runNodeTests(await testFiles('test/pages'), 1));
add(await runScreenReaderTests());

const run = await keepRun(count.results, browsers);
if (process.argv.includes('--write-conformance')) await writeConformance(run);
else {
  const same = await checkConformance(run);
  if (same !== undefined || process.env['CI']) add(asCount(same ?? false));
}

const seconds = Math.round((performance.now() - started) / 1000);
console.log(
  `\nTook ${Math.floor(seconds / 60)} min ${seconds % 60} s, in ${[...browsers.keys()].join(', ') || 'no browser'}.`,
);
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed > 0 || count.passed === 0 ? 1 : 0);

async function inTurn(suites: (() => Promise<Count>)[]): Promise<void> {
  for (const suite of suites) add(await suite());
}

function add({passed, failed, results}: Count): void {
  count.passed += passed;
  count.failed += failed;
  count.results.push(...results);
}

function asCount(passed: boolean): Count {
  return {passed: passed ? 1 : 0, failed: passed ? 0 : 1, results: []};
}

/** Tests that need no browser of the list above: every folder of `test/` but the whole pages and what a screen reader says of them. */
async function nodeTestFiles(): Promise<string[]> {
  const entries = await readdir('test', {withFileTypes: true});
  const folders = entries
    .filter(
      (entry) =>
        entry.isDirectory() && !['pages', 'screen-reader'].includes(entry.name),
    )
    .map((entry) => join('test', entry.name));
  return (await Promise.all(folders.map(testFiles))).flat();
}

async function testFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, {recursive: true});
  return names
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => join(folder, name));
}
