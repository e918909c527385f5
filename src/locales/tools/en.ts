import type {ToolStrings} from '../tool-strings.js';

export const toolStrings: ToolStrings<'one' | 'other'> = {
  panel: {
    close: 'Close',
  },
  contents: {
    label: 'In this article',
  },
  preferences: {
    label: 'Reading preferences',
  },
  readAloud: {
    label: 'Read aloud',
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
  },
};
