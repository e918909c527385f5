import {adoptPreferences} from '../../dom/preference-sheet.js';
import {prefixes} from '../../tags.js';
import {preferencesCss} from '../../text/preferences-css.js';
import {parsePreferences, preferencesKey} from '../../text/preferences.js';

/*
 * The whole of `lede-preferences.js`, a classic script for the page's head:
 * the first paint already has what the reader chose on an earlier page. Tags with
 * a prefix of the site's own are named in its `data-prefix`.
 */
try {
  const kept = localStorage.getItem(preferencesKey);
  const {prefix} = (document.currentScript as HTMLScriptElement).dataset;
  if (prefix) prefixes.push(prefix);
  if (kept) adoptPreferences(preferencesCss(parsePreferences(kept)));
} catch {
  // Storage is blocked, or the browser is too old: the page is as the publisher made it.
}
