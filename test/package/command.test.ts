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
        /"modulepreload" href="\/lede\/chunks\/(.+?)-[\w-]{7}\.js"/g,
      ),
    ].map(([, name]) => name);
    for (const name of ['figure', 'pull-quote', 'shared', 'fa']) {
      assert.ok(preloaded.includes(name), name);
    }
    assert.doesNotMatch(few, /chunks\/(?:article|reader)-[\w-]{7}\.js/);
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

  it('prints the page styles for tags with a prefix, and for those of several', async () => {
    const dist = join(tarball.consumer, 'node_modules/lede-elements/dist');
    const style = await readFile(join(dist, 'lede.css'), 'utf8');
    const {stdout} = await command('styles', '--prefix', 'acme-');
    assert.doesNotMatch(stdout, /(?<!-)lede-/);
    assert.equal(stdout.replace(/(?<!-)acme-/g, 'lede-'), style);
    const both = await command('styles', '--prefix', 'acme-', '--prefix=lede-');
    assert.ok(both.stdout.includes(':is(acme-article,lede-article)'));
  });

  it('prints the lines for tags with a prefix, with the hash of the styles that it prints for them', async () => {
    const [{stdout, stderr}, style] = await Promise.all([
      command('snippet', '--preferences', '--prefix', 'acme-', '--lang', 'fa'),
      command('styles', '--prefix', 'acme-'),
    ]);
    const hash = createHash('sha384').update(style.stdout).digest('base64');
    assert.ok(
      stdout.includes(`href="/lede/acme-lede.css" integrity="sha384-${hash}"`),
    );
    assert.match(stdout, /lede-preferences\.js".* data-prefix="acme-">/);
    assert.match(stdout, /"\/lede\/lede-define\.js": "sha384-/);
    const [, call = ''] =
      /<script type="module">(.*)<\/script>/.exec(stdout) ?? [];
    assert.equal(
      call,
      "import {defineAll} from '/lede/lede-define.js'; defineAll({prefix: 'acme-'});",
    );
    const policy = createHash('sha256').update(call).digest('base64');
    assert.ok(stderr.includes(`'sha256-${policy}'`), stderr);
    assert.ok(stderr.includes('styles --prefix acme- > acme-lede.css'), stderr);
  });

  for (const [args, says] of [
    [[], /two: lede-elements snippet and lede-elements styles/],
    [['snipet'], /"snipet" is no command.*--help/],
    [['snippet', '--tags', 'figur'], /"figur"\. Did you mean "figure"\?/],
    [['snippet', '--tags', 'weather'], /"weather"\. There are article, /],
    [['snippet', '--lang', 'xx'], /"xx"\. There are en, ar, /],
    [['snippet', '--base', 'lede'], /"lede" is no folder.*--base \/lede\//],
    [['snippet', '--base', '/"><script>'], /is no folder/],
    [['snippet', '--bse', '/'], /--bse/],
    [['snippet', '--prefix', 'acme-', '--autoload'], /--prefix.*--autoload/],
    [['snippet', '--prefix', 'a-', '--prefix', 'b-'], /one prefix.* a- .* b-/],
    [['snippet', '--prefix', 'Acme'], /"Acme".* --prefix acme-/],
    [['styles'], /--prefix acme-/],
    [['styles', '--prefix', 'acme'], /"acme".* --prefix acme-/],
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
