import {readFile, writeFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import {
  rolldown,
  type ChunkingContext,
  type InputOptions,
  type ModuleInfo,
  type OutputChunk,
  type OutputOptions,
  type Plugin,
  type RenderedChunk,
} from 'rolldown';
import {inlineRuntime} from './inline-runtime.js';
import {minifiedStyles} from './minified-styles.js';
import {isOfPage, onePage} from './one-page.js';
import {plainTags} from './plain-tags.js';
import {undecorated} from './undecorated.js';

/**
 * `lede.js`, one file at load with Lit inside, `lede-define.js`, the same for tags
 * with a prefix of a site's own, `lede-autoload.js`, which loads the elements that
 * a page uses, and beside them the chunks that wait until they are needed;
 * `lede.LEGAL.txt`, the licences of what is inside.
 */
export async function buildBundle(): Promise<void> {
  const chunks = await Promise.all([
    bundle('lede', 'src/define-all.ts', false),
    bundle('lede.development', 'src/define-all.ts', true),
    bundle('lede-define', 'src/define-elements.ts', false),
    bundle('lede-define.development', 'src/define-elements.ts', true),
    bundle('lede-autoload', 'src/autoload.ts', false),
    bundle('lede-autoload.development', 'src/autoload.ts', true),
    bundleForHead(),
  ]);
  const licences = await licencesOf(chunks.flat());
  await writeFile('dist/lede.LEGAL.txt', licences);
}

/** What `lede.js` would be with some of the elements only, to be weighed. */
export async function bundleOf(elements: readonly string[]): Promise<string> {
  const build = await rolldown(
    inputOf({lede: elementsOnly}, false, onePage, plainTags, {
      name: 'elements-only',
      resolveId: (id) => (id === elementsOnly ? id : null),
      load: (id) =>
        id === elementsOnly
          ? elements
              .map((name) => resolve('src/elements', name, 'define.ts'))
              .map((path) => `import ${JSON.stringify(path)};`)
              .join('')
          : null,
    }),
  );
  const {output} = await build.generate(outputOf(false, withPage));
  await build.close();
  return output[0].code;
}

const elementsOnly = '\0elements';

async function bundle(
  name: string,
  entry: string,
  development: boolean,
): Promise<OutputChunk[]> {
  const isWhole = entry !== 'src/autoload.ts';
  const isPlain = entry !== 'src/define-elements.ts';
  const build = await rolldown(
    inputOf(
      {[name]: entry},
      development,
      ...(isWhole ? [onePage] : []),
      ...(isPlain ? [plainTags] : []),
    ),
  );
  const {output} = await build.write({
    ...outputOf(development, isWhole ? withPage : withElements),
    dir: 'dist',
    sourcemap: true,
  });
  await build.close();
  return output.filter((file) => file.type === 'chunk');
}

function inputOf(
  input: Record<string, string>,
  development: boolean,
  ...plugins: Plugin[]
): InputOptions {
  return {
    input,
    preserveEntrySignatures: 'allow-extension',
    tsconfig: 'tsconfig.json',
    plugins: [
      litWithoutLitElement,
      litWithoutMetadata,
      undecorated,
      inlineRuntime,
      ...(development ? [] : [minifiedStyles]),
      ...plugins,
    ],
    // No comments with the paths of this machine.
    experimental: {attachDebugInfo: 'none'},
    // Lit in its production form in both: its own warnings are not for template authors.
    resolve: {conditionNames: ['production', 'browser', 'import', 'default']},
    transform: {
      target: 'es2022',
      define: {DEVELOPMENT: String(development)},
    },
  };
}

function outputOf(
  development: boolean,
  together: (importers: readonly ModuleInfo[]) => string | undefined,
): OutputOptions {
  return {
    format: 'esm',
    entryFileNames: '[name].js',
    // Hashes compress to nothing less, and `lede.js` has thirty: a letter fewer in each is twenty bytes of it. Seven are the fewest that the bundler takes.
    chunkFileNames: ({facadeModuleId}) =>
      `chunks/${elementOf(facadeModuleId ?? '') ?? '[name]'}-[hash:7].js`,
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        {
          debugName: 'together',
          name: (id, graph) => together(importersOf(id, graph, development)),
        },
      ],
    },
    minify: !development,
    // Which calls a bundler may leave out is of no use where it has.
    comments: {legal: false, annotation: development},
    postBanner: (chunk) =>
      [
        ...(!development && isForLoad(chunk) ? [compileAll] : []),
        ...(chunk.moduleIds.some((id) => id.includes('/node_modules/'))
          ? ['/*! Lede (MIT), with Lit (BSD-3-Clause): lede.LEGAL.txt */']
          : []),
      ].join('\n'),
  };
}

