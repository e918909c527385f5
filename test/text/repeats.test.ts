import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {normalise} from '../../src/text/normalise.js';
import {
  repeats,
  repeatsToTheLetter,
  SearchableText,
} from '../../src/text/repeats.js';
import {growth, inProportion} from './growth.js';

const cases: [why: string, quote: string, text: string, expected: boolean][] = [
  [
    'verbatim',
    'It is premature to say',
    'He said: “It is premature to say.”',
    true,
  ],
  [
    'other marks and case',
    '«it is PREMATURE — to say»',
    'It is premature - to say',
    true,
  ],
  ['a word changed', 'It is too early to say', 'It is premature to say', false],
  ['a number changed', '15 were killed', '16 were killed', false],
  ['a decimal point', '1.5 million came', '15 million came', false],
  ['starts inside a word', 'is land', 'This land is ours', false],
  ['ends inside a word', 'the art', 'the article', false],
  ['inside a number', '5 came', '15 came', false],
  ['at an edge after a miss', 'art here', 'part here, art here', true],
  ['ellipsis', 'It is … to say', 'It is far too premature to say', true],
  ['dots', 'It is ... to say', 'It is far too premature to say', true],
  ['spaced dots', 'It is . . . to say', 'It is far too premature to say', true],
  [
    'ellipsis in brackets',
    'It is […] to say',
    'It is far too premature to say',
    true,
  ],
  [
    'parts out of order',
    'to say … it is',
    'It is far too premature to say',
    false,
  ],
  [
    'a part missing',
    'It is … to write',
    'It is far too premature to say',
    false,
  ],
  [
    'a third part missing',
    'It is … too … to write',
    'It is far too premature to say',
    false,
  ],
  [
    'three parts',
    'It is … too … to say',
    'It is far too premature to say',
    true,
  ],
  [
    'ellipses in a row, in brackets',
    'It is (……) to say',
    'It is far too premature to say',
    true,
  ],
  [
    'ellipsis at the ends',
    '…premature to say…',
    'It is premature to say so',
    true,
  ],
  [
    'parts too far apart',
    'It is … the end',
    `It is ${'far '.repeat(900)} the end`,
    false,
  ],
  [
    'parts some paragraphs apart',
    'It is … the end',
    `It is ${'far '.repeat(666)} the end`,
    true,
  ],
  [
    'a second first part',
    'It is … the end',
    `It is ${'far '.repeat(900)} it is near the end`,
    true,
  ],
  ['an insertion', '[The minister] said no', 'He said no to it', true],
  [
    'an insertion in the middle',
    'He told [the minister] to go',
    'He told him to go',
    true,
  ],
  [
    'an insertion that stands for nothing',
    'He told [them] to go',
    'He told to stay',
    false,
  ],
  ['an insertion in wide brackets', '他说［大臣］太早', '他说现在还太早', true],
  ['many dots', 'It is ...... to say', 'It is far too premature to say', true],
  [
    'many spaced dots',
    'It is . . . . . to say',
    'It is far too early to say',
    true,
  ],
  [
    'ellipses in a row',
    'It is …… to say',
    'It is far too premature to say',
    true,
  ],
  [
    'a full stop is no ellipsis',
    'It is. To say',
    'It is far too early to say',
    false,
  ],
  [
    'two dots are no ellipsis',
    'It is .. to say',
    'It is far too early to say',
    false,
  ],
  [
    'two spaced dots are no ellipsis',
    'It is . . to say',
    'It is far too early to say',
    false,
  ],
  [
    'parts right after one another',
    'It is … premature',
    'It is premature',
    true,
  ],
  [
    'parts as far apart as they may be',
    'It is … the end',
    `It is ${'far '.repeat(660)} the end`,
    true,
  ],
  ['a later part', 'say … art', 'say the part, the art', true],
  ['a later part inside a word', 'say … art', 'say the part', false],
  ['before another number', 'in 15', 'in 15 16 came', true],
  ['after another number', '16 came', 'in 15 16 came', true],
  ['nothing', '', 'It is', false],
  ['only dots', '…', 'It is', false],
  ['only an insertion', '[The minister]', 'The minister', false],
  ['nothing to search', 'It is', '', false],
  ['longer than the text', 'It is premature', 'It is', false],
  ['fa: joiner and space', 'می خواهم بروم', 'او گفت: «می‌خواهم بروم».', true],
  ['fa: joined', 'میخواهم بروم', 'او گفت: «می‌خواهم بروم».', true],
  ['fa: inside a word', 'خواهم بروم', 'او گفت: «نخواهم بروم».', false],
  ['ar: harakat and kaf', 'كتب الدرس', 'قال إنه كَتَبَ الدَّرْسَ أمس', true],
  ['he: points', 'שלום לכולם', 'הוא אמר: שָׁלוֹם לְכֻלָּם', false],
  ['he: points only', 'שלום לכל', 'הוא אמר: שָׁלוֹם לְכָל', true],
  ['ru', 'Еще рано говорить', '«Ещё рано говорить», — сказал он', true],
  ['ru: inside a word', 'рано говорить', 'Нерано говорить', false],
  ['uk', 'п’ять років', 'Минуло пʼять років', true],
  ['de', 'Die STRASSE', 'Auf die Straße', true],
  ['fr', 'l’ete', 'Voici l’été.', true],
  ['tr', 'IŞIK', 'Bir ışık var', true],
  ['el', 'ΔΡΟΜΟΣ', 'Ο δρόμος', true],
  ['hi', 'यह जल्दी है', 'उन्होंने कहा, “यह जल्दी है।”', true],
  ['hi: a vowel less', 'यह जल्द', 'यह जल्दी है', false],
  ['zh: no spaces', '现在说还太早', '他表示，现在说还太早了。', true],
  [
    'zh: a character changed',
    '现在说还太晚',
    '他表示，现在说还太早了。',
    false,
  ],
  ['zh: ellipsis', '现在……太早', '现在说还太早', true],
  ['ja: no spaces', 'まだ早い', '彼は「まだ早い」と言った', true],
  ['ja: voiced', 'かき', 'かぎを', false],
  ['ko', '아직 이르다', '그는 "아직 이르다"라고 말했다', true],
  ['ko: inside a syllable', '하', '한국', false],
  ['th: no spaces', 'ยังเร็วเกินไป', 'เขากล่าวว่ายังเร็วเกินไปที่จะพูด', true],
  ['th: a vowel more', 'กน', 'กนิ', false],
];

