import {registerLocale} from '../src/locales/locales.js';
import type {AnyStrings} from '../src/locales/strings.js';

/**
 * Registers a language whose words are long in coming.
 *
 * @returns what brings them.
 */
export function registerLateLocale(
  language: string,
  strings: AnyStrings,
): () => void {
  let bring = (): void => undefined;
  const words = new Promise<{strings: AnyStrings}>((resolve) => {
    bring = () => {
      resolve({strings});
    };
  });
  registerLocale(language, () => words);
  return bring;
}
