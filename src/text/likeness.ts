import {normalise, runTogether} from './normalise.js';
import {withoutCredit} from './placeholder.js';
import {repeats, SearchableText} from './repeats.js';

const articles =
  /(?<!\S)(?:AN?|THE|D(?:ER|IE|AS|EN|EM)|EINE?|L[EA]S?|UN[EA]?|EL|LOS)(?: |$)/g;

/**
 * Whether two texts say the same, or nearly: an alternative text and a caption,
 * say. Texts that differ by a credit at the end, by an article ("the", "eine")
 * or, one word in six, by an ending ("officer", "officers") say the same. A
 * number, a negation or any other word that differs makes them different.
 */
export function saysTheSame(one: string, other: string): boolean {
  const [words, others] = [one, other].map((text) => {
    const normalised = normalise(withoutCredit(text));
    return (normalised.replace(articles, '') || normalised).split(' ');
  }) as [string[], string[]];
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
 * Whether a text adds nothing to another: it says the same, or stands in it
 * whole ("Police at the border." beside "Police at the border, 6 November.").
 */
export function addsNothing(text: string, other: string): boolean {
  return (
    saysTheSame(text, other) ||
    repeats(withoutCredit(text), new SearchableText(normalise(other)))
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
