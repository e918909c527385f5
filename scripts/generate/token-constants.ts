import {
  base,
  colorSets,
  contrastPairs,
  latin,
  writingSystems,
  type ContrastPairs,
  type Token,
} from '../tokens/read.js';
import {formatted} from './formatted.js';

/** `src/tokens.ts`: the tokens for those who write TypeScript. */
export async function tokenConstants(): Promise<string> {
  const sets = [...colorSets].map(
    ([name, tokens]) => `${JSON.stringify(name)}: ${record(tokens)},`,
  );
  const systems = [...writingSystems].map(
    ([name, system]) => `${name}: ${record(system.tokens)},`,
  );
  const code = `// Generated from tokens.json by scripts/generate/token-constants.ts.

/** The custom properties that are the same whatever the colours, and what Lede sets them to in Latin script. */
export const tokens = ${record([...base, ...latin.tokens])} as const;

/** What is different in other writing systems. */
export const writingSystems = {
  ${systems.join('\n')}
} as const;

/** The sets of colours: the publisher's page, light and dark, and the themes that a reader can choose. */
export const colorSets = {
  ${sets.join('\n')}
} as const;

export type ColorSetName = keyof typeof colorSets;

export type ColorToken = keyof (typeof colorSets)['page-light'];

/** A custom property that Lede's look is built on. */
export type Token = keyof typeof tokens | ColorToken;

/** What a site sets of them: the style of an element, or a rule on \`:root\`. */
export type Skin = Readonly<Partial<Record<Token, string>>>;

/** A pair of colours, and how much one has to stand out from the other. */
export interface ContrastPair {
  readonly of: ColorToken;
  readonly on: ColorToken;
  /** The least ratio, as WCAG reckons it. */
  readonly least: number;
  /** The success criterion of WCAG that asks for it. */
  readonly criterion: string;
  /** Whether it holds for the reader's themes only. */
  readonly themesOnly: boolean;
}

/** The colours that stand on each other in Lede's styles. A skin that keeps to these ratios can be read. */
export const contrastPairs: readonly ContrastPair[] = ${JSON.stringify(contrastPairs.flatMap(expand))};
`;
  return formatted('src/tokens.ts', code);
}

function record(tokens: readonly Token[]): string {
  return JSON.stringify(
    Object.fromEntries(tokens.map(({property, value}) => [property, value])),
  );
}

function expand({
  of,
  on,
  themesOnly = false,
  ...rest
}: ContrastPairs): object[] {
  return of.flatMap((color) =>
    on.map((ground) => ({
      of: `--lede-color-${color}`,
      on: `--lede-color-${ground}`,
      themesOnly,
      ...rest,
    })),
  );
}
