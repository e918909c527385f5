import assert from 'node:assert/strict';
import {test} from 'node:test';
import {countWords} from '../../src/text/words.js';

const cases: [text: string, language: string, words: number][] = [
  ['It’s a 3.5 kilometre walk, he said — far.', 'en', 8],
  ['1,900 people', 'en', 2],
  ['Ещё рано говорить', 'ru', 3],
  ['नदी पर पुल है।', 'hi', 4],
  ['', 'en', 0],
  [' — … ', 'en', 0],
  ['three plain words', 'not a language', 3],
  ['three plain words', '', 3],
];

void test('counts words', () => {
  for (const [text, language, words] of cases) {
    assert.equal(countWords([[text, language]]), words, text);
  }
});

void test('parts words that no space parts', () => {
  const count = countWords([['现在说还为时过早', 'zh']]);
  assert.ok(count > 1 && count < 9, String(count));
});

void test('adds up texts in several languages', () => {
  assert.equal(
    countWords([
      ['two words', 'en'],
      ['два слова', 'ru'],
    ]),
    4,
  );
});

void test('asks for what parts the words of a language once', (t) => {
  const {Segmenter} = Intl;
  const asked: unknown[] = [];
  t.after(() => Object.assign(Intl, {Segmenter}));
  Object.assign(Intl, {
    Segmenter: class extends Segmenter {
      constructor(
        ...[language, options]: ConstructorParameters<typeof Segmenter>
      ) {
        asked.push(language);
        super(language, options);
      }
    },
  });
  countWords([
    ['one', 'en'],
    ['two', 'en'],
    ['три', 'ru'],
    ['none', ''],
  ]);
  assert.deepEqual(asked, ['en', 'ru', undefined]);
});

void test('counts words, or characters, where the browser cannot part them', (t) => {
  const {Segmenter} = Intl;
  t.after(() => Object.assign(Intl, {Segmenter}));
  Reflect.deleteProperty(Intl, 'Segmenter');
  assert.equal(countWords([['It’s three words', 'en']]), 3);
  assert.equal(countWords([['现在说', 'zh']]), 3);
  assert.equal(countWords([[' ', 'en']]), 0);
});
