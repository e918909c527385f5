import {stringify} from 'yaml';
import type {Level} from './criteria.js';
import type {Row} from './evidence.js';
import type {Versions} from './instruments.js';
import {extent, method, reservations, untested} from './remarks.js';

const chapters: Readonly<Record<Level, string>> = {
  A: 'success_criteria_level_a',
  AA: 'success_criteria_level_aa',
  AAA: 'success_criteria_level_aaa',
};

/**
 * The report to be read by machines: OpenACR, by its catalogue
 * `2.5-edition-wcag-2.2-en` (https://github.com/GSA/openacr).
 *
 * The catalogue would have “not evaluated” at level AAA only. It stands here
 * wherever there is no test, since every other level would be a claim.
 */
export function openAcr(rows: readonly Row[], versions: Versions): string {
  const {Date: date, Lede: version, ...tools} = versions;
  const used = Object.entries(tools)
    .map(([name, text]) => `${name} (${text})`)
    .join(', ');
  return stringify(
    {
      title: 'Lede Accessibility Conformance Report',
      product: {
        name: 'Lede',
        version,
        description:
          'An accessible article reader: custom elements for news pages.',
      },
      // The format asks for an address, and the project has none.
      author: {name: 'The Lede contributors', email: ''},
      report_date: date,
      catalog: '2.5-edition-wcag-2.2-en',
      license: 'MIT',
      notes: untested(versions).join('\n'),
      evaluation_methods_used: `${method}\nTested with ${used || 'nothing'}.`,
      chapters: Object.fromEntries(
        Object.entries(chapters).map(([level, id]) => [
          id,
          {
            ...(level === 'A'
              ? {notes: '4.1.1 Parsing is no criterion of WCAG 2.2.'}
              : {}),
            criteria: rows
              .filter(({criterion}) => criterion.level === level)
              .map((row) => ({
                num: row.criterion.id,
                components: [
                  {
                    name: 'web',
                    adherence: {level: row.support, notes: notes(row)},
                  },
                ],
              })),
          },
        ]),
      ),
    },
    // By the older version, for whose readers a bare date is no text; and unwrapped, so that a word more does not move the lines after it.
    {version: '1.1', lineWidth: 0},
  );
}

function notes(row: Row): string {
  return [
    ...row.statements.map(
      (statement) =>
        `${statement.text}: ${extent(statement)} (${statement.file}).`,
    ),
    ...reservations(row),
  ].join('\n');
}
