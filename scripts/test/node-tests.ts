import {relative} from 'node:path';
import {run} from 'node:test';
import {spec, type TestEvent} from 'node:test/reporters';
import {engines, type Engine} from '../browsers/find.js';
import {countResults, type Count, type TestResult} from './count.js';

/** Runs tests of Node's own runner, `concurrency` files at a time, and begins with the first: `node --test` would begin with that whose name is first. */
export async function runNodeTests(
  files: readonly string[],
  concurrency: number,
): Promise<Count> {
  const events = run({files: [...files], concurrency});
  events.pipe(new spec()).pipe(process.stdout, {end: false});
  const results: TestResult[] = [];
  for await (const result of testResults(events)) results.push(result);
  return countResults(results);
}

/** What became of each test of Node's runner, with the titles of the suites around it. */
export async function* testResults(
  events: AsyncIterable<TestEvent>,
): AsyncGenerator<TestResult> {
  const titles: string[] = [];
  for await (const {type, data} of events) {
    if (type === 'test:start') {
      titles.length = data.nesting;
      titles.push(data.name);
    }
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const {file = '', nesting, name, details, skip, todo} = data;
    if (details.type === 'suite' && !hasFailedByItself(details)) continue;
    const all = [...titles.slice(0, nesting), name];
    const outcome =
      skip !== undefined || todo !== undefined
        ? 'skipped'
        : type === 'test:pass'
          ? 'passed'
          : 'failed';
    yield {
      titles: all,
      file: relative(process.cwd(), file),
      engines: enginesIn(all.join(' ')),
      outcome,
    };
  }
}

/** Whether a suite failed, and not for one of its tests: in a hook, or in its own code. */
function hasFailedByItself(details: object): boolean {
  const error = 'error' in details ? details.error : undefined;
  return (
    error instanceof Error &&
    (!('failureType' in error) || error.failureType !== 'subtestsFailed')
  );
}

/** A test of Node's runner that drives browsers says in its title which: nothing else tells it from one that needs none. */
export function enginesIn(title: string): Engine[] {
  return engines.filter((engine) =>
    new RegExp(`\\b${engine}\\b`, 'i').test(title),
  );
}
