import assert from 'node:assert/strict';
import {test} from 'node:test';
import {autonym, directionOf, languageName} from '../../src/text/languages.js';

const malformed = ['', 'x-default', 'zh_CN', 'persian language', '-', 'a'];

test('tells the direction of a language by its script', () => {
  for (const tag of 'ar fa fa-AF he ur ps sd ug yi ckb dv ks pa-PK az-Arab en-Arab ur-Aran'.split(
    ' ',
  )) {
    assert.equal(directionOf(tag), 'rtl', tag);
  }
  for (const tag of 'en fr ru pa az uz-Latn zh-Hant ja hi ku am fa-Latn'.split(
    ' ',
  )) {
    assert.equal(directionOf(tag), 'ltr', tag);
  }
});

test('names a language in itself, with a capital where it writes one', () => {
  for (const [tag, name] of [
    ['fa', 'فارسی'],
    ['fr', 'Français'],
    ['ru', 'Русский'],
    ['de', 'Deutsch'],
    ['ka', 'ქართული'],
    ['zh-Hans', '简体中文'],
    ['pt-BR', 'Português (Brasil)'],
  ] as const) {
    assert.equal(autonym(tag), name, tag);
  }
});

test('names a language in itself where the engine leaves its name out, as Chromium does', (t) => {
  const tags =
    'ba be bo ckb cv cy eu ga gl ha hy ig is km ky lo mk mn mt my ne nn om ps rn rw sd si sn so sq tg ti tk tt ug xh yo zu';
  const expected = tags.split(' ').map((tag) => [tag, autonym(tag)] as const);
  const {DisplayNames} = Intl;
  t.after(() => Object.assign(Intl, {DisplayNames}));
  Object.assign(Intl, {DisplayNames: {supportedLocalesOf: () => []}});
  for (const [tag, name] of [
    ...expected,
    // Of these Unicode CLDR has no list of languages, or another name.
    ['crh', 'Qırımtatarca'],
    ['ht', 'Kreyòl ayisyen'],
    ['ku', 'Kurdî'],
    ['ka', 'ქართული'],
    ['TG', 'Тоҷикӣ'],
    ['tlh', undefined],
  ] as const) {
    assert.equal(autonym(tag), name, tag);
  }
});

test('tells the direction by the script too where the engine does not tell it', (t) => {
  const {prototype} = Intl.Locale as {readonly prototype: object};
  const own = Object.getOwnPropertyDescriptor(prototype, 'getTextInfo');
  t.after(() => {
    if (own) Object.defineProperty(prototype, 'getTextInfo', own);
  });
  Reflect.deleteProperty(prototype, 'getTextInfo');
  for (const tag of 'ar fa he ur ps sd ug yi ckb dv pa-PK syr nqo ff-Adlm'.split(
    ' ',
  )) {
    assert.equal(directionOf(tag), 'rtl', tag);
  }
  for (const tag of ['en', 'ru', 'pa', 'zh', 'mn-Mong', 'x-default']) {
    assert.equal(
      directionOf(tag),
      tag === 'x-default' ? undefined : 'ltr',
      tag,
    );
  }
});

test('names a language in another', () => {
  assert.equal(languageName('fa', 'de'), 'Persisch');
});

test('has no name for what it does not know, and never throws', () => {
  for (const tag of [...malformed, 'tlh', 'qaa']) {
    assert.equal(autonym(tag), undefined, tag);
  }
  for (const tag of malformed) {
    assert.equal(directionOf(tag), undefined, tag);
    assert.equal(languageName('fa', tag), undefined, tag);
    assert.equal(languageName(tag, 'en'), undefined, tag);
  }
});
