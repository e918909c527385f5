/** A voice of the fake engine. */
export interface FakeVoice {
  readonly name: string;
  readonly lang: string;
  readonly voiceURI: string;
  readonly localService: boolean;
  readonly default: boolean;
}

export function fakeVoice(
  name: string,
  lang: string,
  more: Partial<FakeVoice> = {},
): FakeVoice {
  return {
    name,
    lang,
    voiceURI: name,
    localService: true,
    default: false,
    ...more,
  };
}

/** What of an utterance became sound. */
export interface Heard {
  /** As far as it was heard. */
  readonly text: string;
  readonly isWhole: boolean;
  readonly language: string;
  readonly voice: string | undefined;
  readonly rate: number;
}

/** How real engines misbehave. */
export interface Manners {
  /** Milliseconds until there are voices. */
  voicesAfter: number;
  /** Whether it tells when they come. */
  tellsOfVoices: boolean;
  /** Whether it tells of words. */
  words: boolean;
  /** Falls silent after so many milliseconds of an utterance, and goes on claiming that it speaks. */
  silentAfter: number;
  /** `never`: no event when an utterance is over. `unseen`: nor anything else that tells. */
  end: 'sent' | 'never' | 'unseen';
  /** What is sent, later, for what `cancel()` ended. */
  cancelled: 'error' | 'end' | 'nothing';
  /** Forgets what is given to it less than so many milliseconds after `cancel()`. */
  deafAfterCancel: number;
  /** Pausing loses the utterance, with no event. */
  pauseCancels: boolean;
  /** The error, if any, that the so-manieth attempt to say a text ends in, halfway. */
  error(text: string, attempt: number): string | undefined;
  /** Says that it is done with a text at once, having said nothing. */
  isHollow(text: string): boolean;
  /** Letters a second at rate 1. */
  pace: number;
}

const wellBehaved: Manners = {
  voicesAfter: 0,
  tellsOfVoices: true,
  words: true,
  silentAfter: Infinity,
  end: 'sent',
  cancelled: 'error',
  deafAfterCancel: 0,
  pauseCancels: false,
  error: () => undefined,
  isHollow: () => false,
  pace: 14,
};

export class FakeUtterance extends EventTarget {
  lang = '';
  voice: FakeVoice | null = null;
  rate = 1;
  text: string;

  constructor(text = '') {
    super();
    this.text = text;
  }
}

interface Current {
  readonly utterance: FakeUtterance;
  readonly began: number;
  /** When it became silent, if it has. */
  silent?: number;
  timers: ReturnType<typeof setTimeout>[];
}

/**
 * A speech engine in the place of the browser's: by the page's clock, which a
 * test may have replaced, and with the bad manners that a test asks for. It
 * keeps what was heard.
 */
export class FakeEngine extends EventTarget {
  readonly heard: Heard[] = [];
  readonly manners: Manners;
  paused = false;
  /** How often `speak` was called, also with nothing. */
  calls = 0;
  #voices: readonly FakeVoice[];
  #queue: FakeUtterance[] = [];
  #current: Current | undefined;
  #attempts = new Map<string, number>();
  #cancelledAt = -Infinity;
  #restore: (() => void) | undefined;
  #isReady = false;

  constructor(
    voices: readonly FakeVoice[] = [fakeVoice('Anna', 'en-US')],
    manners: Partial<Manners> = {},
  ) {
    super();
    this.#voices = voices;
    this.manners = {...wellBehaved, ...manners};
    const {voicesAfter} = this.manners;
    if (voicesAfter === 0) this.#isReady = true;
    else if (voicesAfter < Infinity) {
      setTimeout(() => {
        this.#isReady = true;
        this.setVoices(this.#voices);
      }, voicesAfter);
    }
  }

  /** Puts it in the place of the browser's. */
  install(): this {
    const names = ['speechSynthesis', 'SpeechSynthesisUtterance'] as const;
    const before = names.map((name) =>
      Object.getOwnPropertyDescriptor(window, name),
    );
    this.#restore = () => {
      for (const [index, name] of names.entries()) {
        const descriptor = before[index];
        if (descriptor) Object.defineProperty(window, name, descriptor);
        else Reflect.deleteProperty(window, name);
      }
    };
    for (const [index, value] of [this, FakeUtterance].entries()) {
      Object.defineProperty(window, names[index]!, {
        configurable: true,
        writable: true,
        value,
      });
    }
    return this;
  }

