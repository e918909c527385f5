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
    label: 'Перебіг читання',
    minutesLeft: {
      one: 'Залишилася {count} хвилина',
      few: 'Залишилося {count} хвилини',
      many: 'Залишилося {count} хвилин',
      other: 'Залишилося {count} хвилини',
    },
  },
  share: {
    label: 'Поширити статтю',
  },
};
