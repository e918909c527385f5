/**
 * How fast synthesised speech is at rate 1, in letters of an alphabet a second:
 * some 175 words a minute, which is what eSpeak, macOS and Windows begin with.
 */
const lettersASecond = 14.5;

/** A syllable or two in the time of three letters: see `heavy` in sentences.ts. */
const heavy = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u;

/** A comma, a colon, a dash. */
const pause = /[\p{Po}\p{Pd}]/u;

/** "2026" is four words, "%" one, and an emoji a description. */
const weightOf = (character: string): number => {
  if (heavy.test(character)) return 3;
  if (/\p{N}/u.test(character)) return 4;
  if (pause.test(character)) return 4;
  if (/\p{Extended_Pictographic}/u.test(character)) return 20;
  if (/\p{S}/u.test(character)) return 6;
  return /\p{M}/u.test(character) ? 0.5 : 1;
};

/**
 * About how long a voice takes to say a text, in milliseconds. Half as long and
 * twice as long are both likely: voices differ, and few follow a rate to the letter.
 *
 * @param rate - 1 is the voice's own speed.
 */
export function speakingTime(text: string, rate: number): number {
  let letters = 0;
  for (const character of text) letters += weightOf(character);
  return (letters / lettersASecond / rate) * 1000;
}

/**
 * The least time in which any voice could say a text, in milliseconds: 0 for a
 * short one. Who is done sooner has said nothing.
 */
export function leastSpeakingTime(text: string, rate: number): number {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return letters < 20 ? 0 : (letters / lettersASecond / rate / 8) * 1000;
}
