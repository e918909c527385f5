import type {Locale} from './locales.js';
import type {Plural} from './strings.js';

/** Puts values into the named places of a sentence: `format('Dismiss: {headline}', {headline})`. */
export function format(
  sentence: string,
  values: Readonly<Record<string, string>>,
): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? (values[name] as string) : place,
  );
}

/** The plural form for a count, with the count in it as the language writes numbers. */
export function formatCount(
  locale: Locale,
  plural: Plural<'other'>,
  count: number,
): string {
  const {language} = locale;
  const category = new Intl.PluralRules(language).select(count);
  const sentence =
    (plural as Partial<Plural<Intl.LDMLPluralRule>>)[category] ?? plural.other;
  return format(sentence, {
    count: new Intl.NumberFormat(language).format(count),
  });
}
