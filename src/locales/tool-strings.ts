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
    /** In place of the list, once the headings are gone. */
    readonly none: string;
  };
  readonly preferences: {
    /** Name of the panel. */
    readonly label: string;
    /** First choice of each group: nothing changed. */
    readonly publisher: string;
    readonly theme: string;
    readonly themes: {
      readonly system: string;
      readonly light: string;
      readonly sepia: string;
      readonly dark: string;
      readonly contrast: string;
    };
    /** Under the themes, where forced colours are on. */
    readonly forcedColors: string;
    /** Name of the group of both. */
    readonly sizeAndSpacing: string;
    readonly size: string;
    readonly spacing: string;
    /** Steps of the spacing after the publisher's. */
    readonly spacings: readonly [string, string, string, string, string];
    readonly font: string;
    readonly fonts: {
      readonly sans: string;
      readonly serif: string;
      readonly 'low-vision': string;
    };
    /** What the choice for low vision comes to here: a typeface made for it, `{font}`. */
    readonly lowVisionFont: string;
    /** Another one, `{font}`. */
    readonly lowVisionInstead: string;
    /** The device's sans serif. */
    readonly lowVisionMissing: string;
    /** Length of lines. */
    readonly width: string;
    readonly widths: {
      readonly narrow: string;
      readonly wide: string;
      readonly full: string;
    };
    readonly alignment: string;
    readonly left: string;
    readonly right: string;
    readonly justified: string;
    /** Button that undoes all choices. */
    readonly reset: string;
    /** Said and shown after it. */
    readonly resetDone: string;
  };
  readonly readAloud: {
    /** Name of the player. */
    readonly label: string;
    /** Button that begins, and goes on after a pause. */
    readonly play: string;
    readonly pause: string;
    readonly previousSentence: string;
    readonly nextSentence: string;
    readonly previousParagraph: string;
    readonly nextParagraph: string;
    /** A step in a recording whose sentences are not known; `{seconds}` with their unit. */
    readonly back: string;
    readonly forward: string;
    /** Until a recording is heard. */
    readonly waiting: string;
    /** What opens speed, voice and the rest. */
    readonly options: string;
    readonly speed: string;
    /** Value of the speed: 1 is the voice’s own. */
    readonly speedValue: string;
    readonly voice: string;
    /** In the place of a voice, while none is chosen. */
    readonly chooseVoice: string;
    /** A voice that the text is sent to. */
    readonly remoteVoice: string;
    /** What that means, in the words of `remoteVoice`. */
    readonly remoteHint: string;
    /** Checkbox. */
    readonly highlight: string;
    /** Checkbox. */
    readonly follow: string;
    /** How to begin elsewhere than at the top. */
    readonly startHint: string;
    readonly noEngine: string;
    readonly noVoice: string;
    /** `{language}` is a name of a language. */
    readonly noVoiceForLanguage: string;
    /** `{language}` is a name of a language. */
    readonly onlyRemote: string;
    readonly noText: string;
    /** Said at the end. */
    readonly ended: string;
    readonly sentenceFailed: string;
    readonly voiceFailed: string;
    readonly interrupted: string;
    readonly blocked: string;
    readonly recordingFailed: string;
    /** Where there is no voice either. */
    readonly recordingRetry: string;
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
    /** Button that opens the share menu of the system. */
    readonly system: string;
    readonly copyLink: string;
    /** Button that copies the words that the reader selected, with a link to them. */
    readonly copyQuotation: string;
    /** Stands in the place of that button while nothing is selected. */
    readonly selectFirst: string;
    /** Link that begins an e-mail. */
    readonly email: string;
    readonly print: string;
    /** Said and shown once it is done. */
    readonly linkCopied: string;
    readonly quotationCopied: string;
    /** Name of a field with the link, where the page can’t copy it. */
    readonly thisLink: string;
    readonly thisQuotation: string;
    /** Said and shown with such a field. */
    readonly notCopied: string;
    /** Said and shown where the share menu failed. */
    readonly notShared: string;
    /** Shown in the place of what needs an address. */
    readonly noAddress: string;
    /** Below a quotation: what it is from. */
    readonly attribution: string;
    /** The same, where the publisher has no name. */
    readonly attributionToPage: string;
  };
}

/** Strings as a tool reads them, whatever the plural categories of the language. */
export type AnyToolStrings = ToolStrings<'other'>;
