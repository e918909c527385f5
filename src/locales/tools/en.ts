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
    label: 'Reading progress',
    minutesLeft: {
      one: '{count} minute left',
      other: '{count} minutes left',
    },
  },
  share: {
    label: 'Share this article',
  },
};
