import assert from 'node:assert/strict';
import {test} from 'node:test';
import {hash} from '../../src/text/hash.js';

void test('hashes as FNV-1a, 32 bits, does', () => {
  // Of the authors' own test vectors.
  for (const [text, expected] of [
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ] as const) {
    assert.equal(hash(text), expected, text);
  }
});
