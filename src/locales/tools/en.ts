import type {ToolStrings} from '../tool-strings.js';

export const toolStrings: ToolStrings<'one' | 'other'> = {
  panel: {
    close: 'Close',
  },
  contents: {
    label: 'In this article',
    none: 'This article has no headings.',
  },
  preferences: {
    label: 'Reading preferences',
    publisher: 'Publisher’s',
    theme: 'Theme',
    themes: {
      system: 'As on this device',
      light: 'Light',
      sepia: 'Sepia',
      dark: 'Dark',
      contrast: 'High contrast',
    },
    forcedColors:
      'This device’s own contrast theme is on, and goes before these.',
    sizeAndSpacing: 'Size and spacing',
    size: 'Text size',
    spacing: 'Spacing',
    spacings: ['A little wider', 'Wider', 'Wide', 'Very wide', 'Widest'],
    font: 'Typeface',
    fonts: {
      sans: 'Sans serif',
      serif: 'Serif',
      'low-vision': 'For low vision',
    },
    lowVisionFont: 'For low vision, {font} is used, which was made for it.',
    lowVisionInstead:
      'Neither this device nor this site has a typeface made for low vision. {font} is used instead.',
    lowVisionMissing:
      'Neither this device nor this site has a typeface made for low vision. The device’s plain sans serif is used instead.',
    width: 'Line length',
    widths: {
      narrow: 'Short',
      wide: 'Long',
      full: 'Full width',
    },
    alignment: 'Alignment',
    left: 'Left',
    right: 'Right',
    justified: 'Justified',
    reset: 'Publisher’s style',
    resetDone: 'Everything is in the publisher’s style.',
  },
  readAloud: {
    label: 'Read aloud',
    play: 'Play',
    pause: 'Pause',
    previousSentence: 'Previous sentence',
    nextSentence: 'Next sentence',
    previousParagraph: 'Previous paragraph',
    nextParagraph: 'Next paragraph',
    back: 'Back {seconds}',
    forward: 'Forward {seconds}',
    waiting: 'Loading…',
    options: 'Options',
    speed: 'Speed',
    speedValue: '{speed}×',
    voice: 'Voice',
    chooseVoice: 'Choose a voice',
    remoteVoice: '{voice} (online)',
    remoteHint: 'An online voice is sent the text over the internet.',
    highlight: 'Highlight what is being read',
    follow: 'Scroll along with the reading',
    startHint:
      'To start somewhere else, double-click a sentence, or select some text and press Play.',
    noEngine: 'This browser cannot read aloud.',
    noVoice:
      'There is no voice on this device. You can add one in its settings.',
    noVoiceForLanguage:
      'There is no voice for {language} on this device. You can choose one of another language, but it may be hard to understand.',
    onlyRemote:
      'For {language} there are only online voices here. The one you choose is sent the text over the internet.',
    noText: 'There is nothing here to read aloud.',
    ended: 'End of the article.',
    sentenceFailed: 'The voice could not say one sentence, so it was skipped.',
    voiceFailed:
      'The voice does not respond. Press Play to try again, or choose another voice.',
    interrupted: 'Something else is speaking. Press Play to go on.',
    blocked: 'The browser has blocked the sound. Press Play again.',
    recordingFailed:
      'The recording could not be played, so a computer voice will read instead.',
    recordingRetry:
      'The recording could not be played. Press Play to try again.',
  },
  progress: {
    bar: 'Reading progress: {percent}',
    minutesLeft: {
      one: 'About {count} minute left',
      other: 'About {count} minutes left',
    },
    hoursLeft: {
      one: 'About {count} hour left',
      other: 'About {count} hours left',
    },
    lessThanAMinute: 'Less than a minute left',
    finished: 'Read to the end',
    resumable: 'You can continue where you stopped reading.',
    resume: 'Continue where you stopped',
    dismiss: 'No, thanks',
  },
  share: {
    label: 'Share this article',
    system: 'Share with an app',
    copyLink: 'Copy link',
    copyQuotation: 'Copy quotation',
    selectFirst: 'To copy a quotation, select its words in the article first.',
    email: 'Send by e-mail',
    print: 'Print',
    linkCopied: 'Link copied.',
    quotationCopied: 'Quotation copied, with a link to its place.',
    thisLink: 'Copy this link',
    thisQuotation: 'Copy this quotation',
    notCopied:
      'This page may not copy for you. The text is selected: copy it from the field.',
    notShared: 'The share menu did not open. Use one of the other ways.',
    noAddress: 'This page has no address to share.',
    attribution: '— {headline}, {publisher}',
    attributionToPage: '— {headline}',
  },
};
