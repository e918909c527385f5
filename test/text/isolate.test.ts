import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {isolate} from '../../src/text/isolate.js';

const isolated = (text: string) => `\u2068${text}\u2069`;

describe('Texts for places in one sentence', () => {
  for (const [script, title] of [
    ['Arabic', 'آسیاب'],
    ['Hebrew', 'הטחנה'],
    ['Syriac', 'ܪܚܝܐ'],
    ['Thaana', 'ދިވެހި'],
    ['N’Ko', 'ߒߞߏ'],
  ] as const) {
    it(`are isolated from each other where one is in Latin letters and one in ${script} ones`, () => {
      assert.deepEqual(isolate({title, site: 'The Wayfarer'}), {
        title: isolated(title),
        site: isolated('The Wayfarer'),
      });
    });

    it(`are as they are where all are in ${script} letters, numbers or signs`, () => {
      const texts = {title, again: title, year: '1985', dash: '–'};
      assert.deepEqual(isolate(texts), texts);
    });
  }

  for (const [what, texts] of [
    ['run from left to right', {title: 'The mill', site: 'Путник'}],
    ['have no letters', {year: '1985', dash: '–'}],
  ] as const) {
    it(`are as they are where all ${what}`, () => {
      assert.deepEqual(isolate(texts), texts);
    });
  }
});
