import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Engine} from './browsers/find.js';
import {versionsIn, type Run} from './conformance/instruments.js';
import {compareReport, writeReport} from './conformance/report.js';
import type {TestResult} from './test/count.js';

const folder = 'docs/accessibility';
const lastRun = '.cache/test-results.json';

/** Keeps the results of a run of all tests for `npm run conformance`. */
export async function keepRun(
  results: readonly TestResult[],
  browsers: ReadonlyMap<Engine, {readonly name: string}>,
): Promise<Run> {
  const run: Run = {versions: await versionsIn(results, browsers), results};
  await mkdir(dirname(lastRun), {recursive: true});
  await writeFile(lastRun, `${JSON.stringify(run, undefined, 1)}\n`);
  return run;
}

/** Whether the conformance report says what a run has shown; nothing where the run lacked an engine or a tool, and so can't tell. */
export async function checkConformance(run: Run): Promise<boolean | undefined> {
  const verdict = await compareReport(folder, run);
  switch (verdict.says) {
    case 'the same':
      console.log('✔ Conformance report');
      return true;
    case 'too little':
      console.log(
        `✖ NOT CHECKED: the conformance report. It speaks of ${verdict.missing.join(', ')}, and this run had none.`,
      );
      return undefined;
    case 'otherwise':
      console.log(
        `✖ Conformance report: it does not say what this run has shown. To mend it: npm run conformance\n${verdict.where.join('\n')}`,
      );
      return false;
  }
}

/** Writes the conformance report of a run. */
export async function writeConformance(run: Run): Promise<void> {
  await writeReport(folder, run);
  console.log(`Wrote ${folder}/conformance.md and conformance.yaml.`);
}

/** `npm run conformance` writes the report of the last `npm test`. */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const text = await readFile(lastRun, 'utf8').catch(() => undefined);
  if (text === undefined) {
    console.error('There are no results to report on: npm test');
    process.exit(1);
  }
  await writeConformance(JSON.parse(text) as Run);
}
