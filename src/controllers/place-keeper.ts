import {articleKey} from '../dom/article-key.js';
import {
  forgetReadingPlace,
  keepReadingPlace,
  keptPlace,
} from '../dom/place-storage.js';
import {
  scrolledBy,
  type ReadingPlace,
  type ReadingPlaces,
} from '../dom/reading-place.js';
import {hash} from '../text/hash.js';
import {findPlace, type KeptPlace} from '../text/kept-places.js';

/**
 * Keeps the reader's place in an article from visit to visit, as numbers.
 *
 * It is written when the reader leaves, and only when they have read on: when
 * what they would see on arrival is behind them. At the end of the article it
 * is forgotten.
 */
export class PlaceKeeper {
  /** What the article is known by. The address may be another's when the reader leaves: it is looked up when they come. */
  readonly key: number | undefined;
  readonly #places: ReadingPlaces;
  #latest: Omit<KeptPlace, 'article'> | undefined;
  /** How many blocks the article had when it was read to its end: what comes after them is new. */
  #finished = 0;

  constructor(places: ReadingPlaces) {
    this.#places = places;
    this.key = articleKey(places.article);
    document.addEventListener('visibilitychange', this.#onVisibility);
    addEventListener('pagehide', this.keep);
  }

  /** Where the reader stopped last time. */
  get kept(): KeptPlace | undefined {
    return this.key === undefined ? undefined : keptPlace(this.key);
  }

  /** The element has become another article, by its address. */
  get isOfAnother(): boolean {
    return this.key !== articleKey(this.#places.article);
  }

  /** The block that a place was in: by its text, or else as far into the article. */
  find(place: KeptPlace): Element | undefined {
    const index = findPlace(
      place,
      this.#places.blocks.map(({text}) => hashOf(text)),
    );
    return index === undefined
      ? this.#places.blockAt(place.fraction)
      : this.#places.blocks[index]?.element;
  }

  /** The reader is at a place. */
  follow({isAtEnd, isReadOn, block, fraction}: ReadingPlace): void {
    const {article, blocks} = this.#places;
    const text = blocks[block]?.text;
    if (isAtEnd) {
      // Where nobody has scrolled, the rest of the text may still be on its way.
      if (scrolledBy(article) <= 1) return;
      this.#finished = blocks.length;
      this.#latest = undefined;
      this.forget();
    } else if (isReadOn && block >= this.#finished && text !== undefined) {
      this.#latest = {block, text: hashOf(text), fraction};
    }
  }

  keep = (): void => {
    const article = this.key;
    if (article === undefined || !this.#latest) return;
    keepReadingPlace({article, ...this.#latest});
  };

  forget(): void {
    if (this.key !== undefined) forgetReadingPlace(this.key);
  }

  disconnect(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    removeEventListener('pagehide', this.keep);
  }

  #onVisibility = (): void => {
    if (document.hidden) this.keep();
  };
}

/** Of the words, however the source breaks its lines. */
function hashOf(text: string): number {
  return hash(text.replace(/\s+/g, ' ').trim());
}
