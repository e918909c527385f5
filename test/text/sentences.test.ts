import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  lineBreak,
  paragraphBreak,
  sentences,
  utteranceLimit,
  utterances,
} from '../../src/text/sentences.js';
import {cases as ar} from './sentences/ar.js';
import {cases as de} from './sentences/de.js';
import {cases as en} from './sentences/en.js';
import {cases as es} from './sentences/es.js';
import {cases as fa} from './sentences/fa.js';
import {cases as fr} from './sentences/fr.js';
import {cases as hi} from './sentences/hi.js';
import {cases as ja} from './sentences/ja.js';
import {cases as my} from './sentences/my.js';
import {cases as ru} from './sentences/ru.js';
import {cases as th} from './sentences/th.js';
import {cases as uk} from './sentences/uk.js';
import {cases as zh} from './sentences/zh.js';

const languages = {ar, de, en, es, fa, fr, hi, ja, my, ru, th, uk, zh};

const split = (text: string, language: string): string[] =>
  [...sentences(text, language)].map(([start, end]) => text.slice(start, end));

for (const [language, cases] of Object.entries(languages)) {
  void test(`finds where sentences end: ${language}`, () => {
    const wrong = cases
      .map((marked) => {
        const text = marked.replaceAll('|', '');
        return [
          split(text, language).join(' | '),
          marked
            .split('|')
            .map((part) => part.trim())
            .join(' | '),
        ];
      })
      .filter(([found, meant]) => found !== meant);
    assert.deepEqual(
      wrong.map(([found]) => found),
      wrong.map(([, meant]) => meant),
    );
  });
}

void test('gives offsets into the text as it is', () => {
  const text = '  One\n two.\n\nThree. ';
  assert.deepEqual(
    [...sentences(text, 'en')],
    [
      [2, 11],
      [13, 19],
    ],
  );
});

void test('finds no sentence where there is nothing to say', () => {
  for (const text of ['', ' \n ', '* * *', '— … —', '«»']) {
    assert.deepEqual(split(text, 'en'), [], text);
  }
  assert.deepEqual(split('🎉', 'en'), ['🎉']);
});

void test('parts paragraphs always, and lines unless the next goes on in lower case', () => {
  assert.deepEqual(split(`one${paragraphBreak}two`, 'en'), ['one', 'two']);
  assert.deepEqual(split(`Roses are red${lineBreak}Violets are blue`, 'en'), [
    'Roses are red',
    'Violets are blue',
  ]);
  assert.deepEqual(split(`a long${lineBreak}line`, 'en'), [
    `a long${lineBreak}line`,
  ]);
  assert.equal(split(`One${lineBreak}, two`, 'en').length, 1);
  assert.deepEqual(split(`خط یک${lineBreak}خط دو`, 'fa'), ['خط یک', 'خط دو']);
});

void test('goes by the language at the place of the stop', () => {
  const text = 'He read „Am 3. Oktober“ aloud on page 3. October came.';
  const german = text.indexOf('“');
  assert.equal(split(text, 'en').length, 3);
  assert.deepEqual(
    [...sentences(text, (offset) => (offset < german ? 'de' : 'en'))].length,
    2,
  );
});

void test('takes any tag, also one that is none', () => {
  for (const language of ['', 'en-GB', 'EN', 'tlh', 'not a tag', '__proto__']) {
    assert.deepEqual(split('One here. Two there.', language), [
      'One here.',
      'Two there.',
    ]);
  }
  assert.deepEqual(split('Am 3. Mai. Dr. X kam.', 'de-AT'), [
    'Am 3. Mai.',
    'Dr. X kam.',
  ]);
});

void test('ends a sentence at a number, where no language writes ordinals so', () => {
  // Its tag begins as that of Finnish does.
  assert.equal(split('Bukas ay ika-15. Aalis kami.', 'fil').length, 2);
  assert.equal(split('Tänään on 15. Lokakuuta.', 'fi').length, 1);
});

void test('ends a sentence at a short word, where spaces part words', () => {
  // Their tags end and begin as that of Lao does.
  assert.equal(split('Umay da. Agurayka.', 'ilo').length, 2);
  assert.equal(split('Ni na. Ki mina.', 'loz').length, 2);
});

