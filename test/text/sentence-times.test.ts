import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {sentenceTimes} from '../../src/text/sentence-times.js';
import {parseWebVtt, type Cue} from '../../src/text/webvtt.js';
import {growth, inProportion} from './growth.js';

/** Cues of ten seconds, one after the other. */
const cuesOf = (texts: readonly string[]): Cue[] =>
  texts.map((text, index) => ({
    start: index * 10,
    end: index * 10 + 10,
    text,
    times: [[0, index * 10]],
  }));

/** Times in whole seconds, or "-" for a sentence that is not heard. */
const times = (sentences: readonly string[], cues: readonly Cue[]): string[] =>
  sentenceTimes(sentences, cues).map((those) =>
    those ? `${Math.round(those.start)}-${Math.round(those.end)}` : '-',
  );

interface Case {
  readonly what: string;
  readonly sentences: readonly string[];
  readonly cues: readonly string[];
  readonly times: readonly string[];
}

const cases: Case[] = [
  {
    what: 'a cue a sentence',
    sentences: ['The mill turns.', 'The tide drives it.'],
    cues: ['The mill turns.', 'The tide drives it.'],
    times: ['0-10', '10-20'],
  },
  {
    what: 'one cue for two sentences: each as long as it has letters',
    sentences: ['The mill turns.', 'Its wheel is new.', 'Nobody knows why.'],
    cues: ['The mill turns. Its wheel is new.', 'Nobody knows why.'],
    times: ['0-5', '5-10', '10-20'],
  },
  {
    what: 'two cues for one sentence',
    sentences: ['The mill turns whenever the tide comes in.', 'It is old.'],
    cues: ['The mill turns', 'whenever the tide comes in.', 'It is old.'],
    times: ['0-20', '20-30'],
  },
  {
    what: 'cues that end in the middle of sentences',
    sentences: ['aaaa bbbb cccc.', 'dddd eeee ffff.'],
    cues: ['aaaa bbbb', 'cccc. dddd', 'eeee ffff'],
    times: ['0-15', '15-30'],
  },
  {
    what: 'an introduction and an end that are only heard',
    sentences: ['The old mill turns again.', 'The tide drives it.'],
    cues: [
      'You are listening to The Harbour Times. The old mill turns again, read by a machine.',
      'The old mill turns again.',
      'The tide drives it.',
      'This was The Harbour Times. Its recordings are made by a machine, and the next comes again tomorrow: it drives on.',
    ],
    times: ['10-20', '20-30'],
  },
  {
    what: 'an introduction in the cue of the first sentence',
    sentences: ['The mill turns again.'],
    cues: ['You are listening to The Times. The mill turns again.'],
    times: ['6-10'],
  },
  {
    what: 'sentences that are only written',
    sentences: [
      'The mill turns.',
      'Photo: the wheel in March, seen from the bridge.',
      'The tide drives it.',
      'Sign up for our newsletter.',
    ],
    cues: ['The mill turns.', 'The tide drives it.'],
    times: ['0-10', '-', '10-20', '-'],
  },
  {
    what: 'numbers read out',
    sentences: ['In 1894, 2,300 sacks left the mill.', '15 men worked there.'],
    cues: [
      'In eighteen ninety-four, two thousand three hundred sacks left the mill.',
      'Fifteen men worked there.',
    ],
    times: ['0-10', '10-20'],
  },
  {
    what: 'text that was edited after it was read',
    sentences: [
      'The mill on the river turns again, said the council yesterday.',
      'The wheel cost a fortune.',
    ],
    cues: [
      'The mill on the river turns again, the council said today.',
      'The wheel cost a small fortune.',
    ],
    times: ['0-10', '10-20'],
  },
  {
    what: 'words about a quotation',
    sentences: ['“It is ours,” she said.', '“We keep it.”'],
    cues: [
      'Quote. It is ours. End of quote. She said.',
      'Quote. We keep it. End of quote.',
    ],
    times: ['2-10', '12-16'],
  },
  {
    what: 'an introduction that begins with the same word',
    sentences: ['The mill turns.'],
    cues: ['The news for today. The mill turns.'],
    times: ['6-10'],
  },
  {
    what: 'an end that goes on with the same word',
    sentences: ['The mill turns on.'],
    cues: ['The mill turns on and on and on.'],
    times: ['0-6'],
  },
  {
    what: 'an end that goes on with the same word, after an introduction',
    sentences: ['The mill turns on.'],
    cues: ['News. The mill turns on and on and on.'],
    times: ['1-6'],
  },
  {
    what: 'a first word that is also heard long before',
    sentences: ['Yesterday the mill turned again.'],
    cues: [
      'Yesterday we spoke with fifteen people of this town about its weather and its sea.',
      'And now the mill turned again.',
    ],
    times: ['10-20'],
  },
  {
    what: 'an introduction in the middle that begins with the same word',
    sentences: ['It turns.', 'The mill is old.'],
    cues: ['It turns.', 'The news for today. The mill is old.'],
    times: ['0-10', '16-20'],
  },
  {
    what: 'an introduction that begins with the same word, and a first word that is not heard',
    sentences: ['Yesterday the old mill turned.'],
    cues: [
      'The news of this town for today, read by a machine. The mill turned.',
    ],
    times: ['4-10'],
  },
  {
    what: 'a second word that is heard twice more',
    sentences: ['We turn on.'],
    cues: ['Turn on and on and on.'],
    times: ['0-4'],
  },
  {
    what: 'less than half, of which a word is written once more than it is heard',
    sentences: ['xxxx aaaa bbbb cccccccc bbbb.'],
    cues: ['yyyy aaaa bbbb.'],
    times: ['-'],
  },
  {
    what: 'first words with as many words after them as may come in between',
    sentences: ['aa bb cccc dddd.'],
    cues: [`aa bb ${'x '.repeat(12)}`, 'cccc dddd.'],
    times: ['0-20'],
  },
  {
    what: 'first words with one word more after them',
    sentences: ['aa bb cccc dddd.'],
    cues: [`aa bb ${'x '.repeat(13)}`, 'cccc dddd.'],
    times: ['10-20'],
  },
  {
    what: 'exactly half of a sentence',
    sentences: ['aaaa bbbb.'],
    cues: ['aaaa cccc.'],
    times: ['0-10'],
  },
  {
    what: 'less than half of a sentence',
    sentences: ['aaaa bbbbb.'],
    cues: ['aaaa cccc.'],
    times: ['-'],
  },
  {
    what: 'a number at the start of a sentence, read out after the one before',
    sentences: ['Sacks left the yard.', '1894 mills are old.'],
    cues: ['Sacks left the yard. Eighteen ninety-four mills are old.'],
    times: ['0-4', '4-10'],
  },
  {
    what: 'a number at the start of a sentence, read out after an introduction',
    sentences: ['15 men worked there.'],
    cues: ['This is the news.', 'Fifteen men worked there.'],
    times: ['10-20'],
  },
  {
    what: 'a number at the end of a sentence, read out before what is only heard',
    sentences: ['The mill was built in 1897.'],
    cues: [
      'The mill was built in eighteen hundred and ninety-seven. You listen to The Times.',
    ],
    times: ['0-7'],
  },
  {
    what: 'music in a place where nothing is said',
    sentences: ['The mill turns.', '* * *', 'It is old.'],
    cues: ['The mill turns.', '♪', 'It is old.'],
    times: ['0-10', '-', '20-30'],
  },
  {
    what: 'a refrain: each time where it stands',
    sentences: ['It turns.', 'The tide comes.', 'It turns.', 'It turns.'],
    cues: ['It turns.', 'The tide comes.', 'It turns.', 'It turns.'],
    times: ['0-10', '10-20', '20-30', '30-40'],
  },
  {
    what: 'another article: nothing',
    sentences: ['The mill turns again.', 'The tide drives it, for nothing.'],
    cues: ['A storm has closed the pass.', 'The drivers wait at the top.'],
    times: ['-', '-'],
  },
  {
    what: 'another language: nothing',
    sentences: ['The mill turns.', 'It is old.'],
    cues: ['Мельница снова работает.', 'Она старая.'],
    times: ['-', '-'],
  },
  {
    what: 'parts read in another order: those that keep it',
    sentences: ['aaaa bbbb.', 'cccc dddd.', 'eeee ffff.'],
    cues: ['cccc dddd.', 'eeee ffff.', 'aaaa bbbb.'],
    times: ['-', '0-10', '10-20'],
  },
  {
    what: 'names of speakers, case, punctuation and accents',
    sentences: ['“L’école est fermée”, dit-elle.'],
    cues: ["Camille : L'ECOLE EST FERMEE - dit elle"],
    times: ['2-10'],
  },
  {
    what: 'a sentence without words',
    sentences: ['The mill turns.', '* * *', 'It is old.'],
    cues: ['The mill turns.', 'It is old.'],
    times: ['0-10', '-', '10-20'],
  },
  {what: 'no sentences', sentences: [], cues: ['The mill.'], times: []},
  {what: 'no cues', sentences: ['The mill.'], cues: [], times: ['-']},
  {
    what: 'Persian, with joiners, spaces and letters as people type them',
    sentences: [
      'آسیاب دوباره می‌چرخد.',
      'در سال ۱۲۷۳، ۱۵ نفر آن‌جا کار می‌کردند.',
      'عکس: چرخ آسیاب.',
      'هیچ‌کس نمی‌داند چرا.',
    ],
    cues: [
      'شما به گزارش امروز گوش می‌دهید.',
      'آسياب دوباره می چرخد',
      'در سال هزار و دویست و هفتاد و سه، پانزده نفر آنجا کار میکردند',
      'هیچكس نمیداند چرا',
    ],
    times: ['10-20', '20-30', '-', '30-40'],
  },
  {
    what: 'Russian, without the dots of ё, one cue for two',
    sentences: ['Её колесо новое.', 'Никто не знает почему.', 'Ещё 15 мешков.'],
    cues: [
      'Ее колесо новое. Никто не знает, почему.',
      'Еще пятнадцать мешков.',
    ],
    times: ['0-4', '4-10', '10-20'],
  },
  {
    what: 'Chinese, where no spaces part words',
    sentences: [
      '水车又转起来了。',
      '没有人知道为什么。',
      '1894年，有15人在那里工作。',
    ],
    cues: [
      '欢迎收听本报文章。',
      '水车又转起来了，没有人知道为什么。',
      '一八九四年，有十五人在那里工作。',
    ],
    times: ['10-15', '15-20', '20-30'],
  },
  {
    what: 'Japanese, two cues for one',
    sentences: ['水車がまた回り始めた。', '理由は誰も知らない。'],
    cues: ['水車がまた', '回り始めた。', '理由は誰も知らない。'],
    times: ['0-20', '20-30'],
  },
  {
    what: 'Arabic, with and without vowel signs',
    sentences: ['عادت الطاحونة إلى الدوران.', 'لا أحد يعرف السبب.'],
    cues: ['عَادَتِ الطَّاحُونَةُ إِلَى الدَّوَرَانِ', 'لَا أَحَدَ يَعْرِفُ السَّبَبَ'],
    times: ['0-10', '10-20'],
  },
  {
    what: 'German, with compounds parted otherwise',
    sentences: ['Die Gezeiten-Mühle läuft wieder.', 'Keiner weiß, warum.'],
    cues: ['Die Gezeitenmühle läuft wieder.', 'Keiner weiss warum.'],
    times: ['0-10', '10-20'],
  },
];

