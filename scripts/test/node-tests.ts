import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {engines, type Engine} from '../browsers/find.js';
import {countResults, type Count, type TestResult} from './count.js';

/** Runs tests of Node's own runner, one file after the other or `concurrency` at a time. */
export async function runNodeTests(
  files: readonly string[],
  concurrency: number,
): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), 'lede-tests-'));
  const report = join(folder, 'results.jsonl');
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      '--test',
      `--test-concurrency=${concurrency}`,
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=./scripts/test/results-reporter.js',
      `--test-reporter-destination=${report}`,
      ...files,
    ],
    {stdio: ['ignore', 'inherit', 'inherit']},
  );
  const [code] = (await once(child, 'close')) as [number | null];
  const count = countResults(
    readResults(await readFile(report, 'utf8').catch(() => '')),
  );
  if (code !== 0 && count.failed === 0) count.failed = 1;
  await rm(folder, {recursive: true});
  return count;
}

function readResults(report: string): TestResult[] {
  return report
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const result = JSON.parse(line) as Omit<TestResult, 'engines'>;
      return {
        ...result,
        file: relative(process.cwd(), result.file),
        engines: enginesIn(result.titles.join(' ')),
      };
    });
}

/** A test of Node's runner that drives browsers says in its title which: nothing else tells it from one that needs none. */
export function enginesIn(title: string): Engine[] {
  return engines.filter((engine) =>
    new RegExp(`\\b${engine}\\b`, 'i').test(title),
  );
}
