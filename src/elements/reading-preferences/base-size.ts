import {adoptPreferences} from '../../dom/preference-sheet.js';
import {readingPreferences} from '../../dom/reading-preferences.js';
import {preferencesCss} from '../../text/preferences-css.js';
import {ranges, type Preferences} from '../../text/preferences.js';

/**
 * How big the publisher's paragraphs are in `--lede-font-size`, in which the
 * reader's sizes are told: a site may well set its own, in pixels, and no style
 * sheet can reckon with those. The next bigger step must be bigger.
 */
function baseSize(article: Element): number {
  const paragraphs = [...article.querySelectorAll('p')].filter(
    (paragraph) => paragraph.textContent.length > 80,
  );
  const paragraph = paragraphs[Math.floor(paragraphs.length / 2)] ?? article;
  adoptPreferences(preferencesCss({}));
  const published = sizeOf(paragraph);
  // As near to the publisher's as a size can be that is one at all.
  const almost = 100.001;
  adoptPreferences(preferencesCss({size: almost}));
  const base = (published / sizeOf(paragraph)) * (almost / 100);
  adoptPreferences(preferencesCss(readingPreferences()));
  const [least, most] = ranges.base;
  const isOwn = Math.abs(base - 1) > 0.02 && base >= least && base <= most;
  return isOwn ? Math.round(base * 1000) / 1000 : 1;
}

/** Preferences with another size. */
export function withSize(
  preferences: Preferences,
  size: number,
  article: Element | undefined,
): Preferences {
  const {size: before, base: known, ...rest} = preferences;
  if (size === 100) return rest;
  const base =
    before === undefined && article ? baseSize(article) : (known ?? 1);
  return base === 1 ? {...rest, size} : {...rest, size, base};
}

function sizeOf(element: Element): number {
  return parseFloat(getComputedStyle(element).fontSize);
}
