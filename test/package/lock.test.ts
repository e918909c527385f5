import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {it} from 'node:test';

interface Locked {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const {packages} = JSON.parse(await readFile('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>;
};

/** Whether a package finds another: in its own `node_modules`, or in one further out. */
function finds(from: string, name: string): boolean {
  for (
    let folder = from;
    ;
    folder = folder.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/, '')
  ) {
    if (`${folder}/node_modules/${name}`.replace(/^\//, '') in packages) {
      return true;
    }
    if (folder === '') return false;
  }
}

// npm leaves out what a registry lacks at that moment, the binaries for other systems as a rule; `npm ci` then refuses the lock on every system.
it('package-lock.json holds all that each package needs, on every system', () => {
  const missing = Object.entries(packages).flatMap(
    ([path, {dependencies = {}, optionalDependencies = {}}]) =>
      Object.keys({...dependencies, ...optionalDependencies})
        .filter((name) => !finds(path, name))
        .map((name) => `${name}, which ${path} needs`),
  );
  assert.deepEqual(missing, []);
});
