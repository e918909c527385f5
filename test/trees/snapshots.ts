import assert from 'node:assert/strict';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {checkStale} from '../stale-files.js';
import {describeDifference} from './line-difference.js';

const folder = 'test/trees/snapshots';

/** Whether `npm run test:trees -- --update` was run: snapshots are written, not compared. */
const isUpdate = process.env['UPDATE_TREES'] === '1';

const advice =
  'If this is how it is to be: npm run test:trees -- --update, and read the difference before you commit it.';

/** The committed snapshots, and which of them a run has met. */
export class Snapshots {
  readonly #met = new Set<string>();

  /** Fails where a tree is not what its snapshot says; in an update, writes it. */
  async compare(name: string, tree: string): Promise<void> {
    this.#met.add(name);
    const file = join(folder, `${name}.txt`);
    if (isUpdate) {
      await mkdir(dirname(file), {recursive: true});
      await writeFile(file, tree);
      return;
    }
    const before = await readFile(file, 'utf8').catch(() => undefined);
    if (before === undefined) {
      assert.fail(`${file} is not there.\n${tree}\n${advice}`);
    }
    if (before === tree) return;
    assert.fail(
      `${file} says otherwise:\n${describeDifference(before, tree)}\n${advice}`,
    );
  }

  /** Fails where there are snapshots of what is no more; in an update, removes them. */
  async checkStale(): Promise<void> {
    await checkStale({folder, ending: '.txt', isUpdate, advice}, this.#met);
  }
}
