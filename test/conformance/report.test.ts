import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {parse} from 'yaml';
import {criteria} from '../../scripts/conformance/criteria.js';
import {weigh} from '../../scripts/conformance/evidence.js';
import {versionsIn, type Run} from '../../scripts/conformance/instruments.js';
import {markdown, versionsOf} from '../../scripts/conformance/markdown.js';
import {openAcr} from '../../scripts/conformance/openacr.js';
import {compareReport, writeReport} from '../../scripts/conformance/report.js';
import type {TestResult} from '../../scripts/test/count.js';

/** The word is apart from the number, or these tests would be evidence themselves. */
const mark = (ids: string) => ['WCAG', ids].join(' ');

const reflow: TestResult = {
  titles: [`${mark('1.4.10')}: <figure> | fits`],
  file: 'test/wcag/reflow.test.ts',
  engines: ['chromium'],
  outcome: 'passed',
};
const contrast: TestResult = {
  titles: ['axe', `${mark('1.4.3')}: finds no fault`],
  file: 'test/pages/axe.test.ts',
  engines: ['webkit'],
  outcome: 'passed',
};
const versions = {
  Date: '2026-11-22',
  Lede: '0.1.0',
  Chromium: 'Chromium 156.0 | built on Debian',
  WebKit: 'WebKitGTK 2.50',
  'axe-core': '4.14.1',
};
const run: Run = {versions, results: [reflow, contrast]};

describe('The conformance report', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lede-conformance-'));
    await writeReport(folder, run);
  });
  afterEach(() => rm(folder, {recursive: true}));

  it('is the same for the same results, and for others of the same', async () => {
    assert.deepEqual(await compareReport(folder, run), {says: 'the same'});
    const reversed = {versions, results: [contrast, reflow]};
    assert.deepEqual(await compareReport(folder, reversed), {says: 'the same'});
  });

  it('may be of another day, version and browser', async () => {
    const later = Object.fromEntries(
      Object.keys(versions).map((name) => [name, 'another']),
    );
    assert.deepEqual(await compareReport(folder, {...run, versions: later}), {
      says: 'the same',
    });
  });

  const otherwise: Record<string, TestResult[]> = {
    'a test has failed': [reflow, {...contrast, outcome: 'failed'}],
    'a test was skipped': [reflow, {...contrast, outcome: 'skipped'}],
    'a test is gone': [contrast],
    'there is one test more': [reflow, contrast, contrast],
    'a test ran in another engine': [
      {...reflow, engines: ['firefox']},
      contrast,
    ],
    'a test has another title': [
      {...reflow, titles: [`${mark('1.4.10')}: all fits`]},
      contrast,
    ],
  };
  for (const [what, results] of Object.entries(otherwise)) {
    it(`says otherwise than a run in which ${what}`, async () => {
      const {says} = await compareReport(folder, {versions, results});
      assert.equal(says, 'otherwise');
    });
  }

  it('is not confirmed by a run that lacked an engine or a tool', async () => {
    const {WebKit, ...rest} = versions;
    assert.ok(WebKit);
    assert.deepEqual(
      await compareReport(folder, {versions: rest, results: [reflow]}),
      {says: 'too little', missing: ['WebKit']},
    );
  });

  it('is out of date where a run had an engine more', async () => {
    const {says} = await compareReport(folder, {
      ...run,
      versions: {...versions, Firefox: '153'},
    });
    assert.equal(says, 'otherwise');
  });

  for (const name of ['conformance.md', 'conformance.yaml']) {
    it(`is out of date where somebody has written in ${name}`, async () => {
      const file = join(folder, name);
      const text = await readFile(file, 'utf8');
      const better = text.replace(/Not Evaluated \||not-evaluated/, (level) =>
        level.startsWith('Not') ? 'Supports |' : 'supports',
      );
      assert.notEqual(better, text);
      await writeFile(file, better);
      const {says} = await compareReport(folder, run);
      assert.equal(says, 'otherwise');
    });

    it(`is out of date where ${name} is not there`, async () => {
      await rm(join(folder, name));
      const {says} = await compareReport(folder, run);
      assert.equal(says, 'otherwise');
    });
  }
});

