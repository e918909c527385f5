const rightToLeft =
  /^(?:Adlm|Arab|Aran|Gara|Hebr|Mand|Mend|Nkoo|Rohg|Samr|Syr[cejn]|Thaa|Yezi)$/;

/** Where the engine has it. It answers for languages that are much written without loading the scripts of all others, which takes milliseconds. */
interface LocaleWithTextInfo extends Intl.Locale {
  getTextInfo?(): {direction?: 'ltr' | 'rtl'};
}

/**
 * The direction that a language is written in, told by its script: `pa-PK` is
 * right to left, `pa` is not.
 *
 * @param tag - BCP 47 language tag.
 * @returns `undefined` for what is no tag.
 */
export function directionOf(tag: string): 'ltr' | 'rtl' | undefined {
  try {
    const locale: LocaleWithTextInfo = new Intl.Locale(tag);
    // A script that is named decides: engines take Nastaliq (`Aran`) for left to right.
    const direction = locale.script
      ? undefined
      : locale.getTextInfo?.().direction;
    if (direction) return direction;
    const {script = ''} = locale.maximize();
    return rightToLeft.test(script) ? 'rtl' : 'ltr';
  } catch {
    return undefined;
  }
}

/**
 * The name of a language, as `Intl` has it.
 *
 * @param inLanguage - The language to say it in.
 * @returns `undefined` for what is no tag, and where the name isn't known.
 */
export function languageName(
  tag: string,
  inLanguage: string,
): string | undefined {
  try {
    if (Intl.DisplayNames.supportedLocalesOf(inLanguage).length === 0) {
      return undefined;
    }
    return new Intl.DisplayNames(inLanguage, {
      type: 'language',
      fallback: 'none',
    }).of(tag);
  } catch {
    return undefined;
  }
}

/** Names, from Unicode CLDR, that Chromium leaves out of its data: those of languages that news is published in. */
const autonyms: Readonly<Record<string, string>> = {
  ba: 'Башҡорт',
  be: 'Беларуская',
  bo: 'བོད་སྐད་',
  ckb: 'کوردیی ناوەندی',
  crh: 'Qırımtatarca',
  cv: 'Чӑваш чӗлхи',
  cy: 'Cymraeg',
  eu: 'Euskara',
  ga: 'Gaeilge',
  gl: 'Galego',
  ha: 'Hausa',
  ht: 'Kreyòl ayisyen',
  hy: 'Հայերեն',
  ig: 'Igbo',
  is: 'Íslenska',
  ka: 'ქართული',
  km: 'ខ្មែរ',
  ku: 'Kurdî',
  ky: 'Кыргызча',
  lo: 'ລາວ',
  mk: 'Македонски',
  mn: 'Монгол',
  mt: 'Malti',
  my: 'မြန်မာ',
  ne: 'नेपाली',
  nn: 'Norsk nynorsk',
  om: 'Oromoo',
  ps: 'پښتو',
  rn: 'Ikirundi',
  rw: 'Ikinyarwanda',
  sd: 'سنڌي',
  si: 'සිංහල',
  sn: 'ChiShona',
  so: 'Soomaali',
  sq: 'Shqip',
  tg: 'Тоҷикӣ',
  ti: 'ትግርኛ',
  tk: 'Türkmen dili',
  tt: 'Татар',
  ug: 'ئۇيغۇرچە',
  xh: 'IsiXhosa',
  yo: 'Èdè Yorùbá',
  zu: 'IsiZulu',
};

/**
 * The name of a language for itself, as it stands in a list: `Français`,
 * though in a sentence French writes `français`. Georgian has no capital that
 * begins a word: its upper case is for headlines.
 */
export function autonym(tag: string): string | undefined {
  const name = languageName(tag, tag) ?? autonyms[tag.toLowerCase()];
  return name?.replace(/^\P{sc=Geor}/u, (letter) =>
    letter.toLocaleUpperCase(tag),
  );
}
