import type {ToolHost} from '../../controllers/tool.js';
import type {SpokenSentence} from '../../dom/spoken-sentence.js';

/** Where in the page to begin. */
export interface Place {
  readonly node: Node;
  readonly offset: number;
}

/** A step of the reader's through the text. */
export type Step =
  'previousSentence' | 'nextSentence' | 'previousParagraph' | 'nextParagraph';

/** A step where no sentences are known, in seconds. */
export const leap = 10;

/**
 * What went wrong, for the reader to be told: a sentence could not be said and
 * was passed over; the voice, or the recording, doesn't answer; something else
 * speaks over it; the browser wants another press before there may be sound.
 * After all but the first it is paused, or, without a recording, of no use.
 */
export type Failure =
  'sentence' | 'voice' | 'recording' | 'interrupted' | 'blocked';

/** What a narrator is made with. */
export interface NarratorOptions {
  /** The element whose attributes are the options, such as `src`. */
  readonly host: ToolHost;
  /** The article, looked up at each call: it may be replaced, or gone. */
  article(): Element | undefined;
  /** Called after each change of state, sentence or word. */
  changed(): void;
  failed(failure: Failure): void;
}

/**
 * Says an article aloud, sentence by sentence: by the system's speech synthesis,
 * or from the publisher's recording. The player's controls and the highlighting
 * know no difference. Made when the reader opens the player, silent until `play`.
 */
export interface Narrator {
  readonly state: 'stopped' | 'playing' | 'paused' | 'ended';
  /** The sentence that is being said, or that would be said next. */
  readonly sentence: SpokenSentence | undefined;
  /** The word that is being said, where the narrator tells. */
  readonly word: Range | undefined;
  /** Whether it is on its way to another sentence, and has yet to find it. */
  readonly isMoving?: boolean;
  /** Whether it plays, and the sound has still to come. */
  readonly isWaiting?: boolean;
  /** Whether it knows of no sentences: whatever the step, it goes by `leap`. */
  readonly goesBySeconds?: boolean;
  /** Whether it can step at all. Default: true. */
  readonly canStep?: boolean;
  /** From 0.5 to 3; 1 is the voice's own speed. */
  rate: number;
  /** Begins, or goes on. Call it within the reader's press: iOS allows the first sound only there. */
  play(from?: Place): void;
  pause(): void;
  step(step: Step): void;
  /** Ends for good, and gives up what it holds. */
  close(): void;
}
