/**
 * Words per minute of an adult who reads silently in the own language, by ISO 639
 * code. Words are what stands between spaces.
 *
 * Measured: English non-fiction by Brysbaert (2019, "How many words do we read
 * per minute?", Journal of Memory and Language 109, 104047: 190 studies); Greek
 * by Gleni et al. (2019, Optometry and Vision Science 96, 761-767); the others
 * by Trauzettel-Klosinski and Dietz (2012, "Standardized Assessment of Reading
 * Performance: The New International Reading Speed Texts IReST", Investigative
 * Ophthalmology & Visual Science 53, 5452-5461: 436 readers of 18 to 35
 * years). IReST was read aloud; its English (228) shows how near that is.
 */
const measured: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  el: 208,
  en: 238,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  ja: 193,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
  zh: 158,
};

/**
 * An assumption, where nothing is measured: that the same content takes the same
 * time in every language, as Brysbaert (2019) found to hold reasonably well.
 * The content is the Universal Declaration of Human Rights: its words in each
 * language, over the minutes that its 1,427 English words take. In the 17 IReST
 * languages this comes out too fast by a factor of 0.83 on average, which is
 * put right here; rounded to 5.
 */
const estimated: Readonly<Record<string, number>> = {
  af: 190,
  az: 170,
  be: 185,
  bg: 200,
  bn: 160,
  ca: 205,
  ckb: 190,
  cs: 175,
  da: 190,
  et: 160,
  eu: 155,
  fa: 210,
  ga: 225,
  gl: 205,
  gu: 175,
  ha: 310,
  hi: 225,
  hr: 170,
  hu: 175,
  hy: 160,
  id: 185,
  is: 185,
  ka: 160,
  kk: 165,
  kn: 125,
  ko: 140,
  ky: 175,
  lt: 165,
  mk: 200,
  ml: 95,
  mn: 180,
  mr: 180,
  ms: 185,
  nb: 185,
  ne: 160,
  nn: 185,
  no: 185,
  pa: 245,
  ps: 260,
  ro: 210,
  si: 180,
  sk: 175,
  so: 215,
  sr: 175,
  sw: 200,
  ta: 140,
  te: 135,
  tg: 195,
  tk: 165,
  tl: 210,
  tt: 165,
  ug: 175,
  uk: 180,
  ur: 245,
  uz: 175,
  vi: 280,
  yo: 275,
  zu: 125,
};

/** Any other language: the mean of the 17 that IReST measured. */
const otherWords = 184;

/**
 * Letters per minute in the scripts that don't part words by spaces. Signs above
 * and below a letter count with it; punctuation counts nowhere.
 *
 * Chinese and Japanese are measured (IReST), the others estimated as above.
 */
const unspaced = [
  {script: letters('Han', 'Hira', 'Kana', 'Bopo'), perMinute: 255},
  {script: letters('Thai'), perMinute: 800},
  {script: letters('Laoo'), perMinute: 830},
  {script: letters('Khmr'), perMinute: 690},
  {script: letters('Mymr'), perMinute: 715},
  {script: letters('Tibt'), perMinute: 720},
] as const;

/** Kana and Chinese characters together are read faster than these alone. */
const japanese = 357;
const kana = /[\p{sc=Hira}\p{sc=Kana}]/u;

/**
 * How fast a slow and a fast reader are, compared with the mean: most adults read
 * English non-fiction at 175 to 300 words per minute (Brysbaert 2019). Other
 * languages are taken to spread alike.
 */
const slowest = 175 / 238;
const fastest = 300 / 238;

/**
 * Minutes that a text takes the average reader, by its words, and by its letters
 * where a script has no spaces between words. Foreign words in a text, Latin
 * names in Chinese say, are told apart by their script; languages of the same
 * script by the tag, so give a text of several in parts.
 *
 * @param language - BCP 47 tag; one that isn't one counts as none.
 */
export function readingMinutes(text: string, language: string): number {
  const code = primaryLanguage(language);
  let minutes = 0;
  let rest = text;
  // The first script of them all begins at U+0E01.
  if (/[\u0e01-\uffff]/.test(text)) {
    const isJapanese = code === 'ja' || (code !== 'zh' && kana.test(text));
    for (const {script, perMinute} of unspaced) {
      let count = 0;
      rest = rest.replace(script, () => {
        count++;
        return ' ';
      });
      minutes +=
        count / (perMinute === 255 && isJapanese ? japanese : perMinute);
    }
  }
  const words = rest
    .split(/[\s\u1361\u2014]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return (
    minutes + words.length / (measured[code] ?? estimated[code] ?? otherWords)
  );
}

/** A time as it is told: from a fast reader's to a slow one's. */
export interface ReadingTime {
  readonly unit: 'minute' | 'hour';
  readonly from: number;
  readonly to: number;
}

/**
 * The minutes of an average reader as those of readers, rounded to what can be
 * known: minutes, five minutes from 20 on, hours from 90 minutes on.
 *
 * @returns `undefined` where even a slow reader takes less than a minute.
 */
export function readingTime(minutes: number): ReadingTime | undefined {
  const slow = minutes / slowest;
  const fast = minutes / fastest;
  if (slow < 1) return undefined;
  if (slow >= 90) return range('hour', fast / 60, slow / 60, 1);
  return range('minute', fast, slow, slow > 20 ? 5 : 1);
}

function range(
  unit: ReadingTime['unit'],
  fast: number,
  slow: number,
  step: number,
): ReadingTime {
  const round = (value: number) =>
    Math.max(step, Math.round(value / step) * step);
  return {unit, from: round(fast), to: round(slow)};
}

/** The letters of scripts, their iteration marks and numerals. `scx`: the long vowel mark of kana belongs to no script alone. */
function letters(...scripts: string[]): RegExp {
  const those = scripts.map((script) => `\\p{scx=${script}}`).join('');
  return new RegExp(`(?=[\\p{L}\\p{Nl}])[${those}]`, 'gu');
}

function primaryLanguage(tag: string): string {
  try {
    // Other codes of a language too: `iw` is `he`, `prs` is `fa`.
    return new Intl.Locale(tag).language;
  } catch {
    return tag.split(/[-_]/)[0]?.toLowerCase() ?? '';
  }
}
