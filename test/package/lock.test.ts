import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {it} from 'node:test';

interface Locked {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

type Packages = Readonly<Record<string, Locked>>;

/** Whether a package finds another: in its own `node_modules`, or in one further out. */
function finds(packages: Packages, from: string, name: string): boolean {
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
for (const file of ['package-lock.json', 'test/consumers/package-lock.json']) {
  it(`${file} holds all that each package needs, on every system`, async () => {
    const {packages} = JSON.parse(await readFile(file, 'utf8')) as {
      packages: Packages;
    };
    const missing = Object.entries(packages).flatMap(
      ([path, {dependencies = {}, optionalDependencies = {}}]) =>
        Object.keys({...dependencies, ...optionalDependencies})
          .filter((name) => !finds(packages, path, name))
          .map((name) => `${name}, which ${path} needs`),
    );
    assert.deepEqual(missing, []);
  });
}
