import type {LoadToolStrings, Strings} from './strings.js';

export const strings: Strings<'one' | 'few' | 'many' | 'other'> = {
  skipLinks: {
    label: 'Посилання для швидкого переходу',
    main: 'Перейти до основного вмісту',
    navigation: 'Перейти до головної навігації',
    search: 'Перейти до пошуку',
    footer: 'Перейти в кінець сторінки',
  },
  breakingBanner: {
    label: 'Термінова новина',
    dismiss: 'Приховати: {headline}',
    dismissAll: {
      one: 'Приховати {count} новину',
      few: 'Приховати {count} новини',
      many: 'Приховати {count} новин',
      other: 'Приховати {count} новини',
    },
    pause: 'Призупинити оновлення',
    resume: 'Відновити оновлення',
  },
  figure: {
    photo: 'Фото',
    illustration: 'Ілюстрація',
    chart: 'Діаграма',
    video: 'Відео',
    audio: 'Аудіо',
    table: 'Таблиця',
    code: 'Код',
    embed: 'Вбудований вміст',
    enlarge: 'Збільшити зображення',
    enlarged: 'Збільшене зображення',
    zoomIn: 'Наблизити',
    zoomOut: 'Віддалити',
    close: 'Закрити',
    reveal: 'Показати зображення',
    conceal: 'Приховати зображення',
    revealOther: 'Показати',
    concealOther: 'Приховати',
    sensitive: 'Це зображення може шокувати.',
  },
  publisherFooter: {
    printed: 'Надруковано {date} зі сторінки {address}',
  },
  reader: {
    label: 'Інструменти читання',
    contents: 'Зміст',
    readAloud: 'Слухати',
    preferences: 'Вигляд',
    share: 'Поширити',
    failed: 'Не вдалося завантажити. Спробуйте ще раз.',
  },
};

export const loadToolStrings: LoadToolStrings = () => import('./tools/uk.js');
