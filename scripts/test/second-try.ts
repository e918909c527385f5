import {countResults, type Count, type TestResult} from './count.js';

/**
 * Runs the files in which a test has failed once more, and takes what comes of
 * that: on a busy machine one of ten thousand tests waits in vain for a browser.
 * What passes only then is marked, for `npm test` to name it: it wants mending.
 */
export async function secondTry(
  first: Count,
  run: (files: string[]) => Promise<Count>,
): Promise<Count> {
  const failed = first.results.filter(hasFailed);
  const files = new Set(failed.map(({file}) => file));
  // Else something failed that is no test, such as the runner itself, or a test that a helper of several files has made.
  const canRun = [...files].every((file) => file.endsWith('.test.ts'));
  if (!canRun || failed.length === 0 || failed.length < first.failed) {
    return first;
  }
  console.log(`\nRun again, since they failed: ${[...files].join(', ')}`);
  const second = await run([...files].sort());
  const names = new Set(failed.map(nameOf));
  const results = second.results.map((result) =>
    result.outcome === 'passed' && names.has(nameOf(result))
      ? {...result, atSecondTry: true}
      : result,
  );
  return {
    ...countResults([
      ...first.results.filter(({file}) => !files.has(file)),
      ...results,
    ]),
    failed: second.failed,
  };
}

/** A test as a person looks for it. */
export function nameOf({file, engines, titles}: TestResult): string {
  return `${[file, ...titles].join(' › ')} (${engines.join(', ') || 'Node'})`;
}

function hasFailed({outcome}: TestResult): boolean {
  return outcome === 'failed';
}
