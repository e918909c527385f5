import type {SpokenSentence} from '../../../dom/spoken-sentence.js';
import {SpokenText} from '../../../dom/spoken-text.js';
import type {
  Failure,
  Narrator,
  NarratorOptions,
  Place,
  Step,
} from '../narrator.js';
import {Speaker, type Outcome} from './speaker.js';
import {findAgain, partFrom, stands, stepFrom, type Part} from './steps.js';
import type {Voices} from './voices.js';

/** How often words are tried before they are passed over, the last time with another voice; and how many in a row may be before it is the voice's fault. */
const tries = 3;
const mostMisses = 3;

/** How often something else may cut the same words before we give way. */
const mostCuts = 5;

export interface SpeechOptions extends NarratorOptions {
  readonly voices: Voices;
  /** BCP 47 tag of the article, for words whose language is unknown or has no voice. */
  language(): string;
}

/**
 * Says an article by the system's speech synthesis: one utterance for each
 * sentence, or part of a long or bilingual one, each in its own language.
 *
 * Pausing is to cancel and to remember, since engines' own pause is broken on
 * several platforms. What an engine loses is said again from where it was lost.
 */
export class SpeechNarrator implements Narrator {
  state: Narrator['state'] = 'stopped';
  sentence: SpokenSentence | undefined;
  word: Range | undefined;

  #options: SpeechOptions;
  #speaker = new Speaker();
  #root: Element | undefined;
  #text: SpokenText | undefined;
  #rate = 1;
  /** Where in the sentence begins what is being said, or would be said next. */
  #offset = 0;
  #wordAt: number | undefined;
  /** The beginning, read before it is asked for: iOS wants the first words within the press. */
  #first: SpokenSentence | undefined;
  /** Whatever the reader does ends what was under way. */
  #run = 0;
  #moving: Promise<void> | undefined;
  #attempts = 0;
  #cuts = 0;
  /** What was passed over since something was said. */
  #misses: {sentence: SpokenSentence; offset: number}[] = [];
  #hasSpoken = false;
  #isTold = false;
  #isClosed = false;

  constructor(options: SpeechOptions) {
    this.#options = options;
    document.addEventListener('lede-article-change', this.#prepare);
    this.#prepare();
  }

  get isMoving(): boolean {
    return this.#moving !== undefined;
  }

  get rate(): number {
    return this.#rate;
  }

  set rate(rate: number) {
    if (rate === this.#rate) return;
    this.#rate = rate;
    this.revoice();
  }

  /** Goes on in another voice, or at another speed: at once, from the word that is being said, or where none was told of, from where the utterance began. */
  revoice(): void {
    if (this.state !== 'playing' || this.#moving) return;
    this.#offset = this.#wordAt ?? this.#offset;
    this.#run++;
    this.#say();
  }

  play(from?: Place): void {
    if (this.state === 'playing' && !from) return;
    const isAtEnd = this.state === 'ended';
    const run = this.#begin('playing');
    this.#attempts = this.#cuts = 0;
    this.#misses = [];
    this.#hasSpoken = false;
    const next = this.sentence ?? this.#first;
    if (!from && !isAtEnd && !this.#moving && next && stands(next)) {
      this.#goTo(next);
      this.#say();
      return;
    }
    this.#speaker.unlock();
    this.#move(run, async (text) => {
      const {sentence} = this;
      if (from) return text.at(from.node, from.offset);
      if (!sentence) return text.first();
      if (!isAtEnd && stands(sentence)) return sentence;
      // What has changed, or was added after the end; or else all of it again.
      return (await text.after(sentence)) ?? text.first();
    });
  }

  pause(): void {
    if (this.state !== 'playing') return;
    this.#begin('paused');
    this.#options.changed();
  }

  step(step: Step): void {
    const run = this.#begin(this.state === 'playing' ? 'playing' : 'paused');
    this.#move(
      run,
      (text) =>
        this.sentence ? stepFrom(text, this.sentence, step) : text.first(),
      0,
    );
  }

  close(): void {
    this.#begin('stopped');
    document.removeEventListener('lede-article-change', this.#prepare);
    this.#text?.close();
    this.#text = this.#root = this.sentence = this.#first = undefined;
    this.#isClosed = true;
  }

  #begin(state: Narrator['state']): number {
    this.state = state;
    this.#speaker.stop();
    this.word = this.#wordAt = undefined;
    return ++this.#run;
  }

