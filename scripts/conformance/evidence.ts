import {engines, type Engine} from '../browsers/find.js';
import type {TestResult} from '../test/count.js';
import {criteria, type Criterion} from './criteria.js';

/** Levels of support in the words of the VPAT, as OpenACR writes them. */
export type Support =
  | 'supports'
  | 'partially-supports'
  | 'does-not-support'
  | 'not-applicable'
  | 'not-evaluated';

/** What the tests of one run say of one criterion. */
export interface Row {
  readonly criterion: Criterion;
  readonly support: Support;
  readonly statements: readonly Statement[];
}

/** A sentence that tests bear out: the part of their titles that names the criterion. */
export interface Statement {
  readonly text: string;
  readonly file: string;
  readonly passed: number;
  readonly failed: number;
  /** Those that it was tested in; none where no browser took part. */
  readonly engines: readonly Engine[];
}

const id = String.raw`\d\.\d\.\d{1,2}`;

/** `WCAG 1.4.10`, or several: `WCAG 2.1.1, 2.1.2 and 2.4.3`, `WCAG 2.1.1 and WCAG 2.4.3`. */
const mark = String.raw`\bWCAG ${id}(?:(?:,| and|, and) (?:WCAG )?${id})*\b`;

/** What a test says that shows a criterion to have no object in Lede. */
const noObject = new RegExp(`${mark} do(?:es)? not apply\\b`);

/** The criterion as it stands in a title, which reads on without it. */
const marks = new RegExp(
  String.raw` ?\(${mark}\)|${mark}(?: do(?:es)? not apply)?`,
  'g',
);

/** Pages that are not in the project: nobody else could repeat what was seen on them. */
const elsewhere = /\btajik-border\b/;

/** Says of each criterion what the tests whose titles name it have shown. A test that was skipped shows nothing. */
export function weigh(results: readonly TestResult[]): Row[] {
  const evidence = new Map<string, TestResult[]>();
  for (const result of results) {
    if (result.outcome === 'skipped') continue;
    const title = result.titles.join(' › ');
    if (elsewhere.test(title)) continue;
    for (const id of new Set(idsIn(title))) {
      evidence.set(id, [...(evidence.get(id) ?? []), result]);
    }
  }
  const known = new Set(criteria.map(({id}) => id));
  for (const [id, [result]] of evidence) {
    if (known.has(id)) continue;
    throw new Error(
      `WCAG ${id}, in a title in ${result?.file ?? ''}, is not in scripts/conformance/criteria.ts.`,
    );
  }
  return criteria.map((criterion) => {
    const own = evidence.get(criterion.id) ?? [];
    return {
      criterion,
      support: supportOf(own, criterion.id),
      statements: statementsOf(own, criterion.id),
    };
  });
}

function idsIn(title: string): string[] {
  return [...title.matchAll(marks)].flatMap(
    ([text]) => text.match(new RegExp(id, 'g')) ?? [],
  );
}

function supportOf(evidence: readonly TestResult[], id: string): Support {
  const failed = evidence.filter(({outcome}) => outcome === 'failed').length;
  if (evidence.length === 0) return 'not-evaluated';
  if (failed === evidence.length) return 'does-not-support';
  if (failed > 0) return 'partially-supports';
  const without = evidence.every(({titles}) =>
    titles.some((title) => idsIn(title).includes(id) && noObject.test(title)),
  );
  return without ? 'not-applicable' : 'supports';
}

function statementsOf(
  evidence: readonly TestResult[],
  id: string,
): Statement[] {
  const groups = new Map<string, TestResult[]>();
  for (const result of evidence) {
    const key = JSON.stringify([result.file, statementIn(result.titles, id)]);
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  return [...groups]
    .map(([key, results]) => {
      const [file, text] = JSON.parse(key) as [string, string];
      const ran = new Set(results.flatMap(({engines}) => engines));
      const count = (outcome: string) =>
        results.filter((result) => result.outcome === outcome).length;
      return {
        text,
        file,
        passed: count('passed'),
        failed: count('failed'),
        engines: engines.filter((engine) => ran.has(engine)),
      };
    })
    .sort((one, other) =>
      compare(`${one.file}\n${one.text}`, `${other.file}\n${other.text}`),
    );
}

/** The title that names the criterion, without the mark, after the tag whose tests it stands among. */
function statementIn(titles: readonly string[], id: string): string {
  const [tag = ''] = titles;
  const named = titles.find((title) => idsIn(title).includes(id)) ?? '';
  return [tag.startsWith('lede-') ? tag : '', named]
    .filter((title, index, all) => all.indexOf(title) === index)
    .map((title) => title.replace(marks, '').replace(/^[\s:,]+|[\s:,]+$/g, ''))
    .filter((title) => title !== '')
    .join(': ');
}

/** The same order everywhere, whatever the language of the machine. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
