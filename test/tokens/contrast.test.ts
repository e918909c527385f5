import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {colorSets, type Token} from '../../scripts/tokens/read.js';
import {contrastPairs, type ContrastPair} from '../../src/tokens.js';
import {contrast} from '../contrast.js';

describe('the tokens', () => {
  describe('have text stand out by 7:1 from every ground, in each set of colours (WCAG 1.4.3 and 1.4.6)', () => {
    check(contrastPairs.filter(({criterion}) => criterion === '1.4.6'));
  });

  describe('have focus rings stand out by 3:1, and the lines of themes, in each set of colours (WCAG 1.4.11)', () => {
    check(contrastPairs.filter(({criterion}) => criterion === '1.4.11'));
  });

  it('have no pair that neither asks for', () => {
    const criteria = new Set(contrastPairs.map(({criterion}) => criterion));
    assert.deepEqual([...criteria], ['1.4.6', '1.4.11']);
  });
});

function check(pairs: readonly ContrastPair[]): void {
  for (const [set, tokens] of colorSets) {
    const isTheme = !set.startsWith('page-');
    for (const {of, on, least, themesOnly} of pairs) {
      if (themesOnly && !isTheme) continue;
      it(`${set}: ${of} on ${on}`, () => {
        const {value} = find(of, tokens);
        const {value: ground, canvases = [ground]} = find(on, tokens);
        for (const behind of canvases) {
          const ratio = contrast(value, behind);
          assert.ok(
            ratio >= least,
            `${set}: ${of} (${value}) on ${on} (${behind}) has ${ratio.toFixed(2)}:1, ${(least - ratio).toFixed(2)} too little.`,
          );
        }
      });
    }
  }
}

function find(property: string, tokens: readonly Token[]): Token {
  const found = tokens.find((token) => token.property === property);
  assert.ok(found, `There is no ${property}.`);
  return found;
}
