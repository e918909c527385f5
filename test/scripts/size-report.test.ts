import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sizeReport} from '../../scripts/test/size-report.js';

const budget = (name: string, size: number, limit = 12_000) => ({
  name,
  size,
  limit,
  passed: size <= limit,
});

describe('The size report', () => {
  it('is a table in Markdown of what each file weighs, and names what is over its limit', () => {
    assert.equal(
      sizeReport([budget('lede.js', 11_784), budget('lede.css', Infinity)]),
      [
        '| what readers download | bytes (brotli) | limit |',
        '| --- | --: | --: |',
        '| lede.js | 11,784 | 12,000 |',
        '| **lede.css: over its limit** | not there | 12,000 |',
      ].join('\n'),
    );
  });

  it('says by how much each file differs from another commit', () => {
    const base = {
      name: 'main',
      budgets: [budget('lede.js', 11_700), budget('lede.css', 4000)],
    };
    const report = sizeReport(
      [
        budget('lede.js', 11_784),
        budget('lede.css', 3990),
        budget('lede-new.js', 1000),
      ],
      base,
    );
    assert.deepEqual(
      report
        .split('\n')
        .map((row) => row.split(' | ').slice(-2).join(' ').replace(' |', '')),
      ['main change', '--: --:', '11,700 +84', '4,000 -10', '– new'],
    );
  });
});
