import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {nearest} from '../../src/text/nearest.js';

const names = [
  'article',
  'contents',
  'figure',
  'read-aloud',
  'reader',
  'share',
];

describe('The nearest word', () => {
  for (const [word, expected] of [
    ['figur', 'figure'],
    ['figures', 'figure'],
    ['fiugre', 'figure'],
    ['content', 'contents'],
    ['artikel', 'article'],
    ['readaloud', 'read-aloud'],
    ['readers', 'reader'],
    ['share', 'share'],
    ['byline', undefined],
    ['corrections', undefined],
    ['weather', undefined],
    ['f', undefined],
    ['', undefined],
  ] as const) {
    it(`to “${word}” is ${expected ?? 'none'}`, () => {
      assert.equal(nearest(word, names), expected);
    });
  }

  it('is none where there are no words', () => {
    assert.equal(nearest('figure', []), undefined);
  });
});
