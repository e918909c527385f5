import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  countResults,
  type Count,
  type TestResult,
} from '../../scripts/test/count.js';
import {nameOf, secondTry} from '../../scripts/test/second-try.js';

function result(
  file: string,
  title: string,
  outcome: TestResult['outcome'],
): TestResult {
  return {file, titles: [title], engines: ['firefox'], outcome};
}

const first = [
  result('a.test.ts', 'one', 'passed'),
  result('b.test.ts', 'two', 'failed'),
  result('b.test.ts', 'three', 'passed'),
];

describe('A file with a test that failed', () => {
  it('is run again, and what passes only then is marked', async () => {
    const asked: string[][] = [];
    const {passed, failed, results} = await secondTry(
      countResults(first),
      (files) => {
        asked.push(files);
        return Promise.resolve(
          countResults([
            result('b.test.ts', 'two', 'passed'),
            result('b.test.ts', 'three', 'passed'),
          ]),
        );
      },
    );
    assert.deepEqual(asked, [['b.test.ts']]);
    assert.deepEqual({passed, failed}, {passed: 3, failed: 0});
    assert.deepEqual(
      results.filter(({atSecondTry}) => atSecondTry).map(nameOf),
      ['b.test.ts › two (firefox)'],
    );
  });

  it('has failed if it fails again, in another test too, or comes to nothing', async () => {
    const again = [
      result('b.test.ts', 'two', 'passed'),
      result('b.test.ts', 'three', 'failed'),
    ];
    for (const count of [
      countResults(again),
      {passed: 0, failed: 1, results: []},
    ]) {
      const {failed} = await secondTry(countResults(first), () =>
        Promise.resolve(count),
      );
      assert.equal(failed, 1);
    }
  });

  it('is not run again where what failed is no test, or a helper’s, or nothing did', async () => {
    const never = (): Promise<Count> => Promise.reject(new Error('run'));
    const broken = {...countResults(first), failed: 2};
    assert.equal(await secondTry(broken, never), broken);
    const shared = countResults([result('drive.ts', 'four', 'failed')]);
    assert.equal(await secondTry(shared, never), shared);
    const green = countResults(first.slice(0, 1));
    assert.equal(await secondTry(green, never), green);
  });
});