  #goTo(sentence: SpokenSentence, offset?: number): void {
    this.#offset = offset ?? (sentence === this.sentence ? this.#offset : 0);
    this.sentence = sentence;
    this.#attempts = this.#cuts = 0;
  }

  /** Goes to a sentence, and to an offset in it (default: where it was left), after all moves before; then goes on speaking, unless the reader has done something else since. */
  #move(
    run: number,
    find: (text: SpokenText) => Promise<SpokenSentence | undefined>,
    offset?: number,
  ): void {
    let found: SpokenSentence | undefined;
    const moving = Promise.resolve(this.#moving)
      .then(async () => {
        const text = await this.#follow();
        found = text && (await find(text));
        if (found && this.#text) this.#goTo(found, offset);
      })
      .catch(() => undefined)
      .then(() => {
        if (this.#moving === moving) this.#moving = undefined;
        if (run !== this.#run) return;
        if (!found) this.#end();
        else if (this.state === 'playing') this.#say();
        else this.#options.changed();
      });
    this.#moving = moving;
    this.#options.changed();
  }

  #say(): void {
    const {sentence} = this;
    const {voices} = this.#options;
    const run = this.#run;
    if (!voices.isKnown) {
      this.#speaker.unlock();
      void voices.known.then(() => {
        if (run === this.#run) this.#say();
      });
    } else if (sentence) {
      const part = partFrom(sentence, this.#offset, this.#rate);
      if (part) this.#utter(sentence, part);
      else void this.#advance();
    }
    this.#options.changed();
  }

  #utter(sentence: SpokenSentence, {text, language, start}: Part): void {
    const {voices} = this.#options;
    const own = this.#options.language();
    const voice = voices.voiceFor(language || own) ?? voices.voiceFor(own);
    const isLastTry = this.#attempts === tries - 1;
    this.#offset = start;
    this.word = this.#wordAt = undefined;
    this.#speaker.say(
      {
        text,
        language: language || own,
        voice: isLastTry ? voices.otherThan(voice, language || own) : voice,
        rate: this.#rate,
      },
      {
        word: (at, length) => {
          this.#wordAt = start + at;
          this.word = sentence.rangeAt(start + at, length) ?? undefined;
          this.#options.changed();
        },
        done: (outcome) => {
          this.#done(outcome, start + text.length);
        },
        tick: () => {
          this.#check();
        },
      },
    );
  }

  #done(outcome: Outcome, end: number): void {
    if (outcome === 'blocked') this.#giveUp('blocked');
    else if (outcome === 'cut') {
      if (++this.#cuts > mostCuts) this.#giveUp('interrupted');
      else {
        this.#speaker.whenFree(() => {
          this.#say();
        });
      }
    } else {
      if (outcome === 'said') {
        this.#misses = [];
        this.#hasSpoken = true;
      } else if (++this.#attempts < tries) end = this.#offset;
      else if (!this.#miss()) return;
      if (end > this.#offset) this.#attempts = this.#cuts = 0;
      this.#offset = end;
      this.#say();
    }
  }

  /** Passes over what can't be said, if it is no more than that. */
  #miss(): boolean {
    const {sentence} = this;
    if (sentence) this.#misses.push({sentence, offset: this.#offset});
    if (this.#misses.length >= mostMisses) {
      this.#giveUp('voice');
      return false;
    }
    if (!this.#isTold) this.#options.failed('sentence');
    this.#isTold = true;
    return true;
  }

  /** Pauses at the first words that were not said. */
  #giveUp(failure: Failure): void {
    const [miss] = this.#misses;
    this.#begin('paused');
    if (miss) this.#goTo(miss.sentence, miss.offset);
    this.#options.failed(failure);
    this.#options.changed();
  }

  async #advance(): Promise<void> {
    const run = this.#run;
    const text = await this.#follow();
    const next = text && this.sentence && (await text.after(this.sentence));
    if (run !== this.#run) return;
    if (!next) {
      this.#end();
      return;
    }
    this.#goTo(next, 0);
    this.#say();
    // Has it ready when its turn comes.
    void text.after(next);
  }

  #end(): void {
    if (this.#misses.length > 0 && !this.#hasSpoken) {
      this.#giveUp('voice');
      return;
    }
    this.#begin(this.#root ? 'ended' : 'stopped');
    this.#options.changed();
  }

  /** The text of the article, also where that was replaced: then the sentence is found again by its words. */
  async #follow(): Promise<SpokenText | undefined> {
    const root = this.#options.article();
    if (root === this.#root || this.#isClosed) return this.#text;
    this.#text?.close();
    this.#root = root;
    const text = (this.#text = root && new SpokenText(root));
    const {sentence} = this;
    if (sentence) {
      const again = text && (await findAgain(text, sentence));
      if (sentence === this.sentence) this.sentence = again;
    }
    return text;
  }

  /** Falls silent where the article is gone. */
  #check(): void {
    if (!this.#root || this.#root.isConnected) return;
    const run = this.#run;
    void this.#follow().then(() => {
      if (run !== this.#run) return;
      if (!this.sentence) this.#begin('stopped');
      this.#options.changed();
    });
  }

  #prepare = (): void => {
    if (this.sentence) return;
    void this.#follow()
      .then((text) => text?.first())
      .then((first) => {
        this.#first = first;
      });
  };
}
