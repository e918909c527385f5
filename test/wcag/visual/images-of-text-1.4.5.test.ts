import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';

const folder = 'src';
const sources = (await readdir(folder, {recursive: true})).filter((name) =>
  /\.(?:css|ts)$/.test(name),
);

describe('WCAG 1.4.5 and 1.4.9: Lede ships no image of text', () => {
  it('WCAG 1.4.5: there is no image file among its sources', async () => {
    assert.deepEqual(
      (await readdir(folder, {recursive: true})).filter((name) =>
        /\.(?:avif|gif|jpe?g|png|svg|webp)$/.test(name),
      ),
      [],
    );
  });

  it('WCAG 1.4.9: no style sheet loads an image or a font, and no drawing has text in it', async () => {
    assert.ok(sources.length > 50);
    for (const name of sources) {
      const text = await readFile(join(folder, name), 'utf8');
      assert.doesNotMatch(
        text,
        /url\(\s*['"]?data:|image-set\(|@font-face/,
        name,
      );
      assert.doesNotMatch(text, /<text[\s>]/, name);
      if (name.endsWith('.css')) {
        assert.doesNotMatch(
          text.replaceAll(/@import[^;]+;/g, ''),
          /url\(/,
          name,
        );
      }
    }
  });
});
