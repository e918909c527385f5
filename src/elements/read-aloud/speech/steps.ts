import type {SpokenSentence} from '../../../dom/spoken-sentence.js';
import type {SpokenText} from '../../../dom/spoken-text.js';
import {utteranceLimit, utterances} from '../../../text/sentences.js';
import type {Step} from '../narrator.js';

/** What is said in one utterance, and where it begins in the text of its sentence. */
export interface Part {
  readonly text: string;
  readonly language: string;
  readonly start: number;
}

/** What is to be said of a sentence from an offset on: nothing, at its end. Who speaks slowly says less in the time that engines allow. */
export function partFrom(
  sentence: SpokenSentence,
  offset: number,
  rate: number,
): Part | undefined {
  for (const {text, language, start} of sentence.parts) {
    const rest = text.slice(Math.max(offset - start, 0));
    const limit = utteranceLimit * Math.min(rate, 1);
    const [span] = utterances(rest, limit);
    if (!span) continue;
    const from = start + text.length - rest.length + span[0];
    return {text: rest.slice(...span), language, start: from};
  }
  return undefined;
}

/** Whether a sentence still stands in the page as it was read. */
export function stands(sentence: SpokenSentence): boolean {
  const range = sentence.rangeAt(0, sentence.text.length);
  return range?.startContainer.isConnected === true;
}

/** Where a step leads: nowhere after the end. From within a paragraph, the step back is to its beginning, as screen readers and music players have it. */
export async function stepFrom(
  text: SpokenText,
  sentence: SpokenSentence,
  step: Step,
): Promise<SpokenSentence | undefined> {
  switch (step) {
    case 'nextSentence':
      return text.after(sentence);
    case 'nextParagraph':
      return text.afterBlock(sentence);
    case 'previousSentence':
      return (await text.before(sentence)) ?? sentence;
    case 'previousParagraph': {
      const before = await text.beforeBlock(sentence);
      const start = before ? await text.afterBlock(before) : await text.first();
      return start?.text === sentence.text ? (before ?? start) : start;
    }
  }
}

/** The same sentence in another copy of the article. */
export async function findAgain(
  text: SpokenText,
  sentence: SpokenSentence,
): Promise<SpokenSentence | undefined> {
  for await (const other of text.sentences()) {
    if (other.text === sentence.text) return other;
  }
  return undefined;
}
