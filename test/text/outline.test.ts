import assert from 'node:assert/strict';
import {test} from 'node:test';
import {outline, type Section} from '../../src/text/outline.js';

/** `2(3 3) 2`: levels, and in brackets what is below. */
function drawn(sections: readonly Section<number>[]): string {
  return sections
    .map(({heading, sections}) =>
      sections.length > 0
        ? `${String(heading)}(${drawn(sections)})`
        : String(heading),
    )
    .join(' ');
}

const cases: [levels: number[], tree: string][] = [
  [[], ''],
  [[2], '2'],
  [[2, 2, 2], '2 2 2'],
  [[2, 3, 3, 2, 3], '2(3 3) 2(3)'],
  [[2, 3, 4, 5, 6, 2], '2(3(4(5(6)))) 2'],
  // A skipped level makes no empty list.
  [[2, 4, 4, 2], '2(4 4) 2'],
  [[2, 4, 3], '2(4 3)'],
  [[2, 6, 4, 5, 2], '2(6 4(5)) 2'],
  // Before the first of a higher level.
  [[3, 2, 3], '3 2(3)'],
  [[4, 3, 2], '4 3 2'],
  [[1, 2, 1, 2], '1(2) 1(2)'],
];

void test('nests headings as their levels are', () => {
  for (const [levels, tree] of cases) {
    assert.equal(
      drawn(outline(levels, (level) => level)),
      tree,
      levels.join(' '),
    );
  }
});
