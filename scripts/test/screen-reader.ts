import {pathToFileURL} from 'node:url';
import {ensureScreenReader} from '../browsers/install.js';
import {build} from '../build.js';
import type {Count} from './count.js';
import {runNodeTests} from './node-tests.js';

/*
 * `npm run test:screen-reader`: what Orca says of pages in Firefox. With
 * `--update` it writes the transcripts anew.
 */

/** Without a screen reader nothing is tested, which CI counts as a failure. */
export async function runScreenReaderTests(): Promise<Count> {
  if (!ensureScreenReader()) {
    return {passed: 0, failed: process.env['CI'] ? 1 : 0, results: []};
  }
  return runNodeTests(
    [
      'test/screen-reader/desktop.test.ts',
      'test/screen-reader/screen-reader.test.ts',
    ],
    1,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--update'))
    process.env['UPDATE_TRANSCRIPTS'] = '1';
  await build();
  const {passed, failed} = await runScreenReaderTests();
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}
