import {constants} from 'node:fs';
import {access, readFile, stat} from 'node:fs/promises';
import {basename, dirname, resolve} from 'node:path';
import {summarise, type Summary} from './document.js';
import {isPage} from './media-types.js';

/** An article that the server shows. */
export interface Article {
  readonly file: string;
  /** Its path on the server, percent-encoded, such as `/demo/en.html`. */
  readonly path: string;
  /** The same with scripts really off. */
  readonly pathWithoutScript: string;
}

/** A folder with an article in it, served so that its neighbours are found. */
export interface Folder {
  /** The first segment of its paths, not yet percent-encoded. */
  readonly name: string;
  readonly directory: string;
}

/** A path that the author gave and that cannot be shown; the message names it. */
export class ArticleFileError extends Error {}

/** Turns the paths that the author gave into absolute ones. @throws {ArticleFileError} */
export async function checkFiles(
  paths: readonly string[],
  from: string,
): Promise<string[]> {
  return Promise.all(paths.map((path) => checkFile(path, resolve(from, path))));
}

async function checkFile(given: string, file: string): Promise<string> {
  const fail = (reason: string) => new ArticleFileError(`${given}: ${reason}`);
  const stats = await stat(file).catch((error: unknown) => {
    throw fail(explain(error));
  });
  if (stats.isDirectory()) {
    throw fail('this is a folder; name the HTML file in it');
  }
  if (!stats.isFile()) throw fail('this is not a regular file');
  if (!isPage(file)) {
    throw fail('this is not an HTML file (.html, .htm or .xhtml)');
  }
  await access(file, constants.R_OK).catch((error: unknown) => {
    throw fail(explain(error));
  });
  return file;
}

function explain(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file';
    case 'EACCES':
    case 'EPERM':
      return 'permission to read it is denied';
    case 'ELOOP':
      return 'this symbolic link leads back to itself';
    default:
      return `it cannot be read (${String(error)})`;
  }
}

/**
 * Gives every folder a name of its own on the server, and every file its path.
 *
 * @param known - Folders that have a name already.
 */
export function placeFiles(
  files: readonly string[],
  known: readonly Folder[],
  reserved: readonly string[],
): {articles: Article[]; folders: Folder[]} {
  const folders = [...known];
  const taken = new Set([...reserved, ...known.map(({name}) => name)]);
  const articles = files.map((file) => {
    const directory = dirname(file);
    let folder = folders.find((other) => other.directory === directory);
    if (!folder) {
      folder = {name: freeName(basename(directory), taken), directory};
      folders.push(folder);
    }
    return placed(file, folder);
  });
  return {articles, folders};
}

/** The article's path in a folder that has a name. */
export function placed(file: string, folder: Folder): Article {
  const segments = [folder.name, basename(file)].map(encodeURIComponent);
  const path = `/${segments.join('/')}`;
  return {file, path, pathWithoutScript: `/no-script${path}`};
}

function freeName(wanted: string, taken: Set<string>): string {
  // A name that starts with a dot would be taken for a hidden file; that of the disk's root is empty.
  const base = wanted.replace(/^\.+/, '') || 'files';
  let name = base;
  for (let count = 2; taken.has(name); count++) name = `${base}-${count}`;
  taken.add(name);
  return name;
}

/** What a list says of an article; of one that has gone since, nothing. */
export async function summaryOf(article: Article): Promise<Summary> {
  return summarise(await readFile(article.file).catch(() => Buffer.of()));
}
