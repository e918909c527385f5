import {explanation, type Level} from './criteria.js';
import type {Row, Statement} from './evidence.js';
import type {Versions} from './instruments.js';
import {
  extent,
  method,
  reservations,
  supportNames,
  untested,
} from './remarks.js';

const testedWith = '## Tested with';

/** The report to be read by people. */
export function markdown(rows: readonly Row[], versions: Versions): string {
  return `${[
    '# Accessibility conformance report',
    'Lede against [WCAG 2.2](https://www.w3.org/TR/WCAG22/), in the columns of a [VPAT](https://www.itic.org/policy/accessibility/vpat). The same for machines, in [OpenACR](https://github.com/GSA/openacr): [conformance.yaml](conformance.yaml).',
    `${method} Nobody writes in this file: \`npm run conformance\` makes it from the last \`npm test\`, which fails where the two differ.`,
    testedWith,
    table(
      ['What', 'Version'],
      Object.entries(versions).map(([name, version]) => [name, cell(version)]),
    ),
    '## Not tested',
    untested(versions)
      .map((line) => `- ${line}`)
      .join('\n'),
    '## Summary',
    summary(rows),
    ...levels.flatMap((level) => [
      `## Level ${level}`,
      table(
        ['Criterion', 'Conformance level', 'Remarks and explanations'],
        rows
          .filter(({criterion}) => criterion.level === level)
          .map((row) => [
            `[${row.criterion.id} ${row.criterion.name}](${explanation(row.criterion)})`,
            supportNames[row.support],
            [...row.statements.map(sentence), ...reservations(row)].join(
              '<br>',
            ),
          ]),
      ),
    ]),
  ].join('\n\n')}\n`;
}

/** Reads back what a report says it was tested with; nothing where it is no report. */
export function versionsOf(report: string): Versions | undefined {
  const [, after] = report.split(`${testedWith}\n`);
  const lines = after
    ?.split('\n## ')[0]
    ?.split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2);
  if (!lines) return undefined;
  return Object.fromEntries(
    lines.map((line) => {
      const [, name = '', version = ''] = line.split(/ ?\| ?/);
      return [name, text(version)];
    }),
  );
}

const levels: readonly Level[] = ['A', 'AA', 'AAA'];

function summary(rows: readonly Row[]): string {
  return table(
    ['Level', ...Object.values(supportNames)],
    levels.map((level) => [
      level,
      ...Object.keys(supportNames).map((support) =>
        String(
          rows.filter(
            (row) => row.criterion.level === level && row.support === support,
          ).length,
        ),
      ),
    ]),
  );
}

function sentence(statement: Statement): string {
  const name = statement.file.replace(/^test\//, '').replace(/\.test\.ts$/, '');
  return `${cell(statement.text)}: ${extent(statement)} ([${name}](../../${statement.file})).`;
}

function table(head: readonly string[], body: readonly string[][]): string {
  return [head, head.map(() => '---'), ...body]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** What would be markup in a cell, and how it is written there. */
const references: readonly (readonly [string, string])[] = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['|', '&#124;'],
];

function cell(text: string): string {
  return references.reduce(
    (written, [sign, reference]) => written.replaceAll(sign, reference),
    text.replaceAll('\n', ' '),
  );
}

/** The text of a cell. */
function text(written: string): string {
  return references.reduceRight(
    (text, [sign, reference]) => text.replaceAll(reference, sign),
    written,
  );
}
