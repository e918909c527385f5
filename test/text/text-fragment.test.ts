import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {
  blockBreak,
  lineBreak,
  objectMark,
  textDirective,
  withTextDirective,
} from '../../src/text/text-fragment.js';
import {growth, inProportion} from './growth.js';

/** The directive for what stands between ⟦ and ⟧, decoded: commas and hyphens of the syntax are the ones that stay. */
function directive(marked: string): string | undefined {
  const text = marked
    .replaceAll('¶', blockBreak)
    .replaceAll('↵', lineBreak)
    .replaceAll('▣', objectMark);
  const from = text.indexOf('⟦');
  const to = text.indexOf('⟧') - 1;
  const found = textDirective(text.replace(/[⟦⟧]/g, ''), from, to);
  return found
    ?.split(/(?<=[=,-])|(?=[,-])/)
    .map((part) => decodeURIComponent(part))
    .join('');
}

const many = 'a long walk along the river, past the mill and the tide gate, ';

/** The page with its passage, and what leads to it. */
const cases: readonly [name: string, page: string, expected: string][] = [
  ['a short passage whole', 'So ⟦the mill⟧ turns.', 'text=the mill'],
  [
    'the white space around it left out',
    'So⟦ the mill ⟧turns.',
    'text=the mill',
  ],
  [
    'a part of a word widened to the word',
    'So the m⟦ill tur⟧ns.',
    'text=mill turns',
  ],
  ['an apostrophe inside a word', 'They don⟦’t kn⟧ow.', 'text=don’t know'],
  [
    'its punctuation kept',
    'He said: ⟦“No, never!”⟧ and left.',
    'text=“No, never!”',
  ],
  [
    'words before it, where the same come earlier',
    'The mill turns. Then ⟦the mill⟧ stops.',
    'text=Then-,the mill',
  ],
  [
    'words after it, where those before are the same',
    'At noon the mill turns. At noon ⟦the mill⟧ stops.',
    'text=the mill,-stops',
  ],
  [
    'nothing around the first of two',
    'Then ⟦the mill⟧ turns. Then the mill stops.',
    'text=the mill',
  ],
  [
    'case that does not count',
    'THE MILL turns. Then ⟦the mill⟧ stops.',
    'text=Then-,the mill',
  ],
  [
    'accents that do not count',
    'The cafe closed. Then ⟦the café⟧ opened.',
    'text=Then-,the café',
  ],
  [
    'a decomposed letter as its composed one',
    'The cafe\u0301 closed. Then ⟦the café⟧ opened.',
    'text=Then-,the café',
  ],
  [
    'a word that only begins the same',
    'The millers ate. Then ⟦the mill⟧ turned.',
    'text=the mill',
  ],
  [
    'a word that only ends the same',
    'The windmill. ⟦mill⟧ stones.',
    'text=mill',
  ],
  [
    'words before it in the block before',
    'Mill¶One¶Mill¶Two¶⟦Mill⟧¶Three',
    'text=Two-,Mill',
  ],
  [
    'words after it in the block after',
    'Mill¶One¶⟦Mill⟧¶Two',
    'text=One-,Mill',
  ],
  [
    'several words before it, where one is not enough',
    'a b c mill one two three; x b c ⟦mill⟧ one two three',
    'text=x b c-,mill',
  ],
  [
    'words on both sides, where neither side is enough',
    'one¶mill¶two¶three¶mill¶four¶one¶⟦mill⟧¶four',
    'text=one-,mill,-four',
  ],
  [
    'words after it that are not only the beginning of others',
    'x¶mill wheels¶x¶⟦mill⟧ wheel',
    'text=mill,-wheel',
  ],
  [
    'words before it that are no part of a word, where that is followed by the same',
    'Mill. Xmill. X ⟦mill⟧.',
    'text=Xmill. X-,mill',
  ],
  [
    'an apostrophe in the form that the page has there',
    "They don't know. Later ⟦they don’t⟧ ask.",
    'text=Later-,they don’t',
  ],
  [
    'quotation marks in the form that the page has there',
    '"No" was said. Later ⟦“No”⟧ again.',
    'text=Later-,“No”',
  ],
  [
    'a space as one that does not break',
    'The\u00a0mill turns. Then ⟦the mill⟧ stops.',
    'text=Then-,the mill',
  ],
  [
    'a letter that only looks the same',
    'Kar ilik oldu. Kar ⟦ılık⟧ oldu.',
    'text=ılık',
  ],
  ['a sign alone', 'The mill ⟦—⟧ the old one.', 'text=—'],
  [
    'a long passage of few words whole',
    `So ⟦${'a'.repeat(99)} ${'b'.repeat(99)} ${'c'.repeat(99)} ${'d'.repeat(99)}⟧ it is.`,
    `text=${'a'.repeat(99)} ${'b'.repeat(99)} ${'c'.repeat(99)} ${'d'.repeat(99)}`,
  ],
  [
    'a passage across blocks by its ends',
    'The ⟦mill turns¶all day⟧ long.',
    'text=mill turns,all day',
  ],
  [
    'a passage across lines by its ends',
    'The ⟦mill turns↵all day⟧ long.',
    'text=mill turns,all day',
  ],
  [
    'a long passage by its ends',
    `So ⟦one two three four ${many.repeat(6)}five six seven⟧ eight.`,
    'text=one two three,five six seven',
  ],
  [
    'a long passage whose ends come earlier',
    `one two three, five six seven. So ⟦one two three four ${many.repeat(6)}five six seven⟧ eight.`,
    'text=one two three four a,tide gate, five six seven',
  ],
  [
    'Persian',
    'باران بارید. سپس ⟦باران بند آمد⟧ و رفتند.',
    'text=باران بند آمد',
  ],
  [
    'Persian with a joiner inside a word',
    'او می‌خ⟦واهد برود⟧.',
    'text=می‌خواهد برود',
  ],
  ['Persian twice', 'باران آمد. سپس ⟦باران⟧ رفت.', 'text=سپس-,باران'],
  [
    'Arabic with and without harakat',
    'كَتَبَ أمس. ثم ⟦كتب⟧ اليوم.',
    'text=ثم-,كتب',
  ],
  ['Chinese', '他表示，⟦现在说还太早⟧了。', 'text=现在说还太早'],
  ['Chinese widened to a word', '我们住在北⟦京⟧很久了。', 'text=北京'],
  ['Chinese twice', '北京很大。我爱⟦北京⟧。', 'text=爱-,北京'],
  ['Japanese', '今日は⟦東京へ行きます⟧。', 'text=東京へ行きます'],
  ['Japanese widened to a word', '東⟦京⟧へ', 'text=東京'],
  ['Thai', 'วันนี้⟦อากาศดี⟧มาก', 'text=อากาศดี'],
  ['Thai widened to a word', 'ฉันรักประ⟦เทศ⟧ไทย', 'text=ประเทศไทย'],
  ['Hindi', 'उन्होंने कहा ⟦यह जल्दी है⟧।', 'text=यह जल्दी है'],
  [
    'Hebrew with and without points',
    'שָׁלוֹם רב. ועוד ⟦שלום⟧ אחד.',
    'text=ועוד-,שלום',
  ],
  ['Russian', 'Дождь шёл. Потом ⟦дождь⟧ кончился.', 'text=Потом-,дождь'],
  ['German', 'Der ⟦Fluss⟧ und der Fluß.', 'text=Fluss'],
  [
    'a soft hyphen in the text',
    'So the tide\u00admill. Then ⟦the tidemill⟧.',
    'text=Then-,the tidemill',
  ],
  ['an emoji', 'Well ⟦done 👍🏽⟧ indeed.', 'text=done 👍🏽'],
  ['numbers', 'Of 1,000 came ⟦1,000⟧ back.', 'text=came-,1,000'],
];

