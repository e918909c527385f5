/**
 * A reporter of Node's test runner: one line of JSON for each test, with the
 * titles of the suites around it. In JavaScript, since Node loads reporters
 * before it can read TypeScript.
 *
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} events
 */
export default async function* resultsReporter(events) {
  const titles = [];
  for await (const {type, data} of events) {
    if (type === 'test:start') {
      titles.length = data.nesting;
      titles.push(data.name);
    }
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const {file, nesting, name, details, skip, todo} = data;
    const isSuite = details.type === 'suite';
    // What fails in a suite itself, and in no test of it, is a hook.
    if (isSuite && details.error?.failureType !== 'hookFailed') continue;
    const outcome =
      skip !== undefined || todo !== undefined
        ? 'skipped'
        : type === 'test:pass'
          ? 'passed'
          : 'failed';
    yield `${JSON.stringify({
      titles: [...titles.slice(0, nesting), name],
      file,
      outcome,
    })}\n`;
  }
}
