import {execFile} from 'node:child_process';
import {mkdtemp, rm, symlink} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {promisify} from 'node:util';
import type {Budget} from './budgets.js';

const run = promisify(execFile);

/**
 * What another commit weighs, built from its own sources with the packages that
 * are installed here.
 *
 * @param commit - As Git names it: a branch, a tag, a hash.
 * @throws where there is no such commit, or it can't be built.
 */
export async function budgetsAt(commit: string): Promise<Budget[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lede-base-'));
  try {
    await run('git', ['worktree', 'add', '--detach', folder, commit]);
    await symlink(resolve('node_modules'), join(folder, 'node_modules'));
    const {stdout} = await run(
      process.execPath,
      [
        '--import',
        'tsx',
        '--input-type=module',
        '--eval',
        `import {build} from './scripts/build.ts';
         import {checkBudgets} from './scripts/test/budgets.ts';
         await build({types: false});
         console.log('\\n' + JSON.stringify(await checkBudgets()));`,
      ],
      {cwd: folder},
    );
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Budget[];
  } finally {
    await run('git', ['worktree', 'remove', '--force', folder]).catch(() =>
      rm(folder, {recursive: true, force: true}),
    );
  }
}
