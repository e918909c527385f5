import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  isCredit,
  isPlaceholder,
  withoutCredit,
} from '../../src/text/placeholder.js';

const placeholders: Record<string, string[]> = {
  sizes: ['16x9 Image', '1x1 Image', '1024x576', '16×9 image', 'image 2 of 5'],
  kinds: [
    'image',
    'Photo',
    'IMAGES',
    'picture of',
    'Picture of a',
    'thumbnail',
    'logo',
    'icon',
    'Image placeholder',
    'alt text',
    'Image 2 of 5 of the photo of a text',
    'undefined',
    'untitled',
    'Screenshot',
    'image1',
    'photo 12',
    'Featured image',
    'Article image',
    'Lead image 2',
    'File photo',
    'Courtesy photo',
    'No image',
    'Image not available',
    '[object Object]',
  ],
  dates: ['2019-11-06', '06.11.2019', '۱۳۹۸/۰۸/۱۵'],
  'kinds in other languages': [
    'Bild',
    'Symbolbild',
    'картинка',
    'Foto',
    'ohne Titel',
    'Photos',
    'sans titre',
    'Imagen',
    'sin título',
    'изображение',
    'Фото',
    'Без названия',
    'зображення',
    'світлина',
    'تصویر',
    'عکس',
    'بدون عنوان',
    'لوگو',
    'صورة',
    'الصورة',
    '图片',
    '照片',
    '图像',
    '写真',
    '画像',
  ],
  files: [
    'IMG_1234',
    'IMG2034',
    'DSC0042',
    'iStock-12345678',
    'WhatsApp Image 2019-11-06 at 10.22.33',
    'Screenshot 2019-11-06 at 10.22.33',
    'img_1234',
    'DSC_0042',
    'DSC_0042.jpg',
    'DSC 0042',
    'DSCN 0042',
    'IMG-20240112-WA0003',
    'PXL_20210101_101010',
    'border_post_final',
    'my photo.JPEG',
    'my photo.jpg',
    'my scan.tif',
    'Screenshot 2024-01-01 at 10.00.00.png',
    'images (1)',
    '20240112103344',
    'd41d8cd98f00b204e9800998ecf8427e',
  ],
  addresses: [
    'https://example.com/a.png',
    'https://example.com/image?id=4',
    'data:image/gif;base64,R0lGOD',
    'http://example.com/a',
    'www.example.com/a',
    ' https://example.com/a.png ',
  ],
  credits: [
    'Photo: AP',
    'Photo: Reuters',
    '(c) Reuters',
    '© 2026 Example Press',
    'AFP/Getty Images',
    'Getty Images',
    'Photo by A. Person',
    'Photo: A. Person',
    'A. Person/AFP',
    'AP Photo/Jane Doe',
    'Courtesy of Jane Doe',
    'Source: Reuters',
    'Foto: dpa',
    'Foto: Max Mustermann',
    'Quelle: Beispielamt',
    'Crédit photo : AFP',
    'Crédit photo : agence nationale',
    'Crédit : Anne Personne',
    'Fuente: EFE',
    'Crédito: Ana Persona',
    'Фото: ТАСС',
    'Фото: Иван Петров',
    'Источник: РИА Новости',
    'Джерело: Укрінформ',
    'عکس: ایرنا',
    'عکاس: علی رضایی',
    'منبع: ایسنا',
    'صورة: رويترز',
    'المصدر: رويترز',
    '图：新华社',
    '图片来源：新华社',
    '摄影：王伟',
  ],
  nothing: ['', ' ', '—', '...', '\u00a0', '“”', '\u200b', '$'],
};