void test('ends a sentence at a word without a vowel, where such words may be', () => {
  assert.equal(split('Дошла је смрт. Петар је отишао.', 'sr').length, 2);
});

void test('knows titles before names in Latin letters in any language', () => {
  for (const language of ['nl', 'ru', 'uk', 'fa', '']) {
    assert.equal(split('Prof. Adams', language).length, 1, language);
  }
});

void test('keeps initials together in any script', () => {
  for (const text of ['எம்.ஜி. ராமச்சந்திரன் வந்தார்.', 'ஜி.எம். குமார் நடித்தார்.']) {
    assert.equal(split(text, 'ta').length, 1, text);
  }
});

void test('ends a sentence before a long gap in the source', () => {
  assert.equal(split(`Wait...${' '.repeat(60)}Now go.`, 'en').length, 2);
});

void test('parts Thai at spaces where it is the language, however its tag goes on', () => {
  const text = 'เจ้าหน้าที่ตำรวจได้เข้าตรวจสอบบ้าน ประชาชนจำนวนมากออกมาเดินบนถนน';
  assert.equal(split(text, 'th').length, 2);
  assert.equal(split(text, 'th-TH').length, 2);
  assert.equal(split(text, 'en').length, 1);
  assert.equal(split(text, 'en-TH').length, 1);
});

void test('parts Thai where neither side is left short, and both are Thai', () => {
  const letters = (count: number) => 'ก'.repeat(count);
  for (const [text, parts] of [
    [`${letters(24)} ${letters(12)}`, 2],
    [`${letters(23)} ${letters(12)}`, 1],
    [`${letters(24)} ${letters(11)}`, 1],
    [`${letters(24)} ${letters(12)} ${letters(12)}`, 2],
    [`${letters(24)}  ${letters(12)}`, 2],
    [`${letters(24)} ${'a'.repeat(12)}`, 1],
    [`${'a'.repeat(24)} ${letters(12)}`, 1],
    [`${letters(24)} ${'a'.repeat(12)} ก ก`, 1],
    [`ไป! ${letters(24)} ${letters(12)}`, 3],
    // Within what follows: a word that binds it, and one that goes on in a list.
    [`${letters(24)} กรุงเทพฯ${letters(12)}`, 2],
    [`${letters(24)} พ่อและแม่${letters(12)}`, 2],
  ] as const) {
    assert.equal(split(text, 'th').length, parts, text);
  }
});

void test('parts a text lazily', () => {
  const text = 'Yes. '.repeat(200_000);
  assert.deepEqual(sentences(text, 'en').next().value, [0, 4]);
});

const parted = (text: string, limit?: number): string[] =>
  utterances(text, limit).map(([start, end]) => text.slice(start, end));

void test('leaves alone what can be said at once', () => {
  const text = 'A short sentence, with a clause.';
  assert.deepEqual(parted(text), [text]);
  assert.deepEqual(parted('one two', 7), ['one two']);
});

void test('parts what is too long at clauses, the strongest first', () => {
  assert.deepEqual(
    parted(
      'The road, closed since May, is open; the bridge, they say, is not.',
      45,
    ),
    ['The road, closed since May, is open;', 'the bridge, they say, is not.'],
  );
  for (const [text, limit, parts] of [
    [
      'He said this: nobody there knew',
      24,
      ['He said this:', 'nobody there knew'],
    ],
    ['We went home – nobody knew it', 24, ['We went home –', 'nobody knew it']],
    ['one two,three four five', 16, ['one two,', 'three four five']],
    ['他大声说快，”然后就跑开了', 24, ['他大声说快，”', '然后就跑开了']],
    [
      'so it was: one two three, four',
      13,
      ['so it was:', 'one two', 'three, four'],
    ],
    ['abcd, efg hij klm', 12, ['abcd,', 'efg hij klm']],
    // A clause that leaves a part too short is none.
    [
      'A, one two three four five six',
      24,
      ['A, one two three four', 'five six'],
    ],
    [
      'one two three four five six; seven eight, nine ten eleven twelve twenty',
      30,
      [
        'one two three four five six;',
        'seven eight,',
        'nine ten eleven twelve twenty',
      ],
    ],
  ] as const) {
    assert.deepEqual(parted(text, limit), parts);
  }
  assert.deepEqual(parted('It costs 1,900 now, or so they say', 24), [
    'It costs 1,900 now,',
    'or so they say',
  ]);
  assert.deepEqual(parted('他说，第一，要快；第二，要好。', 30), [
    '他说，第一，要快；',
    '第二，要好。',
  ]);
  assert.deepEqual(parted('ذهب إلى السوق؛ ثم عاد، ونام', 20), [
    'ذهب إلى السوق؛',
    'ثم عاد، ونام',
  ]);
});

