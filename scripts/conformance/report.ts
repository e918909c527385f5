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

/**
 * Compares the report's claims with a run: the level of support of each
 * criterion. How many tests there were, with which versions, is of the report's day.
 */
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
  const where = Object.keys(versions)
    .filter((name) => !(name in claimed))
    .map((name) => `${name} took part`);
  for (const [name, text] of files(weigh(results), versions)) {
    const here = await readFile(join(folder, name), 'utf8').catch(() => '');
    const levels = new Set(levelsIn(here));
    const others = levelsIn(text).filter((level) => !levels.has(level));
    if (others.length > 0) where.push(name, ...others);
  }
  return where.length > 0 ? {says: 'otherwise', where} : {says: 'the same'};
}

/** Each criterion with its level of support: “1.1.1: Supports”. */
function levelsIn(report: string): string[] {
  const rows =
    /^\| \[([\d.]+) .*?\) \| (.*?) \||num: ([\d.]+)\n(?:.*\n){3}\s*level: (.*)$/gm;
  return [...report.matchAll(rows)].map(
    ([, id, level, num, adherence]) =>
      `${id ?? num ?? ''}: ${level ?? adherence ?? ''}`,
  );
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
