/** What the reader has chosen, for one language or for all. */
export interface Choices {
  readonly languages: Readonly<Record<string, LanguageChoices>>;
  /** Default: true. */
  readonly highlight?: boolean;
  /** Default: true. */
  readonly follow?: boolean;
}

export interface LanguageChoices {
  /** From 0.5 to 3. */
  readonly rate?: number;
  /** The `voiceURI` of a voice. */
  readonly voice?: string;
}

/** Versioned: another shape of what is kept gets another name. */
export const storageKey = 'lede:read-aloud:1';

export const slowest = 0.5;
export const fastest = 3;

/** What could not be stored holds as long as the page. */
let unsaved: Choices | undefined;

/** What the reader has chosen on this site. What storage holds may be anything. */
export function readChoices(): Choices {
  if (unsaved) return unsaved;
  try {
    return validate(JSON.parse(localStorage.getItem(storageKey) ?? ''));
  } catch {
    // Blocked, corrupt, or nothing yet: all the same to the reader.
    return validate(undefined);
  }
}

/** Keeps a choice: nothing is stored before there is one. */
export function keepChoice(choice: Omit<Choices, 'languages'>): void {
  write({...readChoices(), ...choice});
}

/** Keeps a choice for a language, as `languageKey` names it. */
export function keepForLanguage(
  language: string,
  choice: LanguageChoices,
): void {
  const {languages, ...rest} = readChoices();
  const before = Object.hasOwn(languages, language) ? languages[language] : {};
  write({
    ...rest,
    languages: {...languages, [language]: {...before, ...choice}},
  });
}

function write(choices: Choices): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(choices));
    unsaved = undefined;
  } catch {
    unsaved = choices;
  }
}

function validate(stored: unknown): Choices {
  if (!isRecord(stored)) return {languages: {}};
  const {languages, highlight, follow} = stored;
  return {
    languages: Object.fromEntries(
      Object.entries(isRecord(languages) ? languages : {})
        .filter(([language]) => /^[a-z]{2,8}$/.test(language))
        .map(([language, choice]) => [language, validateLanguage(choice)]),
    ),
    ...(typeof highlight === 'boolean' ? {highlight} : {}),
    ...(typeof follow === 'boolean' ? {follow} : {}),
  };
}

function validateLanguage(stored: unknown): LanguageChoices {
  if (!isRecord(stored)) return {};
  const {rate, voice} = stored;
  return {
    ...(typeof rate === 'number' && rate >= slowest && rate <= fastest
      ? {rate}
      : {}),
    ...(typeof voice === 'string' ? {voice} : {}),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
