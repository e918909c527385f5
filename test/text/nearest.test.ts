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

  for (const [word, words, expected] of [
    // The first of two that are as near.
    ['card', ['care', 'cart'], 'care'],
    ['abc', ['abd', 'xbc'], 'abd'],
    // As far as the third of it, and no farther.
    ['abc', ['abx'], 'abx'],
    ['abc', ['axy'], undefined],
    // Two letters swapped are one mistake, anywhere, and only where they are neighbours.
    ['abc', ['bac'], 'bac'],
    ['abc', ['acb'], 'acb'],
    ['abc', ['cba'], undefined],
    ['abcd', ['badc'], undefined],
    ['abcdef', ['badcef'], 'badcef'],
    // A letter of the swap alone is none.
    ['abc', ['bcc'], undefined],
    ['abc', ['aab'], undefined],
    ['abcabc', ['bcaabc', 'abcab'], 'abcab'],
  ] as const) {
    it(`to “${word}” among ${words.join(', ')} is ${expected ?? 'none'}`, () => {
      assert.equal(nearest(word, words), expected);
    });
  }

  it('is none where there are no words', () => {
    assert.equal(nearest('figure', []), undefined);
  });
});
