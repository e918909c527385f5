import {platform} from 'node:os';
import {pathToFileURL} from 'node:url';
import {ensureBrowsers} from '../browsers/install.js';
import {runNodeTests} from './node-tests.js';

/*
 * `npm run test:looks`: compares what every story looks like with its
 * references. With `--update` it writes those that are new or differ.
 */

/** Whether this machine can have the fonts of the references and no others: elsewhere every letter would differ. */
export function ensureSameFonts(): boolean {
  if (platform() === 'linux') return true;
  console.error(
    'NOT LINUX, SO NOTHING IS LOOKED AT: the references are Chromium’s there, with fonts that fontconfig pins.',
  );
  return false;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.env['UPDATE_LOOKS'] = process.argv.includes('--update') ? '1' : '';
  if (!ensureSameFonts()) process.exit(1);
  await ensureBrowsers();
  const {passed, failed} = await runNodeTests(['test/looks/looks.test.ts'], 1);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}