describe('sentenceTimes', () => {
  for (const {what, sentences, cues, times: expected} of cases) {
    test(what, () => {
      assert.deepEqual(times(sentences, cuesOf(cues)), expected);
    });
  }

  test('uses the times of words within a cue', () => {
    const cues = parseWebVtt(
      'WEBVTT\n\n00:00.000 --> 00:10.000\nThe mill turns. <00:02.000>Its <00:03.000>wheel is new.',
    );
    assert.deepEqual(times(['The mill turns.', 'Its wheel is new.'], cues), [
      '0-2',
      '2-10',
    ]);
  });

  test('keeps the silence between cues', () => {
    const cues = parseWebVtt(
      'WEBVTT\n\n00:01.000 --> 00:03.000\nThe mill turns.\n\n00:07.000 --> 00:09.000\nIt is old.',
    );
    assert.deepEqual(times(['The mill turns.', 'It is old.'], cues), [
      '1-3',
      '7-9',
    ]);
  });

  test('never goes back, whatever cues are heard at once', () => {
    const cues = parseWebVtt(
      'WEBVTT\n\n00:00.000 --> 00:09.000\nThe mill turns.\n\n00:02.000 --> 00:05.000\nIt is old.\n\n00:04.000 --> 00:06.000\nNobody knows.',
    );
    assert.deepEqual(
      times(['The mill turns.', 'It is old.', 'Nobody knows.'], cues),
      ['0-2', '2-4', '4-6'],
    );
  });

  test('finds its place again after a long part that was left out, in ten thousand words', () => {
    const sentences = Array.from(
      {length: 1000},
      (_, index) =>
        `The ${index % 7} men of the mill saw ${(index * 7919) % 1009} sacks on the road and the river.`,
    );
    const cues = cuesOf(
      sentences.filter((_, index) => index < 100 || index >= 400),
    );
    const found = times(sentences, cues);
    assert.equal(found[99], '990-1000');
    assert.equal(found[400], '1000-1010');
    assert.equal(found[999], '6990-7000');
  });

  test('takes time in proportion to the text, even where nothing is shared', () => {
    const text = (letters: string, length: number): string[] =>
      Array.from({length}, (_, index) => `${letters}${index} x y z w`);
    const grows = growth((size) => {
      times(text('a', size), cuesOf(text('b', size)));
    }, 300);
    assert.ok(grows < inProportion, `${grows} times as much`);
  });
});