describe('a text directive', () => {
  for (const [name, page, expected] of cases) {
    it(`holds ${name}`, () => {
      assert.equal(directive(page), expected);
    });
  }

  it('escapes what its syntax is made of', () => {
    const text = 'So well-known, R&D: 100% sure.';
    assert.equal(
      textDirective(text, 3, text.length),
      'text=well%2Dknown%2C%20R%26D%3A%20100%25%20sure%2E',
    );
  });

  it('escapes what may end a link in a text, and stays plain ASCII', () => {
    const text = '“It’s (very) *big*_!” ~ باران.';
    assert.match(
      textDirective(text, 0, text.length) ?? '',
      /^text=(?:[a-z0-9]|%[0-9A-F]{2})+$/i,
    );
  });

  it('is not there for a passage without words or signs', () => {
    assert.equal(textDirective('a \u2029 b', 1, 4), undefined);
    assert.equal(textDirective('', 0, 0), undefined);
    assert.equal(textDirective('a \u200b b', 2, 3), undefined);
  });

  it('is not there where nothing tells a passage from another', () => {
    const text = 'mill '.repeat(200).trim();
    assert.equal(textDirective(text, 500, 504), undefined);
    const blocks = 'mill\u2029turns\u2029'.repeat(60);
    assert.equal(textDirective(blocks, 330, 340), undefined);
  });

  it('does not look across an image for words before', () => {
    assert.equal(directive('Mill one¶Two ▣⟦Mill⟧ three'), 'text=Mill,-three');
  });

  it('leads to its passage as browsers search, and is there for whatever stands there first', () => {
    const page = fc.array(
      fc.tuple(fc.constantFrom('a', 'ab', 'b'), fc.constantFrom(' ', '\u2029')),
      {minLength: 1, maxLength: 16},
    );
    fc.assert(
      fc.property(page, fc.nat(15), fc.nat(7), (words, first, more) => {
        const start = first % words.length;
        const end = Math.min(words.length, start + 1 + more);
        const said = (from: number, to: number): string =>
          words.slice(from, to).flat().join('');
        const text = said(0, words.length);
        const from = said(0, start).length;
        const to = said(0, end).length - 1;
        const whole = text.slice(from, to);
        const found = textDirective(text, from, to);
        if (found) assert.deepEqual(spanOf(found, text), [from, to]);
        assert.doesNotMatch(found ?? '', /%E2%80%A9/);
        if (
          !whole.includes('\u2029') &&
          spanOf(`text=${whole}`, text)?.[0] === from
        ) {
          assert.equal(found, `text=${encodeURIComponent(whole)}`);
        }
      }),
      {numRuns: 1000, seed: 7},
    );
  });

  it('grows in proportion to the page, up to 100,000 words', () => {
    const grows = growth((length) => {
      const words = Array.from({length}, (_, index) => `word${index % 997}`);
      const text = words.join(' ');
      const [from, to] = [text.length - 500, text.length + 8];
      assert.ok(textDirective(`${text} the end of it`, from, to));
    }, 10_000);
    assert.ok(grows < inProportion, `${grows} times as much`);
  });
});

