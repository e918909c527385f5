import {isLocal, languageKey, voicesFor} from '../../../text/voices.js';

/** How long the voices are waited for, and how often they are asked for, in milliseconds: not every engine tells when they come. */
const patience = 2000;
const interval = 250;

export interface VoicesOptions {
  /** Whether no voice may send the text anywhere. Asked each time. */
  isLocalOnly(): boolean;
  /** Called when there are other voices, or none are to be expected any more. */
  changed(): void;
}

/** The voices of the system, which come late, and may come and go. */
export class Voices {
  /** Whether they have come, or are no longer waited for. */
  isKnown = false;
  /** Resolves once they are known. */
  readonly known: Promise<void>;
  #resolve: () => void = () => undefined;
  #options: VoicesOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waited = 0;
  /** What the reader has chosen, by language. */
  #chosen = new Map<string, string>();

  constructor(options: VoicesOptions) {
    this.#options = options;
    this.known = new Promise((resolve) => (this.#resolve = resolve));
    // Old versions of Safari have the voices, but are no event target.
    (speechSynthesis as Partial<SpeechSynthesis>).addEventListener?.(
      'voiceschanged',
      this.#update,
    );
    this.#wait();
  }

  close(): void {
    clearTimeout(this.#timer);
    (speechSynthesis as Partial<SpeechSynthesis>).removeEventListener?.(
      'voiceschanged',
      this.#update,
    );
  }

  get all(): SpeechSynthesisVoice[] {
    const isLocalOnly = this.#options.isLocalOnly();
    return speechSynthesis
      .getVoices()
      .filter((voice) => !isLocalOnly || isLocal(voice));
  }

  /** The voices for a language, the best first. */
  for(language: string): SpeechSynthesisVoice[] {
    return voicesFor(this.all, language, navigator.languages);
  }

  /** Has a voice read a language from now on, also one that is not its own. */
  choose(language: string, voiceURI: string): void {
    this.#chosen.set(languageKey(language), voiceURI);
  }

  /**
   * The voice that reads a language: the chosen one if it is still there, or
   * else the best on the device. A remote voice is sent the text, so it is only
   * taken if the reader has chosen it.
   */
  voiceFor(language: string): SpeechSynthesisVoice | undefined {
    const chosen = this.#chosen.get(languageKey(language));
    return (
      this.all.find(({voiceURI}) => voiceURI === chosen) ??
      this.for(language).find(isLocal)
    );
  }

  /** Another voice that reads a language, for when one fails. */
  otherThan(
    voice: SpeechSynthesisVoice | undefined,
    language: string,
  ): SpeechSynthesisVoice | undefined {
    return this.for(language).find(
      (other) => isLocal(other) && other.voiceURI !== voice?.voiceURI,
    );
  }

  #wait = (): void => {
    this.isKnown = this.all.length > 0 || this.#waited >= patience;
    if (this.isKnown) {
      this.#resolve();
      return;
    }
    this.#timer = setTimeout(() => {
      this.#waited += interval;
      this.#wait();
      if (this.isKnown) this.#options.changed();
    }, interval);
  };

  #update = (): void => {
    clearTimeout(this.#timer);
    this.#wait();
    this.#options.changed();
  };
}
