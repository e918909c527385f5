/** What is known of a voice: a `SpeechSynthesisVoice` is one. */
export interface Voice {
  readonly name: string;
  /** BCP 47 tag, or what the engine takes for one (`en_US`, `cmn`). */
  readonly lang: string;
  readonly voiceURI: string;
  /** Speaks without sending the text anywhere, says the browser: see `isLocal`. */
  readonly localService: boolean;
  /** The one that the system speaks with. */
  readonly default: boolean;
}

/** A language as voices are told apart by it: Norwegian, Tagalog and Chinese go by several names, and traditional characters are read out in one of two languages. */
interface Tongue {
  readonly language: string;
  readonly script: string;
  readonly region: string;
}

/** Names that a language goes by among engines: BCP 47 itself replaces most of them, but WebKit's `Intl` doesn't. */
const otherNames: Readonly<Record<string, string>> = {
  cmn: 'zh',
  nb: 'no',
  nn: 'no',
  fil: 'tl',
  arb: 'ar',
  pes: 'fa',
  prs: 'fa',
};

/** What choices for a language are kept under: `en` for `en-GB`, '' for what is no tag. */
export function languageKey(tag: string): string {
  return tongueOf(tag)?.language ?? '';
}

function tongueOf(tag: string): Tongue | undefined {
  const written = tag.trim().replaceAll('_', '-');
  try {
    // An extension says nothing of the language: en-GB-x-rp.
    const locale = new Intl.Locale(new Intl.Locale(written).baseName);
    const {script = '', region = ''} = locale.maximize();
    // As Cantonese is: yue-HK and zh-HK are one to engines.
    const language =
      locale.language === 'zh' && region === 'HK' ? 'yue' : locale.language;
    return {language: otherNames[language] ?? language, script, region};
  } catch {
    const [language = ''] = written.toLowerCase().split('-');
    return language ? {language, script: '', region: ''} : undefined;
  }
}

/**
 * Whether a voice speaks without sending the text anywhere. Firefox has voices of
 * the system only, and calls those of speech-dispatcher (Linux) remote, all but
 * one named "default".
 */
export function isLocal({localService, voiceURI}: Voice): boolean {
  return localService || voiceURI.startsWith('urn:moz-tts:');
}

/** Whether a voice can be expected to read a language: another script, as of Serbian, it may not. */
export function speaks(voice: Voice, language: string): boolean {
  const own = tongueOf(voice.lang);
  const wanted = tongueOf(language);
  if (!own || !wanted || own.language !== wanted.language) return false;
  return (
    own.script === wanted.script ||
    // Voices for Chinese read both kinds of characters.
    (own.script + wanted.script).startsWith('Han') ||
    !own.script ||
    !wanted.script
  );
}

/**
 * Voices made for fun, which macOS lists first for English, and those of an
 * older technique; and the many timbres that eSpeak makes of one voice
 * ("English (America)+Adam").
 */
const poor =
  /com\.apple\.speech\.synthesis\.voice\.(?!Alex$)|\beloquence\b|\+\w+$/i;

/** Voices that their makers call their better ones. */
const good = /\b(?:premium|enhanced|natural|neural|siri)\b/i;

/**
 * The voices for a language, the best first: of the wanted country, on the
 * device before remote, and not one that was made for fun.
 *
 * @param readerLanguages - Those of the reader, as `navigator.languages`: who has chosen British English hears English so, unless the text says where it is from.
 */
export function voicesFor<V extends Voice>(
  voices: readonly V[],
  language: string,
  readerLanguages: readonly string[] = [],
): V[] {
  const those = voices.filter((voice) => speaks(voice, language));
  const regions = regionsOf(language, readerLanguages);
  const marks = new Map(those.map((voice) => [voice, markOf(voice, regions)]));
  return those.sort(
    (one, other) => (marks.get(other) ?? 0) - (marks.get(one) ?? 0),
  );
}

/** Countries whose way to speak a language is wanted, most first. */
function regionsOf(
  language: string,
  readerLanguages: readonly string[],
): string[] {
  const wanted = tongueOf(language);
  const isExact = /^[a-z]+(?:-[a-z]{4})?-(?:[a-z]{2}|\d{3})\b/i.test(
    language.replaceAll('_', '-'),
  );
  const own = readerLanguages
    .map(tongueOf)
    .filter((tongue) => tongue?.language === wanted?.language);
  return [...(isExact ? [] : own), wanted].map(
    (tongue) => tongue?.region ?? '',
  );
}

function markOf(voice: Voice, regions: readonly string[]): number {
  const at = regions.indexOf(tongueOf(voice.lang)?.region ?? '');
  const label = `${voice.name} ${voice.voiceURI}`;
  return (
    (isLocal(voice) ? 1000 : 0) +
    (poor.test(voice.voiceURI) || poor.test(voice.name) ? 0 : 500) +
    (at >= 0 ? 100 - at : 0) +
    (voice.default ? 40 : 0) +
    (good.test(label) ? 20 : 0)
  );
}
