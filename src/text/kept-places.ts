import {indexed} from './indexed.js';

/** Where a reader stopped in an article. Numbers only: no address, and no word of what was read. */
export interface KeptPlace {
  /** Which article: the hash of its address. */
  readonly article: number;
  /** Index of the block at the top of the window. */
  readonly block: number;
  /** Hash of that block's text, by which it is found again in an article that was edited. */
  readonly text: number;
  /** How far that is in the article, 0 to 1, where the text is gone. */
  readonly fraction: number;
}

/** Places of so many articles are kept, then the oldest goes. */
const most = 50;

/** Goes up when an older Lede could not read what is kept. */
const version = 1;

/**
 * Reads what storage holds, which may be anything. What is no place is left out.
 *
 * @returns the places, the oldest first; `undefined` where a later version of Lede wrote them, which is to be left alone.
 */
export function parsePlaces(json: string | null): KeptPlace[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json ?? '');
  } catch {
    return [];
  }
  const kept = (value ?? {}) as {version?: unknown; places?: unknown};
  if (typeof kept.version === 'number' && kept.version > version) {
    return undefined;
  }
  if (kept.version !== version || !Array.isArray(kept.places)) return [];
  return kept.places
    .filter(
      (place): place is [number, number, number, number] =>
        Array.isArray(place) &&
        place.length === 4 &&
        place.every((part) => typeof part === 'number' && part >= 0) &&
        Number.isInteger(place[1]) &&
        place[3] <= 1,
    )
    .map(([article, block, text, fraction]) => ({
      article,
      block,
      text,
      fraction,
    }))
    .slice(-most);
}

/** As `parsePlaces` reads it. */
export function formatPlaces(places: readonly KeptPlace[]): string {
  return JSON.stringify({
    version,
    places: places
      .slice(-most)
      .map(({article, block, text, fraction}) => [
        article,
        block,
        text,
        Math.round(fraction * 1000) / 1000,
      ]),
  });
}

/**
 * Which block a place was in: the nearest to where it was among those of the
 * same text.
 *
 * @param texts - Hash of each block's text, in reading order.
 * @returns its index; `undefined` where none has that text.
 */
export function findPlace(
  {block, text}: KeptPlace,
  texts: readonly number[],
): number | undefined {
  let found: number | undefined;
  for (const [index, other] of indexed(texts)) {
    if (other !== text) continue;
    if (
      found === undefined ||
      Math.abs(index - block) < Math.abs(found - block)
    ) {
      found = index;
    }
  }
  return found;
}