  uninstall(): void {
    for (const timer of this.#current?.timers ?? []) clearTimeout(timer);
    this.#restore?.();
  }

  /** What was heard of each utterance; a dash where it broke off. */
  get said(): string[] {
    return this.heard.map(({text, isWhole}) => (isWhole ? text : `${text}–`));
  }

  /** What was heard to its end. */
  get saidWhole(): string[] {
    return this.heard.filter(({isWhole}) => isWhole).map(({text}) => text);
  }

  get speaking(): boolean {
    return this.#current !== undefined;
  }

  get pending(): boolean {
    return this.#queue.length > 0;
  }

  getVoices(): readonly FakeVoice[] {
    return this.#isReady ? this.#voices : [];
  }

  setVoices(voices: readonly FakeVoice[]): void {
    this.#voices = voices;
    if (this.manners.tellsOfVoices) {
      this.dispatchEvent(new Event('voiceschanged'));
    }
  }

  speak(utterance: FakeUtterance): void {
    this.calls++;
    const {deafAfterCancel} = this.manners;
    if (Date.now() - this.#cancelledAt < deafAfterCancel) return;
    if (
      this.getVoices().length === 0 &&
      this.manners.voicesAfter === Infinity
    ) {
      setTimeout(() => {
        fail(utterance, 'synthesis-failed');
      });
      return;
    }
    this.#queue.push(utterance);
    setTimeout(this.#next);
  }

  cancel(): void {
    const those = [this.#current?.utterance, ...this.#queue];
    this.#cancelledAt = Date.now();
    this.#queue = [];
    this.#stop(false);
    const {cancelled} = this.manners;
    setTimeout(() => {
      for (const utterance of those) {
        if (!utterance || cancelled === 'nothing') continue;
        if (cancelled === 'end') utterance.dispatchEvent(new Event('end'));
        else fail(utterance, 'interrupted');
      }
    });
  }

  pause(): void {
    if (this.manners.pauseCancels) this.#stop(false);
    else this.paused = true;
  }

  resume(): void {
    this.paused = false;
    setTimeout(this.#next);
  }

  /** The sound is lost, and nobody is told. */
  fallSilent(): void {
    const current = this.#current;
    if (!current) return;
    current.silent = Date.now();
    for (const timer of current.timers) clearTimeout(timer);
  }

  #next = (): void => {
    if (this.#current || this.paused) return;
    const utterance = this.#queue.shift();
    if (!utterance) return;
    const {manners} = this;
    const {text, rate} = utterance;
    const current: Current = {utterance, began: Date.now(), timers: []};
    this.#current = current;
    const at = (time: number, run: () => void) =>
      current.timers.push(setTimeout(run, time));
    const attempt = (this.#attempts.get(text) ?? 0) + 1;
    this.#attempts.set(text, attempt);
    utterance.dispatchEvent(new Event('start'));
    if (manners.isHollow(text)) {
      at(1, () => {
        this.#stop(false);
        utterance.dispatchEvent(new Event('end'));
        this.#next();
      });
      return;
    }
    const timeOf = (letters: number) => (letters / manners.pace / rate) * 1000;
    const length = timeOf(text.length);
    const error = manners.error(text, attempt);
    const end = Math.min(manners.silentAfter, error ? length / 2 : length);
    if (manners.words) {
      for (const {0: word, index} of text.matchAll(/\S+/g)) {
        if (timeOf(index) >= end) continue;
        at(timeOf(index), () => {
          utterance.dispatchEvent(
            Object.assign(new Event('boundary'), {
              name: 'word',
              charIndex: index,
              charLength: word.length,
            }),
          );
        });
      }
    }
    if (manners.silentAfter < length) {
      at(manners.silentAfter, () => {
        this.fallSilent();
      });
    } else if (error) {
      at(end, () => {
        this.#stop(false);
        fail(utterance, error);
        this.#next();
      });
    } else {
      at(end, () => {
        if (manners.end === 'unseen') {
          current.silent = Date.now();
          return;
        }
        this.#stop(true);
        if (manners.end === 'sent') utterance.dispatchEvent(new Event('end'));
        this.#next();
      });
    }
  };

  /** Ends what is being said, and keeps what was heard of it. */
  #stop(isWhole: boolean): void {
    const current = this.#current;
    this.#current = undefined;
    if (!current) return;
    for (const timer of current.timers) clearTimeout(timer);
    const {text, lang, voice, rate} = current.utterance;
    if (!text) return;
    const time = (current.silent ?? Date.now()) - current.began;
    const letters = Math.floor((time / 1000) * this.manners.pace * rate + 0.01);
    this.heard.push({
      text: isWhole ? text : text.slice(0, letters),
      isWhole: isWhole || letters >= text.length,
      language: lang,
      voice: voice?.name,
      rate,
    });
  }
}

function fail(utterance: FakeUtterance, error: string): void {
  utterance.dispatchEvent(Object.assign(new Event('error'), {error}));
}
