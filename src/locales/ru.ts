import type {LoadToolStrings, Strings} from './strings.js';

export const strings: Strings<'one' | 'few' | 'many' | 'other'> = {
  skipLinks: {
    label: 'Ссылки для быстрого перехода',
    main: 'Перейти к основному содержанию',
    navigation: 'Перейти к главной навигации',
    search: 'Перейти к поиску',
    footer: 'Перейти в конец страницы',
  },
  breakingBanner: {
    label: 'Срочная новость',
    dismiss: 'Скрыть: {headline}',
    dismissAll: {
      one: 'Скрыть {count} новость',
      few: 'Скрыть {count} новости',
      many: 'Скрыть {count} новостей',
      other: 'Скрыть {count} новости',
    },
    pause: 'Приостановить обновление',
    resume: 'Возобновить обновление',
  },
  figure: {
    photo: 'Фото',
    illustration: 'Иллюстрация',
    chart: 'Диаграмма',
    video: 'Видео',
    audio: 'Аудио',
    table: 'Таблица',
    code: 'Код',
    embed: 'Встроенный материал',
    enlarge: 'Увеличить изображение',
    enlarged: 'Увеличенное изображение',
    zoomIn: 'Приблизить',
    zoomOut: 'Отдалить',
    close: 'Закрыть',
    reveal: 'Показать изображение',
    conceal: 'Скрыть изображение',
    revealOther: 'Показать',
    concealOther: 'Скрыть',
    sensitive: 'Это изображение может шокировать.',
  },
  publisherFooter: {
    printed: 'Распечатано {date} со страницы {address}',
  },
  reader: {
    label: 'Инструменты чтения',
    contents: 'Содержание',
    readAloud: 'Слушать',
    preferences: 'Вид',
    share: 'Поделиться',
    failed: 'Не удалось загрузить. Попробуйте ещё раз.',
  },
};

export const loadToolStrings: LoadToolStrings = () => import('./tools/ru.js');
