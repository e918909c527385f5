import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {prefixLike, prefixMistake} from '../../src/text/prefix.js';

describe('what tags begin with', () => {
  for (const prefix of ['lede-', 'a-', 'acme-2-', 'the-times-']) {
    it(`can be ${prefix}`, () => {
      assert.equal(prefixMistake(prefix), undefined);
    });
  }

  for (const [prefix, like] of [
    ['', 'acme-'],
    ['-', 'acme-'],
    ['acme', 'acme-'],
    ['Acme-', 'acme-'],
    ['2acme-', 'acme-'],
    ['acme--x', 'acme-x-'],
    ['acme_', 'acme-'],
    ['The  Times', 'the-times-'],
    ['the–times-', 'the-times-'],
    ['acme-\n', 'acme-'],
    ['خبر-', 'acme-'],
    [undefined, 'undefined-'],
    [7, 'acme-'],
  ] as const) {
    it(`can't be ${JSON.stringify(prefix)}, and is told to be such as ${like}`, () => {
      assert.equal(
        prefixMistake(prefix),
        `no tag can begin with "${String(prefix)}". A prefix has small letters, digits and hyphens, begins with a letter and ends with a hyphen`,
      );
      assert.equal(prefixLike(prefix), like);
      assert.equal(prefixMistake(prefixLike(prefix)), undefined);
    });
  }
});