/**
 * Has V8 compile every function of a file while it is fetched, in a thread of
 * its own, instead of one by one as they are first called, in the page's: a
 * quarter of what Lede's script takes of a page's time at load. To other engines
 * it is a comment. https://v8.dev/blog/explicit-compile-hints
 */
const compileAll = '//# allFunctionsCalledOnLoad';

/** Whether a page runs it by itself, not when its reader asks for something. */
function isForLoad({isEntry, name, facadeModuleId}: RenderedChunk): boolean {
  return (
    isEntry ||
    ['page', 'shared'].includes(name) ||
    elementOf(facadeModuleId ?? '') !== undefined
  );
}

/** The element that a module registers. */
function elementOf(id: string): string | undefined {
  return /\/elements\/([\w-]+)\/define\.ts$/.exec(id)?.[1];
}

/** What makes controls, which only some pages have: one chunk, with `lit-html`. */
const controls = /\/dom\/controls\.ts$/;

/** Warnings, which the production build is shaken free of, import what comes after the first paint. */
const onlyInDevelopment = /\/(?:mistakes|warnings)\.ts$/;

/** The chunk of `lede.js` that a module comes with: imported by what is in it, and not there already. */
function withPage(importers: readonly ModuleInfo[]): string | undefined {
  if (importers.some(({isEntry}) => isEntry)) return undefined;
  if (importers.some(({id}) => isOfPage(id))) return 'page';
  return importers.some(({id}) => controls.test(id)) ? 'lit' : undefined;
}

/** The chunk of `lede-autoload.js` that a module comes with: what half of the elements need at load, and the entry does not, is one file instead of ten. */
function withElements(importers: readonly ModuleInfo[]): string | undefined {
  const elements = importers.filter(({id}) => elementOf(id));
  return !importers.some((module) => module.isEntry) && elements.length >= 6
    ? 'shared'
    : undefined;
}

/** A module, and what imports it, by itself or through others. */
function importersOf(
  id: string,
  graph: ChunkingContext,
  development: boolean,
): ModuleInfo[] {
  const ids = new Set([id]);
  const found: ModuleInfo[] = [];
  for (const importer of ids) {
    if (!development && onlyInDevelopment.test(importer)) continue;
    const info = graph.getModuleInfo(importer);
    if (!info) continue;
    found.push(info);
    for (const other of info.importers) ids.add(other);
  }
  return found;
}

/** `lede-preferences.js`, a classic script for the head of the page: without a module's wait for the page, and without a global name. */
async function bundleForHead(): Promise<OutputChunk[]> {
  const build = await rolldown({
    input: {
      'lede-preferences': 'src/elements/reading-preferences/first-paint.ts',
    },
    tsconfig: 'tsconfig.json',
    experimental: {attachDebugInfo: 'none'},
    transform: {target: 'es2022', define: {DEVELOPMENT: 'false'}},
  });
  const {output} = await build.write({
    dir: 'dist',
    format: 'iife',
    entryFileNames: '[name].js',
    sourcemap: true,
    minify: true,
    comments: {legal: false},
  });
  await build.close();
  return output.filter((file) => file.type === 'chunk');
}

/** Lede's elements extend Lit's `ReactiveElement`; Lit's main module brings `LitElement` along, which no bundler can shake off. */
const litWithoutLitElement: Plugin = {
  name: 'lit-without-lit-element',
  resolveId: (specifier) => (specifier === 'lit' ? '\0lit' : null),
  load: (id) =>
    id === '\0lit'
      ? `export * from '@lit/reactive-element';
         export * from 'lit-html';`
      : null,
};

/** Lit gives the page's `Symbol` a member for decorators of a later standard, which Lede has none of. Where a page has frozen what JavaScript comes with (SES, LavaMoat), that would throw. */
const litWithoutMetadata: Plugin = {
  name: 'lit-without-metadata',
  transform(code) {
    const written = /Symbol\.metadata\s*\?\?=\s*Symbol\((["'])metadata\1\)/;
    return written.test(code)
      ? {
          code: code.replace(written, '0'),
          // The lines stay what they were.
          map: null,
        }
      : null;
  },
};

/** The licences of the packages that the files are made from, each text once. */
async function licencesOf(chunks: readonly OutputChunk[]): Promise<string> {
  const packages = new Set(
    chunks
      .flatMap(({moduleIds}) => moduleIds)
      .map((id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id))
      .filter((match) => match !== null)
      .map(([path, name]) => `${name} ${path}`),
  );
  const texts = await Promise.all(
    [...packages].sort().map(async (entry) => {
      const [name = '', path = ''] = entry.split(' ');
      return `${name}\n\n${(await readFile(`${path}LICENSE`, 'utf8')).trim()}\n`;
    }),
  );
  const own = (await readFile('LICENSE', 'utf8')).trim();
  return [`lede-elements\n\n${own}\n`, ...texts].join(
    `\n${'-'.repeat(72)}\n\n`,
  );
}