const descriptions: Record<string, string[]> = {
  // A word that only begins or ends as one of those does.
  parts: [
    'Imagery',
    'Image3d',
    'Featured image of a bridge',
    'Files and photos',
    'Picture of lead',
    'WhatsApp logo',
    'No image of war',
    'Symbolbild Polizei',
    'At noon',
    'Riots of 2019-11-06',
    '9/11',
    '1,000,000',
    '10 20',
    'Reimage',
    'Photography',
    'Typographic',
    'Iconic',
    'Logotype',
    'Catalogo',
    'Salt',
    'Altar',
    'Picnic',
    'Imagen borrosa',
    'image often',
    'image a7b',
    'Sourcebook: AP',
    'Resource: AP',
    'a.png is a file',
    'See https://example.com/',
    'One_word of two',
    'a2b4c6d8',
    'Ask Getty Images',
    'Getty Images of Rome',
    'Getty Images Rome',
    'd41d8cd98f00b204 at noon',
    'Beside d41d8cd98f00b204',
    'Beside border_post',
    'Photo: burnt Car',
    'Photo: Burnt car',
    'Photo finish: Anna',
    'Courtesy of the family that has lived in this house by the river since the war',
  ],
  en: [
    'Map',
    'Chart',
    'Portrait',
    'Moscow',
    'A. Person',
    'Jane Doe',
    'Reuters',
    'AP',
    'Logo of Example Press',
    'Image of a burnt car',
    'Picture of health',
    'Photo of the president',
    'Photo: burnt car',
    'Photo finish',
    'Photographer at work',
    'By the river',
    'Source of the Nile',
    'AC/DC',
    '2019',
    'A 320',
    'Getty Museum',
    'Anna/Paul: two friends',
    'Guide: the image of the city',
    'F-16',
    '❤️',
  ],
  de: ['Karte', 'Bild einer Stadt', 'Ein Foto der Brücke', 'Quelle im Wald'],
  fr: ['Carte', 'Photo d’une voiture', 'Source de la Loire'],
  es: ['Mapa', 'Imagen de un coche', 'Fuente en la plaza'],
  ru: ['Карта', 'Фото: сгоревшая машина', 'Источник в горах'],
  uk: ['Мапа', 'Світлина мосту'],
  fa: ['نقشه', 'عکس: خودروی سوخته', 'تصویر یک پل'],
  ar: ['خريطة', 'صورة سيارة محترقة'],
  zh: ['地图', '照片：烧毁的汽车', '河上的桥'],
  ja: ['地図', '橋の写真'],
  he: ['מפה'],
  hi: ['नक्शा'],
};

void test('is a placeholder', async (t) => {
  for (const [kind, texts] of Object.entries(placeholders)) {
    for (const text of texts) {
      await t.test(`${kind}: ${text}`, () => {
        assert.equal(isPlaceholder(text), true);
      });
    }
  }
});

void test('is a description', async (t) => {
  for (const [language, texts] of Object.entries(descriptions)) {
    for (const text of texts) {
      await t.test(`${language}: ${text}`, () => {
        assert.equal(isPlaceholder(text), false);
      });
    }
  }
});

void test('the name of the image’s own file is a placeholder', () => {
  assert.equal(isPlaceholder('border-post', '/media/border-post.jpg'), true);
  assert.equal(isPlaceholder('border-post', 'border-post.jpg?w=9'), true);
  assert.equal(isPlaceholder('border-post', '/media/bridge.jpg'), false);
  assert.equal(isPlaceholder('border-post', 'border-post-1024x576.jpg'), true);
  assert.equal(isPlaceholder('border-post', '/border-post/1.jpg'), false);
  assert.equal(isPlaceholder('border-post', '/border-post-9.jpg'), false);
  assert.equal(isPlaceholder('border-post', '/a.jpg?border-post.'), false);
  assert.equal(isPlaceholder('post-7', '/media/border-post-7.jpg'), false);
});

void test('one plain word may be what the image shows, though its file is called so', () => {
  assert.equal(isPlaceholder('Moscow', '/media/Moscow.jpg'), false);
});

void test('a credit is cut from the end of a text, and only there', () => {
  const cases = [
    ['Police at the border. Photo: AP', 'Police at the border.'],
    ['Police at the border.Photo: AP', 'Police at the border.'],
    ['Police at the border (AFP/Getty Images)', 'Police at the border'],
    ['Police at the border (AFP/Getty Images).', 'Police at the border'],
    ['Police at the border - © Reuters', 'Police at the border'],
    ['Mr. A. Person at home. Photo by B. Person.', 'Mr. A. Person at home.'],
    ['Photo: AP', 'Photo: AP'],
    ['(AFP/Getty Images)', '(AFP/Getty Images)'],
    ['Police (left) at the border', 'Police (left) at the border'],
    ['Police. Photo: burnt car', 'Police. Photo: burnt car'],
  ] as const;
  for (const [text, expected] of cases) {
    assert.equal(withoutCredit(text), expected);
  }
});

void test('a long text after a label is not a credit', () => {
  assert.equal(isCredit(`Source: ${'words and words '.repeat(9)}`), false);
});

void test('a label in one line and a description in the next are not a credit', () => {
  assert.equal(isCredit('Source: Reuters\nThe mill at dusk'), false);
});
