import {adoptPreferences} from '../../dom/preference-sheet.js';
import {preferencesCss} from '../../text/preferences-css.js';
import {parsePreferences, preferencesKey} from '../../text/preferences.js';
import {addPrefix} from '../../tags.js';

/*
 * The whole of `lede-preferences.js`, a classic script for the page's head:
 * the first paint already has what the reader chose on an earlier page. Where tags
 * have a prefix of the site's own, its `data-prefix` says which; several with a
 * space between.
 */
try {
  const kept = localStorage.getItem(preferencesKey);
  const {dataset} = document.currentScript as HTMLScriptElement;
  dataset['prefix']?.split(' ').forEach(addPrefix);
  if (kept) adoptPreferences(preferencesCss(parsePreferences(kept)));
} catch {
  // Storage is blocked, or the browser is too old: the page is as the publisher made it.
}
