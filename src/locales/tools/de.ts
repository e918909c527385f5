import type {ToolStrings} from '../tool-strings.js';

export const toolStrings: ToolStrings<'one' | 'other'> = {
  panel: {
    close: 'Schließen',
  },
  contents: {
    label: 'In diesem Artikel',
  },
  preferences: {
    label: 'Leseeinstellungen',
  },
  readAloud: {
    label: 'Vorlesen',
  },
  progress: {
    label: 'Lesefortschritt',
    minutesLeft: {
      one: 'Noch {count} Minute',
      other: 'Noch {count} Minuten',
    },
  },
  share: {
    label: 'Diesen Artikel teilen',
  },
};
