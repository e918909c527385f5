import assert from 'node:assert/strict';
import {readdir, rm} from 'node:fs/promises';
import {join} from 'node:path';

/** A folder of files that a suite compares what it sees with, one a name. */
interface Committed {
  readonly folder: string;
  /** What the files' names end with, such as `.txt`. */
  readonly ending: string;
  /** Whether files are written, not compared. */
  readonly isUpdate: boolean;
  /** What to do about a difference. */
  readonly advice: string;
}

/** Fails where there are files whose names were not met; in an update, removes them. */
export async function checkStale(
  {folder, ending, isUpdate, advice}: Committed,
  met: ReadonlySet<string>,
): Promise<void> {
  const stale = (await readdir(folder, {recursive: true})).filter(
    (name) => name.endsWith(ending) && !met.has(name.slice(0, -ending.length)),
  );
  if (isUpdate) {
    await Promise.all(stale.map((name) => rm(join(folder, name))));
  } else assert.deepEqual(stale, [], `Nothing shows these any more. ${advice}`);
}
