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