/** Where a directive leads in a text of plain words, by a regular expression. */
function spanOf(
  directive: string,
  text: string,
): readonly number[] | undefined {
  const [, prefix, start = '', end, suffix] =
    /^text=(?:([^,]+)-,)?([^,]+)(?:,([^,-]+))?(?:,-([^,]+))?$/
      .exec(directive)
      ?.map((part) => part && decodeURIComponent(part)) ?? [];
  const gap = '[ \u2029]+';
  const pattern = [
    prefix ? `\\b${prefix}${gap}` : '',
    `\\b(?<passage>${start}${end ? `\\b.*?\\b${end}` : ''})\\b`,
    suffix ? `${gap}${suffix}\\b` : '',
  ].join('');
  const match = new RegExp(pattern, 'ds').exec(text);
  return match?.indices?.groups?.['passage'];
}

describe('a text directive without Intl.Segmenter', () => {
  const own = Object.getOwnPropertyDescriptor(Intl, 'Segmenter') ?? {};
  const without = (page: string): string | undefined => {
    Reflect.deleteProperty(Intl, 'Segmenter');
    try {
      return directive(page);
    } finally {
      Object.defineProperty(Intl, 'Segmenter', own);
    }
  };

  for (const [page, expected] of [
    ['So the m⟦ill tur⟧ns.', 'text=mill turns'],
    ['They don⟦’t kn⟧ow.', 'text=don’t know'],
    ['The mill turns. Then ⟦the mill⟧ stops.', 'text=Then-,the mill'],
    ['او می‌خ⟦واهد برود⟧.', 'text=می‌خواهد برود'],
    ['他表示，现在⟦说还⟧太早了。', 'text=现在说还太早了'],
    ['Of 1,000 came ⟦1,000⟧ back.', 'text=came-,1,000'],
  ] as const) {
    it(`holds whole words: ${expected}`, () => {
      assert.equal(without(page), expected);
    });
  }
});

it('is put after the place in the page that an address names', () => {
  assert.equal(
    withTextDirective('https://e.org/a', 'text=b'),
    'https://e.org/a#:~:text=b',
  );
  assert.equal(
    withTextDirective('https://e.org/#/a', 'text=b'),
    'https://e.org/#/a:~:text=b',
  );
});
