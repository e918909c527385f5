import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {pack, type Tarball} from './tarball.js';

const run = promisify(execFile);

let tarball: Tarball;
before(async () => {
  tarball = await pack();
  // npm links the commands of what is in node_modules.
  await run('npm', ['rebuild', '--ignore-scripts'], {cwd: tarball.consumer});
});
after(() => tarball.remove());

interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command of the package as somebody who has installed it does. */
async function command(...args: string[]): Promise<Answer> {
  try {
    const {stdout, stderr} = await run(
      'npx',
      ['--no-install', 'lede-elements', ...args],
      {cwd: tarball.consumer},
    );
    return {code: 0, stdout, stderr};
  } catch (error) {
    return error as Answer;
  }
}

describe('npx lede-elements', () => {
  it('prints a hash for each file and chunk that a page may load', async () => {
    const {stdout, stderr} = await command('snippet', '--preferences');
    const dist = join(tarball.consumer, 'node_modules/lede-elements/dist');
    const attributes = [
      ...stdout.matchAll(/(?:href|src)="\/lede\/([^"]+)" integrity="([^"]+)"/g),
    ].map(([, path = '', hash = '']) => [path, hash] as const);
    const [, map = ''] =
      /<script type="importmap">(.*?)<\/script>/s.exec(stdout) ?? [];
    const {integrity} = JSON.parse(map) as {integrity: Record<string, string>};
    const chunks = Object.entries(integrity).map(
      ([path, hash]) => [path.replace('/lede/', ''), hash] as const,
    );
    assert.deepEqual(
      attributes.map(([path]) => path),
      ['lede.css', 'lede-preferences.js', 'lede.js'],
    );
    assert.ok(chunks.length > 40);
    for (const [path, hash] of [...attributes, ...chunks]) {
      const digest = createHash('sha384').update(
        await readFile(join(dist, path)),
      );
      assert.equal(hash, `sha384-${digest.digest('base64')}`, path);
    }
    const policy = createHash('sha256').update(map).digest('base64');
    assert.ok(stderr.includes(`'sha256-${policy}'`), stderr);
  });

  it('prints fewer lines where the tags are known, and fetches them and their language at once', async () => {
    const [{stdout: all}, {stdout: few}] = await Promise.all([
      command('snippet', '--autoload'),
      command(
        'snippet',
        '--tags',
        'lede-figure, pull-quote',
        '--lang',
        'fa-AF',
      ),
    ]);
    assert.ok(few.length < all.length);
    const preloaded = [
      ...few.matchAll(
        /"modulepreload" href="\/lede\/chunks\/(.+?)-[\w-]{8}\.js"/g,
      ),
    ].map(([, name]) => name);
    for (const name of ['figure', 'pull-quote', 'shared', 'fa']) {
      assert.ok(preloaded.includes(name), name);
    }
    assert.doesNotMatch(few, /chunks\/(?:article|reader)-[\w-]{8}\.js/);
    assert.doesNotMatch(all, /modulepreload/);
  });

  it('takes any folder for the files', async () => {
    for (const [base, file] of [
      ['https://cdn.example/a&b', 'https://cdn.example/a&amp;b/lede.js'],
      ['../lede/', '../lede/lede.js'],
    ] as const) {
      const {stdout} = await command('snippet', '--base', base);
      assert.ok(stdout.includes(`src="${file}"`), stdout.slice(-300));
      assert.ok(
        stdout.includes(
          `"${file.replace('&amp;', '&').replace('lede.js', 'chunks/')}`,
        ),
      );
    }
  });

  it('writes the page styles for tags with a prefix, and their hash', async () => {
    const dist = join(tarball.consumer, 'node_modules/lede-elements/dist');
    const style = await readFile(join(dist, 'lede.css'), 'utf8');
    const plain = await command('styles', '--prefix', 'lede-');
    assert.equal(plain.stdout, style);
    const hash = createHash('sha384').update(style).digest('base64');
    assert.ok(plain.stderr.includes(`integrity="sha384-${hash}"`));
    const {stdout} = await command('styles', '--prefix', 'acme-');
    assert.ok(stdout.includes(':where(acme-article)'));
    assert.doesNotMatch(stdout, /(?<![\w-])lede-/);
    assert.ok(stdout.includes('--lede-measure'));
    assert.ok(stdout.includes('[data-lede-printed]'));
    const both = await command('styles', '--prefix', 'lede-', '--prefix=acme-');
    assert.ok(both.stdout.includes(':is(lede-article,acme-article)'));
  });

  for (const [args, says] of [
    [[], /two: lede-elements snippet, and lede-elements styles/],
    [['snipet'], /"snipet" is no command.*--help/],
    [['snippet', '--tags', 'figur'], /"figur"\. Did you mean "figure"\?/],
    [['snippet', '--tags', 'weather'], /"weather"\. There are article, /],
    [['snippet', '--lang', 'xx'], /"xx"\. There are en, ar, /],
    [['snippet', '--base', 'lede'], /"lede" is no folder.*--base \/lede\//],
    [['snippet', '--base', '/"><script>'], /is no folder/],
    [['styles'], /--prefix acme-/],
    [['styles', '--prefix', 'Acme'], /"Acme".* --prefix acme-/],
    [['snippet', '--bse', '/'], /--bse/],
  ] as const) {
    it(`says what is wrong with: ${args.join(' ') || 'nothing'}`, async () => {
      const {code, stdout, stderr} = await command(...args);
      assert.equal(code, 1);
      assert.equal(stdout, '');
      assert.match(stderr, says);
      assert.doesNotMatch(stderr, /\n +at /);
    });
  }

  it('says what it takes', async () => {
    const {code, stdout} = await command('--help');
    assert.equal(code, 0);
    for (const option of [
      'base',
      'autoload',
      'tags',
      'lang',
      'preferences',
      'prefix',
    ]) {
      assert.ok(stdout.includes(`--${option}`), option);
    }
  });
});
