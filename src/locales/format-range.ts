import {format, formatCount} from './format.js';
import type {Locale} from './locales.js';
import type {Plural} from './strings.js';

/** TypeScript's library doesn't know it yet. */
interface RangeRules extends Intl.PluralRules {
  selectRange?(from: number, to: number): Intl.LDMLPluralRule;
}

/**
 * The plural form for a range, with the range in it as the language writes one:
 * "3–4". Where the browser can't tell, the upper end stands for it.
 */
export function formatCountRange(
  locale: Locale,
  plural: Plural<'other'>,
  from: number,
  to: number,
): string {
  const {language} = locale;
  const numbers = new Intl.NumberFormat(language);
  const rules: RangeRules = new Intl.PluralRules(language);
  // Older than the types know: Firefox 115, Chrome 105, Safari 15.3.
  if (from === to || !rules.selectRange || !('formatRange' in numbers)) {
    return formatCount(locale, plural, to);
  }
  const forms: Partial<Plural<Intl.LDMLPluralRule>> = plural;
  const form = forms[rules.selectRange(from, to)];
  // The form for one number, as Arabic has it, may say it in a word.
  const sentence = form?.includes('{count}') ? form : plural.other;
  return format(sentence, {count: numbers.formatRange(from, to)});
}

/** A number of units in short, "3–4 min", in two parts: the number, and the unit. */
export function shortUnit(
  language: string,
  unit: 'minute' | 'hour',
  from: number,
  to: number,
): [number: string, unit: string] {
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
  });
  const parts =
    from !== to && 'formatRangeToParts' in format
      ? format.formatRangeToParts(from, to)
      : format.formatToParts(to);
  const join = (isUnit: boolean) =>
    parts
      .filter(({type}) => (type === 'unit') === isUnit)
      .map(({value}) => value)
      .join('')
      .trim();
  return [join(false), join(true)];
}
