import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {
  defineConfig,
  Logger,
  parse,
  RECOMMENDED_CONFIG,
  type ColorValueNormalized,
  type Config,
  type ParseResult,
} from '@terrazzo/parser';
import Color from 'colorjs.io';
import StyleDictionary from 'style-dictionary';
import type {DesignTokens} from 'style-dictionary/types';
import {
  base,
  colorSets,
  latin,
  standaloneFiles,
  writingSystems,
  type Token,
} from '../../scripts/tokens/read.js';

/** Terrazzo's rules for what the report says of types; it lets `em` pass, which the report doesn't. */
const rules: NonNullable<NonNullable<Config['lint']>['rules']> = {
  ...RECOMMENDED_CONFIG,
  'core/valid-dimension': ['error', {allowedUnits: ['px', 'rem']}],
};

const cwd = pathToFileURL(`${resolve('.')}/`);

/** Has Terrazzo check a text by the report of 2025.10; it throws where the text breaks a rule. */
function parsed(path: string, text: string): Promise<ParseResult> {
  return parse([{filename: new URL(path, cwd), src: text}], {
    config: defineConfig({lint: {rules}}, {cwd}),
    logger: new Logger({level: 'error'}),
    req: (url) => readFile(url, 'utf8'),
  });
}

async function parsedFile(path: string): Promise<ParseResult> {
  return parsed(path, await readFile(path, 'utf8'));
}

const names = (tokens: readonly Token[]) => tokens.map(({name}) => name).sort();

describe('tokens.json', () => {
  it('is in the Design Tokens format, as Terrazzo reads it', async () => {
    const {tokens} = await parsedFile('src/styles/tokens.json');
    const all = [
      ...base,
      ...[latin, ...writingSystems.values()].flatMap((system) => system.tokens),
      ...[...colorSets.values()].flat(),
    ];
    assert.equal(Object.keys(tokens).length, all.length);
  });

  it('writes each colour twice alike: its components, and the hex for tools that know no other', async () => {
    const {tokens} = await parsedFile('src/styles/tokens.json');
    for (const {id, $type, originalValue} of Object.values(tokens)) {
      if ($type !== 'color') continue;
      const {components, hex} = originalValue?.$value as ColorValueNormalized;
      const [red = 0, green = 0, blue = 0] = components;
      const color = new Color('srgb', [red, green, blue]);
      assert.equal(color.toString({format: 'hex', collapse: false}), hex, id);
    }
  });

  it('describes every token, and has the same colours in each set', () => {
    const [first = []] = colorSets.values();
    for (const {name, description} of [...base, ...latin.tokens, ...first]) {
      assert.match(description, /^[A-Z].*\.$/, name);
    }
    for (const [set, tokens] of colorSets) {
      assert.deepEqual(names(tokens), names(first), set);
    }
  });

  it('has each language in one writing system, and there nothing that Latin has not', () => {
    const systems = [...writingSystems.values()];
    const languages = systems.flatMap((system) => system.languages);
    assert.equal(new Set(languages).size, languages.length);
    const known = names(latin.tokens);
    for (const [name, {tokens}] of writingSystems) {
      assert.deepEqual(
        names(tokens).filter((token) => !known.includes(token)),
        [],
        name,
      );
    }
  });
});

describe('The styles', () => {
  it('use no colour of Lede’s that is no token', async () => {
    const [colors = []] = colorSets.values();
    const known = colors.map(({property}) => property);
    const files = await readdir('src', {recursive: true});
    const used = new Set<string>();
    for (const file of files.filter((name) => /\.(?:css|ts)$/.test(name))) {
      const text = await readFile(join('src', file), 'utf8');
      for (const [, property = ''] of text.matchAll(
        /var\(\s*(--lede-color-[a-z-]+)/g,
      )) {
        used.add(property);
      }
    }
    assert.deepEqual([...used].sort(), known.sort());
  });
});

describe('tokens.resolver.json', () => {
  it('gives each set of colours in each writing system, with the base, as Terrazzo resolves it', async () => {
    const {resolver} = await parsedFile('src/styles/tokens.resolver.json');
    const systems = ['latin', ...writingSystems.keys()];
    const expected = systems.flatMap((writing) =>
      [...colorSets.keys()].map((colors) => ({writing, colors})),
    );
    const byName = (one: object, other: object) =>
      JSON.stringify(one).localeCompare(JSON.stringify(other));
    assert.deepEqual(
      resolver
        .listPermutations?.()
        .map(({writing, colors}) => ({writing, colors}))
        .sort(byName),
      expected.sort(byName),
    );
    for (const {writing, colors} of expected) {
      const tokens = resolver.apply({writing, colors});
      const ids = Object.keys(tokens).map((id) => id.replaceAll('.', '-'));
      assert.deepEqual(
        ids.sort(),
        names([...base, ...latin.tokens, ...(colorSets.get(colors) ?? [])]),
      );
      const height = writingSystems
        .get(writing)
        ?.tokens.find(({name}) => name === 'line-height');
      assert.equal(tokens['line-height']?.$value, Number(height?.value ?? 1.6));
    }
  });
});

describe('Each set in a file by itself', () => {
  for (const [set, file] of standaloneFiles()) {
    it(`is in the Design Tokens format, described: ${set}`, async () => {
      const {tokens} = await parsed(
        `dist/tokens/${set}.json`,
        JSON.stringify(file),
      );
      for (const {id, $description} of Object.values(tokens)) {
        assert.ok($description, id);
      }
    });

    it(`becomes Lede’s custom properties in Style Dictionary: ${set}`, async () => {
      const dictionary = new StyleDictionary({
        tokens: file as DesignTokens,
        log: {verbosity: 'silent'},
        platforms: {
          css: {
            transformGroup: 'css',
            prefix: 'lede',
            files: [{destination: 'lede.css', format: 'css/variables'}],
          },
        },
      });
      const [{output} = {output: ''}] = await dictionary.formatPlatform('css');
      const properties = new Map(
        [...String(output).matchAll(/^ {2}(--[\w-]+): ([^;]+);/gm)].map(
          ([, property = '', value = '']) => [property, value],
        ),
      );
      const expected = writingSystems.get(set.replace('writing-', ''))
        ?.tokens ?? [...base, ...latin.tokens, ...(colorSets.get(set) ?? [])];
      assert.deepEqual(
        [...properties.keys()].sort(),
        expected.map(({property}) => property).sort(),
      );
      for (const {property, type, value, css} of expected) {
        const written = properties.get(property) ?? '';
        if (type === 'color') {
          assert.equal(new Color(written).deltaE(value, '76'), 0, property);
        } else if (!css) {
          assert.equal(written, value);
        }
      }
    });
  }
});
