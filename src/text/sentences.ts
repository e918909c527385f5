import {abbreviations, ordinals, type Abbreviations} from './abbreviations.js';

/** A part of a text: from the first offset, up to the second. */
export type Span = readonly [start: number, end: number];

/** Parts a text for sure: a new paragraph. */
export const paragraphBreak = '\u2029';

/** A line that the author ended (`br`): parts sentences, unless the next goes on in lower case. */
export const lineBreak = '\u2028';

/**
 * A stop with what closes after it: brackets, quotation marks (« and “ open in
 * one language and close in another: they open where a word follows at once),
 * notes such as [3]. The Burmese ၊ is a comma, though Unicode ends sentences there.
 */
const stops =
  /(?:(?!၊)[\p{STerm}…‥⋯])+((?:\s»(?![\p{L}\p{N}])|[\p{Pe}\p{Pf}]|[\p{Pi}"'](?![\p{L}\p{N}])|\[\d{1,3}\])*)|[\u2028\u2029]/gu;

/** What may stand before the first word of a sentence. */
const opening = /^[\p{Ps}\p{Pi}\p{Pf}"'¿¡\p{Pd}\s]+/u;

/** Georgian small letters have no large ones in plain text; iPhone and eBay start a sentence as they are. */
const lowerCase = /^(?!\p{sc=Geor})\p{Ll}(?!\p{Lu})/u;

const unspaced =
  /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{Ps}\p{Pi}\u3000-\u303f]/u;

/** A letter by itself, or letters parted by stops: J. (R. R.), U.S, ए.पी.जे, هـ. In Devanagari "है" would be one, so not with a vowel's mark. */
const initial =
  /(?<![\p{L}\p{M}\p{N}])(?:\p{L}ـ?|(?:\p{L}\p{M}*){1,3}\.(?:\p{L}\p{M}*){1,3})$/u;

/** "Sgt", "Blvd", "млрд", "стр": a short word without a vowel is no word, unless it is in capitals. */
const vowelless =
  /(?<![\p{L}\p{M}\p{N}.])[bcdfghjklmnpqrstvwxzбвгджзйклмнпрстфхцчшщ]{2,4}$/iu;

/** "1. Open the window." */
const listMarker = /^(?:\p{Nd}{1,3}|[IVX]{1,4})$/u;

const spoken = /[\p{L}\p{N}\p{S}]/u;

/** How far around a stop is looked, so that a text of a million characters costs a million steps. */
const reach = 48;

interface Rules {
  readonly before: RegExp;
  readonly number: RegExp;
  readonly within: RegExp;
  readonly last: RegExp;
  readonly starts: RegExp;
  readonly said: RegExp;
  readonly isKnown: boolean;
  readonly hasOrdinals: boolean;
}

const known = new Map<string, Rules>();

/**
 * The sentences of a text, in order, without the white space around them. What
 * holds nothing to say ("* * *") is in none.
 *
 * Not `Intl.Segmenter`, whose sentences differ between engines, end at each
 * newline of the source and at "Dr.", "z. B." and "3. Oktober", run on over
 * "in 2001. 15 men", and are not there at all in older browsers: Unicode's own
 * list of stops (UAX 44, Sentence_Terminal) is in every engine's regular
 * expressions, and what is left is to know which stop ends nothing. In doubt a
 * sentence goes on: that is a pause too few in speech, not a break in a name.
 *
 * Thai and Lao write no stops: there they are phrases, parted at spaces.
 *
 * Lazy: a long text is parted as far as it is asked for.
 *
 * @param language - BCP 47 tag, or where it differs within the text, the tag at an offset.
 */
export function* sentences(
  text: string,
  language: string | ((offset: number) => string),
): Generator<Span> {
  const at = typeof language === 'string' ? () => language : language;
  let start = 0;
  for (const stop of text.matchAll(stops)) {
    const end = stop.index + stop[0].length;
    if (!endsSentence(text, stop, start, at(stop.index))) continue;
    yield* spansIn(text, start, end, at(start));
    start = end;
  }
  yield* spansIn(text, start, text.length, at(start));
}

function* spansIn(
  text: string,
  start: number,
  end: number,
  language: string,
): Generator<Span> {
  const span = trim(text, start, end);
  if (!span) return;
  if (/^(?:th|lo)(?!\w)/i.test(language)) yield* phrases(text, span);
  else yield span;
}

function trim(text: string, start: number, end: number): Span | undefined {
  while (start < end && isSpace(text.charAt(start))) start++;
  while (end > start && isSpace(text.charAt(end - 1))) end--;
  return spoken.test(text.slice(start, end)) ? [start, end] : undefined;
}

const isSpace = (character: string): boolean => /\s/.test(character);

function endsSentence(
  text: string,
  stop: RegExpExecArray,
  start: number,
  tag: string,
): boolean {
  const [whole, closers = ''] = stop;
  const end = stop.index + whole.length;
  const next = text.slice(end, end + reach);
  if (whole === paragraphBreak) return true;
  const after = next.trimStart();
  const word = after.replace(opening, '');
  if (!after) return true;

  const mark = whole.slice(0, whole.length - closers.length);
  const last = mark.at(-1) ?? '';
  if (!isSpace(next.charAt(0))) {
    // Inside an address or a number, but for what is written without spaces.
    if (/[.…‥⋯]/.test(last)) return false;
    if (/[!?．]/.test(last) && !unspaced.test(next)) return false;
  }
  if (/^[,;:،؛、，；：)]/.test(after) || lowerCase.test(word)) return false;

  const language = tag.split('-', 1)[0]?.toLowerCase() ?? '';
  const rules = rulesOf(language);
  if (closers && rules.said.test(after)) return false;
  if (/^(?:…|‥|⋯|\.{2,})+$/.test(mark)) return /^\p{Lu}/u.test(word);
  if (/[!?！？]/.test(last)) {
    return !/^(?:と(?!ても|ころ|き)|って)/.test(next);
  }
  const before = text
    .slice(Math.max(start, stop.index - reach), stop.index)
    .trimStart();
  if (closers || !/^[.။]$/.test(mark)) return true;
  return (
    !listMarker.test(before) &&
    (mark !== '.' || !isAbbreviated(before, word, rules, language))
  );
}

/**
 * Whether a full stop belongs to the word before it, not to the sentence.
 *
 * @param text - The sentence up to the stop, or the end of that.
 * @param after - From the next word on.
 */
function isAbbreviated(
  text: string,
  after: string,
  rules: Rules,
  language: string,
): boolean {
  // Latin names and titles in the text of another script.
  if (/[a-z]$/i.test(text)) {
    if (!rules.isKnown || language === 'ru' || language === 'uk') {
      rules = rulesOf('en');
    }
  }
  const isStart = rules.starts.test(after);
  if (rules.before.test(text)) return true;
  if (rules.number.test(text) && /^\p{N}/u.test(after)) return true;
  if (/^(?:th|lo)$/.test(language)) {
    // No space parts Thai words: what is short between space and stop is an abbreviation.
    return /(?:^|[\s.(\d])(?:\p{L}\p{M}*){1,4}$/u.test(text);
  }
  if (rules.last.test(text)) return false;
  if (rules.hasOrdinals && /(?<![\p{L}\p{N}.,])(?:\d{1,3}|[IVX]+)$/u.test(text))
    return !isStart && /^\p{L}/u.test(after);
  if (rules.within.test(text)) return !isStart;
  // "So am I." but "I. M. Pei".
  if (language === 'en' && /[^.]\sI$/.test(text))
    return /^\p{Lu}\./u.test(after);
  return (
    !isStart &&
    (initial.test(text) ||
      (rules.isKnown && vowelless.test(text) && !/\p{Lu}$/u.test(text)))
  );
}

function rulesOf(language: string): Rules {
  let rules = known.get(language);
  if (!rules) {
    const words: Abbreviations = Object.hasOwn(abbreviations, language)
      ? (abbreviations[language] ?? {})
      : {};
    const never = '(?!)';
    const behind = (source = never): RegExp =>
      new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${source})$`, 'iu');
    rules = {
      before: behind(words.before),
      number: behind(words.number),
      within: behind(words.within),
      last: new RegExp(`(?<![\\p{L}\\p{M}])(?:${words.last ?? never})$`, 'iu'),
      starts: new RegExp(
        `^(?:${words.starts ?? never})(?![\\p{L}\\p{M}\\p{N}.-])`,
        'u',
      ),
      said: new RegExp(`^(?:${words.said ?? never})`, 'u'),
      isKnown: words.starts !== undefined,
      hasOrdinals: ordinals.test(language),
    };
    known.set(language, rules);
  }
  return rules;
}

/** Words that go on after the space, and marks that belong to the word before it. */
const thaiGoesOn =
  /(?:ว่า|คือ|เช่น|ได้แก่|ของ|และ|หรือ|กับ|ที่|โดย|เมื่อ|ใน|จาก|ถึง|นาย|นาง|นางสาว|ๆ)$/;
const thaiBound = /^[ๆฯ]/;
const thaiList = /^(?:และ|หรือ|กับ)/;

/** A Thai space parts clauses, the members of a list, and numbers and names from the words around them: it parts phrases where both sides are words and neither is left short. */
function* phrases(text: string, [start, end]: Span): Generator<Span> {
  const offset = start;
  for (const {index, 0: space} of text.slice(start, end).matchAll(/\s+/g)) {
    const at = offset + index;
    const next = at + space.length;
    const length = at - start;
    const around = /[\p{sc=Thai}\p{sc=Laoo}]\s+[\p{sc=Thai}\p{sc=Laoo}]/u;
    const before = text.slice(at - 12, at);
    const after = text.slice(next, next + 12);
    if (
      length >= (thaiList.test(after) ? 60 : 24) &&
      end - next >= 12 &&
      around.test(text.slice(at - 1, next + 1)) &&
      !thaiGoesOn.test(before) &&
      !thaiBound.test(after)
    ) {
      yield [start, at];
      start = next;
    }
  }
  yield [start, end];
}

/**
 * How much is said in one utterance, in letters of an alphabet. Chrome's remote
 * voices fall silent, with no event, after some 15 seconds (Chromium issue
 * 335907: at 200 to 300 letters); 200 leave room at normal speed. Slower speech
 * needs less, in proportion.
 */
export const utteranceLimit = 200;

/**
 * A Chinese or Japanese character is a syllable or two, said in the time of three
 * letters (syllables a second: English 6.2, Mandarin 5.2, Japanese 7.8; Pellegrino,
 * Coupé and Marsico, 2011, "A cross-language perspective on speech information
 * rate").
 */
const heavy = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u;

/** Where a long sentence is best parted, and where it may be if there is no better place; before white space. */
const clauses = [
  /[;؛；][\p{Pe}\p{Pf}"']*|：|[:—](?=\s)|\s[–—](?=\s)/gu,
  /[,،](?!\p{N})[\p{Pe}\p{Pf}"']*|[，、၊][\p{Pe}\p{Pf}]*/gu,
  /(?=\s)/g,
];

/**
 * A text in parts that can each be said in one utterance: parted at clauses, or
 * else between words, or else, in a text with no words, between characters.
 * Together they are the text but for white space.
 */
export function utterances(text: string, limit = utteranceLimit): Span[] {
  const parts: Span[] = [];
  let start = 0;
  while (start < text.length) {
    if (isSpace(text.charAt(start))) {
      start++;
      continue;
    }
    const room = reachOf(text, start, limit);
    const end = room < text.length ? breakIn(text, start, room) : room;
    const span = trim(text, start, end);
    if (span) parts.push(span);
    start = end;
  }
  return parts;
}

/** How far a text goes within a limit; a character at least. */
function reachOf(text: string, start: number, limit: number): number {
  let end = start;
  let weight = 0;
  for (const character of text.slice(start, start + Math.max(limit, 2))) {
    weight += heavy.test(character) ? 3 : 1;
    if (weight > limit && end > start) break;
    end += character.length;
  }
  return end;
}

function breakIn(text: string, start: number, room: number): number {
  const window = text.slice(start, room + 1);
  const least = (room - start) / 3;
  for (const clause of clauses) {
    let found = 0;
    for (const {index, 0: mark} of window.matchAll(clause)) {
      const end = index + mark.length;
      if (index >= least && end <= room - start) found = end;
    }
    if (found) return start + found;
  }
  const word = lastWord(window, room - start);
  if (word) return start + word;
  let end = room;
  while (end > start + 1 && /\p{M}|[\u200c\u200d]/u.test(text.charAt(end))) {
    end--;
  }
  return end > start + 1 ? end : room;
}

/** Where the last word that fits ends, in a script without spaces. */
function lastWord(text: string, room: number): number | undefined {
  if (!('Segmenter' in Intl)) return undefined;
  const words = new Intl.Segmenter(undefined, {granularity: 'word'});
  return words.segment(text).containing(room)?.index;
}
