import {languageOf} from '../../dom/language.js';
import {typefaceOf} from '../../dom/typefaces.js';
import {format} from '../../locales/format.js';
import type {AnyToolStrings} from '../../locales/tool-strings.js';
import {fonts, isUnjustified} from '../../text/preferences-css.js';

type Strings = AnyToolStrings['preferences'];

/** Made for readers with low vision; Verdana, which comes after them, is at hand almost everywhere. */
const madeForLowVision =
  /^(?:Atkinson Hyperlegible.*|Luciole|Andika|Tiresias.*|APHont|Lexend.*|Sylexiad.*)$/i;

/** The scripts that there is a typeface for low vision for. */
const lowVisionScripts = /^(?:Latn|Cyrl|Grek)$/;

/** What makes sense for an article, by its language. */
export interface Options {
  readonly lowVision: boolean;
  readonly justified: boolean;
  readonly isRightToLeft: boolean;
}

export function optionsFor(article: Element | undefined): Options {
  const text = article?.querySelector('article') ?? article ?? document.body;
  const language = languageOf(text);
  return {
    lowVision:
      lowVisionScripts.test(scriptOf(language)) || ownLowVision(text) !== '',
    justified: !isUnjustified(language),
    isRightToLeft: getComputedStyle(text).direction === 'rtl',
  };
}

/** Which typeface "for low vision" comes to here, in words. */
export function lowVisionNote(
  article: Element | undefined,
  strings: Strings,
): string {
  const [, fallback] = fonts['low-vision'];
  const own = ownLowVision(article ?? document.body);
  const font = typefaceOf(own || fallback);
  if (!font) return strings.lowVisionMissing;
  return format(
    own || madeForLowVision.test(font)
      ? strings.lowVisionFont
      : strings.lowVisionInstead,
    {font: font.replace(/^[a-z]/, (letter) => letter.toUpperCase())},
  );
}

/** The typeface that the site names. */
function ownLowVision(element: Element): string {
  const [token] = fonts['low-vision'];
  return getComputedStyle(element).getPropertyValue(token).trim();
}

function scriptOf(language: string): string {
  try {
    return new Intl.Locale(language).maximize().script ?? '';
  } catch {
    return 'Latn';
  }
}
