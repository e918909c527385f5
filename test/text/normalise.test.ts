import assert from 'node:assert/strict';
import {test} from 'node:test';
import {normalise, runTogether} from '../../src/text/normalise.js';

const alike: [why: string, one: string, other: string][] = [
  ['case', 'POLICE at the Border', 'police at the border'],
  ['sharp s', 'Straße', 'STRASSE'],
  ['final sigma and tonos', 'ΟΔΟΣ', 'οδός'],
  ['Turkish dotted and dotless i', 'İSTANBUL ILGAZ', 'istanbul ılgaz'],
  ['accents left out on capitals', 'À L’ÉCOLE', 'A l’ecole'],
  ['decomposed letters', 'e\u0301te\u0301', 'été'],
  ['io and ie in Russian', 'Ёлка', 'елка'],
  ['stress marks', 'за́мок', 'замок'],
  ['Ukrainian apostrophes', 'п’ять', 'пʼять'],
  ['Uzbek letters', 'oʻzbek', "o'zbek"],
  ['quotation marks', '«Нет», — сказал он', '"Нет" - сказал он'],
  ['dashes', '1941–1945', '1941-1945'],
  ['no-break and thin spaces', '13\u00a0000\u202f€', '13 000 €'],
  ['line breaks', ' one\n\t two ', 'one two'],
  ['soft hyphens', 'Donau\u00addampf', 'Donaudampf'],
  ['bidi controls', '\u2067\u200fسلام\u2069', 'سلام'],
  ['harakat', 'العَرَبِيَّةُ', 'العربية'],
  ['tatweel', 'ســـلام', 'سلام'],
  ['yeh and kaf', 'علي كاتب', 'علی کاتب'],
  ['alef maksura', 'مستشفى', 'مستشفي'],
  ['hamza', 'أحمد إلى', 'احمد الى'],
  ['presentation forms', 'ﻻ', 'لا'],
  ['Persian digits', '۱۵ کشته', '15 کشته'],
  ['Arabic digits', '١٥ قتيلا', '15 قتيلا'],
  ['Hebrew points', 'שָׁלוֹם', 'שלום'],
  ['Hindi digits', '१५ लोग', '15 लोग'],
  ['Thai digits', '๑๕', '15'],
  ['nukta', 'फ़िल्म', 'फिल्म'],
  ['full width', 'ＢＢＣ　１５', 'BBC 15'],
  ['half-width kana', 'ﾄﾞｱ', 'ドア'],
  ['spaces between Chinese characters', '北京 市', '北京市'],
];

const unlike: [why: string, one: string, other: string][] = [
  ['numbers', '15', '16'],
  ['a decimal point', '1.5', '15'],
  ['short i', 'мой', 'мои'],
  ['Hindi vowels', 'की', 'का'],
  ['Hindi virama', 'कम', 'क्म'],
  ['Thai vowels', 'กิน', 'กัน'],
  ['voiced kana', 'が', 'か'],
  ['currencies', '$5', '€5'],
  ['Korean syllables', '하', '한'],
];

void test('what is only typed differently is alike', async (t) => {
  for (const [why, one, other] of alike) {
    await t.test(why, () => {
      assert.equal(normalise(one), normalise(other));
    });
  }
});

void test('what is another word is not', async (t) => {
  for (const [why, one, other] of unlike) {
    await t.test(why, () => {
      assert.notEqual(normalise(one), normalise(other));
    });
  }
});

void test('normalising twice changes nothing', () => {
  for (const [, one, other] of [...alike, ...unlike]) {
    for (const text of [one, other]) {
      assert.equal(normalise(normalise(text)), normalise(text));
    }
  }
});

void test('nothing but punctuation is nothing', () => {
  for (const text of ['', ' ', '—', '…', '“”', '\u200f\u00ad', '・。']) {
    assert.equal(normalise(text), '');
  }
});

void test('a language in Latin letters comes out the same by itself and in a text of two scripts', () => {
  const latin = Array.from({length: 0x180}, (_, code) =>
    String.fromCodePoint(code),
  );
  for (const sign of [...latin, ...Array.from('‘’‚“”„–—…')]) {
    const text = `Don${sign}t say ${sign}5${sign}`;
    assert.equal(`${normalise(text)} Я`, normalise(`${text} Я`), sign);
  }
});

void test('words run together but numbers stay apart', () => {
  assert.equal(runTogether('E MAIL'), 'EMAIL');
  assert.equal(runTogether('13 000 PEOPLE'), '13000PEOPLE');
  assert.equal(runTogether('1 5 MILLION'), '1 5MILLION');
});
