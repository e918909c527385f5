import type {ReadingPlace, ReadingPlaces} from '../dom/reading-place.js';
import type {Words} from '../locales/words.js';
import {PlaceKeeper} from './place-keeper.js';
import {ResumeOffer} from './resume-offer.js';

/** Keeps a reader's place in an article, and offers the one of last time. */
export class Resume {
  readonly #keeper: PlaceKeeper;
  readonly #offer: ResumeOffer;

  /** @param root - Of the tool: where the offer is made. */
  constructor(root: ShadowRoot, places: ReadingPlaces) {
    this.#keeper = new PlaceKeeper(places);
    this.#offer = new ResumeOffer(root, places.article, this.#keeper);
  }

  /** The same element holds another article now, at another address. */
  get isOfAnother(): boolean {
    return this.#keeper.isOfAnother;
  }

  follow(place: ReadingPlace, words: Words): void {
    this.#offer.speak(words);
    this.#keeper.follow(place);
    this.#offer.follow(place);
  }

  /** Keeps the place as it is now. */
  keep(): void {
    this.#keeper.keep();
  }

  disconnect(): void {
    this.#keeper.disconnect();
    this.#offer.disconnect();
  }
}
