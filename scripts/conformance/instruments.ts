import {spawnSync} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {engines, type Engine} from '../browsers/find.js';
import type {TestResult} from '../test/count.js';

/** What the tests were run with: the name of each thing, and its version. */
export type Versions = Readonly<Record<string, string>>;

/** One run of all tests. */
export interface Run {
  readonly versions: Versions;
  readonly results: readonly TestResult[];
}

export const engineNames: Readonly<Record<Engine, string>> = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  webkit: 'WebKit',
};

interface Tool {
  readonly name: string;
  /** Stands in the title, or the file's path, of a test that uses the tool. */
  readonly sign: RegExp;
  readonly version: () => Promise<string>;
}

const tools: readonly Tool[] = [
  {
    name: 'axe-core',
    sign: /\baxe\b/i,
    version: () => versionOf('axe-core'),
  },
  {
    name: 'IBM Equal Access',
    sign: /\bIBM\b/,
    version: () => versionOf('accessibility-checker-engine'),
  },
  {
    name: 'Siteimprove Alfa',
    sign: /\bAlfa\b/i,
    version: () => versionOf('@siteimprove/alfa-rules'),
  },
  {
    name: 'html-validate',
    sign: /\bhtml-validate\b/i,
    version: () => versionOf('html-validate'),
  },
  {
    name: 'Orca',
    sign: /\bOrca\b/,
    version: () => Promise.resolve(orcaVersion()),
  },
];

/** Everything that the tests of a run ran in and with. What no test ran with is not named. */
export async function versionsIn(
  results: readonly TestResult[],
  browsers: ReadonlyMap<Engine, {readonly name: string}>,
): Promise<Versions> {
  const ran = results.filter(({outcome}) => outcome !== 'skipped');
  const versions: Record<string, string> = {
    Date: new Date().toISOString().slice(0, 10),
    Lede: await versionIn('package.json'),
  };
  for (const engine of engines) {
    const browser = browsers.get(engine);
    if (browser && ran.some((result) => result.engines.includes(engine))) {
      versions[engineNames[engine]] = browser.name;
    }
  }
  for (const {name, sign, version} of tools) {
    const used = ran.some(
      ({file, titles}) => sign.test(file) || sign.test(titles.join(' ')),
    );
    if (used) versions[name] = await version();
  }
  return versions;
}

function versionOf(dependency: string): Promise<string> {
  return versionIn(`node_modules/${dependency}/package.json`);
}

async function versionIn(path: string): Promise<string> {
  const {version} = JSON.parse(await readFile(path, 'utf8')) as {
    version: string;
  };
  return version;
}

/** Empty where Orca is not there, and its tests have failed for that. */
function orcaVersion(): string {
  const {error, stdout} = spawnSync('orca', ['--version'], {encoding: 'utf8'});
  return error ? '' : stdout.trim();
}
