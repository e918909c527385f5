import assert from 'node:assert/strict';
import {differences, type OtherEngine} from './differences.js';
import {describeHunks} from './line-difference.js';
import {format, joinTexts, type Node} from './tree.js';

/** A tree as lines that can be compared between engines. */
export function linesOf(tree: Node): string[] {
  return format(joinTexts(tree)).trimEnd().split('\n');
}

/** Fails where two engines differ about a page in what is not listed in `differences.ts`, or no longer differ in what is. */
export function assertSameTree(
  engine: OtherEngine,
  page: string,
  chromium: readonly string[],
  other: readonly string[],
): void {
  assert.ok(chromium.length > 30, 'Chromium has hardly a tree');
  const found = describeHunks(chromium, other);
  const listed = differences
    .filter((difference) => difference.engine === engine)
    .flatMap(({places}) => places[page] ?? []);
  report(
    without(found, listed),
    `Differs, and is not in test/trees/differences.ts (− Chromium, + ${engine})`,
  );
  report(
    without(listed, found),
    'Is in test/trees/differences.ts, and is no more',
  );
}

function report(places: readonly string[], what: string): void {
  if (places.length > 0) assert.fail(`${what}:\n\n${places.join('\n\n')}`);
}

/** What is in a list and not in another, counted: what is there twice must be there twice. */
export function without(
  all: readonly string[],
  others: readonly string[],
): string[] {
  const left = [...others];
  return all.filter((item) => {
    const index = left.indexOf(item);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
