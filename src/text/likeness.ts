import {withoutCredit} from './credit.js';
import {normalise, runTogether} from './normalise.js';
import {repeats, searchable} from './repeats.js';

const articles =
  /(?<!\S)(?:AN?|THE|DER|DIE|DAS|DEN|DEM|EINE?|L[EA]S?|UNE?|EL|LOS|UNA)(?!\S) ?/g;

/**
 * Whether two texts say the same, or nearly: an alternative text and a caption,
 * say. Texts that differ by a credit at the end, by an article ("the", "eine")
 * or, one word in six, by an ending ("officer", "officers") say the same. A
 * number, a negation or any other word that differs makes them different.
 */
export function saysTheSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => {
    const words = normalise(withoutCredit(text));
    return (words.replace(articles, '') || words).trim();
  }) as [string, string];
  if (runTogether(a) === runTogether(b)) return true;
  const words = a.split(' ');
  const others = b.split(' ');
  let spare = Math.floor(words.length / 6);
  return (
    words.length === others.length &&
    words.every((word, index) => {
      const counterpart = others[index] ?? '';
      return (
        word === counterpart || (areForms(word, counterpart) && spare-- > 0)
      );
    })
  );
}

/**
 * Whether a text adds nothing to another: it says the same, or stands in it
 * whole ("Police at the border." beside "Police at the border, 6 November.").
 */
export function addsNothing(text: string, other: string): boolean {
  return (
    saysTheSame(text, other) ||
    repeats(withoutCredit(text), searchable(normalise(other)))
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
