import {execFile} from 'node:child_process';
import {access, mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {promisify} from 'node:util';

const run = promisify(execFile);

/** What a consumer's own folder has besides Lede: its one dependency, with what that needs, and TypeScript. */
const installed = [
  'lit',
  'lit-html',
  'lit-element',
  '@lit',
  '@lit-labs',
  '@types/trusted-types',
  'typescript',
];

/** The package as npm would publish it, and a folder where it is installed. */
export interface Tarball {
  readonly path: string;
  /** Paths inside the package. */
  readonly files: readonly string[];
  /** A consumer's folder, with Lede in its `node_modules`. */
  readonly consumer: string;
  /** Lays the package in a folder, in place of what is there. */
  unpack(folder: string): Promise<void>;
  remove(): Promise<void>;
}

/** Packs what `npm run build` made. */
export async function pack(): Promise<Tarball> {
  await access('dist/index.d.ts').catch(() => {
    throw new Error('Nothing to pack: npm run build');
  });
  const folder = await mkdtemp(join(tmpdir(), 'lede-package-'));
  const {stdout} = await run('npm', [
    'pack',
    '--ignore-scripts',
    '--json',
    '--pack-destination',
    folder,
  ]);
  const [{filename, files}] = JSON.parse(stdout) as [
    {filename: string; files: {path: string}[]},
  ];
  const path = join(folder, filename);
  const consumer = join(folder, 'consumer');
  const unpack = async (to: string): Promise<void> => {
    await rm(to, {recursive: true, force: true});
    await mkdir(to, {recursive: true});
    await run('tar', ['-xzf', path, '-C', to, '--strip-components=1']);
  };
  await unpack(join(consumer, 'node_modules/lede-elements'));
  for (const name of installed) {
    const link = join(consumer, 'node_modules', name);
    await mkdir(dirname(link), {recursive: true});
    await symlink(resolve('node_modules', name), link);
  }
  await writeFile(join(consumer, 'package.json'), '{"type": "module"}');
  return {
    path,
    files: files.map((file) => file.path),
    consumer,
    unpack,
    remove: () => rm(folder, {recursive: true}),
  };
}
