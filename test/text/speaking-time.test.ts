import assert from 'node:assert/strict';
import {test} from 'node:test';
import {leastSpeakingTime, speakingTime} from '../../src/text/speaking-time.js';

/** Seconds that eSpeak takes at its own 175 words a minute: the length of what `espeak-ng -w` writes. */
const measured: readonly [text: string, seconds: number][] = [
  ['The sea stopped the wheel in one night and kept it still.', 3.3],
  ['It cost 1,250,000 crowns in 2026.', 5],
  ['آسیاب پس از چهل و یک سال دوباره می‌چرخد.', 3.4],
  ['Мельница снова вертится, и остров вместе с ней.', 3],
];

void test('is near what a voice takes', () => {
  for (const [text, seconds] of measured) {
    const guess = speakingTime(text, 1) / 1000;
    assert.ok(guess > seconds / 2 && guess < seconds * 2, `${text} ${guess}`);
  }
});

void test('goes with the rate', () => {
  const text = 'A plain sentence.';
  assert.equal(speakingTime(text, 2), speakingTime(text, 1) / 2);
  assert.equal(speakingTime(text, 0.5), speakingTime(text, 1) * 2);
});

void test('counts a character by the time it takes', () => {
  assert.ok(speakingTime('现在说还为时过早', 1) > 1500);
  assert.ok(speakingTime('2026', 1) > speakingTime('abcd', 1) * 3);
  assert.ok(speakingTime('🎉', 1) > 1000);
});

void test('says that nobody could have been so fast, but for a long text only', () => {
  assert.equal(leastSpeakingTime('Yes.', 1), 0);
  const text = 'The sea stopped the wheel in one night.';
  const least = leastSpeakingTime(text, 1);
  assert.ok(least > 100 && least < speakingTime(text, 1) / 5);
  assert.ok(leastSpeakingTime(text, 3) < least / 2);
});
