import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {contrastPairs} from '../../src/tokens.js';
import {contrast} from '../contrast.js';

describe('The skins of the stories', async () => {
  for (const file of await readdir('stories/skins')) {
    const css = await readFile(`stories/skins/${file}`, 'utf8');
    const colors = new Map(
      [
        ...css.matchAll(/(--lede-color-[\w-]+): light-dark\((.+?), (.+?)\);/g),
      ].map(([, property = '', light = '', dark = '']) => [
        property,
        {light, dark},
      ]),
    );

    it(`are custom properties of the root, in less than 60 lines: ${file}`, () => {
      assert.ok(css.split('\n').length < 60);
      const rules = css.replaceAll(/\/\*.*?\*\//gs, '');
      assert.match(
        rules,
        /^\s*(?::root(?::lang\(\w+\))? \{(?:\s*--[\w-]+:[^;{}]+;)+\s*\}\s*)+$/,
      );
    });

    for (const scheme of ['light', 'dark'] as const) {
      it(`have colours that stand out as the pairs ask, ${scheme}: ${file}`, () => {
        for (const {of, on, least, themesOnly} of contrastPairs) {
          if (themesOnly) continue;
          const color = colors.get(of)?.[scheme] ?? '';
          const ground = colors.get(on)?.[scheme] ?? '';
          const ratio = contrast(color, ground);
          assert.ok(
            ratio >= least,
            `${of} (${color}) on ${on} (${ground}) has ${ratio.toFixed(2)}:1, ${(least - ratio).toFixed(2)} too little.`,
          );
        }
      });
    }
  }
});
