import type {SpokenSentence} from '../../dom/spoken-sentence.js';
import {SpokenText} from '../../dom/spoken-text.js';
import {sentenceTimes} from '../../text/sentence-times.js';
import type {Cue} from '../../text/webvtt.js';
import {warn} from '../../warn.js';
import type {NarratorOptions} from './narrator.js';
import {requestTranscript} from './request-transcript.js';
import {Timeline} from './timeline.js';

/** The words of a recording, and where they stand in the article. */
export class Transcript {
  /** Once it is read. */
  timeline: Timeline | undefined;

  #options: NarratorOptions;
  #url: string | null;
  #signal: AbortSignal;
  #cues: readonly Cue[] = [];
  #reading: Promise<void> | undefined;

  /** @param signal - Ends the request. */
  constructor(options: NarratorOptions, signal: AbortSignal) {
    this.#options = options;
    this.#url = options.host.getAttribute('transcript')?.trim() || null;
    this.#signal = signal;
  }

  /** Whether there are, or may be once it is read, sentences to go by. */
  get isOfUse(): boolean {
    return this.timeline ? !this.timeline.isEmpty : this.#url !== null;
  }

  /** Fetches it, the first time, and finds the sentences of the article in it. Never fails: without it there is no highlighting. */
  read(): Promise<void> {
    return (this.#reading ??= this.#read());
  }

  /** Finds the sentences again, in an article that has become another. */
  refresh(): void {
    if (this.timeline) this.#reading = this.#align();
  }

  async #read(): Promise<void> {
    try {
      if (this.#url) {
        const {href} = new URL(this.#url, document.baseURI);
        this.#cues = await requestTranscript(href, this.#signal);
      }
    } catch (error) {
      if (DEVELOPMENT && !this.#signal.aborted) {
        warn(
          this.#options.host,
          'transcript',
          `could not read its transcript ${this.#url}, so the recording plays without highlighting: ${String(error)} From another origin the file needs an "Access-Control-Allow-Origin" header, and under a content security policy "connect-src".`,
        );
      }
    }
    await this.#align();
    if (DEVELOPMENT && this.#cues.length > 0 && this.timeline?.isEmpty) {
      warn(
        this.#options.host,
        'other-transcript',
        `has a transcript ${this.#url} that shares no sentence with the article, so the recording plays without highlighting. Is it that of another article, or in another language?`,
      );
    }
  }

  async #align(): Promise<void> {
    const article = this.#cues.length > 0 ? this.#options.article() : undefined;
    const sentences: SpokenSentence[] = [];
    if (article) {
      const text = new SpokenText(article);
      for await (const sentence of text.sentences()) sentences.push(sentence);
      text.close();
    }
    const texts = sentences.map(({text}) => text);
    this.timeline = new Timeline(sentences, sentenceTimes(texts, this.#cues));
  }
}
