import type {ToolStrings} from '../tool-strings.js';

export const toolStrings: ToolStrings<'one' | 'few' | 'many' | 'other'> = {
  panel: {
    close: 'Закрити',
  },
  contents: {
    label: 'У цій статті',
  },
  preferences: {
    label: 'Налаштування читання',
  },
  readAloud: {
    label: 'Читання вголос',
  },
  progress: {
    bar: 'Прочитано: {percent}',
    minutesLeft: {
      one: 'Залишилася приблизно {count} хвилина',
      few: 'Залишилося приблизно {count} хвилини',
      many: 'Залишилося приблизно {count} хвилин',
      other: 'Залишилося приблизно {count} хвилини',
    },
    hoursLeft: {
      one: 'Залишилася приблизно {count} година',
      few: 'Залишилося приблизно {count} години',
      many: 'Залишилося приблизно {count} годин',
      other: 'Залишилося приблизно {count} години',
    },
    lessThanAMinute: 'Залишилося менше хвилини',
    finished: 'Прочитано до кінця',
    resumable: 'Можна продовжити читання з того місця, де ви зупинилися.',
    resume: 'Продовжити з місця зупинки',
    dismiss: 'Ні, дякую',
  },
  share: {
    label: 'Поширити статтю',
  },
};
