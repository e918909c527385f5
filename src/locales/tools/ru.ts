import type {ToolStrings} from '../tool-strings.js';

export const toolStrings: ToolStrings<'one' | 'few' | 'many' | 'other'> = {
  panel: {
    close: 'Закрыть',
  },
  contents: {
    label: 'В этой статье',
  },
  preferences: {
    label: 'Настройки чтения',
  },
  readAloud: {
    label: 'Чтение вслух',
  },
  progress: {
    label: 'Ход чтения',
    minutesLeft: {
      one: 'Осталась {count} минута',
      few: 'Осталось {count} минуты',
      many: 'Осталось {count} минут',
      other: 'Осталось {count} минуты',
    },
  },
  share: {
    label: 'Поделиться статьёй',
  },
};
