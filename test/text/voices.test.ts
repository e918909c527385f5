import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  isLocal,
  languageKey,
  speaks,
  voicesFor,
  type Voice,
} from '../../src/text/voices.js';

const voice = (
  name: string,
  lang: string,
  more: Partial<Voice> = {},
): Voice => ({
  name,
  lang,
  voiceURI: name,
  localService: true,
  default: false,
  ...more,
});

const names = (
  voices: readonly Voice[],
  language: string,
  reader: readonly string[] = [],
): string[] => voicesFor(voices, language, reader).map(({name}) => name);

const pairs: readonly [voice: string, language: string, speaks: boolean][] = [
  ['en-US', 'en', true],
  ['en_US', 'en-GB', true],
  ['en-GB-x-rp', 'en', true],
  ['en-US-u-ca-buddhist', 'en', true],
  [' en-GB ', 'en', true],
  ['de-DE', 'en', false],
  ['de-DE', 'de-AT', true],
  ['fa', 'fa-IR', true],
  ['fa-IR', 'prs', true],
  ['fa-IR', 'fa-AF', true],
  ['tg-TJ', 'fa', false],
  ['ar-001', 'ar', true],
  ['ar-SA', 'arb', true],
  ['cmn', 'zh', true],
  ['cmn-Hans-CN', 'zh-CN', true],
  ['zh_CN_#Hans', 'zh', true],
  ['zh-TW', 'zh-CN', true],
  ['zh-HK', 'yue', true],
  ['zh-HK', 'zh-CN', false],
  ['yue-Hant-HK', 'zh-HK', true],
  ['en-HK', 'en', true],
  ['en-HK', 'yue', false],
  ['nb-NO', 'no', true],
  ['no', 'nn', true],
  ['iw_IL', 'he', true],
  ['in-ID', 'id', true],
  ['fil-PH', 'tl', true],
  ['sr-Latn-RS', 'sr', false],
  ['sr-RS', 'sr-Cyrl', true],
  ['uk-UA', 'ru', false],
  ['', 'en', false],
  ['en-US', '', false],
  ['not a tag', 'en', false],
  ['ka', 'ka-GE', true],
];

void test('knows which languages a voice reads, however either is written', () => {
  assert.deepEqual(
    pairs.filter(([own, wanted, is]) => speaks(voice('V', own), wanted) !== is),
    [],
  );
});

void test('keeps what is chosen for a language under one name, however it is written', () => {
  for (const [tag, key] of [
    ['en-GB', 'en'],
    ['nb', 'no'],
    ['prs', 'fa'],
    ['fil', languageKey('tl')],
    ['zh_CN_#Hans', 'zh'],
    ['zh-HK', 'yue'],
    ['', ''],
  ] as const) {
    assert.equal(languageKey(tag), key, tag);
  }
});

void test('takes the voice of the text’s country, else of the reader’s, else the usual one', () => {
  const voices = [
    voice('Australia', 'en-AU'),
    voice('Britain', 'en-GB'),
    voice('America', 'en-US'),
    voice('Paris', 'fr-FR'),
  ];
  assert.equal(names(voices, 'en')[0], 'America');
  assert.equal(names(voices, 'en', ['fr', 'en-GB'])[0], 'Britain');
  assert.equal(names(voices, 'en-AU', ['en-GB'])[0], 'Australia');
  assert.equal(names(voices, 'en-NZ', ['en-GB']).length, 3);
  assert.deepEqual(names(voices, 'fr-CA'), ['Paris']);
  assert.deepEqual(names(voices, 'ru'), []);
  // Written as engines do, with a script, or with the number of a region.
  assert.equal(names(voices, 'en_AU', ['en-GB'])[0], 'Australia');
  assert.equal(names(voices, 'en-Latn-AU', ['en-GB'])[0], 'Australia');
  const spanish = [voice('Madrid', 'es-ES'), voice('Latin', 'es-419')];
  assert.equal(names(spanish, 'es-419', ['es-ES'])[0], 'Latin');
  // What follows is no country: Valencian of wherever.
  assert.equal(names(spanish, 'es-x-au', ['es-419'])[0], 'Latin');
  // A reader of something else, or of what is no language, has no say.
  assert.equal(names(voices, 'en', ['fr-GB', ''])[0], 'America');
  // A voice that names no language is none for it, nor breaks the list.
  assert.equal(names([voice('None', ''), ...voices], 'en')[0], 'America');
});

void test('prefers the voice on the device, though a remote one is of the country', () => {
  const voices = [
    voice('Cloud', 'en-GB', {localService: false, default: true}),
    voice('Device', 'en-US'),
  ];
  assert.deepEqual(names(voices, 'en-GB'), ['Device', 'Cloud']);
});

void test('puts last what was made for fun', () => {
  const voices = [
    voice('Albert', 'en-US', {
      voiceURI: 'com.apple.speech.synthesis.voice.Albert',
    }),
    voice('Eddy', 'en-US', {voiceURI: 'com.apple.eloquence.en-US.Eddy'}),
    voice('English (America)+Adam', 'en-US'),
    voice('Daniel', 'en-GB', {
      voiceURI: 'com.apple.voice.compact.en-GB.Daniel',
    }),
    voice('Samantha', 'en-US', {
      voiceURI: 'com.apple.voice.compact.en-US.Samantha',
    }),
  ];
  assert.deepEqual(names(voices, 'en').slice(0, 2), ['Samantha', 'Daniel']);
  const alex = voice('Alex', 'en-US', {
    voiceURI: 'com.apple.speech.synthesis.voice.Alex',
  });
  assert.equal(names([...voices, alex], 'en')[1], 'Alex');
  // Another than Alex, and a voice whose name has a plus in it.
  assert.deepEqual(
    names(
      [
        voice('Alexa', 'en-US', {
          voiceURI: 'com.apple.speech.synthesis.voice.Alexa',
        }),
        voice('English+ by A', 'en-GB'),
      ],
      'en',
    ),
    ['English+ by A', 'Alexa'],
  );
});

void test('prefers the system’s own voice, and the better of two', () => {
  assert.deepEqual(
    names(
      [
        voice('Anna', 'de-DE'),
        voice('Petra (Premium)', 'de-DE'),
        voice('Markus', 'de-DE', {default: true}),
      ],
      'de',
    ),
    ['Markus', 'Petra (Premium)', 'Anna'],
  );
});

void test('believes no Firefox that calls a voice of the system remote', () => {
  const system = voice('Edward', 'en', {
    voiceURI: 'urn:moz-tts:speechd:Edward?en',
    localService: false,
  });
  assert.ok(isLocal(system));
  assert.ok(isLocal(voice('Anna', 'en')));
  assert.ok(!isLocal(voice('Cloud', 'en', {localService: false})));
});
