import {readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {ensureBrowsers, ensureScreenReader} from '../browsers/install.js';
import {build} from '../build.js';
import {runNodeTests} from './node-tests.js';

/*
 * `npm run test:trees`: compares the accessibility trees with their snapshots,
 * and the engines' with one another. With `--update` it writes the snapshots
 * anew.
 */

await ensureBrowsers();
ensureScreenReader();
await build();
const folder = 'test/trees';
process.env['UPDATE_TREES'] = process.argv.includes('--update') ? '1' : '';
const files = (await readdir(folder))
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join(folder, name));
const {passed, failed} = await runNodeTests(files, 1);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
