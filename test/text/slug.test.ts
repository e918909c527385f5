import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {slug} from '../../src/text/slug.js';

const cases: Record<string, [text: string, id: string][]> = {
  Latin: [
    ['One night in January', 'one-night-in-january'],
    ['What’s next?', 'whats-next'],
    ["The mayor's e-mail: “No”", 'the-mayors-e-mail-no'],
    ['  5 things\n\t to know  ', '5-things-to-know'],
    ['Größe zählt', 'größe-zählt'],
    ['L’État d’urgence', 'létat-durgence'],
    ['¿Qué pasó?', 'qué-pasó'],
    ['İstanbul’da kış', 'istanbulda-kış'],
    ['Đường về nhà', 'đường-về-nhà'],
    ['Ｆｕｌｌ width', 'full-width'],
    ['The eﬀect of CO₂', 'the-effect-of-co2'],
    ['Zu\u00adsammen\u00adfassung der Lage', 'zusammenfassung-der-lage'],
  ],
  Cyrillic: [
    ['Что дальше?', 'что-дальше'],
    ['Підтримка п’яти', 'підтримка-пяти'],
    ['Ёлка — в ЁЛКЕ', 'ёлка-в-ёлке'],
    ['Тоҷикистон ва Ӯзбекистон', 'тоҷикистон-ва-ӯзбекистон'],
  ],
  Greek: [['Η Ελλάδα ΣΉΜΕΡΑ: ΝΌΜΟΣ', 'η-ελλάδα-σήμερα-νόμος']],
  Armenian: [['Հայերեն վերնագիր', 'հայերեն-վերնագիր']],
  Georgian: [['ქართული ენა', 'ქართული-ენა']],
  Arabic: [
    ['ما الجديد؟', 'ما-الجديد'],
    ['الفصل ٣: العـــودة', 'الفصل-٣-العودة'],
    ['ﻣﺮﺣﺒﺎ ﺑﻜﻢ', 'مرحبا-بكم'],
  ],
  'Arabic, Persian': [
    ['چه می‌شود؟', 'چه-میشود'],
    ['بخش ۲: «آب»', 'بخش-۲-آب'],
  ],
  'Arabic, Urdu': [['آگے کیا ہوگا؟', 'آگے-کیا-ہوگا']],
  Hebrew: [['חדשות היום', 'חדשות-היום']],
  Devanagari: [['कहानी की शुरुआत।', 'कहानी-की-शुरुआत']],
  Bengali: [['গল্পের শুরু', 'গল্পের-শুরু']],
  Tamil: [['தமிழ் தலைப்பு', 'தமிழ்-தலைப்பு']],
  Ethiopic: [['አማርኛ፡ርዕስ', 'አማርኛ-ርዕስ']],
  Thai: [['ทำไมน้ำท่วม?', 'ทำไมน้ำท่วม']],
  Lao: [['ນ້ຳຖ້ວມ', 'ນ້ຳຖ້ວມ']],
  Burmese: [['မြန်မာ စာ။', 'မြန်မာ-စာ']],
  Khmer: [['អត្ថបទ នេះ', 'អត្ថបទ-នេះ']],
  Chinese: [
    ['背景', '背景'],
    ['第２章：未来？', '第2章-未来'],
  ],
  Japanese: [['ガソリン価格の「今後」', 'ガソリン価格の-今後']],
  Korean: [['한국어 제목', '한국어-제목']],
};

describe('slug', () => {
  for (const [script, those] of Object.entries(cases)) {
    it(`reads like the heading: ${script}`, () => {
      for (const [text, id] of those) {
        assert.equal(slug(text), id.normalize('NFC'), text);
      }
    });
  }

  it('is the same however the letters are composed', () => {
    for (const [text] of Object.values(cases).flat()) {
      assert.equal(slug(text.normalize('NFD')), slug(text.normalize('NFC')));
    }
  });

  it('can be the name of no variable, nor `top`: a single Latin word is numbered', () => {
    for (const [text, id] of [
      ['Background', 'background-1'],
      ['Config', 'config-1'],
      ['dataLayer', 'datalayer-1'],
      ['Top', 'top-1'],
    ] as const) {
      assert.equal(slug(text), id);
    }
    assert.equal(slug('2024'), '2024');
  });

  it('is numbered where it is taken', () => {
    assert.equal(slug('What next?', 2), 'what-next-2');
    assert.equal(slug('Config', 2), 'config-2');
    assert.equal(slug('背景', 3), '背景-3');
  });

  it('is a section, numbered, where there are no letters and no digits', () => {
    assert.equal(slug('* * *'), 'section-1');
    assert.equal(slug('🔥❤️', 2), 'section-2');
    assert.equal(slug(''), 'section-1');
  });

  it('keeps no mark without its letter', () => {
    assert.equal(slug('❤️ Love 1️⃣ day'), 'love-1-day');
  });

  it('is cut after a word, or between two letters', () => {
    const words = slug('and so on '.repeat(30));
    assert.ok(words.length <= 60, words);
    assert.match(words, /^(?:and-so-on-)+(?:and|and-so|and-so-on)$/);

    assert.equal(slug('水'.repeat(300)), '水'.repeat(40));
    const thai = slug('น้ำ'.repeat(300));
    assert.match(thai, /^(?:น้ำ)+(?:น้)?$/);
    assert.equal(slug('𠮷'.repeat(100)), '𠮷'.repeat(40));
  });

  it('is its own slug', () => {
    for (const [text] of Object.values(cases).flat()) {
      assert.equal(slug(slug(text)), slug(text));
    }
  });
});
