import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {
  mkdir,
  mkdtemp,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';

const run = promisify(execFile);

/** The code of the guide's examples that are files, by their names. */
const examples = new Map(
  [
    ...(await readFile('stories/guides/tokens.mdx', 'utf8')).matchAll(
      /^```\w+ title="([^"]+)"\n(.*?)^```$/gms,
    ),
  ].map(([, name = '', code = '']) => [name, code]),
);

describe('The guide on tokens, done as it says', () => {
  let folder: string;

  before(async () => {
    await mkdir('.cache', {recursive: true});
    folder = await mkdtemp(join('.cache', 'tokens-'));
    await mkdir(join(folder, 'node_modules'));
    await symlink(resolve('.'), join(folder, 'node_modules/lede-elements'));
    await writeFile(join(folder, 'package.json'), '{"type": "module"}');
    for (const [name, code] of examples) {
      await writeFile(join(folder, name), code);
    }
  });
  after(async () => {
    await rm(folder, {recursive: true});
  });

  it('has Style Dictionary write a skin of what the newsroom changes', async () => {
    const program = resolve(
      'node_modules/style-dictionary/bin/style-dictionary.js',
    );
    await run(
      process.execPath,
      [program, 'build', '--config', 'style-dictionary.config.js'],
      {cwd: folder},
    );
    const css = await readFile(join(folder, 'build/lede-skin.css'), 'utf8');
    assert.deepEqual(css.match(/--[\w-]+: [^;]+/g)?.sort(), [
      '--lede-color-accent: #7a1f3d',
      '--lede-color-focus: #0a4a82',
      '--lede-measure: 36rem',
    ]);
  });

  it('finds the pairs of a skin that fall short', async () => {
    await run(process.execPath, ['check-skin.js'], {cwd: folder});

    const code = examples.get('check-skin.js') ?? '';
    const pale = code.replace('#7a1f3d', '#cc7788');
    await writeFile(join(folder, 'check-pale-skin.js'), pale);
    const failed = run(process.execPath, ['check-pale-skin.js'], {cwd: folder});
    await assert.rejects(failed, (error: {stderr: string}) => {
      assert.match(
        error.stderr,
        /--lede-color-accent on --lede-color-surface: 2\.\d+, owed 7/,
      );
      assert.match(
        error.stderr,
        /--lede-color-on-accent on --lede-color-accent/,
      );
      return true;
    });
  });
});
