import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Count} from './count.js';

/** Runs tests of Node's own runner, one file after the other or `concurrency` at a time. */
export async function runNodeTests(
  files: readonly string[],
  concurrency: number,
): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), 'lede-tests-'));
  const report = join(folder, 'report.tap');
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      '--test',
      `--test-concurrency=${concurrency}`,
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=tap',
      `--test-reporter-destination=${report}`,
      ...files,
    ],
    {stdio: ['ignore', 'inherit', 'inherit']},
  );
  const [code] = (await once(child, 'close')) as [number | null];
  const count = countTap(await readFile(report, 'utf8').catch(() => ''));
  if (code !== 0 && count.failed === 0) count.failed = 1;
  await rm(folder, {recursive: true});
  return count;
}

/** Node's own totals, at the foot of its TAP report; what was cancelled did not pass. */
function countTap(report: string): Count {
  const total = (name: string) =>
    Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(report)?.[1] ?? 0);
  return {passed: total('pass'), failed: total('fail') + total('cancelled')};
}
