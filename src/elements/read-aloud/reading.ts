import type {PanelContext} from '../../controllers/tool.js';
import {languageOf} from '../../dom/language.js';
import {isLocal, languageKey} from '../../text/voices.js';
import {
  keepChoice,
  keepForLanguage,
  readChoices,
  type LanguageChoices,
} from './choices.js';
import {Display} from './display.js';
import type {Failure, Narrator, Place, Step} from './narrator.js';
import {pressedPlace, selectedPlace} from './places.js';
import {SpeechNarrator} from './speech/speech-narrator.js';
import {Voices} from './speech/voices.js';

/** Why nothing can be said, or not without the reader's choice of a voice. */
export type Trouble =
  'noText' | 'noEngine' | 'noVoice' | 'noVoiceForLanguage' | 'onlyRemote';

/**
 * An article being read, from when the player is opened until it is closed: who
 * reads, what is highlighted, and where the page scrolls. One of a page speaks at a time.
 */
export class Reading {
  static #speaking: Reading | undefined;

  narrator: Narrator | undefined;
  voices: Voices | undefined;

  #context: PanelContext;
  #failed: (failure: Failure) => void;
  #display: Display;
  #state: Narrator['state'] = 'stopped';
  /** Where the selection began that was last read from: it may still be there. */
  #used: Place | undefined;
  #isClosed = false;
  /** Whether the recording is still to come, and the reader has pressed Play meanwhile. */
  #isLoading = false;
  #isWished = false;

