import type {ReactiveElement} from 'lit';
import type {SpokenSentence} from '../../dom/spoken-sentence.js';
import {Follower} from './follower.js';
import {HighlightMarker, type Marker} from './highlight.js';
import type {Narrator} from './narrator.js';
import {OutlineMarker} from './outline.js';

/** Shows in the page what is read: highlights it, and scrolls along. */
export class Display {
  #host: ReactiveElement;
  #marker: Marker | null | undefined;
  #view: Window | null | undefined;
  #follower = new Follower();
  #sentence: SpokenSentence | undefined;

  /** @param host - Whose shadow root holds the outline, where there are no highlights. */
  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  show(
    narrator: Narrator | undefined,
    isHighlighting: boolean,
    isFollowing: boolean,
  ): void {
    const {state, sentence, word} = narrator ?? {};
    const isShown = state === 'playing' || state === 'paused';
    const range = isShown ? sentence?.range : undefined;
    const isMarked = range && !range.collapsed && isHighlighting;
    if (isMarked) this.#markIn(range.startContainer.ownerDocument?.defaultView);
    this.#marker?.show(
      isMarked ? range : undefined,
      isMarked ? word : undefined,
    );
    // What is about to be left is not scrolled to.
    if (range && sentence !== this.#sentence && !narrator?.isMoving) {
      this.#sentence = sentence;
      if (isFollowing) this.#follower.follow(range);
    }
  }

  /** Scrolls along again, from the sentence that is read now: the reader has asked for it. */
  resume(): void {
    this.#follower.resume();
    this.#sentence = undefined;
  }

  #markIn(view: (Window & typeof globalThis) | null | undefined): void {
    if (view === this.#view) return;
    this.#marker?.close();
    this.#view = view;
    this.#marker =
      view &&
      (HighlightMarker.isSupported
        ? new HighlightMarker(view)
        : new OutlineMarker(this.#host.renderRoot));
  }

  close(): void {
    this.#marker?.close();
    this.#follower.close();
  }
}
