import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it, run} from 'node:test';
import {countResults, type TestResult} from '../../scripts/test/count.js';
import {enginesIn, testResults} from '../../scripts/test/node-tests.js';

const fixture = `
import {after, before, describe, it} from 'node:test';
const fail = () => { throw new Error('on purpose'); };
describe('outer', () => {
  it('passes', () => {});
  it('fails', fail);
  it('is skipped', {skip: true}, () => {});
  it.todo('is to do', fail);
  describe('inner', () => {
    it('passes too', () => {});
  });
  describe('with a hook that fails before', () => {
    before(fail);
    it('never runs', () => {});
  });
  describe('with a hook that fails after', () => {
    after(fail);
    it('passes as well', () => {});
  });
});
it('stands alone', () => {});
describe('breaks', () => { fail(); });
describe('at the same time', {concurrency: 2}, () => {
  let end;
  const ended = new Promise((resolve) => { end = resolve; });
  describe('one', () => {
    it('ends last', () => ended);
  });
  describe('two', () => {
    it('ends first', () => { end(); });
  });
});
`;

describe('The results of Node’s tests', () => {
  let folder: string;
  let results: TestResult[];
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lede-results-'));
    const file = join(folder, 'fixture.test.mjs');
    await writeFile(file, fixture);
    // A runner started by a test runs nothing, unless it does not know.
    delete process.env['NODE_TEST_CONTEXT'];
    results = [];
    for await (const result of testResults(run({files: [file]}))) {
      results.push(result);
    }
  });
  after(() => rm(folder, {recursive: true}));

  it('are one for each test, under the titles of the suites around it', () => {
    assert.deepEqual(
      results.map(({titles, outcome}) => `${titles.join(' › ')}: ${outcome}`),
      [
        'outer › passes: passed',
        'outer › fails: failed',
        'outer › is skipped: skipped',
        'outer › is to do: skipped',
        'outer › inner › passes too: passed',
        'outer › with a hook that fails before › never runs: failed',
        'outer › with a hook that fails before: failed',
        'outer › with a hook that fails after › passes as well: passed',
        'outer › with a hook that fails after: failed',
        'stands alone: passed',
        'breaks: failed',
        'at the same time › one › ends last: passed',
        'at the same time › two › ends first: passed',
      ],
    );
  });

  it('are counted; what was skipped neither passed nor failed', () => {
    const {passed, failed} = countResults(results);
    assert.deepEqual({passed, failed}, {passed: 6, failed: 5});
  });

  it('are of the engines that a title names', () => {
    assert.deepEqual(enginesIn('Keys in webkit › Tab'), ['webkit']);
    assert.deepEqual(enginesIn('Chromium’s tree of a page'), ['chromium']);
    assert.deepEqual(enginesIn('The same in Firefox and in WebKit'), [
      'firefox',
      'webkit',
    ]);
    assert.deepEqual(enginesIn('A page without script'), []);
  });
});
