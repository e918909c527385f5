import {execFile} from 'node:child_process';
import {copyFile, readFile, readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {parseArgs, promisify} from 'node:util';
import {pathToFileURL} from 'node:url';
import {pack} from '../../test/package/tarball.js';
import {ensureBrowsers} from '../browsers/install.js';
import {build} from '../build.js';
import type {Count} from './count.js';
import {runNodeTests} from './node-tests.js';

const run = promisify(execFile);
const folder = 'test/consumers';

/** Tests applications of the frameworks, which have the package as npm would publish it, and the frameworks from a lock of their own. */
export async function runConsumerTests(
  names: readonly string[] = [],
): Promise<Count> {
  await install();
  const tarball = await pack();
  await tarball.unpack(join(folder, 'node_modules/lede-elements'));
  await tarball.remove();
  const files = (await readdir(folder))
    .filter((name) => name.endsWith('.test.ts'))
    .filter(
      (name) => names.length === 0 || names.includes(name.split('.')[0] ?? ''),
    )
    .map((name) => join(folder, name));
  return runNodeTests(files, 2);
}

/** Installs what the lock says, unless it is there. */
async function install(): Promise<void> {
  const lock = join(folder, 'package-lock.json');
  const installed = join(folder, 'node_modules/installed-lock.json');
  const [wanted, there] = await Promise.all([
    readFile(lock, 'utf8'),
    readFile(installed, 'utf8').catch(() => ''),
  ]);
  if (wanted === there) return;
  console.log(`Installing the frameworks in ${folder} …`);
  await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
  });
  await copyFile(lock, installed);
}

/** `npm run test:consumers -- [react …]` */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const {positionals} = parseArgs({allowPositionals: true});
  await ensureBrowsers();
  await build();
  const {passed, failed} = await runConsumerTests(positionals);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}
