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
    bar: 'Lesefortschritt: {percent}',
    minutesLeft: {
      one: 'Noch etwa {count} Minute',
      other: 'Noch etwa {count} Minuten',
    },
    hoursLeft: {
      one: 'Noch etwa {count} Stunde',
      other: 'Noch etwa {count} Stunden',
    },
    lessThanAMinute: 'Noch weniger als eine Minute',
    finished: 'Zu Ende gelesen',
    resumable: 'Sie können dort weiterlesen, wo Sie aufgehört haben.',
    resume: 'Dort weiterlesen, wo Sie aufgehört haben',
    dismiss: 'Nein, danke',
  },
  share: {
    label: 'Diesen Artikel teilen',
  },
};
