import {leastSpeakingTime, speakingTime} from '../../../text/speaking-time.js';

/** What is to be said, in one utterance. */
export interface Words {
  readonly text: string;
  /** BCP 47 tag, or '' for "unknown". */
  readonly language: string;
  /** Default: the one that the engine has for the language. */
  readonly voice: SpeechSynthesisVoice | undefined;
  readonly rate: number;
}

/**
 * What became of an utterance. `lost`: the engine fell silent, with no event.
 * `failed`: it reported an error, or was done sooner than anybody could be.
 * `cut`: something else on the page, or in the system, wants to speak. `blocked`:
 * the browser wants a press of the reader's first.
 */
export type Outcome = 'said' | 'lost' | 'failed' | 'cut' | 'blocked';

export interface Hearer {
  /** A word is begun. Offset in the text; few engines tell. */
  word(at: number, length: number): void;
  /** Called exactly once, unless `stop` or another `say` comes first. */
  done(outcome: Outcome): void;
  /** Called several times a second. */
  tick?(): void;
}

/** How often the engine is looked at, in milliseconds. */
const interval = 250;

/** How long an engine may be silent before it begins (remote voices are fetched), and after it should be done. */
const startAllowance = 8000;
const endAllowance = 4000;

/** How long it must be idle before that is believed: events may be under way. */
const idleAllowance = 500;
const idleStartAllowance = 2000;

/** A moment between `cancel()` and `speak()`: else Firefox and Android drop what comes. */
const breath = 100;

/** How much longer or shorter than expected a voice may take of which nothing is known, and one that has been heard. */
const unknown = {least: 0.4, most: 2.5};
const known = {least: 0.7, most: 1.7};

/**
 * Says one utterance at a time, and finds out what became of it, whatever the
 * engine reports or fails to report.
 *
 * Events of an utterance that is over are those of no one: `cancel()` makes
 * engines send `error`, or `end`, or nothing, now or later.
 */
export class Speaker {
  #engine = speechSynthesis;
  /** Referenced as long as it is spoken: Chromium forgets an utterance that nobody holds, and its events (issue 41195426). */
  #utterance: SpeechSynthesisUtterance | undefined;
  #words: Words | undefined;
  #hearer: Hearer | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isUnlocking = false;
  #cancelled = 0;
  #asked = 0;
  #started = 0;
  #idleSince = 0;
  #wasSeen = false;
  #heardUntil = -1;
  #lost: string | undefined;
  #isEndless = false;
  /** How long a voice took, in proportion to what was expected. */
  #pace: {of: string; ratio: number} | undefined;