void test('the quotation stands in the text, or not', async (t) => {
  for (const [why, quote, text, expected] of cases) {
    await t.test(why, () => {
      assert.equal(
        repeats(quote, new SearchableText(normalise(text))),
        expected,
      );
    });
  }
});

void test('what stands in the text to the letter is found before the text is made ready', async (t) => {
  const found: [why: string, quotation: string, text: string][] = [
    ['whole', 'It is early.', 'It is early.'],
    ['in the midst', 'It is early', 'He said: “It is early, and dark.”'],
    ['with marks of its own', '“It is early…”', 'And it is so. It is early!'],
    ['at another place', 'is early', 'This is earlyish. It is early.'],
    ['fa', '«او گفت»', 'امروز او گفت.'],
    ['zh: a whole sentence', '现在说还太早', '他说: 现在说还太早.'],
  ];
  for (const [why, quotation, text] of found) {
    await t.test(why, () => {
      assert.equal(repeatsToTheLetter(quotation, text), true);
    });
  }
  for (const [why, quotation, text, expected] of cases) {
    if (expected) continue;
    await t.test(`not ${why}`, () => {
      assert.equal(repeatsToTheLetter(quotation, text), false);
    });
  }
});

void test('what stands in the text to the letter is found by its words, too', () => {
  const part = fc.constantFrom(
    ...['a', 'B', 'ab', 'ة', 'й', '早', 'ß', 'é', '1', '000', '1.5', '$', 'ก'],
    ...[' ', ' ', '\n', '.', ',', '…', '...', '"', '“', '’', '-', '—'],
    ...['[', ']', '［', '［a］', '(', '\u0301', '\u00ad', '\u200f', '😀'],
  );
  const text = fc.array(part, {maxLength: 12}).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, text, (before, quotation, after) => {
      const whole = before + quotation + after;
      fc.pre(repeatsToTheLetter(quotation, whole));
      assert.ok(repeats(quotation, new SearchableText(normalise(whole))));
    }),
    {numRuns: 3000},
  );
});

void test('finds the same however often a long text has been searched', () => {
  const text = new SearchableText(
    normalise(
      `${'one word after another word '.repeat(2000)} and this is what he said at first and this is what he said in the end 现在说还为时过早但是没有人知道`,
    ),
  );
  const quotations: [quotation: string, expected: boolean][] = [
    ['and this is what he said at first', true],
    ['and this is what he said in the end', true],
    ['this is what he said in the … end', true],
    ['nd this is what he said in the end', false],
    ['and this is what he said in the en', false],
    ['and this is what he said in the end of it', false],
    ['and this is what she said', false],
    ['说还为时过早但是没有人知道', true],
    ['说还为时过早但是没有人听见', false],
    ['the end', true],
  ];
  for (let time = 0; time < 300; time++) {
    for (const [quotation, expected] of quotations) {
      assert.equal(repeats(quotation, text), expected, quotation);
    }
  }
});

void test('a hundred thousand words are searched in proportion, however the quotation is made', () => {
  const words = 'a b c aa ab the government said on Monday that it was early ';
  const hard = ['a … zzz', 'the government … zzz', 'ab … ab … ab … zzz', 'a'];
  // Made beforehand: what a long text costs to normalise is mostly the engine's memory.
  const texts = new Map(
    [800, 8000].map((size) => [size, normalise(words.repeat(size))]),
  );
  for (const quote of hard) {
    const grows = growth((size) => {
      repeats(quote, new SearchableText(texts.get(size)));
    }, 800);
    assert.ok(grows < inProportion, `${quote}: ${grows} times as much`);
  }
});

void test('thousands of quotations do not each read a long text', () => {
  const words = 'the government said on Monday that it was early ';
  const grows = growth((size) => {
    const text = new SearchableText(normalise(words.repeat(size)));
    for (let index = 0; index < size; index++) {
      repeats(`that it was far too early for number ${index}`, text);
    }
  }, 2000);
  assert.ok(grows < inProportion, `${grows} times as much`);
});
