import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {sharedWords} from '../../src/text/shared-words.js';

/** How many words two texts have in one order, at most. */
function most(first: readonly string[], second: readonly string[]): number {
  let above = new Array<number>(second.length + 1).fill(0);
  for (const word of first) {
    const row = [0];
    for (const [at, other] of second.entries()) {
      row.push(
        word === other
          ? (above[at] ?? 0) + 1
          : Math.max(row[at] ?? 0, above[at + 1] ?? 0),
      );
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}

const words = (letter: string, from: number, to: number): string[] =>
  Array.from({length: to - from}, (_, index) => `${letter}${from + index}`);

const places = (from: number, to: number): number[] =>
  Array.from({length: to - from}, (_, index) => from + index);

const none = (length: number): number[] => new Array<number>(length).fill(-1);

describe('the words that two texts share', () => {
  it('are as many as can be in one order, whatever short texts say', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), {maxLength: 12});
    fc.assert(
      fc.property(text, text, (first, second) => {
        const found = sharedWords(first, second);
        assert.equal(found.length, second.length);
        const shared = found.flatMap((place, at) =>
          place < 0 ? [] : [[place, at] as const],
        );
        for (const [index, [place, at]] of shared.entries()) {
          assert.equal(first[place], second[at]);
          assert.ok(place > (shared[index - 1]?.[0] ?? -1));
        }
        assert.equal(shared.length, most(first, second));
      }),
      {numRuns: 300, seed: 7},
    );
  });

  it('are the last ones, where several could be meant', () => {
    assert.deepEqual(
      sharedWords(['x', 'a', 'b', 'a', 'y'], ['v', 'a', 'w']),
      [-1, 3, -1],
    );
  });

  for (const [what, common] of [
    ['of words that stand once', []],
    ['of words that stand once among others', ['the', 'of']],
  ] as const) {
    it(`are found in long texts ${what} after parts left out, added and corrected`, () => {
      const step = 1 + common.length;
      const text = (from: number, to: number): string[] =>
        words('a', from, to)
          .flatMap((word) => [...common, word])
          .slice(common.length);
      const within = (from: number, to: number): number[] =>
        places(1 + from * step, 1 + (to - 1) * step + 1);
      const first = ['begun', ...text(0, 600), 'ended'];
      const second = [
        'started',
        ...text(0, 200),
        ...words('added', 0, 40),
        ...text(300, 450),
        'corrected',
        ...text(451, 600),
        'stopped',
      ];
      assert.deepEqual(sharedWords(first, second), [
        -1,
        ...within(0, 200),
        ...none(40),
        ...within(300, 450),
        -1,
        ...within(451, 600),
        -1,
      ]);
    });
  }

  it('are those of the longer part, where long texts have two parts in another order', () => {
    const [short, long, end] = [
      words('a', 0, 100),
      words('b', 0, 150),
      words('c', 0, 100),
    ] as const;
    const one = [...short, ...long, ...end];
    const other = [...long, ...short, ...end];
    for (const [first, second, shared] of [
      [one, other, [...places(101, 251), ...none(100)]],
      [other, one, [...none(100), ...places(1, 151)]],
    ] as const) {
      assert.deepEqual(
        sharedWords(['x', ...first, 'x1'], ['y', ...second, 'y1']),
        [-1, ...shared, ...places(251, 351), -1],
      );
    }
  });

  it('are found in long texts where no two in a row are the same', () => {
    const text = (between: string): string[] =>
      words('a', 0, 150).flatMap((word) => [word, between]);
    assert.deepEqual(
      sharedWords(text('x'), text('y')),
      places(0, 300).map((place) => (place % 2 === 0 ? place : -1)),
    );
  });

  it('are not those that only look the same when they are run together', () => {
    const first = [...words('a', 0, 200), 'on', 'e', 'p', 'q', 'r'];
    const second = [...words('b', 0, 200), 'o', 'ne', 'p', 'q', 's'];
    assert.deepEqual(sharedWords(first, second), [...none(202), 202, 203, -1]);
  });

  it('are the nearest, where a long text says one twice', () => {
    const text = (from: number, to: number): string[] =>
      words('a', from, to).flatMap((word) => ['the', 'of', word]);
    const first = ['x', ...text(0, 150), 'the', ...text(150, 300), 'x1'];
    const second = ['y', ...text(0, 50), 'the', ...text(50, 300), 'y1'];
    assert.deepEqual(sharedWords(first, second), [
      -1,
      ...places(1, 151),
      -1,
      ...places(151, 451),
      ...places(452, 902),
      -1,
    ]);
  });

  it('are as many as can be in a short part of a long text, however far on', () => {
    const first = [
      ...words('a', 0, 5000),
      'p',
      'p',
      'p',
      ...words('b', 0, 200),
    ];
    const second = [
      'y',
      ...words('a', 0, 5000),
      'x',
      'p',
      'p',
      'p',
      'x1',
      ...words('b', 0, 200),
      'y1',
    ];
    assert.deepEqual(sharedWords(first, second), [
      -1,
      ...places(0, 5000),
      -1,
      ...places(5000, 5003),
      -1,
      ...places(5003, 5203),
      -1,
    ]);
  });

  it('stand in one order, whatever long texts say', () => {
    const word = fc.oneof(
      fc.constantFrom('the', 'of', 'and'),
      fc.nat(300).map((number) => `a${number}`),
    );
    const text = fc.array(word, {minLength: 160, maxLength: 240});
    const cut = fc.tuple(
      fc.nat(200),
      fc.nat(40),
      fc.array(word, {maxLength: 3}),
    );
    fc.assert(
      fc.property(
        text,
        fc.array(cut, {minLength: 8, maxLength: 16}),
        (first, cuts) => {
          const second = cuts.flatMap(([from, length, added]) => [
            ...first.slice(from, from + length),
            ...added,
          ]);
          let last = -1;
          for (const [at, place] of sharedWords(first, second).entries()) {
            if (place < 0) continue;
            assert.equal(first[place], second[at]);
            assert.ok(place > last);
            last = place;
          }
        },
      ),
      {numRuns: 100, seed: 7},
    );
  });

  it('are told in long texts by the words around them, where no word stands only once', () => {
    // Of twelve words, in an order that doesn't come again soon.
    let seed = 1;
    const text = Array.from({length: 700}, () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return `w${seed % 12}`;
    });
    const heard = ['x', ...text.slice(0, 250), ...text.slice(400), 'y'];
    const found = sharedWords(['a', ...text, 'b'], heard);
    const right = [-1, ...places(1, 251), ...places(401, 701), -1];
    const same = found.filter((place, at) => place === right[at]).length;
    assert.ok(same > found.length - 12, `${same} of ${found.length}`);
  });

  it('are the first, where one text begins as all of the other', () => {
    assert.deepEqual(sharedWords(['a', 'b', 'a', 'b'], ['a', 'b']), [0, 1]);
    assert.deepEqual(sharedWords(['a', 'a', 'x'], ['a', 'y', 'x']), [0, -1, 2]);
  });

  it('are those at both ends of long texts, whatever they say', () => {
    const same = new Array<string>(200).fill('a');
    assert.deepEqual(sharedWords(['x', ...same], ['y', ...same]), [
      -1,
      ...places(1, 201),
    ]);
    assert.deepEqual(sharedWords([...same, 'x'], [...same, 'y']), [
      ...places(0, 200),
      -1,
    ]);
  });

  it('are none where long texts give no hint of which belong together', () => {
    const first = ['x', ...new Array<string>(200).fill('a'), 'x1'];
    const second = ['y', ...new Array<string>(200).fill('a'), 'y1'];
    assert.deepEqual(sharedWords(first, second), none(202));
  });
});