  constructor(context: PanelContext, failed: (failure: Failure) => void) {
    this.#context = context;
    this.#failed = failed;
    this.#display = new Display(context.host);
    document.addEventListener('dblclick', this.#onDoubleClick);
    addEventListener('pagehide', this.#onPageHide);
    if (context.host.getAttribute('src')?.trim()) void this.#playRecording();
    else this.#speak();
  }

  close(): void {
    this.#isClosed = true;
    document.removeEventListener('dblclick', this.#onDoubleClick);
    removeEventListener('pagehide', this.#onPageHide);
    this.narrator?.close();
    this.voices?.close();
    this.#display.close();
    if (Reading.#speaking === this) Reading.#speaking = undefined;
  }

  get isPlaying(): boolean {
    return this.#isWished || this.narrator?.state === 'playing';
  }

  /** Whether it can't be known which sentence is read. */
  get goesBySeconds(): boolean {
    if (this.narrator) return this.narrator.goesBySeconds === true;
    return this.#isLoading && !this.#context.host.getAttribute('transcript');
  }

  /** BCP 47 tag of the article; of one that has none, the reader's own. */
  get language(): string {
    const article = this.#context.article();
    const inner = article?.querySelector('article') ?? article;
    return (inner && languageOf(inner)) || navigator.language;
  }

  /** The voice that reads the article's language. */
  get voice(): SpeechSynthesisVoice | undefined {
    return this.voices?.voiceFor(this.language);
  }

  get trouble(): Trouble | undefined {
    const {voices} = this;
    // A recording is heard without voices, and even without the text.
    if (!voices && (this.narrator || this.#isLoading)) return undefined;
    if (!this.#context.article()) return 'noText';
    if (!voices) return 'noEngine';
    if (!voices.isKnown) return undefined;
    if (voices.all.length === 0) return 'noVoice';
    const own = voices.for(this.language);
    if (own.some(isLocal)) return undefined;
    return own.length > 0 ? 'onlyRemote' : 'noVoiceForLanguage';
  }

  get rate(): number {
    return this.narrator?.rate ?? this.#chosen.rate ?? 1;
  }

  get isHighlighting(): boolean {
    return readChoices().highlight !== false;
  }

  get isFollowing(): boolean {
    return readChoices().follow !== false;
  }

  /** Call it within the reader's press. */
  toggle(): void {
    if (this.#isLoading) {
      this.#isWished = !this.#isWished;
      this.#context.requestUpdate();
    } else if (this.isPlaying) this.narrator?.pause();
    else this.#play(this.#selected());
  }

  step(step: Step): void {
    this.#display.resume();
    this.narrator?.step(step);
  }

  setRate(rate: number): void {
    keepForLanguage(languageKey(this.language), {rate});
    if (this.narrator) this.narrator.rate = rate;
  }

  setVoice(voice: string): void {
    keepForLanguage(languageKey(this.language), {voice});
    this.voices?.choose(this.language, voice);
    if (this.narrator instanceof SpeechNarrator) this.narrator.revoice();
    this.#context.requestUpdate();
  }

  setHighlighting(highlight: boolean): void {
    keepChoice({highlight});
    this.#show();
  }

  setFollowing(follow: boolean): void {
    keepChoice({follow});
    this.#display.resume();
    this.#show();
  }

  get #chosen(): LanguageChoices {
    const {languages} = readChoices();
    const key = languageKey(this.language);
    return (Object.hasOwn(languages, key) ? languages[key] : undefined) ?? {};
  }

  async #playRecording(): Promise<void> {
    this.#isLoading = true;
    const module = await import('./recording.js').catch(() => undefined);
    if (this.#isClosed) return;
    this.#isLoading = false;
    if (module) this.#take(new module.Recording(this.#options));
    else this.#speak();
    if (!this.#isWished) return;
    this.#isWished = false;
    this.#play(this.#selected());
  }

  /** By the system's voices, where it has any. */
  #speak(): void {
    if (!(
      'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window
    )) {
      this.#context.requestUpdate();
      return;
    }
    this.voices = new Voices({
      isLocalOnly: () => this.#context.host.localOnly === true,
      changed: () => {
        this.#context.requestUpdate();
      },
    });
    const {voice} = this.#chosen;
    if (voice) this.voices.choose(this.language, voice);
    this.#take(
      new SpeechNarrator({
        ...this.#options,
        voices: this.voices,
        language: () => this.language,
      }),
    );
  }

  #take(narrator: Narrator): void {
    narrator.rate = this.#chosen.rate ?? 1;
    this.narrator = narrator;
    this.#context.requestUpdate();
  }

  get #options() {
    return {
      host: this.#context.host,
      article: () => this.#context.article(),
      changed: () => {
        this.#show();
      },
      failed: (failure: Failure) => {
        if (failure === 'recording') this.#giveUpRecording(this.narrator);
        this.#failed(failure);
      },
    };
  }

  /** What the reader has begun to hear, the voice goes on with. Where there is none, the recording may play at the next press. */
  #giveUpRecording(recording: Narrator | undefined): void {
    const range = recording?.sentence?.range;
    this.narrator = undefined;
    this.#speak();
    if (this.trouble) {
      (this.narrator as Narrator | undefined)?.close();
      this.voices?.close();
      this.voices = undefined;
      this.narrator = recording;
      return;
    }
    recording?.close();
    this.#play(
      range && {node: range.startContainer, offset: range.startOffset},
    );
  }

  #play(from: Place | undefined): void {
    this.#silenceOthers();
    this.#display.resume();
    this.narrator?.play(from);
  }

  #silenceOthers(): void {
    if (Reading.#speaking !== this) Reading.#speaking?.narrator?.pause();
    Reading.#speaking = this;
  }

  /** Where the reader has selected something, and hasn't heard it yet. */
  #selected(): Place | undefined {
    const article = this.#context.article();
    const place = article && selectedPlace(article);
    const used = this.#used;
    this.#used = place;
    const isUsed = used?.node === place?.node && used?.offset === place?.offset;
    return isUsed ? undefined : place;
  }

  #show(): void {
    const {state, sentence} = this.narrator ?? {state: 'stopped'};
    this.#display.show(this.narrator, this.isHighlighting, this.isFollowing);
    if (state !== this.#state) {
      this.#state = state;
      const {ended, noText} = this.#context.strings.readAloud;
      const isRecording = !this.voices;
      if (state === 'ended') {
        this.#context.say(sentence || isRecording ? ended : noText);
      }
      // A recording may be played by the media keys.
      if (state === 'playing') this.#silenceOthers();
    }
    this.#context.requestUpdate();
  }

  #onDoubleClick = (event: MouseEvent): void => {
    const article = this.#context.article();
    const place = article && pressedPlace(article, event);
    if (!place || (this.trouble && !this.voice)) return;
    // Where that is heard, nobody knows.
    if (this.#isLoading || this.goesBySeconds) return;
    this.#used = place;
    this.#play(place);
  };

  #onPageHide = (): void => {
    this.narrator?.pause();
  };
}
