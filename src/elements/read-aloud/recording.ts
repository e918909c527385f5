import type {SpokenSentence} from '../../dom/spoken-sentence.js';
import type {Timeline} from './timeline.js';
import {warn} from '../../warn.js';
import {mediaActions} from './media-actions.js';
import {MediaKeys} from './media-keys.js';
import {
  leap,
  type Failure,
  type Narrator,
  type NarratorOptions,
  type Place,
  type Step,
} from './narrator.js';
import {recordingMetadata} from './recording-metadata.js';
import {Transcript} from './transcript.js';

/** How long a recording may give no sound before the reader is told, in milliseconds. */
const patience = 20_000;

/**
 * The publisher's own recording of an article: the audio file in the host's
 * `src`, with the times of its words in the WebVTT file in `transcript`. Without
 * that it goes by seconds, and no sentence is known. Nothing is fetched before
 * the reader plays or steps.
 */
export class Recording implements Narrator {
  sentence: SpokenSentence | undefined;
  readonly word = undefined;
  canStep = true;

  #options: NarratorOptions;
  #audio = new Audio();
  #keys = new MediaKeys();
  #end = new AbortController();
  #transcript: Transcript;
  #hasBegun = false;
  #hasFailed = false;
  #silence: ReturnType<typeof setTimeout> | undefined;
  /** Where it was when it began to wait. */
  #silentAt = 0;
  #change: ReturnType<typeof setTimeout> | undefined;
  /** What was last told of. */
  #told: readonly unknown[] = [];
  /** A sentence that has gone from the page: the others are looked for once. */
  #lost: SpokenSentence | undefined;

