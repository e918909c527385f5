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
    bar: 'Прочитано: {percent}',
    minutesLeft: {
      one: 'Осталась примерно {count} минута',
      few: 'Осталось примерно {count} минуты',
      many: 'Осталось примерно {count} минут',
      other: 'Осталось примерно {count} минуты',
    },
    hoursLeft: {
      one: 'Остался примерно {count} час',
      few: 'Осталось примерно {count} часа',
      many: 'Осталось примерно {count} часов',
      other: 'Осталось примерно {count} часа',
    },
    lessThanAMinute: 'Осталось меньше минуты',
    finished: 'Прочитано до конца',
    resumable: 'Можно продолжить чтение с того места, где вы остановились.',
    resume: 'Продолжить с места остановки',
    dismiss: 'Нет, спасибо',
  },
  share: {
    label: 'Поделиться статьёй',
  },
};
