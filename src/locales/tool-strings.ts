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
    /** What the bar shows, for those who don't see it: `{percent}` of the article is read. */
    readonly bar: string;
    /** How long the rest takes: `{count}` minutes, which may be a range, `3–4`. */
    readonly minutesLeft: Plural<Categories>;
    /** The same in hours. */
    readonly hoursLeft: Plural<Categories>;
    readonly lessThanAMinute: string;
    readonly finished: string;
    /** Said, not shown, when the reader comes back: the place of last time is offered. */
    readonly resumable: string;
    /** Button that goes to that place. */
    readonly resume: string;
    /** Button that turns the offer down. */
    readonly dismiss: string;
  };
  readonly share: {
    /** Name of the panel. */
    readonly label: string;
  };
}

/** Strings as a tool reads them, whatever the plural categories of the language. */
export type AnyToolStrings = ToolStrings<'other'>;
