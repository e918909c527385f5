import {
  formatPlaces,
  parsePlaces,
  type KeptPlace,
} from '../text/kept-places.js';
import {ownName} from '../tags.js';

/** Where the places at which readers stopped are kept: in their own browser, for this site. */
const placesKey = () => ownName('lede:places');

/** The place kept of an article. Where storage is blocked, there is none. */
export function keptPlace(article: number): KeptPlace | undefined {
  return read()?.find((place) => place.article === article);
}

/** Keeps a place, as the newest. */
export function keepReadingPlace(place: KeptPlace): void {
  write(place.article, [place]);
}

/** Keeps nothing of an article. */
export function forgetReadingPlace(article: number): void {
  if (keptPlace(article)) write(article, []);
}

function write(article: number, instead: readonly KeptPlace[]): void {
  const places = read();
  if (!places) return;
  const others = places.filter((place) => place.article !== article);
  const all = [...others, ...instead];
  try {
    if (all.length === 0) localStorage.removeItem(placesKey());
    else localStorage.setItem(placesKey(), formatPlaces(all));
  } catch {
    // Full, or blocked: then there is no offer next time.
  }
}

/** `undefined` where storage is blocked, or a later version's. */
function read(): KeptPlace[] | undefined {
  try {
    return parsePlaces(localStorage.getItem(placesKey()));
  } catch {
    return undefined;
  }
}