describe('The conformance report for people', () => {
  const text = markdown(weigh(run.results), versions);
  const line = (id: string) =>
    text.split('\n').find((row) => row.startsWith(`| [${id} `)) ?? '';

  it('says of each criterion its level of support, and what was tested where', () => {
    for (const {id} of criteria) assert.notEqual(line(id), '', id);
    assert.match(line('1.4.3'), /\| Supports \| .*1 test in WebKit/);
    assert.match(line('1.4.1'), /\| Not Evaluated \| No test\. \|$/);
  });

  it('takes nothing in a title for markup', () => {
    assert.match(line('1.4.10'), /&lt;figure> &#124; fits/);
    assert.equal(line('1.4.10').split('|').length, 5);
  });

  it('says which tests failed, and of how many', () => {
    const failed = markdown(
      weigh([reflow, {...reflow, outcome: 'failed'}]),
      versions,
    );
    assert.match(
      failed,
      /Reflow.*\| Partially Supports \| .*2 tests in Chromium, 1 failed/,
    );
  });

  it('names what it was tested with, and can be asked for it', () => {
    assert.deepEqual(
      Object.keys(versionsOf(text) ?? {}),
      Object.keys(versions),
    );
    assert.deepEqual(versionsOf(text), versions);
    assert.equal(versionsOf('# Another file'), undefined);
  });

  it('says what was not tested, an engine that took no part included', () => {
    for (const name of ['NVDA', 'JAWS', 'VoiceOver', 'TalkBack', 'Safari']) {
      assert.match(text, new RegExp(`- .*\\b${name}\\b.*not tested`));
    }
    assert.match(text, /^- Firefox took no part/m);
    assert.doesNotMatch(text, /WebKit took no part/);
    assert.match(text, /No screen reader was listened to/);
  });
});

describe('What a run was done with', () => {
  const browsers = new Map([
    ['chromium', {name: 'Chromium 156'}],
    ['firefox', {name: 'Firefox 153'}],
  ] as const);

  it('is named where a test has run with it, not where it is only installed', async () => {
    const names = Object.keys(await versionsIn([reflow], browsers));
    assert.deepEqual(names, ['Date', 'Lede', 'Chromium']);
  });

  it('is not named for a test that was skipped', async () => {
    const skipped = {...contrast, engines: ['firefox'], outcome: 'skipped'};
    const names = await versionsIn([skipped as TestResult], browsers);
    assert.deepEqual(Object.keys(names), ['Date', 'Lede']);
  });

  it('includes the screen reader and the rule engine that a title names', async () => {
    const heard = {...reflow, titles: ['Orca in Firefox', 'reads the page']};
    assert.ok('Orca' in (await versionsIn([heard], browsers)));
    assert.match(
      (await versionsIn([contrast], browsers))['axe-core'] ?? '',
      /^\d+\.\d+/,
    );
  });
});

/** What OpenACR's schema 0.1.0 and its catalogue 2.5-edition-wcag-2.2-en ask for. */
function assertOpenAcr(text: string): void {
  // OpenACR's own reader still goes by YAML 1.1.
  const report = parse(text, {version: '1.1'}) as Record<string, unknown>;
  assert.equal(typeof report['title'], 'string');
  assert.equal(report['catalog'], '2.5-edition-wcag-2.2-en');
  const {name} = report['product'] as Record<string, unknown>;
  assert.equal(name, 'Lede');
  const {email} = report['author'] as Record<string, unknown>;
  assert.equal(typeof email, 'string');
  assert.equal(typeof report['report_date'], 'string');
  assert.match(report['report_date'] as string, /^\d{4}-\d\d-\d\d$/);
  for (const key of ['notes', 'evaluation_methods_used', 'license']) {
    assert.equal(typeof report[key], 'string', key);
  }
  const chapters = Object.entries(
    report['chapters'] as Record<string, {criteria: unknown[]}>,
  );
  assert.deepEqual(
    chapters.map(([id]) => id),
    ['a', 'aa', 'aaa'].map((level) => `success_criteria_level_${level}`),
  );
  for (const [id, chapter] of chapters) {
    const level = id.split('_').at(-1)?.toUpperCase();
    assert.deepEqual(
      chapter.criteria.map((criterion) => (criterion as {num: unknown}).num),
      criteria.filter((one) => one.level === level).map(({id}) => id),
    );
    for (const criterion of chapter.criteria) {
      const {components} = criterion as {components: unknown[]};
      assert.equal(components.length, 1);
      const {name, adherence} = components[0] as {
        name: unknown;
        adherence: Record<string, unknown>;
      };
      assert.equal(name, 'web');
      assert.match(
        String(adherence['level']),
        /^(supports|partially-supports|does-not-support|not-applicable|not-evaluated)$/,
      );
      assert.equal(typeof adherence['notes'], 'string');
    }
  }
}

describe('The conformance report for machines', () => {
  it('is OpenACR', () => {
    assertOpenAcr(openAcr(weigh(run.results), versions));
  });

  it('is OpenACR where it is committed', async () => {
    assertOpenAcr(
      await readFile('docs/accessibility/conformance.yaml', 'utf8'),
    );
  });

  it('says the same as the one for people', () => {
    const rows = weigh(run.results);
    const text = openAcr(rows, versions);
    for (const {support} of rows) assert.ok(text.includes(`level: ${support}`));
    assert.match(text, /finds no fault: 1 test in WebKit/);
    assert.match(text, /Tested with Chromium \(.*axe-core \(4\.14\.1\)/);
    assert.match(text, /NVDA, JAWS, VoiceOver and TalkBack were not tested/);
  });
});
