import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readingMinutes, readingTime} from '../../src/text/reading-time.js';
import {growth, inProportion} from './growth.js';

const times = (text: string, count: number) =>
  Array.from({length: count}, () => text).join(' ');

/** `minutes` by hand: words or letters of the text over those of a minute. */
const cases: [language: string, text: string, minutes: number][] = [
  // Measured: words.
  ['en', times('word', 238), 1],
  ['en-GB', times('word', 119), 0.5],
  ['en', 'Well-known “quotes” — and dashes – 1,000 of them.', 7 / 238],
  ['en', '— · … *** ', 0],
  ['en', '', 0],
  ['ar', times('كلمة', 138), 1],
  ['de', times('Donaudampfschifffahrt', 179), 1],
  ['de-AT', times('Wort', 179), 1],
  ['el', times('λέξη', 208), 1],
  ['es-MX', times('palabra', 218), 1],
  ['fi', times('sana', 161), 1],
  ['fr', 'L’homme qui rit : « non ! »', 4 / 195],
  ['he', times('מילה', 187), 1],
  ['iw', times('מילה', 187), 1],
  ['it', times('parola', 188), 1],
  ['nl', times('woord', 202), 1],
  ['pl', times('słowo', 166), 1],
  ['pt-BR', times('palavra', 181), 1],
  ['ru', times('слово', 184), 1],
  ['sl', times('beseda', 180), 1],
  ['sv', times('ord', 199), 1],
  ['tr', times('sözcük', 166), 1],
  // Estimated: words.
  ['fa', times('می‌خواهم', 210), 1],
  ['prs', times('می‌خواهم', 210), 1],
  ['fa_AF', times('کلمه', 210), 1],
  ['uk', times('слово', 180), 1],
  ['hi', times('शब्द', 225), 1],
  ['ko', times('한국어', 140), 1],
  ['vi', times('từ', 280), 1],
  ['nb', times('ord', 185), 1],
  // No figure, no tag: the mean of what is measured.
  ['cy', times('gair', 184), 1],
  ['', times('word', 184), 1],
  ['not a tag', times('word', 184), 1],
  // Measured: letters. Punctuation and spaces are none.
  ['zh', '现在说还为时过早。', 8 / 255],
  ['zh-Hant', '現在說還為時過早。', 8 / 255],
  ['zh', '人'.repeat(255), 1],
  ['ja', '言うにはまだ早い。', 8 / 357],
  ['ja', 'サーバー々〇', 6 / 357],
  ['ja', '字'.repeat(357), 1],
  // Estimated: letters, with the signs that they bear.
  ['th', 'ก'.repeat(800), 1],
  ['th', 'ที่นี่', 2 / 800],
  ['lo', 'ກ'.repeat(830), 1],
  ['km', 'ក'.repeat(690), 1],
  ['my', 'က'.repeat(715), 1],
  ['my', 'ကို', 1 / 715],
  ['bo', 'ཀ་'.repeat(720), 1],
  // Several scripts in one text.
  ['zh', 'WHO 说 2024 年', 2 / 158 + 2 / 255],
  ['ja', '東京でOpenを見た', 6 / 357 + 1 / 193],
  ['en', 'He said 你好 to her', 4 / 238 + 2 / 255],
  ['en', 'The sign read こんにちは today', 4 / 238 + 5 / 357],
  ['ko', '한국 大學 사람', 2 / 140 + 2 / 255],
  ['th', 'ไทย Bangkok', 3 / 800 + 1 / 184],
];

describe('the minutes that a text takes', () => {
  for (const [language, text, minutes] of cases) {
    it(`are ${minutes.toFixed(3)} for “${text.slice(0, 40)}” (${language})`, () => {
      assert.ok(
        Math.abs(readingMinutes(text, language) - minutes) < 1e-9,
        String(readingMinutes(text, language)),
      );
    });
  }

  it('grow in proportion to the text: a hundred thousand words, and one word of as many letters', () => {
    const long = times('word', 100_000);
    assert.equal(readingMinutes(long, 'en'), 100_000 / 238);
    for (const letter of ['=', 'a']) {
      const grows = growth((size) => {
        readingMinutes(letter.repeat(size), 'en');
      }, 100_000);
      assert.ok(grows < inProportion, `${letter}: ${grows} times as much`);
    }
  });
});

describe('the time told', () => {
  const told: [minutes: number, time: string][] = [
    [0, 'less'],
    [0.7, 'less'],
    [0.74, '1–1 minute'],
    [1, '1–1 minute'],
    [1.2, '1–2 minute'],
    [3, '2–4 minute'],
    [3.4, '3–5 minute'],
    [10, '8–14 minute'],
    [14, '11–19 minute'],
    [16, '15–20 minute'],
    [30, '25–40 minute'],
    [60, '50–80 minute'],
    [70, '1–2 hour'],
    [420, '6–10 hour'],
  ];
  for (const [minutes, time] of told) {
    it(`is ${time} for ${String(minutes)} minutes of an average reader`, () => {
      const range = readingTime(minutes);
      assert.equal(
        range
          ? `${String(range.from)}–${String(range.to)} ${range.unit}`
          : 'less',
        time,
      );
    });
  }

  it('is never less from a longer text', () => {
    let last = 0;
    for (let minutes = 0; minutes < 500; minutes += 0.01) {
      const range = readingTime(minutes);
      const to = range ? range.to * (range.unit === 'hour' ? 60 : 1) : 0;
      assert.ok(to >= last, String(minutes));
      last = to;
    }
  });
});
