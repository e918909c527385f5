import {loadToolStrings, strings as english} from './en.js';
import type {AnyStrings, LoadToolStrings} from './strings.js';

/** The strings of one language, and the language they are in. */
export interface Locale {
  readonly language: string;
  readonly strings: AnyStrings;
  /** Where a language has none, the reader's tools are in English. */
  readonly loadToolStrings?: LoadToolStrings;
}

type Load = () => Promise<Omit<Locale, 'language'>>;

const fallback: Locale = {language: 'en', strings: english, loadToolStrings};

/** Languages by their BCP 47 tag in lower case. English is always there; the others are fetched when a page first needs them. */
const loaders = new Map<string, Load>([
  ['ar', () => import('./ar.js')],
  ['de', () => import('./de.js')],
  ['es', () => import('./es.js')],
  ['fa', () => import('./fa.js')],
  ['fr', () => import('./fr.js')],
  ['ru', () => import('./ru.js')],
  ['uk', () => import('./uk.js')],
  ['zh', () => import('./zh.js')],
]);

const loaded = new Map<string, Locale>([['en', fallback]]);
const loading = new Map<string, Promise<Locale>>();

/**
 * Adds a language that Lede does not ship, or replaces one that it does.
 * Call it before the elements are on the page.
 *
 * @param language - BCP 47 tag, such as `tg` or `zh-Hant`.
 * @param load - Brings the strings, as `() => import('./tg.js')`.
 */
export function registerLocale(language: string, load: Load): void {
  const key = language.toLowerCase();
  loaders.set(key, load);
  loaded.delete(key);
  loading.delete(key);
}

/**
 * The language of a tag that strings exist for: the tag itself or the tag with its
 * last parts left off one by one (`fa-AF` → `fa`), else English
 * (RFC 4647, section 3.4, "lookup"). Other ways to write a tag count too: those
 * that BCP 47 replaces (`prs` → `fa-AF`), and the underscore of locale ids (`fa_AF`).
 */
export function resolveLanguage(tag: string): string {
  const parts = canonical(tag.replaceAll('_', '-')).toLowerCase().split('-');
  for (; parts.length > 0; parts.pop()) {
    const candidate = parts.join('-');
    if (loaded.has(candidate) || loaders.has(candidate)) return candidate;
  }
  return fallback.language;
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    return tag;
  }
}

/** The strings for a language tag, if they are here already. */
export function loadedLocale(tag: string): Locale | undefined {
  return loaded.get(resolveLanguage(tag));
}

/** Fetches the strings for a language tag. English where they can't be had: never rejects. */
export function loadLocale(tag: string): Promise<Locale> {
  const language = resolveLanguage(tag);
  const here = loaded.get(language);
  if (here) return Promise.resolve(here);
  let promise = loading.get(language);
  if (!promise) {
    promise = (loaders.get(language) as Load)()
      .then(
        (module) => ({...module, language}),
        () => fallback,
      )
      .then((locale) => {
        loaded.set(language, locale);
        loading.delete(language);
        return locale;
      });
    loading.set(language, promise);
  }
  return promise;
}
