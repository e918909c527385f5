import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {weigh, type Row} from './evidence.js';
import type {Run, Versions} from './instruments.js';
import {markdown, versionsOf} from './markdown.js';
import {openAcr} from './openacr.js';

/** What comparing the report with a run has shown. */
export type Verdict =
  | {readonly says: 'the same'}
  /** What took part in the report's run and not in this one, so that this one can't confirm it. */
  | {readonly says: 'too little'; readonly missing: readonly string[]}
  | {readonly says: 'otherwise'; readonly where: readonly string[]};

/** Writes the report of a run. */
export async function writeReport(folder: string, run: Run): Promise<void> {
  for (const [name, text] of files(weigh(run.results), run.versions)) {
    await writeFile(join(folder, name), text);
  }
}

/** Compares the report with a run, apart from versions and date. */
export async function compareReport(
  folder: string,
  {results, versions}: Run,
): Promise<Verdict> {
  const old = await readFile(join(folder, 'conformance.md'), 'utf8').catch(
    () => '',
  );
  const claimed = versionsOf(old);
  if (!claimed) return {says: 'otherwise', where: ['conformance.md']};
  const missing = Object.keys(claimed).filter((name) => !(name in versions));
  if (missing.length > 0) return {says: 'too little', missing};
  const where: string[] = [];
  const said = Object.fromEntries(
    Object.keys(versions).map((name) => [name, claimed[name] ?? 'not named']),
  );
  for (const [name, text] of files(weigh(results), said)) {
    const here = await readFile(join(folder, name), 'utf8').catch(() => '');
    if (here !== text) where.push(name, ...newLines(here, text));
  }
  return where.length > 0 ? {says: 'otherwise', where} : {says: 'the same'};
}

function files(
  rows: readonly Row[],
  versions: Versions,
): (readonly [name: string, text: string])[] {
  return [
    ['conformance.md', markdown(rows, versions)],
    ['conformance.yaml', openAcr(rows, versions)],
  ];
}

/** The first few lines that a report lacks. */
function newLines(old: string, text: string): string[] {
  const lines = new Set(old.split('\n'));
  return text
    .split('\n')
    .filter((line) => !lines.has(line))
    .slice(0, 5)
    .map((line) => `  ${line}`);
}
