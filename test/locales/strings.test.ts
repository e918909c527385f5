import assert from 'node:assert/strict';
import {readdir} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {loadLocale} from '../../src/locales/locales.js';

const languages = (await readdir('src/locales'))
  .map((name) => /^([a-z]{2}(?:-\w+)*)\.ts$/.exec(name)?.[1])
  .filter((language) => language !== undefined);

/** Words that a language shares with English. */
const sharedWithEnglish: Readonly<Record<string, readonly string[]>> = {
  de: ['Audio', 'Code', 'Pause', 'Sepia', 'Video', '{voice} (online)'],
  es: ['Audio', 'Sepia'],
  fr: ['Audio', 'Code', 'Illustration', 'Options', 'Pause', 'Photo'],
};

/** The characters that the words of a language are written in. */
const scripts: Readonly<Record<string, RegExp>> = {
  ar: /^[\p{Script=Arabic}\p{Script=Inherited}\s.:،؟«»()…\u2068\u2069]+$/u,
  fa: /^[\p{Script=Arabic}\p{Script=Inherited}\s.:،؟«»()…\u200c\u2068\u2069]+$/u,
  ru: /^[\p{Script=Cyrillic}\s.,:?«»()…-]+$/u,
  uk: /^[\p{Script=Cyrillic}\s.,:?’«»()…-]+$/u,
  zh: /^[\p{Script=Han}\s：，。？“”（）…]+$/u,
};

/** Every string of a language by its path, a plural as one string for each form. */
function entries(
  node: object,
  path: readonly string[] = [],
): [string, string][] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[[...path, key].join('.'), value] satisfies [string, string]]
      : entries(value as object, [...path, key]),
  );
}

function placeholders(sentence: string): string[] {
  return (sentence.match(/\{\w+\}/g) ?? []).sort();
}

/** Whether a plural form is for one number only, which its words may then say instead. */
function isForOneNumber(language: string, category: string): boolean {
  const rules = new Intl.PluralRules(language);
  const numbers = Array.from({length: 200}, (_, index) => index).filter(
    (number) => rules.select(number) === category,
  );
  return numbers.length === 1;
}

/** Everything that is said in a language: by the page's elements, and by the reader's tools. */
async function allStrings(language: string): Promise<object> {
  const {strings, loadToolStrings} = await loadLocale(language);
  const tools = await loadToolStrings?.();
  return {...strings, tools: tools?.toolStrings};
}

/** The plurals in strings, by their paths: each in forms that are named for CLDR's categories. */
function plurals(
  node: object,
  path: readonly string[] = [],
): [string, object][] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value !== 'object' || value === null) return [];
    const at = [...path, key];
    return 'other' in value
      ? [[at.join('.'), value] satisfies [string, object]]
      : plurals(value, at);
  });
}

const english = await allStrings('en');
const englishEntries = new Map(entries(english));
const pluralPaths = new Set(plurals(english).map(([path]) => path));

/** The path of a plural that a string is a form of. */
function pluralOf(path: string): string | undefined {
  const around = path.slice(0, path.lastIndexOf('.'));
  return pluralPaths.has(around) ? around : undefined;
}

/** The English of a string; of a plural form that English lacks, its general one. */
function original(path: string): string {
  return (
    englishEntries.get(path) ??
    englishEntries.get(`${pluralOf(path) ?? ''}.other`) ??
    ''
  );
}

it('holds the languages that Lede promises', () => {
  assert.deepEqual(languages.sort(), [
    'ar',
    'de',
    'en',
    'es',
    'fa',
    'fr',
    'ru',
    'uk',
    'zh',
  ]);
});

for (const language of languages) {
  describe(`the strings of ${language}`, async () => {
    const strings = await allStrings(language);

    it('are found by their language', async () => {
      assert.equal((await loadLocale(language)).language, language);
    });

    it('have exactly the plural forms of the language', () => {
      const {pluralCategories} = new Intl.PluralRules(
        language,
      ).resolvedOptions();
      const found = plurals(strings);
      assert.ok(found.length > 1);
      for (const [path, forms] of found) {
        assert.deepEqual(
          Object.keys(forms).sort(),
          [...pluralCategories].sort(),
          path,
        );
      }
    });

    it('say everything, and nothing that English does not', () => {
      const names = (all: object): string[] => [
        ...new Set(entries(all).map(([path]) => pluralOf(path) ?? path)),
      ];
      assert.deepEqual(names(strings).sort(), names(english).sort());
    });

    it('keep the places of each sentence', () => {
      for (const [path, sentence] of entries(strings)) {
        const category = path.split('.').at(-1) ?? '';
        const saysItsNumber =
          pluralOf(path) !== undefined &&
          isForOneNumber(language, category) &&
          !sentence.includes('{count}');
        assert.deepEqual(
          placeholders(sentence),
          saysItsNumber ? [] : placeholders(original(path)),
          sentence,
        );
      }
    });

    it('call what does different things by different names', () => {
      const said = new Map(entries(strings));
      const pick = (end: string) =>
        [...said].find(([path]) => path.endsWith(end))?.[1];
      const play = pick('readAloud.play') ?? '';
      assert.notEqual(play, pick('reader.readAloud'));
      for (const hint of ['startHint', 'interrupted', 'blocked']) {
        assert.ok(pick(`readAloud.${hint}`)?.includes(play), hint);
      }
      assert.notEqual(pick('preferences.reset'), pick('preferences.publisher'));
    });

    it('are typeset as the language is', () => {
      for (const [, sentence] of entries(strings)) {
        assert.equal(sentence, sentence.trim());
        assert.equal(sentence, sentence.normalize('NFC'));
        assert.doesNotMatch(sentence, /['"]/, 'typewriter quotation mark');
        assert.doesNotMatch(sentence, /\.\.\./, 'three full stops');
        if (language === 'fr') {
          assert.doesNotMatch(sentence, /[^\u00a0\u202f][:;!?]/);
        }
      }
    });

    it('are in the language, not left in English', () => {
      if (language === 'en') return;
      for (const [path, sentence] of entries(strings)) {
        if (sharedWithEnglish[language]?.includes(sentence)) continue;
        const words = sentence.replace(/\{\w+\}/g, ' ');
        // A number with its sign is in no language.
        if (!/\p{L}/u.test(words)) continue;
        assert.notEqual(sentence, original(path));
        const script = scripts[language];
        if (script) assert.match(words, script);
      }
    });
  });
}
