import {
  isLater,
  keep,
  parsePreferences,
  preferencesKey,
  type KeptPreferences,
  type Preferences,
} from '../text/preferences.js';
import {preferencesCss} from '../text/preferences-css.js';
import {changeInPlace} from './place.js';
import {adoptPreferences} from './preference-sheet.js';

let current: Preferences | undefined;
/** What storage held when it was last read or written; `undefined` where it can't be read. */
let kept: string | null | undefined;
let isFollowing = false;
const listeners = new Set<() => void>();

/** What the reader has chosen: on this page, or on another of this site if storage kept it. */
export function readingPreferences(): Preferences {
  if (!current) {
    kept = read();
    current = parsePreferences(kept ?? null);
  }
  return current;
}

/**
 * Has articles look as the reader wishes, and keeps it for the site's other
 * pages and tabs. Where storage is blocked, full, or holds a later version's
 * value, the choice holds as long as the page.
 *
 * @param held - What stays where it is in the window. Default: the text at its top.
 */
export function setReadingPreferences(
  preferences: Preferences,
  held?: Element,
): void {
  apply(preferences, held);
  write(
    Object.keys(preferences).length > 0
      ? JSON.stringify(keep(preferences))
      : undefined,
  );
}

/**
 * What the reader has chosen on this site, as it is kept: for an account page
 * that shows or carries over what a site knows of its reader.
 */
export function exportPreferences(): KeptPreferences {
  return keep(readingPreferences());
}

/** Forgets what the reader has chosen: articles are as the publisher has them, and nothing stays in storage. */
export function clearPreferences(): void {
  apply({});
  remove();
}

/** Applies what is kept, in the document and in the shadow roots that articles stand in, and follows the site's other tabs from now on. */
export function followReadingPreferences(roots: Iterable<ShadowRoot>): void {
  adoptPreferences(preferencesCss(readingPreferences()), roots);
  if (isFollowing) return;
  isFollowing = true;
  addEventListener('storage', ({key}) => {
    if (key === preferencesKey || key === null) followStorage();
  });
  // A page that comes back from the browser's history was asleep when others wrote.
  addEventListener('pageshow', followStorage);
}

/** Tells of each change, also from another tab. Returns what ends that. */
export function onPreferencesChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function followStorage(): void {
  const text = read();
  if (text === undefined || text === kept) return;
  kept = text;
  apply(parsePreferences(text));
}

function apply(preferences: Preferences, held?: Element): void {
  current = preferences;
  changeInPlace(() => {
    adoptPreferences(preferencesCss(preferences));
  }, held);
  for (const listener of listeners) listener();
}

function read(): string | null | undefined {
  try {
    return localStorage.getItem(preferencesKey);
  } catch {
    return undefined;
  }
}

function write(text: string | undefined): void {
  if (isLater(read() ?? null)) return;
  if (text === undefined) {
    remove();
    return;
  }
  try {
    localStorage.setItem(preferencesKey, text);
    kept = text;
  } catch {
    // Full, or blocked.
  }
}

function remove(): void {
  try {
    localStorage.removeItem(preferencesKey);
    kept = null;
  } catch {
    // Blocked: there is nothing.
  }
}
