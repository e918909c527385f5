import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {it} from 'node:test';

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly inBundle?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

type Packages = Readonly<Record<string, Locked>>;

async function packagesOf(file: string): Promise<Packages> {
  const {packages} = JSON.parse(await readFile(file, 'utf8')) as {
    packages: Packages;
  };
  return packages;
}

const {scripts} = JSON.parse(await readFile('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

const registry = 'https://registry.npmjs.org/';

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
    const packages = await packagesOf(file);
    const missing = Object.entries(packages).flatMap(
      ([path, {dependencies = {}, optionalDependencies = {}}]) =>
        Object.keys({...dependencies, ...optionalDependencies})
          .filter((name) => !finds(packages, path, name))
          .map((name) => `${name}, which ${path} needs`),
    );
    assert.deepEqual(missing, []);
  });

  it(`${file} names of each package what it must be, byte for byte, and no place but the public registry`, async () => {
    const wrong = Object.entries(await packagesOf(file))
      .filter(([path, {inBundle}]) => path !== '' && !inBundle)
      .filter(
        ([, {integrity, resolved}]) =>
          !/^sha512-[\w+/]{86}==$/.test(integrity ?? '') ||
          !(resolved ?? registry).startsWith(registry),
      )
      .map(([path]) => path);
    assert.deepEqual(wrong, []);
  });
}

it('what comes along with Lede runs nothing as it is installed, and has licences that ask for no more than to be named', async () => {
  const packages = await packagesOf('package-lock.json');
  const shipped = Object.entries(packages).filter(
    // Frameworks, whose types an application may have already, do not come along.
    ([path, {dev, devOptional, optional}]) =>
      path !== '' && !dev && !devOptional && !optional,
  );
  assert.deepEqual(
    shipped.map(([path]) => path.replace('node_modules/', '')).sort(),
    [
      '@lit-labs/ssr-dom-shim',
      '@lit/reactive-element',
      '@types/trusted-types',
      'lit',
      'lit-element',
      'lit-html',
    ],
  );
  for (const [path, {hasInstallScript, license}] of shipped) {
    assert.equal(hasInstallScript, undefined, path);
    assert.match(license ?? '', /^(?:MIT|BSD-3-Clause)$/, path);
  }
  assert.doesNotMatch(
    Object.keys(scripts).join(' '),
    /\b(?:pre|post)?install\b|\bprepare\b/,
  );
});
