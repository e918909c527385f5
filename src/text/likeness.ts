import {normalise, runTogether} from './normalise.js';
import {withoutCredit} from './placeholder.js';

const articles =
  /(?<!\S)(?:AN?|THE|D(?:ER|IE|AS|EN|EM)|EINE?|L[EA]S?|UN[EA]?|EL|LOS)(?: |$)/g;

/** What an alternative text may begin with before it says what is to be seen, and what may follow that. */
const kinds = new Set([
  'IMAGE',
  'PHOTO',
  'PHOTOGRAPH',
  'PICTURE',
  'FOTO',
  'BILD',
  'IMAGEN',
  'ФОТО',
  'عکس',
  'تصویر',
]);
const prepositions = new Set(['OF', 'DE', 'VON']);

/** Fewer words with which a caption begins may be of something else: "The White House", "White House spokesman". */
const enough = 3;

/**
 * Whether two texts say the same, or nearly: an alternative text and a caption,
 * say. Texts that differ by a credit at the end, by an article ("the", "eine")
 * or, one word in six, by an ending ("officer", "officers") say the same. A
 * number, a negation or any other word that differs makes them different.
 */
export function saysTheSame(one: string, other: string): boolean {
  return areAlike(wordsOf(one), wordsOf(other));
}

/**
 * Whether an alternative text adds nothing to a caption: it says the same, but
 * for "Photo of" before it, or the caption begins with it and goes on ("Police at
 * the border." beside "Police at the border, 6 November."). It may have been cut
 * off ("Police at the bor…"). Short ones must be followed by a mark: "A. Person
 * (file photo)". What stands further on in a caption is not what it is about:
 * that the picture shows it is new.
 */
export function addsNothing(text: string, caption: string): boolean {
  const words = withoutKind(wordsOf(text));
  const others = withoutKind(wordsOf(caption));
  if (areAlike(words, others)) return true;
  const last = words.length - 1;
  const begins = words.every(
    (word, index) =>
      word === others[index] ||
      (index === last &&
        /(?:…|\.{3})\s*$/.test(text) &&
        others[index]?.startsWith(word)),
  );
  return (
    begins &&
    (words.length >= enough ||
      [...caption.matchAll(/[.!?…؟。！？([（]/g)].some(({index}) =>
        areAlike(words, withoutKind(wordsOf(caption.slice(0, index)))),
      ))
  );
}

function wordsOf(text: string): string[] {
  const normalised = normalise(withoutCredit(text));
  return (normalised.replace(articles, '') || normalised).split(' ');
}

function withoutKind(words: string[]): string[] {
  const [first = '', second = ''] = words;
  const rest = kinds.has(first)
    ? words.slice(prepositions.has(second) ? 2 : 1)
    : words;
  return rest.length > 0 ? rest : words;
}

function areAlike(words: string[], others: string[]): boolean {
  let spare = words.length / 6;
  return (
    runTogether(words.join(' ')) === runTogether(others.join(' ')) ||
    (words.length === others.length &&
      words.every(
        (word, index) =>
          word === others[index] ||
          (areForms(word, others[index] ?? '') && --spare >= 0),
      ))
  );
}

/**
 * Whether two words differ in their endings only. More than three quarters must
 * be shared: that keeps apart "should" and "shouldn't", "hope" and "hopeless",
 * Iran and Iraq.
 */
function areForms(one: string, other: string): boolean {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared++;
  return (
    shared > Math.max(one.length, other.length) * 0.75 &&
    !/\d/.test(one + other)
  );
}
