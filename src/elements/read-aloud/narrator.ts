import type {SpokenSentence} from '../../dom/spoken-sentence.js';

/** Where in the page to begin. */
export interface Place {
  readonly node: Node;
  readonly offset: number;
}

/** A step of the reader's through the text. */
export type Step =
  'previousSentence' | 'nextSentence' | 'previousParagraph' | 'nextParagraph';

/**
 * Says an article aloud, sentence by sentence: by the system's speech synthesis,
 * or from the publisher's recording. The player's controls and the highlighting
 * know no difference. It tells of each change through the callback that it is
 * made with.
 */
export interface Narrator {
  readonly state: 'stopped' | 'playing' | 'paused' | 'ended';
  /** The sentence that is being said, or that would be said next. */
  readonly sentence: SpokenSentence | undefined;
  /** The word that is being said, where the narrator tells. */
  readonly word: Range | undefined;
  /** From 0.5 to 3; 1 is the voice's own speed. */
  rate: number;
  /** Begins, or goes on. Call it within the reader's press: iOS allows the first sound only there. */
  play(from?: Place): void;
  pause(): void;
  step(step: Step): void;
  /** Ends for good, and gives up what it holds. */
  close(): void;
}
