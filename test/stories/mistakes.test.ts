import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {mistakes} from '../../.storybook/mistakes.js';

describe('What the stories say of mistakes', () => {
  for (const [element, list] of Object.entries(mistakes)) {
    it(`quotes the warnings of ${element}`, async () => {
      const folder = `src/elements/${element}`;
      const files = (await readdir(folder, {recursive: true})).filter((name) =>
        name.endsWith('.ts'),
      );
      const sources = await Promise.all(
        files.map((file) => readFile(`${folder}/${file}`, 'utf8')),
      );
      for (const [mistake, , said = ''] of list) {
        assert.ok(
          sources.some((source) => source.includes(said)),
          `No warning says “${said}” (${mistake})`,
        );
      }
    });
  }
});
