import assert from 'node:assert/strict';
import {access, readdir, readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {validateCem} from '@wc-toolkit/cem-validator';
import type {CustomElement, Package} from 'custom-elements-manifest/schema.js';
import {manifest} from '../../scripts/generate/manifest.js';

const cem = JSON.parse(await manifest()) as Package;
const names = await readdir('src/elements');

const elements = cem.modules
  .flatMap(({declarations = []}) => declarations)
  .filter(
    (declaration): declaration is CustomElement & {kind: 'class'} =>
      declaration.kind === 'class' && 'customElement' in declaration,
  );

describe('custom-elements.json', () => {
  it('is what validators of manifests want', async () => {
    await validateCem(cem, {
      packageJsonPath: './package.json',
      rules: {
        packageJson: {
          // One entry point by conditions; "module" was a bundlers' convention before there were any.
          module: 'off',
        },
        // It looks for types in the manifest, which has no place for interfaces: the test of events below looks in the package's index.
        manifest: {exportTypes: 'off'},
      },
    });
  });

  it('has every element, linked with the module that defines it', () => {
    const definitions = cem.modules.flatMap(({path, exports = []}) =>
      exports
        .filter(({kind}) => kind === 'custom-element-definition')
        .map(({name, declaration}) => [path, name, declaration.module]),
    );
    assert.deepEqual(
      definitions.sort(),
      names
        .map((name) => [
          `dist/elements/${name}/define.js`,
          `lede-${name}`,
          `dist/elements/${name}/${name}.js`,
        ])
        .sort(),
    );
  });

  it('names modules that are in the package', async () => {
    for (const {path} of cem.modules) await access(path);
  });
});

for (const element of elements) {
  describe(`${element.tagName ?? element.name} in custom-elements.json`, () => {
    it('says what it is for, at length and in a sentence', () => {
      assert.ok((element.description ?? '').length > 80, 'description');
      assert.match(element.summary ?? '', /.{20}\.$/, 'summary');
    });

    it('describes each attribute, property, method, event, slot, part, custom property and state', () => {
      const undescribed = [
        ...(element.attributes ?? []),
        ...(element.members ?? []),
        ...(element.events ?? []),
        ...(element.slots ?? []),
        ...(element.cssParts ?? []),
        ...(element.cssProperties ?? []),
        ...(element.cssStates ?? []),
      ].filter(({description}) => !description || description.length < 8);
      assert.deepEqual(
        undescribed.map(({name}) => name),
        [],
      );
    });

    it('types each attribute and property, and gives its default', () => {
      for (const attribute of element.attributes ?? []) {
        assert.ok(attribute.type?.text, attribute.name);
        const isSaid = /default/i.test(attribute.description ?? '');
        assert.ok(attribute.default ?? isSaid, `default of ${attribute.name}`);
      }
      for (const member of element.members ?? []) {
        if (member.kind === 'field') assert.ok(member.type?.text, member.name);
      }
      for (const property of element.cssProperties ?? []) {
        const isSaid = /by default/.test(property.description ?? '');
        assert.ok(property.default ?? isSaid, `default of ${property.name}`);
      }
    });

    it('has events with a type that can be imported, under their prefix', async () => {
      const index = await readFile('src/index.ts', 'utf8');
      for (const {name, type} of element.events ?? []) {
        assert.match(name, /^lede-[a-z-]+$/);
        assert.match(
          (type as typeof type | undefined)?.text ?? '',
          /Event/,
          name,
        );
        const [, detail] = /^CustomEvent<([A-Z]\w+)>$/.exec(type.text) ?? [];
        if (detail) assert.match(index, new RegExp(`\\b${detail}\\b`));
      }
    });

    it('shows only what is public', () => {
      for (const {name, privacy} of element.members ?? []) {
        assert.doesNotMatch(name, /^[#_]/);
        assert.notEqual(privacy, 'private', name);
        assert.notEqual(privacy, 'protected', name);
      }
    });
  });
}
