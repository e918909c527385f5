import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {criteria} from '../../scripts/conformance/criteria.js';
import {weigh, type Row} from '../../scripts/conformance/evidence.js';
import type {TestResult} from '../../scripts/test/count.js';

/** The word is apart from the number, or these tests would be evidence themselves. */
const mark = (ids: string) => ['WCAG', ids].join(' ');

function result(
  title: string | string[],
  rest: Partial<TestResult> = {},
): TestResult {
  return {
    titles: [title].flat(),
    file: 'test/wcag/some.test.ts',
    engines: ['chromium'],
    outcome: 'passed',
    ...rest,
  };
}

function row(id: string, results: TestResult[]): Row {
  const found = weigh(results).find(({criterion}) => criterion.id === id);
  assert.ok(found);
  return found;
}

describe('The weighing of evidence', () => {
  const passed = result(`${mark('1.4.10')}: nothing scrolls sideways`);
  const failed = {...passed, outcome: 'failed'} as const;
  const skipped = {...passed, outcome: 'skipped'} as const;

  it('has not evaluated a criterion that no test names', () => {
    assert.ok(weigh([]).every(({support}) => support === 'not-evaluated'));
    const {support, statements} = row('1.4.1', [passed]);
    assert.deepEqual(
      {support, statements},
      {support: 'not-evaluated', statements: []},
    );
  });

  it('has a row for each criterion, whatever was tested', () => {
    assert.deepEqual(
      weigh([]).map(({criterion}) => criterion),
      criteria,
    );
  });

  it('supports what one test at least has passed and none has failed', () => {
    assert.equal(row('1.4.10', [passed]).support, 'supports');
    assert.equal(row('1.4.10', [passed, passed]).support, 'supports');
  });

  it('supports nothing that a test has failed', () => {
    assert.equal(row('1.4.10', [failed]).support, 'does-not-support');
    assert.equal(
      row('1.4.10', [passed, passed, failed]).support,
      'partially-supports',
    );
  });

  it('takes a skipped test for no evidence', () => {
    assert.deepEqual(row('1.4.10', [skipped]), row('1.4.10', []));
    assert.deepEqual(row('1.4.10', [passed, skipped]), row('1.4.10', [passed]));
  });

  it('changes when a test is removed', () => {
    assert.notDeepEqual(
      row('1.4.10', [passed, passed]),
      row('1.4.10', [passed]),
    );
  });

  it('claims no engine that a statement was not tested in', () => {
    const elsewhere = result(`${mark('1.4.10')}: another thing`, {
      engines: ['webkit'],
    });
    assert.deepEqual(
      row('1.4.10', [passed, elsewhere]).statements.map(({text, engines}) => ({
        text,
        engines,
      })),
      [
        {text: 'another thing', engines: ['webkit']},
        {text: 'nothing scrolls sideways', engines: ['chromium']},
      ],
    );
  });

  it('claims no engine for a test that ran in none', () => {
    const without = {...passed, engines: []};
    assert.deepEqual(row('1.4.10', [without]).statements[0]?.engines, []);
  });

  it('reads the criterion in any title around the test, and several in one', () => {
    const several = result([
      'Keys',
      `move focus (${mark('2.1.1, 2.1.2 and 2.4.3')})`,
      'on the demo article',
    ]);
    for (const id of ['2.1.1', '2.1.2', '2.4.3']) {
      const {support, statements} = row(id, [several]);
      assert.equal(support, 'supports');
      assert.equal(statements[0]?.text, 'move focus');
    }
    assert.equal(row('2.1.4', [several]).support, 'not-evaluated');
    const each = result(
      `${mark('2.1.1')} and ${mark('2.4.3')}: Enter opens it`,
    );
    for (const id of ['2.1.1', '2.4.3']) {
      assert.equal(row(id, [each]).statements[0]?.text, 'Enter opens it');
    }
  });

  it('does not take one criterion for another that begins alike', () => {
    const spacing = result(`${mark('1.4.12')}: nothing is clipped`);
    assert.equal(row('1.4.1', [spacing]).support, 'not-evaluated');
    assert.equal(row('1.4.12', [spacing]).support, 'supports');
  });

  it('makes one statement of the tests below a title, and keeps those of two files apart', () => {
    const below = ['first', 'second'].map((name) =>
      result([`${mark('1.4.10')}: nothing scrolls sideways`, name]),
    );
    const other = result(`${mark('1.4.10')}: nothing scrolls sideways`, {
      file: 'test/figure.test.ts',
    });
    assert.deepEqual(
      row('1.4.10', [...below, other]).statements.map(({file, passed}) => ({
        file,
        passed,
      })),
      [
        {file: 'test/figure.test.ts', passed: 1},
        {file: 'test/wcag/some.test.ts', passed: 2},
      ],
    );
  });

  it('names the element whose test it is', () => {
    const {statements} = row('1.4.10', [
      result(['lede-figure', 'in the window', `fits (${mark('1.4.10')})`]),
      result(['the page', `fits (${mark('1.4.10')})`]),
      result([`lede-article fits (${mark('1.4.10')})`, 'on a phone']),
    ]);
    assert.deepEqual(
      statements.map(({text}) => text),
      ['fits', 'lede-article fits', 'lede-figure: fits'],
    );
  });

  it('calls a criterion not applicable only where every test says so, and has passed', () => {
    const none = result(`${mark('3.3.1 and 3.3.3')} do not apply: no field`);
    const field = result(`${mark('3.3.1')}: an error is named`);
    assert.equal(row('3.3.1', [none]).support, 'not-applicable');
    assert.equal(row('3.3.1', [none]).statements[0]?.text, 'no field');
    assert.equal(row('3.3.3', [none]).support, 'not-applicable');
    assert.equal(row('3.3.1', [none, field]).support, 'supports');
    assert.equal(
      row('3.3.1', [{...none, outcome: 'failed'}]).support,
      'does-not-support',
    );
  });

  it('leaves out pages that are not in the project', () => {
    const real = result(`${mark('1.4.10')}: tajik-border.html fits`);
    assert.equal(row('1.4.10', [real]).support, 'not-evaluated');
  });

  it('refuses a criterion that there is not', () => {
    assert.throws(
      () => weigh([result(`${mark('1.9.9')}: nonsense`)]),
      /1\.9\.9.*test\/wcag\/some\.test\.ts/,
    );
  });

  it('says the same whatever the order in which tests end', () => {
    const results = [
      passed,
      result(`${mark('1.4.10')}: b`, {engines: ['webkit']}),
      result(`${mark('1.4.10')}: a`, {engines: ['firefox']}),
      {...passed, engines: ['firefox']} as const,
    ];
    assert.deepEqual(weigh(results), weigh([...results].reverse()));
  });
});

describe('The table of criteria', () => {
  const ids = (level: string) =>
    criteria.filter((criterion) => criterion.level === level);

  it('has all 31 of level A and 24 of level AA', () => {
    assert.equal(ids('A').length, 31);
    assert.equal(ids('AA').length, 24);
  });

  it('has those of level AAA that concern reading', () => {
    const named = ids('AAA').map(({id}) => id);
    for (const id of ['1.4.8', '2.3.3', '2.4.10', '2.4.13']) {
      assert.ok(named.includes(id), id);
    }
  });

  it('has each once, in their order', () => {
    const order = criteria.map(({id}) => id.split('.').map(Number));
    for (const [index, [a = 0, b = 0, c = 0]] of order.entries()) {
      const [x = 9, y = 9, z = 99] = order[index + 1] ?? [];
      assert.ok(a < x || (a === x && (b < y || (b === y && c < z))));
    }
  });
});
