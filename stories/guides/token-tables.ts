import Color from 'colorjs.io';
import {
  base as shared,
  colorSets,
  latin,
  writingSystems,
  type Token,
} from '../../scripts/tokens/read.js';
import {contrastPairs, type ContrastPair} from '../../src/tokens.js';

/** The tokens that are the same whatever the colours. */
export const base: readonly Token[] = [...shared, ...latin.tokens];

/** A writing system, and what is different in it. */
export interface SystemRow {
  readonly name: string;
  /** What it is, and its languages by their English names. */
  readonly about: string;
  readonly declarations: readonly string[];
}

const languageNames = new Intl.DisplayNames('en', {type: 'language'});

export const systems: readonly SystemRow[] = [...writingSystems].map(
  ([name, {description, languages, tokens}]) => ({
    name,
    about: `${description} ${languages
      .map((language) => languageNames.of(language) ?? language)
      .sort()
      .join(', ')}.`,
    declarations: tokens.map(({property, value}) => `${property}: ${value}`),
  }),
);

/** The names of the sets of colours. */
export const sets = [...colorSets.keys()];

/** A colour in each set. */
export interface ColorRow {
  readonly token: Token;
  readonly values: readonly string[];
}

const [first = []] = colorSets.values();

/** Each colour with its value in every set. */
export const colors: readonly ColorRow[] = first.map((token) => ({
  token,
  values: sets.map((set) => tokenIn(set, token.property)?.value ?? ''),
}));

/** A colour on another in one set; no ratio is owed where there is none. */
export interface Sample {
  readonly color: string;
  readonly ground: string;
  readonly ratio?: string;
}

export interface PairRow {
  readonly pair: ContrastPair;
  readonly samples: readonly Sample[];
}

/** Each pair with what it comes to in every set. */
export const pairs: readonly PairRow[] = contrastPairs.map((pair) => ({
  pair,
  samples: sets.map((set) => sample(pair, set)),
}));

function sample({of, on, themesOnly}: ContrastPair, set: string): Sample {
  const color = tokenIn(set, of)?.value ?? '';
  const {value: ground = '', canvases = [ground]} = tokenIn(set, on) ?? {};
  if (themesOnly && set.startsWith('page-')) return {color, ground};
  const ratios = canvases.map((canvas) =>
    new Color(color).contrast(canvas, 'WCAG21'),
  );
  // Never rounded up to what is owed.
  const least = Math.floor(Math.min(...ratios) * 10) / 10;
  return {color, ground, ratio: least.toFixed(1)};
}

function tokenIn(set: string, property: string): Token | undefined {
  return colorSets.get(set)?.find((token) => token.property === property);
}
