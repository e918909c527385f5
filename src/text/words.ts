import {normalise} from './normalise.js';

/**
 * How many words texts hold, each counted as its language parts words, also
 * where none are parted by spaces (Chinese, Japanese, Thai).
 *
 * @param texts - Each with its BCP 47 tag; a tag that isn't one counts as none.
 */
export function countWords(
  texts: Iterable<readonly [text: string, language: string]>,
): number {
  const segmenters = new Map<string, Intl.Segmenter | undefined>();
  let count = 0;
  for (const [text, language] of texts) {
    if (!segmenters.has(language))
      segmenters.set(language, segmenter(language));
    const segments = segmenters.get(language)?.segment(text);
    if (segments) {
      // Not `isWordLike`: to WebKit a number isn't.
      for (const {segment} of segments) {
        if (/[\p{L}\p{N}]/u.test(segment)) count++;
      }
    } else count += normalise(text).match(/\S+/g)?.length ?? 0;
  }
  return count;
}

/** `undefined` where the browser has none, and the characters of such scripts are counted. */
function segmenter(language: string): Intl.Segmenter | undefined {
  const options = {granularity: 'word'} as const;
  try {
    return new Intl.Segmenter(language || undefined, options);
  } catch {
    return 'Segmenter' in Intl
      ? new Intl.Segmenter(undefined, options)
      : undefined;
  }
}
