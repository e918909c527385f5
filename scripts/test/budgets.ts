import {createHash} from 'node:crypto';
import {readdir, readFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {brotliCompressSync} from 'node:zlib';
import {build} from 'esbuild';
import {bundleOf} from '../build/bundle.js';
import {budgetsAt} from './budgets-at.js';
import {sizeReport} from './size-report.js';

/** A promise about the size of what a reader downloads before the page is whole. */
export interface Budget {
  readonly name: string;
  /** Bytes as sent: brotli at its best, as a CDN keeps it. */
  readonly size: number;
  readonly limit: number;
  readonly passed: boolean;
}

const pageElements = [
  'skip-links',
  'breaking-banner',
  'figure',
  'pull-quote',
  'publisher-footer',
  'article',
];

/** Weighs the built files, each with what it imports at load. A file that is not there fails. */
export async function checkBudgets(): Promise<Budget[]> {
  const [page, all, script, autoload, head, style] = await Promise.all([
    bundleOf(pageElements).then(onAverage),
    readdir('src/elements').then(bundleOf).then(onAverage),
    weigh('dist/lede.js'),
    weigh('dist/lede-autoload.js'),
    weigh('dist/lede-preferences.js'),
    weigh('dist/lede.css'),
  ]);
  return [
    budget('lede.js, of which', script, 12),
    budget('  the page and the article', page, 10),
    budget('  the reader’s tools, unopened', all - page, 2),
    budget('lede-autoload.js, before it loads any element', autoload, 1.5),
    budget('lede-preferences.js', head, 2.75),
    budget('lede.css', style, 4),
  ];
}

function budget(name: string, size: number, kilobytes: number): Budget {
  const limit = kilobytes * 1000;
  return {name, size, limit, passed: size <= limit};
}

async function weigh(file: string): Promise<number> {
  const sizes = (await loadedWith(file).catch(() => [])).map(async (path) =>
    brotli(await readFile(path)),
  );
  return sizes.length > 0
    ? (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    : Infinity;
}

const brotli = (text: string | Buffer): number =>
  brotliCompressSync(text).length;

/**
 * The size of a script whatever the hashes in the names of its chunks are. They
 * change with every change in one of those, and make as much as eighty bytes
 * more or less of the difference between two scripts.
 */
function onAverage(script: string): number {
  const draws = 16;
  let sum = 0;
  for (let draw = 0; draw < draws; draw++) {
    sum += brotli(
      script.replace(
        /(\/[\w-]+-)[\w-]{7}(?=\.js)/g,
        (_, name: string) =>
          name +
          createHash('sha256')
            .update(`${name}${draw}`)
            .digest('base64url')
            .slice(0, 7),
      ),
    );
  }
  return Math.round(sum / draws);
}

/** A built file and those that it imports statically, theirs included. */
export async function loadedWith(file: string): Promise<string[]> {
  if (!file.endsWith('.js')) return [file];
  const {metafile} = await build({
    entryPoints: [file],
    bundle: true,
    format: 'esm',
    splitting: true,
    outdir: dirname(file),
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const files = new Set([file]);
  for (const path of files) {
    for (const {path: imported, kind} of metafile.inputs[path]?.imports ?? []) {
      if (kind === 'import-statement') files.add(join(imported));
    }
  }
  return [...files];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const {values} = parseArgs({options: {base: {type: 'string'}}});
  const budgets = await checkBudgets();
  console.log(
    sizeReport(
      budgets,
      values.base === undefined
        ? undefined
        : {name: values.base, budgets: await budgetsAt(values.base)},
    ),
  );
  process.exit(budgets.every(({passed}) => passed) ? 0 : 1);
}
