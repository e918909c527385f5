import type {ToolStrings} from '../tool-strings.js';

export const toolStrings: ToolStrings<'one' | 'many' | 'other'> = {
  panel: {
    close: 'Fermer',
  },
  contents: {
    label: 'Dans cet article',
  },
  preferences: {
    label: 'Préférences de lecture',
  },
  readAloud: {
    label: 'Lecture à voix haute',
  },
  progress: {
    label: 'Progression de la lecture',
    minutesLeft: {
      one: 'Encore {count} minute',
      many: 'Encore {count} de minutes',
      other: 'Encore {count} minutes',
    },
  },
  share: {
    label: 'Partager cet article',
  },
};
