import type {Locale} from './locales.js';
import type {AnyToolStrings} from './tool-strings.js';

/** The words of the tools, and the language that they are in. */
export interface Words {
  readonly locale: Locale;
  readonly strings: AnyToolStrings;
}

/** Fetches them. A language that has no words for the tools borrows those of English. */
export async function loadWords(locale: Locale): Promise<Words> {
  const own = locale.loadToolStrings;
  const {toolStrings: strings} = await (own ? own() : import('./tools/en.js'));
  return {locale: own ? locale : {...locale, language: 'en'}, strings};
}
