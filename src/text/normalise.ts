/**
 * A text as it is compared: its words, parted by single spaces, without what two
 * people type differently though they mean the same.
 *
 * - Case is folded by upper case, which is where `ß` meets `ss`, final sigma meets sigma and dotless `ı` meets `i`, in no one language's way.
 * - Compatibility forms (full width, ligatures, Arabic presentation forms) are undone (NFKD).
 * - Marks that writers leave out are left out: Latin and Greek accents, Hebrew points, Arabic harakat, the nukta. All others are letters to their readers and stay: the breve of й, Indic and Thai vowels, Japanese voicing.
 * - Arabic and Persian forms of yeh, kaf, heh and teh marbuta are one; tatweel goes; every script's digits are 0 to 9.
 * - Apostrophes, soft hyphens, joiners and bidi controls go without a trace; other punctuation and white space part words.
 * - In a script written without spaces each character is a word of its own.
 */
export function normalise(text: string): string {
  return latin.test(text)
    ? text
        .normalize('NFKD')
        .replace(/[\u0300-\u0305\u0307-\u036f\xad'‘’ʼ`]/g, '')
        .toUpperCase()
        .replace(/[^\u0306A-Z\d$¢-¥À-ÖØ-öø-ſΜ]+/g, ' ')
        .trim()
    : normaliseAny(text);
}

/** The languages of Europe that are written in Latin letters, as they are typed and set: they need little of what others need, and engines are slow to begin with classes of Unicode. */
const latin = /^[\0-ſ‘’‚“”„–—…]*$/;

function normaliseAny(text: string): string {
  return text
    .normalize('NFKD')
    .replace(
      /(?=\p{M})[\u0300-\u0305\u0307-\u06ed\u093c]|[\p{Cf}\u0640'‘’ʻʼ`´]/gu,
      '',
    )
    .toUpperCase()
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[ةہھ]/g, 'ه')
    .replace(/[^\P{Nd}\d]/gu, digit)
    .replace(
      /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]\p{M}*/gu,
      ' $& ',
    )
    .replace(/[^\p{L}\p{M}\p{N}\p{Sc}]+/gu, ' ')
    .trim();
}

/**
 * Normalised words run together, for comparing texts that part their words
 * differently (`می خواهم` and `میخواهم`, `e-mail` and `email`, `13,000` and
 * `13000`). Between other digits the space stays: 1.5 is not 15.
 */
export function runTogether(normalised: string): string {
  return normalised.replace(/(?<!\d) | (?!\d)| (?=\d{3}(?!\d))/g, '');
}

/** Decimal digits begin at a code point that ends in 0, or in 6 from Devanagari to Sinhala. */
function digit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return String((code & 15) - (code > 0x965 && code < 0xe00 ? 6 : 0));
}
