import {realpath, stat} from 'node:fs/promises';
import {join, sep} from 'node:path';

/** What a path inside a folder leads to. */
export type Found =
  | {readonly kind: 'file'; readonly path: string}
  | {readonly kind: 'folder'}
  | {readonly kind: 'refused'; readonly reason: string}
  | {readonly kind: 'missing'};

/**
 * Looks up the path of a URL, still percent-encoded, in a folder, and never
 * outside it: whoever can make the reader's browser send a request must not
 * get at the rest of the disk. Hidden files are kept back. A symbolic link is
 * followed while its target is inside the folder.
 *
 * @param named - Files that the author asked for by name, which may link anywhere.
 */
export async function findInFolder(
  folder: string,
  urlPath: string,
  named: ReadonlySet<string> = new Set(),
): Promise<Found> {
  const segments = decodeSegments(urlPath);
  if (!segments) return {kind: 'refused', reason: 'The address is malformed.'};
  if (segments.some((segment) => segment.startsWith('.'))) {
    return {kind: 'refused', reason: 'Hidden files are not served.'};
  }
  const path = join(folder, ...segments);
  try {
    const target = await realpath(path);
    const inside = (target + sep).startsWith(join(await realpath(folder), sep));
    if (!inside && !named.has(path)) {
      return {
        kind: 'refused',
        reason: 'This is a link to something outside the folder it is in.',
      };
    }
    const stats = await stat(target);
    if (stats.isDirectory()) return {kind: 'folder'};
    return stats.isFile() ? {kind: 'file', path} : {kind: 'missing'};
  } catch {
    return {kind: 'missing'};
  }
}

/** The names between the slashes; undefined if one could not be the name of a file. */
function decodeSegments(urlPath: string): string[] | undefined {
  try {
    const segments = urlPath
      .split('/')
      .filter(Boolean)
      .map((segment) => decodeURIComponent(segment));
    return segments.some((segment) => /[/\\\0]/.test(segment))
      ? undefined
      : segments;
  } catch {
    return undefined;
  }
}
