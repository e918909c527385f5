import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {readdir, readFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {describe, it} from 'node:test';

const folder = 'docs/accessibility';
const elements = await readdir('src/elements');
const pages = (await readdir(folder)).filter((name) => name.endsWith('.md'));
const read = (page: string) => readFile(join(folder, page), 'utf8');

const sections = [
  'What it exposes',
  'What a screen reader says',
  'Keys',
  'What you still do',
  'Known limits',
];

/** Lines that a page shows as another file's, in a fence that names it. */
interface Quotation {
  readonly source: string;
  readonly lines: readonly string[];
}

function quotationsIn(markdown: string): Quotation[] {
  const fences = markdown.matchAll(/^```text(?: from=(\S+))?\n(.*?)^```$/gms);
  return [...fences].map(([, source = '', text = '']) => ({
    source,
    lines: text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && line !== '…'),
  }));
}

/** The first line that does not stand in a text after the one before it. */
function invented(lines: readonly string[], text: string): string | undefined {
  const there = text.split('\n').map((line) => line.trim());
  let after = 0;
  return lines.find((line) => {
    after = there.indexOf(line, after) + 1;
    return after === 0;
  });
}

describe('The accessibility pages', () => {
  it('are one for each element, with the same sections, and in the index', async () => {
    const index = await read('README.md');
    for (const name of elements) {
      const text = await read(`${name}.md`);
      const headings = [...text.matchAll(/^## (.+)$/gm)];
      assert.deepEqual(
        headings.map(([, heading]) => heading),
        sections,
        name,
      );
      assert.match(text, new RegExp(`^# lede-${name}:`));
      assert.ok(index.includes(`(${name}.md)`), name);
    }
  });

  it('are linked from the README', async () => {
    const readme = await readFile('README.md', 'utf8');
    for (const name of elements) {
      assert.ok(readme.includes(`(docs/accessibility/${name}.md)`), name);
    }
  });

  for (const page of pages) {
    it(`link to what there is: ${page}`, async () => {
      const links = (await read(page)).matchAll(/\]\((?!https?:)([^)#]+)/g);
      for (const [, path = ''] of links) {
        const target = join(dirname(join(folder, page)), path);
        assert.ok(existsSync(target), path);
      }
    });
  }

  for (const name of elements) {
    it(`quote trees and a screen reader as they are: ${name}`, async () => {
      const quotations = quotationsIn(await read(`${name}.md`));
      for (const {source, lines} of quotations) {
        assert.match(
          source,
          /^test\/(trees|screen-reader)\//,
          lines.join('\n'),
        );
        assert.notDeepEqual(lines, [], source);
        const text = await readFile(source, 'utf8');
        assert.equal(invented(lines, text), undefined, source);
      }
      for (const kind of ['test/trees/', 'test/screen-reader/transcripts/']) {
        assert.ok(
          quotations.some(({source}) => source.startsWith(kind)),
          `no quotation from ${kind}`,
        );
      }
    });
  }
});

describe('The reading of quotations', () => {
  const page = [
    'Text',
    '```text from=test/trees/a.txt',
    '  figure "Photo"',
    '…',
    '    image "A lamp"',
    '```',
    '```text',
    'from nowhere',
    '```',
  ].join('\n');

  it('takes every fence of text, with its source or without', () => {
    assert.deepEqual(quotationsIn(page), [
      {source: 'test/trees/a.txt', lines: ['figure "Photo"', 'image "A lamp"']},
      {source: '', lines: ['from nowhere']},
    ]);
  });

  it('finds a line that is not in the source, changed or in another order', () => {
    const source = 'figure "Photo"\n  image "A lamp"\n  caption\n';
    const [{lines} = {lines: []}] = quotationsIn(page);
    assert.equal(invented(lines, source), undefined);
    assert.equal(invented(['image'], source), 'image');
    assert.equal(
      invented(['caption', 'image "A lamp"'], source),
      'image "A lamp"',
    );
    assert.equal(invented(['caption', 'caption'], source), 'caption');
  });
});
