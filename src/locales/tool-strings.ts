import type {Plural} from './strings.js';

/**
 * What the reader's tools say in one language, by the same rules as `Strings`,
 * once they are opened: fetched with the first of them.
 *
 * `Categories` are the plural categories of the language.
 */
export interface ToolStrings<Categories extends Intl.LDMLPluralRule> {
  readonly panel: {
    readonly close: string;
  };
  readonly contents: {
    /** Name of the navigation landmark. */
    readonly label: string;
  };
  readonly preferences: {
    /** Name of the panel. */
    readonly label: string;
  };
  readonly readAloud: {
    /** Name of the player. */
    readonly label: string;
  };
  readonly progress: {
    /** Name of the bar. */
    readonly label: string;
    /** How long the rest takes, `{count}` minutes. */
    readonly minutesLeft: Plural<Categories>;
  };
  readonly share: {
    /** Name of the panel. */
    readonly label: string;
  };
}

/** Strings as a tool reads them, whatever the plural categories of the language. */
export type AnyToolStrings = ToolStrings<'other'>;
