import {readFile} from 'node:fs/promises';

/** The files of the build that a page loads, and what each imports. */
export interface Files {
  /** The hash of each (Subresource Integrity), by its path. */
  readonly integrity: Readonly<Record<string, string>>;
  readonly imports: ReadonlyMap<string, Imports>;
  /** The text of `lede.css`. */
  readonly style: string;
}

interface Imports {
  /** Loaded with the file. */
  readonly now: readonly string[];
  /** Loaded when it is needed. */
  readonly later: readonly string[];
}

/** Reads what the build wrote into a folder. */
export async function readFiles(folder: URL): Promise<Files> {
  const read = (path: string) => readFile(new URL(path, folder), 'utf8');
  const integrity = JSON.parse(await read('sri.json')) as Record<
    string,
    string
  >;
  const modules = Object.keys(integrity).filter((path) => path.endsWith('.js'));
  const imports = modules.map(
    async (path) =>
      [path, importsOf(path, await read(path), integrity)] as const,
  );
  return {
    integrity,
    imports: new Map(await Promise.all(imports)),
    style: await read('lede.css'),
  };
}

function importsOf(
  path: string,
  code: string,
  integrity: Readonly<Record<string, string>>,
): Imports {
  const find = (pattern: RegExp) =>
    [...code.matchAll(pattern)]
      .map(([, specifier = '']) =>
        new URL(specifier, `file:///${path}`).pathname.slice(1),
      )
      .filter((imported) => imported in integrity);
  return {
    now: find(/\b(?:from|import)\s*["'](\.[^"']+)["']/g),
    later: find(/\bimport\(\s*["'`](\.[^"'`]+)["'`]\s*\)/g),
  };
}

/** Files with those that they load at once, theirs included; or also with those that they load later, but for some. */
export function loadedWith(
  files: Files,
  paths: Iterable<string>,
  {later = false, without = [] as readonly string[]} = {},
): string[] {
  const found = new Set(paths);
  for (const path of found) {
    const imports = files.imports.get(path);
    for (const imported of [
      ...(imports?.now ?? []),
      ...(later ? (imports?.later ?? []) : []),
    ]) {
      if (!without.includes(imported)) found.add(imported);
    }
  }
  return [...found];
}

/** The name in a chunk's path: `figure` of `chunks/figure-D52_byWT.js`. */
export function nameOf(path: string): string {
  return /^chunks\/(.+)-[\w-]{7}\.js$/.exec(path)?.[1] ?? '';
}