  constructor(options: NarratorOptions) {
    const {signal} = this.#end;
    this.#options = options;
    this.#transcript = new Transcript(options, signal);
    const audio = this.#audio;
    audio.preload = 'none';
    audio.src = options.host.getAttribute('src') ?? '';
    const listen = (
      listener: (event: Event) => void,
      ...types: string[]
    ): void => {
      for (const type of types)
        audio.addEventListener(type, listener, {signal});
    };
    listen(this.#onWaiting, 'play', 'waiting');
    listen(this.#onPlaying, 'playing');
    listen(this.#onSound, 'playing', 'pause', 'ended', 'timeupdate');
    listen(this.#onSound, 'seeking', 'seeked');
    listen(this.#follow, 'play', 'playing', 'waiting', 'pause', 'ended');
    listen(this.#follow, 'timeupdate', 'seeked', 'durationchange');
    listen(this.#follow, 'ratechange');
    listen(this.#onError, 'error');
  }

  get state(): Narrator['state'] {
    const {ended, paused} = this.#audio;
    if (ended) return 'ended';
    if (!paused && !this.#hasFailed) return 'playing';
    return this.#hasBegun ? 'paused' : 'stopped';
  }

  /** Whether it plays, and the sound has still to come. */
  get isWaiting(): boolean {
    return this.#silence !== undefined;
  }

  /** Whether a step is ten seconds long, as no sentences are known. */
  get goesBySeconds(): boolean {
    return !this.#transcript.isOfUse;
  }

  get rate(): number {
    return this.#audio.defaultPlaybackRate;
  }

  /** The pitch stays: browsers preserve it, unless told otherwise. */
  set rate(rate: number) {
    // The default is what it has again after each loading.
    this.#audio.defaultPlaybackRate = rate;
    this.#audio.playbackRate = rate;
  }

  play(from?: Place): void {
    if (this.#end.signal.aborted) return;
    const audio = this.#audio;
    if (this.#hasFailed) {
      this.#hasFailed = false;
      const at = audio.currentTime;
      audio.load();
      audio.currentTime = at;
    }
    this.#hasBegun = true;
    audio.play().catch(this.#onRefusal);
    this.#takeKeys();
    if (from && this.#transcript.isOfUse) {
      // Not a word of the beginning, while the place is looked for.
      audio.muted = this.#transcript.timeline === undefined;
      void this.#go((timeline) => timeline.timeAt(from));
    } else void this.#go(() => undefined);
  }

  pause(): void {
    this.#audio.pause();
  }

  step(step: Step): void {
    if (this.#end.signal.aborted) return;
    const seconds = step.startsWith('next') ? leap : -leap;
    void this.#go((timeline) => {
      const time = this.#audio.currentTime;
      return timeline.isEmpty ? time + seconds : timeline.step(time, step);
    });
  }

  close(): void {
    this.#end.abort();
    this.#endWaiting();
    clearTimeout(this.#change);
    // As the HTML standard has it, so that the browser gives up the file and what it holds of it.
    this.#audio.pause();
    this.#audio.removeAttribute('src');
    this.#audio.load();
    // Last: WebKit tells the system of the pause by itself.
    this.#keys.release();
  }

  /** Goes where something is heard, once the transcript is read. */
  async #go(timeOf: (timeline: Timeline) => number | undefined): Promise<void> {
    const isNew = this.#transcript.timeline === undefined;
    await this.#transcript.read();
    const {timeline} = this.#transcript;
    if (!timeline || this.#end.signal.aborted) return;
    const time = timeOf(timeline);
    if (time !== undefined) this.#seek(time);
    this.#audio.muted = false;
    // There may be paragraphs to go by now.
    if (isNew && this.#hasBegun) this.#takeKeys();
    this.#follow();
  }

  #seek(time: number): void {
    if (!this.canStep) return;
    const {duration} = this.#audio;
    const end = Number.isNaN(duration) ? Infinity : duration;
    this.#audio.currentTime = Math.min(Math.max(time, 0), end);
  }

  #takeKeys(): void {
    this.#keys.take(
      recordingMetadata(this.#options.article()),
      mediaActions(this, this.#audio, (time) => {
        this.#seek(time);
      }),
    );
  }

  /** Tells of what has changed. */
  #follow = (event?: Event): void => {
    const audio = this.#audio;
    const {timeline} = this.#transcript;
    const {currentTime} = audio;
    this.sentence =
      audio.muted || audio.ended ? undefined : timeline?.at(currentTime);
    if (this.sentence !== this.#lost && this.sentence?.range.collapsed) {
      this.#lost = this.sentence;
      this.#transcript.refresh();
      void this.#go(() => undefined);
    }
    // Time is told some four times a second; a sentence may begin in between.
    clearTimeout(this.#change);
    const rest = (timeline?.changeAfter(currentTime) ?? Infinity) - currentTime;
    if (this.state === 'playing' && rest < 1) {
      const wait = (rest * 1000) / audio.playbackRate;
      this.#change = setTimeout(this.#follow, wait);
    }
    if (event?.type !== 'timeupdate') this.#keys.tell(audio);
    const now = [
      this.state,
      this.sentence,
      this.isWaiting,
      this.goesBySeconds,
      this.canStep,
    ];
    if (now.every((what, index) => what === this.#told[index])) return;
    this.#told = now;
    this.#options.changed();
  };

  /** From a server that sends no parts of a file, Chromium would begin it anew at each step. Asked any sooner, WebKitGTK mistakes how long it is. */
  #onPlaying = (): void => {
    const {seekable} = this.#audio;
    const last = seekable.length - 1;
    this.canStep = last >= 0 && seekable.end(last) > 0;
    if (DEVELOPMENT && !this.canStep) {
      warn(
        this.#options.host,
        'ranges',
        `has a recording ${this.#audio.src} that can only be played from the beginning: its server must answer range requests ("Accept-Ranges: bytes") for the reader to step through it.`,
      );
    }
  };

  #onWaiting = (): void => {
    this.#silentAt = this.#audio.currentTime;
    this.#silence ??= setTimeout(() => {
      this.#fail('recording');
    }, patience);
  };

  /** By the time, as it runs: WebKit can wait, by what it tells, while it is heard. */
  #onSound = ({type}: Event): void => {
    const {currentTime} = this.#audio;
    const isSilent =
      type === 'timeupdate' && currentTime <= this.#silentAt + 0.01;
    if (type === 'seeking' || type === 'seeked') this.#silentAt = currentTime;
    else if (!isSilent) this.#endWaiting();
  };

  #endWaiting(): void {
    clearTimeout(this.#silence);
    this.#silence = undefined;
  }

  /** An address that no browser would fetch, or that a policy forbids, fails before the reader presses Play: no voice begins by itself. Playing it fails again. */
  #onError = (): void => {
    if (this.#hasBegun) this.#fail('recording');
  };

  #onRefusal = (reason: unknown): void => {
    const {name} = reason as DOMException;
    // Paused, or closed, before it was there.
    if (name === 'AbortError') return;
    this.#fail(name === 'NotAllowedError' ? 'blocked' : 'recording');
  };

  #fail(failure: Failure): void {
    if (this.#hasFailed || this.#end.signal.aborted) return;
    this.#hasFailed = failure === 'recording';
    if (DEVELOPMENT && this.#hasFailed) {
      warn(
        this.#options.host,
        'recording',
        `could not play its recording ${this.#audio.src}: ${this.#audio.error?.message ?? 'nothing came.'} Is it at this address, with its media type, in a format that all browsers play (MP3, AAC), and does "media-src" of a content security policy allow it?`,
      );
    }
    this.#audio.pause();
    this.#endWaiting();
    this.#options.failed(failure);
    this.#follow();
  }
}
