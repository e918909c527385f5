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
    bar: 'Progression de la lecture : {percent}',
    minutesLeft: {
      one: 'Encore {count} minute environ',
      many: 'Encore {count} de minutes environ',
      other: 'Encore {count} minutes environ',
    },
    hoursLeft: {
      one: 'Encore {count} heure environ',
      many: 'Encore {count} d’heures environ',
      other: 'Encore {count} heures environ',
    },
    lessThanAMinute: 'Encore moins d’une minute',
    finished: 'Lu jusqu’à la fin',
    resumable: 'Vous pouvez reprendre la lecture là où vous en étiez.',
    resume: 'Reprendre là où vous en étiez',
    dismiss: 'Non merci',
  },
  share: {
    label: 'Partager cet article',
  },
};