void test('parts between words where there is no clause', () => {
  assert.deepEqual(parted('one two three four five', 12), [
    'one two',
    'three four',
    'five',
  ]);
});

void test('says as much at once as there is room for', () => {
  assert.deepEqual(parted('one two three four', 7), [
    'one two',
    'three',
    'four',
  ]);
  for (const [text, limit, parts] of [
    ['one two,  three four', 10, ['one two,', 'three four']],
    ['one, two', 4, ['one,', 'two']],
    [
      'He said it:  nobody knew of it',
      17,
      ['He said it:', 'nobody knew of it'],
    ],
    [
      'We went home —\n nobody knew of it',
      17,
      ['We went home —', 'nobody knew of it'],
    ],
    ['他说，  第一要快，', 15, ['他说，', '第一要快，']],
    ['one two\n      three', 7, ['one two', 'three']],
    ['  one two', 7, ['one two']],
  ] as const) {
    assert.deepEqual(parted(text, limit), parts);
  }
});

void test('parts between words that no space parts', () => {
  assert.deepEqual(parted('การเดินทางของประชาชน', 14), [
    'การเดินทางของ',
    'ประชาชน',
  ]);
});

const long: string[] = [
  'word '.repeat(300),
  'supercalifragilistic'.repeat(50),
  'การเดินทางของประชาชน'.repeat(40),
  '现在说还为时过早'.repeat(60),
  '🎉'.repeat(500),
  'သူလာသည်'.repeat(100),
];

function saysAllWithin(limit: number): void {
  for (const text of long) {
    const parts = parted(text, limit);
    assert.ok(parts.length > 1, text);
    assert.equal(parts.join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
    for (const part of parts) {
      assert.ok(part.length <= limit, part);
      assert.ok(!/\p{Cs}/u.test(part), part);
      assert.doesNotMatch(part, /^[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u103b]/u);
    }
  }
}

void test('says all of a text that is too long, in parts that never are', () => {
  saysAllWithin(utteranceLimit);
  saysAllWithin(31);
});

void test('counts a Chinese character as the time it takes', () => {
  const [first = ''] = parted('现在说还为时过早'.repeat(60));
  assert.ok(first.length > 40 && first.length <= utteranceLimit / 3);
});

void test('needs no Intl.Segmenter', (t) => {
  const {Segmenter} = Intl;
  t.after(() => Object.assign(Intl, {Segmenter}));
  Reflect.deleteProperty(Intl, 'Segmenter');
  for (const [language, cases] of Object.entries(languages)) {
    for (const marked of cases) {
      assert.equal(
        split(marked.replaceAll('|', ''), language).length,
        marked.split('|').length,
        marked,
      );
    }
  }
  saysAllWithin(utteranceLimit);
  // A letter keeps its marks, unless they are more than can be said at once.
  assert.deepEqual(parted('e\u0301'.repeat(5), 5), [
    'e\u0301'.repeat(2),
    'e\u0301'.repeat(2),
    'e\u0301',
  ]);
  assert.deepEqual(
    parted(`e${'\u0301'.repeat(12)}`, 5).map(({length}) => length),
    [5],
  );
});

void test('is done with a limit of nothing', () => {
  assert.deepEqual(parted('ab c', 0).join(''), 'abc');
  assert.deepEqual(utterances(''), []);
});
