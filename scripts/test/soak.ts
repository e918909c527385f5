import {parseArgs} from 'node:util';
import {ensureBrowsers} from '../browsers/install.js';
import {runBrowserTests} from './browser-tests.js';

/** `npm run test:soak -- [--engine chromium] [--runs 20000] [--seed N] [FILE …]`: at length what every run does briefly: the cases that tests make at random, or those of an earlier run by its seed, and a long life on the page. */
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    engine: {type: 'string', multiple: true},
    runs: {type: 'string'},
    seed: {type: 'string'},
  },
});
const browsers = [...(await ensureBrowsers()).values()].filter(
  ({engine}) => !values.engine || values.engine.includes(engine),
);
const {passed, failed} = await runBrowserTests(
  browsers,
  positionals.length > 0
    ? positionals
    : [
        'test/security/generated.test.ts',
        'test/reliability/properties.test.ts',
        'test/reliability/life.test.ts',
      ],
  {
    // With a seed, as many as in every run, so that the case comes again.
    ...(values.seed === undefined
      ? {runs: 20_000}
      : {seed: Number(values.seed)}),
    ...(values.runs === undefined ? {} : {runs: Number(values.runs)}),
  },
);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
