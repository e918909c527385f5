import assert from 'node:assert/strict';
import {it} from 'node:test';
import {inQuotationMarks} from '../../src/text/quotation-marks.js';

for (const [language, text, expected] of [
  ['en', 'It is early.', '“It is early.”'],
  ['en-GB', 'It is early.', '“It is early.”'],
  ['', 'It is early.', '“It is early.”'],
  ['de', 'Es ist früh.', '„Es ist früh.“'],
  ['de-CH', 'Es ist früh.', '«Es ist früh.»'],
  ['de-Latn-CH', 'Es ist früh.', '„Es ist früh.“'],
  ['fr', 'Il est tôt.', '«\u00a0Il est tôt.\u00a0»'],
  ['fr-CH', 'Il est tôt.', '«Il est tôt.»'],
  ['es', 'Es pronto.', '«Es pronto.»'],
  ['pt', 'É cedo.', '“É cedo.”'],
  ['pt-PT', 'É cedo.', '«É cedo.»'],
  ['pl', 'Jest wcześnie.', '„Jest wcześnie.”'],
  ['sv', 'Det är tidigt.', '”Det är tidigt.”'],
  ['ru', 'Ещё рано.', '«Ещё рано.»'],
  ['uk', 'Ще рано.', '«Ще рано.»'],
  ['fa', 'هنوز زود است.', '«هنوز زود است.»'],
  ['fa-AF', 'هنوز زود است.', '«هنوز زود است.»'],
  ['ar', 'من المبكر.', '«من المبكر.»'],
  ['zh', '还早。', '“还早。”'],
  ['zh-Hant', '還早。', '「還早。」'],
  ['zh-TW', '還早。', '「還早。」'],
  ['ja', 'まだ早い。', '「まだ早い。」'],
  ['fi', 'On aikaista.', '”On aikaista.”'],
  ['he', 'מוקדם.', '”מוקדם.”'],
  // A tag that only begins or ends like another.
  ['den', 'Early.', '“Early.”'],
  ['nde', 'Early.', '“Early.”'],
  ['plt', 'Early.', '“Early.”'],
  ['apl', 'Early.', '“Early.”'],
  ['frr', 'Early.', '“Early.”'],
  ['arn', 'Early.', '“Early.”'],
  ['mar', 'Early.', '“Early.”'],
  ['fil', 'Early.', '“Early.”'],
  ['ifi', 'Early.', '“Early.”'],
  ['hed', 'Early.', '“Early.”'],
  ['she', 'Early.', '“Early.”'],
  ['jam', 'Early.', '“Early.”'],
  ['aja', 'Early.', '“Early.”'],
  // Marks of its own around the whole.
  ['en', '“It is early.”', '“It is early.”'],
  ['en', '“It is early”.', '“It is early”.'],
  ['fa', '«هنوز زود است»', '«هنوز زود است»'],
  ['de', '„Es ist früh“', '„Es ist früh“'],
  // A mark at its beginning alone, or at its end.
  ['en', '“It is early.', '““It is early.”'],
  ['en', 'It is “early”', '“It is “early””'],
  // Two quotations are not one.
  [
    'en',
    '“It is early,” he said. “Very.”',
    '““It is early,” he said. “Very.””',
  ],
  ['en', '“Early” is a word.', '““Early” is a word.”'],
] as const) {
  it(`puts ${text} (${language}) in quotation marks as ${expected}`, () => {
    assert.equal(inQuotationMarks(text, language), expected);
  });
}