  /** Whether nobody speaks. */
  get #isFree(): boolean {
    return !this.#engine.speaking && !this.#engine.pending;
  }

  /** Call it within the reader's press if what is to be said isn't there yet: iOS lets only who spoke within a press speak later. */
  unlock(): void {
    if (this.#utterance || this.#isUnlocking) return;
    this.#isUnlocking = true;
    this.#engine.speak(new SpeechSynthesisUtterance(''));
  }

  /** Says something, at once unless something else was being said. */
  say(words: Words, hearer: Hearer): void {
    this.stop();
    this.#words = words;
    this.#hearer = hearer;
    if (Date.now() - this.#cancelled < breath) {
      this.#timer = setTimeout(this.#speak, breath);
    } else this.#speak();
  }

  /** Is silent, and reports nothing more. */
  stop(): void {
    if (this.#utterance || this.#isUnlocking) this.#cancel();
    this.#forget();
  }

  /** Waits until nothing else speaks. */
  whenFree(callback: () => void): void {
    this.#forget();
    let wasFree = false;
    const look = () => {
      if (this.#isFree && wasFree) callback();
      else {
        wasFree = this.#isFree;
        this.#timer = setTimeout(look, interval);
      }
    };
    this.#timer = setTimeout(look, interval);
  }

  #cancel(): void {
    // What the engine reports of it is no longer listened to.
    this.#utterance = undefined;
    this.#isUnlocking = false;
    this.#cancelled = Date.now();
    this.#engine.cancel();
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#utterance = this.#hearer = this.#words = undefined;
  }

  #speak = (): void => {
    const words = this.#words;
    if (!words) return;
    const utterance = new SpeechSynthesisUtterance(words.text);
    if (words.language) utterance.lang = words.language;
    if (words.voice) utterance.voice = words.voice;
    utterance.rate = words.rate;
    this.#utterance = utterance;
    const listen = <T extends keyof SpeechSynthesisUtteranceEventMap>(
      type: T,
      listener: (event: SpeechSynthesisUtteranceEventMap[T]) => void,
    ) => {
      utterance.addEventListener(type, (event) => {
        if (utterance === this.#utterance) listener(event);
      });
    };
    listen('start', () => {
      this.#started ||= Date.now();
    });
    listen('boundary', this.#onBoundary);
    listen('end', this.#onEnd);
    listen('error', ({error}) => {
      this.#finish(outcomes[error] ?? 'failed');
    });
    this.#asked = Date.now();
    this.#started = this.#idleSince = 0;
    this.#wasSeen = false;
    this.#heardUntil = -1;
    // Another script's pause, or one that the engine never came back from.
    if (this.#engine.paused) this.#engine.resume();
    this.#timer = setTimeout(this.#look, interval);
    this.#engine.speak(utterance);
  };

  #onBoundary = ({
    name,
    charIndex,
    charLength,
  }: Partial<SpeechSynthesisEvent>): void => {
    const text = this.#words?.text ?? '';
    this.#started ||= Date.now();
    if (name === 'sentence' || charIndex === undefined) return;
    const length = charLength ?? 0;
    const word = length
      ? text.slice(charIndex, charIndex + length)
      : /^[\p{L}\p{M}\p{N}'’-]+/u.exec(text.slice(charIndex))?.[0];
    if (!word) return;
    this.#heardUntil = charIndex + word.length;
    this.#hearer?.word(charIndex, word.length);
  };

  #onEnd = (): void => {
    const words = this.#words;
    if (!words) return;
    const {text, rate} = words;
    this.#isEndless = false;
    const time = Date.now() - (this.#started || this.#asked);
    const isHollow =
      Date.now() - this.#asked < leastSpeakingTime(text, rate) &&
      !this.#isHeardOut;
    if (!isHollow) this.#learn(time / speakingTime(text, rate));
    this.#finish(isHollow ? 'failed' : 'said');
  };

  #look = (): void => {
    this.#hearer?.tick?.();
    if (!this.#utterance) return;
    this.#timer = setTimeout(this.#look, interval);
    const now = Date.now();
    if (this.#engine.paused) this.#engine.resume();
    if (!this.#isFree) {
      this.#idleSince = 0;
      this.#wasSeen = true;
      if (now > this.#deadline) this.#lose(this.#isHeardOut || this.#isLate());
      return;
    }
    this.#idleSince ||= now;
    // Who has never said that it speaks says nothing by not saying so.
    const isTold = this.#wasSeen || !this.#started;
    const idle = now - this.#idleSince;
    if (!isTold) {
      if (now > this.#deadline) this.#lose(true);
    } else if (
      idle >=
      (this.#started || this.#wasSeen ? idleAllowance : idleStartAllowance)
    ) {
      this.#lose(this.#wasSaid(this.#idleSince));
    }
  };

  /** The words have been said to the last, as the engine told. */
  get #isHeardOut(): boolean {
    const text = this.#words?.text ?? '';
    return (
      this.#heardUntil > 0 &&
      !/[\p{L}\p{N}]/u.test(text.slice(this.#heardUntil))
    );
  }

  /** Whether an engine that became idle, without a word of it, had the time to say all. */
  #wasSaid(until: number): boolean {
    if (this.#heardUntil > 0) return this.#isHeardOut;
    const time = until - (this.#started || this.#asked);
    return time >= this.#expected(known.least, unknown.least);
  }

  /**
   * Whether an engine that still claims to speak has finished long since: one
   * that began the same words before, and came to no end either, or never comes to one.
   */
  #isLate(): boolean {
    const text = this.#words?.text;
    const isSame = text !== undefined && text === this.#lost;
    this.#lost = text;
    if (!this.#started || this.#heardUntil > 0) return false;
    this.#isEndless ||= isSame;
    return this.#isEndless;
  }

  /** When it must be done. */
  get #deadline(): number {
    const time = this.#expected(known.most, unknown.most) + endAllowance;
    return this.#started
      ? this.#started + time
      : this.#asked + startAllowance + time;
  }

  #expected(ifKnown: number, ifUnknown: number): number {
    const words = this.#words;
    if (!words) return 0;
    const time = speakingTime(words.text, words.rate);
    return this.#pace?.of === manner(words)
      ? time * this.#pace.ratio * ifKnown
      : time * ifUnknown;
  }

  /** The slowest of late: sentences differ. */
  #learn(ratio: number): void {
    const words = this.#words;
    if (!words || words.text.length < 20) return;
    const of = manner(words);
    const before = this.#pace?.of === of ? this.#pace.ratio * 0.95 : 0;
    this.#pace = {of, ratio: Math.max(before, ratio)};
  }

  /** It never reported the end. */
  #lose(wasSaid: boolean): void {
    const hearer = this.#hearer;
    // Where nothing is to be cancelled, engines need no time to get over it.
    if (this.#isFree) this.#forget();
    else this.stop();
    hearer?.done(wasSaid ? 'said' : 'lost');
  }

  #finish(outcome: Outcome): void {
    const hearer = this.#hearer;
    this.#forget();
    hearer?.done(outcome);
  }
}

const outcomes: Readonly<Record<string, Outcome>> = {
  'audio-busy': 'cut',
  canceled: 'cut',
  interrupted: 'cut',
  'not-allowed': 'blocked',
};

const manner = ({voice, language, rate}: Words): string =>
  `${voice?.voiceURI ?? ''} ${language} ${rate}`;
