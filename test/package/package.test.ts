import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readFile, readdir, writeFile} from 'node:fs/promises';
import {join, relative, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {build} from 'esbuild';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {colorSets as sets} from '../../src/tokens.js';
import {pack, type Tarball} from './tarball.js';

const run = promisify(execFile);

type Conditions = string | {readonly [condition: string]: Conditions};

interface PackageJson {
  readonly exports: Readonly<Record<string, Conditions>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

const elements = await readdir('src/elements');
const colorSets = Object.keys(sets);
const packageText = await readFile('package.json', 'utf8');
const packageJson = JSON.parse(packageText) as PackageJson;

let tarball: Tarball;
before(async () => {
  tarball = await pack();
});
after(async () => {
  await tarball.remove();
});

describe('the package', () => {
  it('holds what ships and nothing else', () => {
    const kinds = [
      /^(?:LICENSE|README\.md|CHANGELOG\.md|package\.json|custom-elements\.json)$/,
      /^dist\/(?:development\/)?(?:controllers|dom|elements\/[a-z-]+(?:\/[a-z-]+)?|locales(?:\/tools)?|text)\/[a-z-]+(?:\.styles)?\.js(?:\.map)?$/,
      /^dist\/(?:controllers|dom|elements\/[a-z-]+(?:\/[a-z-]+)?|locales(?:\/tools)?|text)\/[a-z-]+(?:\.styles)?\.d\.ts$/,
      /^dist\/(?:development\/)?(?:autoload|index|define|define-all|define-elements|support|tags|tokens|warn)\.js(?:\.map)?$/,
      /^dist\/(?:autoload|index|define|define-all|define-elements|support|tags|tokens|warn)\.d\.ts$/,
      /^dist\/frameworks\/[a-z]+\.d\.ts$/,
      /^dist\/editors\/(?:html|css|web-types)\.json$/,
      /^dist\/frameworks\/types-only\.js$/,
      /^dist\/lede(?:-preferences|(?:-autoload|-define)?(?:\.development)?)\.js(?:\.map)?$/,
      /^dist\/lede\.LEGAL\.txt$/,
      /^dist\/(?:command\.js|sri\.json)$/,
      /^dist\/chunks\/[\w.-]+\.js(?:\.map)?$/,
      /^dist\/(?:lede|tokens)\.css(?:\.d\.ts)?$/,
      /^dist\/tokens(?:\.resolver|\/[a-z-]+)?\.json$/,
    ];
    const strange = tarball.files.filter(
      (file) => !kinds.some((kind) => kind.test(file)),
    );
    assert.deepEqual(strange, []);
    for (const file of [
      'LICENSE',
      'README.md',
      'CHANGELOG.md',
      'custom-elements.json',
      'dist/lede.js',
      'dist/lede.js.map',
      'dist/lede-autoload.js',
      'dist/lede-define.js',
      'dist/command.js',
      'dist/sri.json',
      'dist/lede.css',
      'dist/tokens.css',
      'dist/lede.LEGAL.txt',
    ]) {
      assert.ok(tarball.files.includes(file), `${file} is missing`);
    }
  });

  it('has a file for every export', () => {
    for (const target of targets(packageJson.exports)) {
      const names = target.includes('/tokens/') ? colorSets : elements;
      for (const name of target.includes('*') ? names : ['']) {
        const file = target.replace('./', '').replace('*', name);
        assert.ok(tarball.files.includes(file), `${file} is missing`);
      }
    }
  });

  it('depends on Lit alone', () => {
    // The reactive element is a part of Lit, by its own name: importing it from `lit` brings the templates along.
    assert.deepEqual(Object.keys(packageJson.dependencies), [
      '@lit/reactive-element',
      'lit',
    ]);
  });

  it('runs nothing when it is installed, and asks for no version of Node', () => {
    for (const name of ['preinstall', 'install', 'postinstall', 'prepare']) {
      assert.ok(!(name in packageJson.scripts), name);
    }
    assert.ok(!('engines' in packageJson));
  });

  it('satisfies publint', async () => {
    const bytes = await readFile(tarball.path);
    const {messages, pkg} = await publint({
      pack: {tarball: new Uint8Array(bytes).buffer},
      strict: true,
    });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('has types that every resolver finds (are the types wrong?)', async () => {
    await run('npx', [
      'attw',
      tarball.path,
      '--profile',
      'esm-only',
      '--no-color',
    ]);
  });
});

describe('in Node, where there is no DOM', () => {
  it('gives the classes without defining anything', async () => {
    const output = await node(`
      const before = Object.keys(globalThis);
      const lede = await import('lede-elements');
      console.log(JSON.stringify({
        classes: Object.keys(lede).filter((name) => name.startsWith('Lede')).length,
        defined: ${JSON.stringify(elements)}.filter((name) => globalThis.customElements?.get('lede-' + name)),
        document: typeof document,
        globals: Object.keys(globalThis).filter((name) => !before.includes(name) && !/^(?:lit|reactiveElement|customElements)/.test(name)),
      }));`);
    assert.deepEqual(JSON.parse(output), {
      classes: elements.length,
      defined: [],
      document: 'undefined',
      globals: [],
    });
  });

  it('may import what defines, too, any number of times', async () => {
    const imports = elements.map(
      (name) => `await import('lede-elements/${name}/define.js');`,
    );
    await node(
      `await import('lede-elements/define-all.js'); await import('lede-elements/autoload.js'); ${imports.join('\n')}`,
    );
  });

  it('gives the build with warnings under the condition "development"', async () => {
    const url = `console.log(import.meta.resolve('lede-elements/figure/define.js'))`;
    assert.match(await node(url), /dist\/elements\/figure\/define\.js/);
    assert.match(
      await node(url, '--conditions=development'),
      /dist\/development\/elements\/figure\/define\.js/,
    );
  });

  it('gives the manifest, the styles and the tokens by their names', async () => {
    for (const name of [
      'custom-elements.json',
      'sri.json',
      'lede.css',
      'tokens.css',
      'tokens.js',
      'tokens.json',
      'tokens.resolver.json',
      'tokens/sepia.json',
      'lede.js',
      'lede.development.js',
      'lede-autoload.js',
      'lede-autoload.development.js',
      'lede-preferences.js',
      'package.json',
    ]) {
      await node(`
        import {access} from 'node:fs/promises';
        await access(new URL(import.meta.resolve('lede-elements/${name}')));`);
    }
  });
});

describe('in TypeScript', () => {
  for (const [module, resolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ] as const) {
    it(`knows the tags, the classes, the strings and the tokens (${resolution})`, async () => {
      await writeFile(
        join(tarball.consumer, 'page.ts'),
        `import 'lede-elements/figure/define.js';
         import 'lede-elements/lede.css';
         import {registerLocale} from 'lede-elements/define-all.js';
         import {LedeFigure, type Strings} from 'lede-elements';
         import {colorSets, type Skin} from 'lede-elements/tokens.js';

         const figure = document.createElement('lede-figure');
         const sameClass: LedeFigure = figure;
         figure.zoom = true;
         // @ts-expect-error -- A boolean.
         figure.zoom = 'yes';

         declare const tajik: Strings<'one' | 'other'>;
         registerLocale('tg', () => Promise.resolve({strings: tajik}));

         const {'--lede-color-text': ink} = colorSets.sepia;
         const skin: Skin = {'--lede-color-text': ink, '--lede-measure': '36rem'};
         // @ts-expect-error -- There is no such token.
         const misspelt: Skin = {'--lede-colour-text': '#000'};
         export {misspelt, sameClass, skin};`,
      );
      await writeFile(
        join(tarball.consumer, 'tsconfig.json'),
        JSON.stringify({
          compilerOptions: {
            module,
            moduleResolution: resolution,
            target: 'es2022',
            lib: ['es2022', 'dom', 'dom.iterable'],
            types: [],
            strict: true,
            skipDefaultLibCheck: true,
            noEmit: true,
          },
          files: ['page.ts'],
        }),
      );
      await run(process.execPath, [
        resolve('node_modules/typescript/bin/tsc'),
        '--project',
        tarball.consumer,
      ]).catch((error: unknown) => {
        assert.fail((error as {stdout: string}).stdout);
      });
    });
  }
});

describe('in a bundle', () => {
  it('one element brings no other', async () => {
    for (const element of elements) {
      const {text, sources} = await bundle(
        `import 'lede-elements/${element}/define.js'`,
      );
      assert.match(text, new RegExp(`["']lede-${element}["']`));
      assert.deepEqual(classesIn(sources), [element]);
    }
  });

  it('a class by its name brings no other and defines nothing', async () => {
    const {text, sources} = await bundle(
      `import {LedeFigure} from 'lede-elements'; console.log(LedeFigure)`,
    );
    assert.deepEqual(elementsIn(sources), ['figure']);
    assert.doesNotMatch(text, /customElements/);
  });

  it('nothing is left of an import that is not used', async () => {
    const {sources} = await bundle(`import 'lede-elements'`);
    assert.deepEqual(elementsIn(sources), []);
  });

  it('all elements are defined by define-all.js and by lede.js', async () => {
    for (const name of ['define-all.js', 'lede.js']) {
      const {text} = await bundle(`import 'lede-elements/${name}'`);
      for (const element of elements) {
        assert.match(text, new RegExp(`["'\`]lede-${element}["'\`]`));
      }
    }
  });

  it('the styles stay, though nothing is imported from them', async () => {
    const {text} = await bundle(`import 'lede-elements/lede.css'`);
    assert.match(text, /@layer lede/);
  });
});

function targets(conditions: Conditions): string[] {
  return typeof conditions === 'string'
    ? [conditions]
    : Object.values(conditions).flatMap(targets);
}

/** Runs a module in the consumer's folder; returns what it prints. */
async function node(code: string, ...flags: string[]): Promise<string> {
  const {stdout} = await run(
    process.execPath,
    [...flags, '--input-type=module', '--eval', code],
    {cwd: tarball.consumer},
  );
  return stdout;
}

/** Bundles a module of the consumer's; returns what is loaded at once, not what waits, and the sources that something of is in it. */
async function bundle(
  code: string,
): Promise<{text: string; sources: string[]}> {
  const {outputFiles, metafile} = await build({
    stdin: {contents: code, resolveDir: tarball.consumer},
    absWorkingDir: tarball.consumer,
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'out',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const loaded = new Set(
    Object.keys(metafile.outputs).filter((path) => /\/stdin\.\w+$/.test(path)),
  );
  for (const path of loaded) {
    for (const {path: imported, kind} of metafile.outputs[path]?.imports ??
      []) {
      if (kind === 'import-statement') loaded.add(imported);
    }
  }
  const sources = [...loaded].flatMap((path) =>
    Object.entries(metafile.outputs[path]?.inputs ?? {})
      .filter(([, {bytesInOutput}]) => bytesInOutput > 0)
      .map(([source]) => source),
  );
  const text = outputFiles
    .filter(({path}) => loaded.has(relative(tarball.consumer, path)))
    .map((file) => file.text);
  return {text: text.join('\n'), sources};
}

/** The elements whose classes are there: the reader has the tools of others, not their elements. */
function classesIn(sources: readonly string[]): string[] {
  return elementsIn(sources.filter((path) => /\/([\w-]+)\/\1\.js$/.test(path)));
}

function elementsIn(sources: readonly string[]): string[] {
  const names = sources.map(
    (path) => /dist\/elements\/([\w-]+)\//.exec(path)?.[1],
  );
  return [...new Set(names)].filter((name) => name !== undefined).sort();
}
