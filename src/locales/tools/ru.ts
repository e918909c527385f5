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
    publisher: 'Как в издании',
    theme: 'Цвета',
    themes: {
      system: 'Как на устройстве',
      light: 'Светлая тема',
      sepia: 'Сепия',
      dark: 'Тёмная тема',
      contrast: 'Высокий контраст',
    },
    forcedColors:
      'На устройстве включены собственные контрастные цвета, они важнее.',
    sizeAndSpacing: 'Размер и интервалы',
    size: 'Размер текста',
    spacing: 'Интервалы',
    spacings: [
      'Чуть шире',
      'Шире',
      'Широкие',
      'Очень широкие',
      'Самые широкие',
    ],
    font: 'Шрифт',
    fonts: {
      sans: 'Без засечек',
      serif: 'С засечками',
      'low-vision': 'Для слабовидящих',
    },
    lowVisionFont:
      'Для слабовидящих используется {font}: этот шрифт для них и создан.',
    lowVisionInstead:
      'Ни на устройстве, ни на сайте нет шрифта для слабовидящих. Вместо него используется {font}.',
    lowVisionMissing:
      'Ни на устройстве, ни на сайте нет шрифта для слабовидящих. Вместо него используется обычный шрифт без засечек.',
    width: 'Длина строки',
    widths: {
      narrow: 'Короткая',
      wide: 'Длинная',
      full: 'Во всю ширину',
    },
    alignment: 'Выравнивание',
    left: 'По левому краю',
    right: 'По правому краю',
    justified: 'По ширине',
    reset: 'Стиль издания',
    resetDone: 'Всё снова в стиле издания.',
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
