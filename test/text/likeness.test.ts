import assert from 'node:assert/strict';
import {test} from 'node:test';
import {addsNothing, saysTheSame} from '../../src/text/likeness.js';

const same: [language: string, one: string, other: string][] = [
  ['en', 'Police at the border.', 'Police  at the border'],
  ['en', '“We stay”, she said', '"We stay," she said'],
  ['en', 'A police officer by a car', 'The police officer by the car'],
  ['en', 'Police at the border', 'Police at the border. Photo: AP'],
  ['en', 'Police at the border', 'Police at the border (AFP/Getty Images)'],
  ['en', 'Police at the border', 'Police at the border — © Reuters'],
  [
    'en',
    'Investigators work near the burnt gate today',
    'Investigator work near the burnt gate today',
  ],
  ['en', 'Map', 'map.'],
  ['en', '13,000 people', '13000 people'],
  ['en', 'An e-mail', 'an email'],
  ['de', 'Die Straße am Fluss', 'Eine STRASSE am Fluss'],
  ['de', 'Der Bahnhof. Foto: dpa', 'Der Bahnhof'],
  ['fr', 'L’école du village', "L'Ecole du village"],
  ['fr', 'Un pont sur la Loire', 'Le pont sur la Loire'],
  ['es', 'El puente sobre el río', 'el puente sobre el rio.'],
  ['tr', 'IĞDIR’DA KIŞ', 'ığdır’da kış'],
  ['el', 'Ο ΔΡΟΜΟΣ', 'ο δρόμος'],
  ['ru', '«Ёлка» на площади', 'Елка на площади.'],
  ['ru', 'Мост через реку. Фото: Иван Петров', 'Мост через реку'],
  ['uk', 'П’ять будинків', 'Пʼять будинків'],
  ['fa', 'می‌خواهم بروم', 'می خواهم بروم'],
  ['fa', 'میخواهم بروم', 'می‌خواهم بروم.'],
  ['fa', 'پل تازه. عکس: ایرنا', 'پل تازه'],
  ['fa', '۱۵ نفر در پل', '15 نفر در پل'],
  ['ar', 'مُدِيرُ المدرسةِ', 'مدير المدرسه'],
  ['he', 'יְלָדִים בַּגַּן', 'ילדים בגן'],
  ['hi', 'नदी पर पुल।', 'नदी पर पुल'],
  ['zh', '河上的新桥。', '河上的 新桥'],
  ['zh', '河上的新桥（图：新华社）', '河上的新桥'],
  ['ja', '川にかかる橋', '川にかかる橋。'],
];

const different: [language: string, one: string, other: string][] = [
  ['en', '15 killed', '16 killed'],
  ['en', '1.5 million people', '15 million people'],
  ['en', 'Guilty', 'Not guilty'],
  ['en', 'He was found guilty', 'He was not found guilty'],
  [
    'en',
    'The minister should resign over the affair now',
    "The minister shouldn't resign over the affair now",
  ],
  [
    'en',
    'The village was left hope by the end of it',
    'The village was left hopeless by the end of it',
  ],
  [
    'en',
    'The ambassador of Iran speaks in Geneva today',
    'The ambassador of Iraq speaks in Geneva today',
  ],
  [
    'en',
    'Houses in the valley in the early 1990s again',
    'Houses in the valley in the early 1990 again',
  ],
  ['en', 'Moscow', 'Minsk'],
  ['en', 'Soldier', 'Soldiers'],
  ['en', 'Two officers kneel by a car', 'Police at the border post'],
  ['en', 'A', 'The bridge'],
  ['en', 'A', 'The'],
  ['en', 'Police at the border', 'Police at the border. Photo of the post'],
  [
    'de',
    'Er ist schuldig gesprochen worden',
    'Er ist nicht schuldig gesprochen worden',
  ],
  ['fr', 'Il est coupable', 'Il n’est pas coupable'],
  ['es', 'Es culpable', 'No es culpable'],
  [
    'tr',
    'Adamlar bugün parkta yüksek sesle konuşuyor',
    'Adamlar bugün parkta yüksek sesle konuşmuyor',
  ],
  ['el', 'Είναι ένοχος', 'Δεν είναι ένοχος'],
  ['ru', 'Он виновен', 'Он не виновен'],
  ['ru', 'Мой дом', 'Мои дом'],
  ['uk', 'Він винен', 'Він не винен'],
  ['fa', 'او گناهکار است', 'او گناهکار نیست'],
  ['fa', 'او به خانه می‌رود', 'او به خانه نمی‌رود'],
  ['ar', 'هو مذنب', 'هو غير مذنب'],
  ['he', 'הוא אשם', 'הוא לא אשם'],
  ['hi', 'वह दोषी है', 'वह दोषी नहीं है'],
  ['hi', 'लड़का खड़ा है', 'लड़की खड़ी है'],
  ['zh', '他有罪', '他没有罪'],
  ['ja', '彼は有罪だ', '彼は有罪ではない'],
  ['ja', '15人死亡', '16人死亡'],
];

void test('says the same', async (t) => {
  for (const [language, one, other] of same) {
    await t.test(`${language}: ${one} = ${other}`, () => {
      assert.equal(saysTheSame(one, other), true);
      assert.equal(saysTheSame(other, one), true);
    });
  }
});

void test('does not say the same', async (t) => {
  for (const [language, one, other] of different) {
    await t.test(`${language}: ${one} ≠ ${other}`, () => {
      assert.equal(saysTheSame(one, other), false);
      assert.equal(saysTheSame(other, one), false);
    });
  }
});

void test('an alternative text with which a longer caption begins adds nothing', async (t) => {
  const cases: [alt: string, caption: string, expected: boolean][] = [
    ['Police at the border.', 'Police at the border, 6 November.', true],
    ['Police at the border. Photo: AP', 'Police at the border in May', true],
    ['the border', 'Police at the border', false],
    ['Emomali Rahmon', 'Emomali Rahmon (file photo)', true],
    ['Emomali Rahmon', 'Emomali Rahmon. AP', true],
    ['Emomali Rahmon', 'Critics of Emomali Rahmon', false],
    ['White House', 'White House spokesman A. Person (left)', false],
    ['Tajik President Rahmon', 'Tajik President Rahmon on May 6.', true],
    ['Police at the border', 'Police at the bordering post', false],
    ['Police near the bor…', 'Police near the border post', true],
    ['Police near the bor... ', 'Police near the border post', true],
    ['Police near the bor… us', 'Police near the border post', false],
    ['Police nea… border', 'Police near border post', false],
    ['Police near the post…', 'Police near the border', false],
    ['Photo of police at the border.', 'Police at the border.', true],
    ['Image: Police at the border.', 'Police at the border.', true],
    ['Police at the border', 'Photo of police at the border', true],
    ['Фото: Новый мост', 'Новый мост', true],
    ['Photo', 'Photo of a bridge', false],
    ['Photo', 'A bridge', false],
    ['Police at the border, 6 November', 'Police at the border', false],
    ['car', 'Officers carry a box', false],
    ['5 people', '15 people at the bridge', false],
    ['Two officers kneel', 'Police at the border post', false],
    ['پل تازه در شهر', 'پل تازه در شهر دوشنبه، ۶ نوامبر', true],
    ['河上的新桥', '河上的新桥，昨天', true],
    ['Новый мост через реку', 'Новый мост через реку, 6 ноября', true],
    ['', 'A caption', false],
  ];
  for (const [alt, caption, expected] of cases) {
    await t.test(`${alt} | ${caption}`, () => {
      assert.equal(addsNothing(alt, caption), expected);
    });
  }
});
