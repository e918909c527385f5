import type {AnyToolStrings} from './tool-strings.js';

/**
 * What Lede says of its own, in one language: one entry per element.
 *
 * Each is a whole sentence or label with named places, `{headline}`, never
 * joined from parts: word order, case and gender differ. Numbers are put in
 * through `Intl`. `Categories` are the plural categories of the language
 * (Unicode CLDR, as `Intl.PluralRules` names them), so that the type checker
 * refuses a locale that leaves one out.
 */
export interface Strings<Categories extends Intl.LDMLPluralRule> {
  readonly skipLinks: {
    /** Name of the navigation landmark that holds the links. */
    readonly label: string;
    readonly main: string;
    readonly navigation: string;
    readonly search: string;
    readonly footer: string;
  };
  readonly breakingBanner: {
    /** Visible label and name of the region; also drawn by the style sheet, before and without script. */
    readonly label: string;
    /** Name of the button that dismisses one headline, `{headline}`. */
    readonly dismiss: string;
    /** Name of the button that dismisses `{count}` headlines. */
    readonly dismissAll: Plural<Categories>;
    /** Button that stops updates. */
    readonly pause: string;
    /** Button that lets updates come again. */
    readonly resume: string;
  };
  readonly figure: {
    /** Names of a figure by what it holds, as a newspaper would call it. */
    readonly photo: string;
    readonly illustration: string;
    readonly chart: string;
    readonly video: string;
    readonly audio: string;
    readonly table: string;
    readonly code: string;
    /** An `iframe`: content from elsewhere. */
    readonly embed: string;
    /** Button that opens the image in a dialog. */
    readonly enlarge: string;
    /** Name of that dialog. */
    readonly enlarged: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly close: string;
    /** Button that reveals a sensitive image, and the one that hides it again. */
    readonly reveal: string;
    readonly conceal: string;
    /** The same for a video, a table, a map: whatever is no image. */
    readonly revealOther: string;
    readonly concealOther: string;
    /** Why an image is hidden, where the author gives no reason. */
    readonly sensitive: string;
  };
  readonly publisherFooter: {
    /** Printed under the footer: `{address}` of the page, `{date}` of printing. */
    readonly printed: string;
  };
  readonly reader: ReaderStrings;
}

/** What the reader's tools say before they are used; the rest is in `ToolStrings`. */
export interface ReaderStrings {
  /** Name of the toolbar. */
  readonly label: string;
  /** Buttons, one for each tool: a word, since four stand in a line. */
  readonly contents: string;
  readonly readAloud: string;
  readonly preferences: string;
  readonly share: string;
  /** Said and shown when a tool could not be fetched. */
  readonly failed: string;
}

/** A sentence in each plural form of a language. */
export type Plural<Categories extends Intl.LDMLPluralRule> = Readonly<
  Record<Categories, string>
>;

/** Strings as an element reads them, whatever the plural categories of the language. */
export type AnyStrings = Strings<'other'>;

/** Brings what the reader's tools say in a language, when the first of them is opened. */
export type LoadToolStrings = () => Promise<{
  readonly toolStrings: AnyToolStrings;
}>;
