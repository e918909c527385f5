import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {
  isLater,
  keep,
  parsePreferences,
  preferencesKey,
  type Preferences,
} from '../../src/text/preferences.js';
import {isUnjustified, preferencesCss} from '../../src/text/preferences-css.js';

describe('What is kept of preferences', () => {
  const everything: Preferences = {
    theme: 'sepia',
    font: 'low-vision',
    width: 'narrow',
    alignment: 'justified',
    size: 150,
    spacing: 3,
    base: 1.2,
  };

  it('is read back as it was chosen', () => {
    const kept = JSON.stringify(keep(everything));
    assert.deepEqual(parsePreferences(kept), everything);
    assert.equal(isLater(kept), false);
  });

  const nothing: [string, string | null][] = [
    ['not there', null],
    ['empty', ''],
    ['cut off', '{"version":1,"theme":"da'],
    ['no JSON', 'dark'],
    ['null', 'null'],
    ['a number', '1'],
    ['a string', '"dark"'],
    ['a list', '["dark"]'],
    ['without a version', '{"theme":"dark"}'],
    ['of a later version', '{"version":2,"theme":"dark"}'],
    ['of a version in words', '{"version":"1","theme":"dark"}'],
  ];
  for (const [what, text] of nothing) {
    it(`is nothing chosen when it is ${what}`, () => {
      assert.deepEqual(parsePreferences(text), {});
    });
  }

  it('is known to be of a later version, and only then', () => {
    for (const [what, text] of nothing) {
      assert.equal(isLater(text), what === 'of a later version', what);
    }
  });

  const invalid: Record<string, unknown> = {
    theme: ['publisher', 'red', '', null, 1, ['dark'], 'constructor'],
    font: ['comic', 'Serif', true],
    width: [40, '40rem', 'none'],
    alignment: ['left', 'justify'],
    size: [79, 301, '150', null, 1e9, -100, [150]],
    spacing: [0, 6, '3', {}],
    base: [0, 5, '1'],
    unknown: ['value'],
    __proto__x: [{}],
    toString: ['x'],
    valueOf: [1],
  };
  for (const [name, values] of Object.entries(invalid)) {
    for (const value of values as unknown[]) {
      it(`leaves out ${name}: ${JSON.stringify(value)}, and keeps the rest`, () => {
        const kept = {version: 1, width: 'wide', [name]: value};
        assert.deepEqual(
          parsePreferences(JSON.stringify(kept)),
          name === 'width' ? {} : {width: 'wide'},
        );
      });
    }
  }

  it('stands under the key that the tool looks at when a page loads', async () => {
    const tool = await readFile(
      'src/elements/reading-preferences/tool.ts',
      'utf8',
    );
    assert.ok(tool.includes(`getItem('${preferencesKey}')`));
  });
});

describe('The style sheet of preferences', () => {
  it('has no rule when nothing is chosen', () => {
    assert.equal(
      preferencesCss({}),
      '@layer lede.preferences{@media screen{}}',
    );
    assert.equal(preferencesCss({size: 100}), preferencesCss({}));
  });

  const choices: [Preferences, string, string][] = [
    [{size: 150}, 'font-size', 'letter-spacing|font-family|color|text-align'],
    [{spacing: 3}, 'letter-spacing', 'font-size|font-family|color|text-align'],
    [
      {font: 'serif'},
      'font-family',
      'font-size|letter-spacing|color|text-align',
    ],
    [
      {width: 'wide'},
      'max-inline-size',
      'font-size|letter-spacing|color|text-align',
    ],
    [
      {alignment: 'start'},
      'text-align',
      'font-size|letter-spacing|color:|hyphens',
    ],
    [
      {theme: 'dark'},
      'color-scheme',
      'font-size|letter-spacing|text-align|inline-size',
    ],
  ];
  for (const [preferences, has, hasNot] of choices) {
    it(`has only what was chosen: ${JSON.stringify(preferences)}`, () => {
      const css = preferencesCss(preferences);
      const declarations = [...css.matchAll(/[{;]([\w-]+):/g)].map(
        ([, name]) => name,
      );
      assert.ok(declarations.includes(has), css);
      const strange = declarations.filter((name = '') =>
        hasNot.split('|').includes(name),
      );
      assert.deepEqual(strange, []);
    });
  }

  it('is about articles alone, and wins: every rule begins with the article, every declaration is important', () => {
    for (const [preferences] of choices) {
      const css = preferencesCss(preferences);
      const rules = [...css.matchAll(/(?<=[{}])([^{}@]+)\{([^{}]*)\}/g)];
      assert.ok(rules.length > 0);
      for (const [, selector = '', declarations = ''] of rules) {
        assert.match(selector, /^:is\(lede-article,\[data-lede-article\]\)/);
        for (const declaration of declarations.split(';')) {
          assert.match(declaration, /!important$/);
        }
      }
    }
  });

  it('has colours for screens only, and never where forced colours are on', () => {
    const css = preferencesCss({theme: 'system'});
    assert.match(css, /^@layer lede\.preferences\{@media screen\{/);
    for (const [condition] of css.matchAll(/@media (?!screen)[^{]*/g)) {
      assert.match(condition, /^@media \(forced-colors:none\)/);
    }
  });

  it('reaches WCAG 1.4.12 with the third step of spacing, and goes past it', () => {
    const sizes = [1, 2, 3, 4, 5].map((spacing) => {
      const css = preferencesCss({spacing});
      const em = (property: string) =>
        Number(new RegExp(`${property}:([\\d.]+)em`).exec(css)?.[1]);
      return [
        em('letter-spacing'),
        em('word-spacing'),
        em('margin-block-start'),
      ] as const;
    });
    assert.deepEqual(sizes[2], [0.12, 0.16, 2]);
    for (const [index, size] of sizes.entries()) {
      const before = sizes[index - 1] ?? [0, 0, 0];
      for (const [at, value] of size.entries()) {
        assert.ok(value > (before[at] ?? 0), `step ${index + 1}`);
      }
    }
  });

  it('justifies nothing in languages without spaces between words', () => {
    for (const language of ['th', 'th-TH', 'lo', 'km', 'my', 'bo', 'TH']) {
      assert.ok(isUnjustified(language), language);
    }
    for (const language of ['en', 'fa', 'zh', 'ja', 'de', '', 'thx']) {
      assert.ok(!isUnjustified(language), language);
    }
  });
});
