import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {format, formatCount} from '../../src/locales/format.js';
import {
  loadedLocale,
  loadLocale,
  registerLocale,
  resolveLanguage,
} from '../../src/locales/locales.js';
import {strings as english} from '../../src/locales/en.js';

describe('the language of a tag', () => {
  const cases: readonly [tag: string, language: string, why: string][] = [
    ['fa', 'fa', 'the language itself'],
    ['fa-AF', 'fa', 'a region'],
    ['FA-af', 'fa', 'tags are case-insensitive'],
    ['fa-Arab-AF-u-nu-latn', 'fa', 'script, region and extension'],
    ['de-1996', 'de', 'a variant'],
    ['es-419', 'es', 'a region by number'],
    ['zh-Hans-CN', 'zh', 'the script that Lede has'],
    ['zh-Hant-TW', 'zh', 'the nearest that there is: the voice is the same'],
    ['fa_AF', 'fa', 'an underscore, as in locale ids of CMSs'],
    ['prs', 'fa', 'Dari, which BCP 47 replaces with fa-AF'],
    ['cmn-Hans', 'zh', 'Mandarin, which BCP 47 replaces with zh'],
    ['per', 'fa', 'the code of libraries'],
    ['tg', 'en', 'a language that Lede does not have'],
    ['en-GB', 'en', 'English of a region'],
    ['', 'en', 'unknown'],
    ['und', 'en', 'undetermined'],
    ['x-private', 'en', 'private use'],
    ['fas', 'fa', 'the three-letter code'],
    ['f', 'en', 'malformed'],
    ['-', 'en', 'malformed'],
    ['--fa', 'en', 'malformed'],
    [' ', 'en', 'malformed'],
    ['fa AF', 'en', 'malformed'],
    ['فارسی', 'en', 'a name in place of a tag'],
    ['__proto__', 'en', 'a name that objects have'],
    ['constructor', 'en', 'a name that objects have'],
    ['a'.repeat(10_000), 'en', 'absurd'],
  ];
  for (const [tag, language, why] of cases) {
    it(`is ${language} for "${tag.slice(0, 30)}": ${why}`, async () => {
      assert.equal(resolveLanguage(tag), language);
      assert.equal((await loadLocale(tag)).language, language);
      assert.equal(loadedLocale(tag)?.language, language);
    });
  }
});

describe('a language that is registered', () => {
  it('is found by its tag and by a region of it', async () => {
    const tajik = {
      ...english,
      figure: {...english.figure, photo: 'Сурат'},
    };
    registerLocale('tg', () => Promise.resolve({strings: tajik}));
    const locale = await loadLocale('tg-TJ');
    assert.equal(locale.language, 'tg');
    assert.equal(locale.strings.figure.photo, 'Сурат');
  });

  it('goes before the one that it refines', async () => {
    registerLocale('zh-Hant', () => Promise.resolve({strings: english}));
    assert.equal((await loadLocale('zh-Hant-HK')).language, 'zh-hant');
    assert.equal((await loadLocale('zh-Hans')).language, 'zh');
  });

  it('is English when it cannot be had', async () => {
    registerLocale('kk', () => Promise.reject(new Error('offline')));
    const locale = await loadLocale('kk');
    assert.equal(locale.language, 'en');
    assert.equal(locale.strings, english);
  });

  it('is fetched once for all who ask at the same time', async () => {
    let fetches = 0;
    registerLocale('ky', () => {
      fetches++;
      return Promise.resolve({strings: english});
    });
    await Promise.all([loadLocale('ky'), loadLocale('ky-KG')]);
    await loadLocale('ky');
    assert.equal(fetches, 1);
  });
});

describe('a sentence with places', () => {
  it('takes its values', () => {
    assert.equal(
      format('Printed from {address} on {date}', {
        address: 'https://example.com/',
        date: '1 May 2026',
      }),
      'Printed from https://example.com/ on 1 May 2026',
    );
  });

  it('takes a value as it is, whatever stands in it', () => {
    assert.equal(
      format('Dismiss: {headline}', {headline: '$& {headline} {count} $1'}),
      'Dismiss: $& {headline} {count} $1',
    );
  });

  it('leaves a place that no value is for', () => {
    assert.equal(format('{toString} {x}', {}), '{toString} {x}');
  });
});

describe('a count', () => {
  const cases: readonly [tag: string, count: number, sentence: string][] = [
    ['en', 1, 'Dismiss 1 headline'],
    ['en', 0, 'Dismiss 0 headlines'],
    ['ru', 1, 'Скрыть 1 новость'],
    ['ru', 3, 'Скрыть 3 новости'],
    ['ru', 5, 'Скрыть 5 новостей'],
    ['ru', 11, 'Скрыть 11 новостей'],
    ['ru', 21, 'Скрыть 21 новость'],
    ['uk', 2, 'Приховати 2 новини'],
    ['uk', 12, 'Приховати 12 новин'],
    ['fa', 3, 'پنهان کردن ۳ خبر'],
    ['ar', 1, 'إخفاء خبر واحد'],
    ['ar', 2, 'إخفاء خبرين'],
    ['zh', 3, '关闭3条新闻'],
    ['fr', 0, 'Masquer 0 titre'],
    ['fr', 2, 'Masquer 2 titres'],
    ['de', 1, '1 Meldung ausblenden'],
    ['es', 2, 'Ocultar 2 titulares'],
  ];
  for (const [tag, count, sentence] of cases) {
    it(`of ${count} is said in ${tag} as: ${sentence}`, async () => {
      const locale = await loadLocale(tag);
      const {dismissAll} = locale.strings.breakingBanner;
      assert.equal(formatCount(locale, dismissAll, count), sentence);
    });
  }

  it('is said in a form that a locale has, where it lacks the right one', () => {
    assert.equal(
      formatCount({language: 'ru', strings: english}, {other: '{count}'}, 2),
      '2',
    );
  });
});
