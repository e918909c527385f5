/*
 * Locales that the type checker refuses. `tsc` fails when it does not: an
 * `@ts-expect-error` that expects nothing is an error.
 */
import {strings as english} from '../../src/locales/en.js';
import type {Strings} from '../../src/locales/strings.js';

export const complete: Strings<'one' | 'other'> = english;

export const withoutALabel: Strings<'one' | 'other'> = {
  ...english,
  // @ts-expect-error -- The names of the other links are missing.
  skipLinks: {label: 'Accessibility links'},
};

// @ts-expect-error -- An element is missing.
export const withoutAnElement: Strings<'one' | 'other'> = {
  skipLinks: english.skipLinks,
  breakingBanner: english.breakingBanner,
  figure: english.figure,
};

export const withoutAPluralForm: Strings<'one' | 'few' | 'many' | 'other'> = {
  ...english,
  // @ts-expect-error -- Russian has forms that English lacks.
  breakingBanner: english.breakingBanner,
};

export const withAFormOfAnotherLanguage: Strings<'other'> = {
  ...english,
  breakingBanner: {
    ...english.breakingBanner,
    // @ts-expect-error -- Chinese has no such form.
    dismissAll: {one: '关闭{count}条新闻', other: '关闭{count}条新闻'},
  },
};
