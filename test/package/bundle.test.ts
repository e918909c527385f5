import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {cp, mkdtemp, mkdir, readFile, readdir, rm} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {promisify} from 'node:util';
import {checkBudgets, loadedWith} from '../../scripts/test/budgets.js';

const run = promisify(execFile);
const lede = await readFile('dist/lede.js', 'utf8');

describe('lede.js', () => {
  it('is one file at load', async () => {
    assert.deepEqual(await loadedWith('dist/lede.js'), ['dist/lede.js']);
  });

  it('holds Lit as it is for readers, without LitElement', () => {
    assert.match(lede, /reactiveElementVersions/);
    assert.doesNotMatch(lede, /Lit is in dev mode|litElementVersions/);
  });

  it('has no warning for authors, which lede.development.js has', async () => {
    const development = await readFile('dist/lede.development.js', 'utf8');
    const warning = /is not the first Tab stop of the page/;
    assert.doesNotMatch(lede, warning);
    assert.match(development, warning);
    // But for the one of tags that somebody else has.
    assert.equal(lede.split('console.warn').length, 2);
  });

  it('has V8 compile all of it while it is fetched', async () => {
    assert.match(lede, /^\/\/# allFunctionsCalledOnLoad\n/);
    const [page = ''] = /chunks\/page-[\w-]{7}\.js/.exec(lede) ?? [];
    assert.match(
      await readFile(join('dist', page), 'utf8'),
      /^\/\/# allFunctionsCalledOnLoad\n/,
    );
  });

  it('has what nearly every article needs soon in one file more, asked for once', async () => {
    const asked = [...lede.matchAll(/import\([`"]\.\/(chunks\/page-[^`"]+)/g)];
    assert.equal(asked.length, 1);
    const page = await readFile(join('dist', asked[0]?.[1] ?? ''), 'utf8');
    assert.deepEqual(
      [...page.matchAll(/(?:from|import)"([^"]+)"/g)].map(([, path]) => path),
      ['../lede.js'],
    );
  });

  it('leaves lit-html to pages with controls', async () => {
    const [page = ''] = /chunks\/page-[\w-]{7}\.js/.exec(lede) ?? [];
    for (const code of [lede, await readFile(join('dist', page), 'utf8')]) {
      assert.doesNotMatch(code, /litHtmlVersions|from"[^"]*lit-[\w-]{7}\.js"/);
    }
  });

  it('points to the licences of what it holds', async () => {
    assert.match(lede, /^\/\/# \w+\n\/\*! .*lede\.LEGAL\.txt \*\/\n/);
    const legal = await readFile('dist/lede.LEGAL.txt', 'utf8');
    assert.match(legal, /MIT License/);
    for (const name of ['@lit/reactive-element', 'lit-html']) {
      assert.ok(legal.includes(`\n${name}\n\nBSD 3-Clause License`), name);
    }
  });

  it('has a source map with the sources in it', async () => {
    assert.match(lede, /\/\/# sourceMappingURL=lede\.js\.map\s*$/);
    const map = JSON.parse(await readFile('dist/lede.js.map', 'utf8')) as {
      sources: string[];
      sourcesContent: string[];
    };
    assert.ok(map.sources.includes('../src/elements/figure/figure.ts'));
    assert.equal(map.sourcesContent.length, map.sources.length);
  });
});

describe('the budgets', async () => {
  for (const {name, size, limit} of await checkBudgets()) {
    it(`are kept by ${name}`, () => {
      assert.ok(size <= limit, `${size} bytes of ${limit}`);
    });
  }
});

describe('the build', () => {
  it('makes the same files of the same sources, wherever it runs', async () => {
    await mkdir('.cache', {recursive: true});
    const copy = await mkdtemp(join('.cache', 'build-'));
    try {
      for (const path of [
        'src',
        'scripts',
        'custom-elements.json',
        'package.json',
        'LICENSE',
        'tsconfig.json',
        'tsconfig.build.json',
      ]) {
        await cp(path, join(copy, path), {recursive: true});
      }
      await run(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], {
        cwd: resolve(copy),
      });
      assert.deepEqual(
        await contents(join(copy, 'dist')),
        await contents('dist'),
      );
    } finally {
      await rm(copy, {recursive: true});
    }
  });
});

/** The files of a folder by their paths; of source maps only the names, since they tell where Lit lies. */
async function contents(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    await Promise.all(
      files.map(async (path) => [
        path.slice(folder.length + 1),
        path.endsWith('.map') ? '' : await readFile(path, 'utf8'),
      ]),
    ),
  ) as Record<string, string>;
}
