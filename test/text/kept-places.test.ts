import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  findPlace,
  formatPlaces,
  parsePlaces,
  type KeptPlace,
} from '../../src/text/kept-places.js';

const place = (article: number): KeptPlace => ({
  article,
  block: 3,
  text: 77,
  fraction: 0.5,
});

describe('kept places', () => {
  it('are read as they were written', () => {
    const places = [place(1), place(2)];
    assert.deepEqual(parsePlaces(formatPlaces(places)), places);
  });

  it('are of fifty articles, the newest', () => {
    const places = Array.from({length: 60}, (_, index) => place(index));
    const read = parsePlaces(formatPlaces(places));
    assert.equal(read?.length, 50);
    assert.equal(read[0]?.article, 10);
    const long = JSON.stringify({
      version: 1,
      places: places.map(({article}) => [article, 1, 1, 0]),
    });
    assert.equal(parsePlaces(long)?.length, 50);
  });

  it('take little room', () => {
    const places = Array.from({length: 50}, (_, index) => ({
      article: 4_000_000_000 + index,
      block: 100 + index,
      text: 4_000_000_000 - index,
      fraction: 1 / 3,
    }));
    assert.ok(formatPlaces(places).length < 2000);
  });

  const corrupt: [what: string, json: string | null][] = [
    ['nothing', null],
    ['an empty string', ''],
    ['no JSON', '{"version":1,'],
    ['another kind of value', '7'],
    ['null', 'null'],
    ['a list', '[[1,2,3,0.5]]'],
    ['no version', '{"places":[[1,2,3,0.5]]}'],
    ['an earlier version', '{"version":0,"places":[[1,2,3,0.5]]}'],
    ['a version that is no number', '{"version":"2","places":[]}'],
    ['no places', '{"version":1}'],
    ['places that are no list', '{"version":1,"places":{"0":[1,2,3,0.5]}}'],
    ['too few numbers', '{"version":1,"places":[[1,2,3]]}'],
    ['what is no number', '{"version":1,"places":[[1,"2",3,0.5],null,7]}'],
    ['a place outside of the article', '{"version":1,"places":[[1,2,3,1.5]]}'],
    ['a negative index', '{"version":1,"places":[[1,-2,3,0.5]]}'],
    ['half a block', '{"version":1,"places":[[1,2.5,3,0.5]]}'],
  ];
  for (const [what, json] of corrupt) {
    it(`are none where storage holds ${what}`, () => {
      assert.deepEqual(parsePlaces(json), []);
    });
  }

  it('are read where only some are corrupt', () => {
    assert.deepEqual(
      parsePlaces('{"version":1,"places":[[1,"2",3,0.5],[2,3,77,0.5]]}'),
      [place(2)],
    );
  });

  it('of a later version are left alone', () => {
    assert.equal(parsePlaces('{"version":2,"places":[]}'), undefined);
    assert.equal(parsePlaces('{"version":3}'), undefined);
  });
});

describe('a place in an article that was edited', () => {
  const cases: [texts: number[], block: number | undefined][] = [
    [[1, 2, 3, 77, 5], 3],
    [[0, 0, 1, 2, 3, 77, 5], 5],
    [[77, 5], 0],
    [[77, 2, 3, 4, 77, 77], 4],
    [[77, 2, 77, 4, 77], 2],
    [[1, 2, 3, 4, 5], undefined],
    [[], undefined],
  ];
  for (const [texts, block] of cases) {
    it(`is block ${String(block)} of ${texts.join(', ')}`, () => {
      assert.equal(findPlace(place(1), texts), block);
    });
  }
});
