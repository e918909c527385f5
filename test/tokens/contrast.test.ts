import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {colorSets} from '../../scripts/tokens/read.js';
import {contrastPairs, type ColorToken} from '../../src/tokens.js';
import {contrast} from '../contrast.js';

describe('The colours of every set stand out as their pairs ask', () => {
  for (const [set, tokens] of colorSets) {
    const isTheme = !set.startsWith('page-');
    const token = (property: ColorToken) => {
      const found = tokens.find((each) => each.property === property);
      assert.ok(found, `${set} has no ${property}`);
      return found;
    };
    for (const {of, on, least, criterion, themesOnly} of contrastPairs) {
      if (themesOnly && !isTheme) continue;
      it(`${set}: ${of} on ${on} has ${least}:1 (WCAG ${criterion})`, () => {
        const {value} = token(of);
        const ground = token(on);
        for (const behind of ground.canvases ?? [ground.value]) {
          const ratio = contrast(value, behind);
          assert.ok(
            ratio >= least,
            `${set}: ${of} (${value}) on ${on} (${behind}) has ${ratio.toFixed(2)}:1, ${(least - ratio).toFixed(2)} too little.`,
          );
        }
      });
    }
  }
});
