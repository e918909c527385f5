import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {parseWebVtt} from '../../src/text/webvtt.js';
import {growth, inProportion} from './growth.js';

const brief = (source: string): string[] =>
  parseWebVtt(source).map(({start, end, text}) => `${start}-${end} ${text}`);

const cases: [what: string, source: string, cues: string[]][] = [
  ['nothing but its signature', 'WEBVTT', []],
  [
    'minutes and seconds',
    'WEBVTT\n\n01:02.500 --> 01:04.000\nA mill.',
    ['62.5-64 A mill.'],
  ],
  [
    'hours, of two digits or more',
    'WEBVTT\n\n01:00:00.000 --> 100:00:01.001\nA mill.',
    ['3600-360001.001 A mill.'],
  ],
  [
    'a title and a header',
    'WEBVTT - The tide mill\nKind: captions\nLanguage: en\n\n00:00.000 --> 00:01.000\nA',
    ['0-1 A'],
  ],
  [
    'a byte order mark',
    '\ufeffWEBVTT\n\n00:00.000 --> 00:01.000\nA',
    ['0-1 A'],
  ],
  [
    'line ends of Windows',
    'WEBVTT\r\n\r\n00:00.000 --> 00:01.000\r\nA\r\nB\r\n\r\n00:01.000 --> 00:02.000\r\nC\r\n',
    ['0-1 A\nB', '1-2 C'],
  ],
  [
    'line ends of old Macs',
    'WEBVTT\r\r00:00.000 --> 00:01.000\rA\r',
    ['0-1 A'],
  ],
  [
    'identifiers',
    'WEBVTT\n\n1\n00:00.000 --> 00:01.000\nA\n\nthe end\n00:01.000 --> 00:02.000\nB',
    ['0-1 A', '1-2 B'],
  ],
  [
    'settings',
    'WEBVTT\n\n00:00.000 --> 00:01.000 align:start position:10% region:r1\nA',
    ['0-1 A'],
  ],
  [
    'no white space about the arrow, or tabs',
    'WEBVTT\n\n00:00.000-->00:01.000\nA\n\n\t00:01.000\t-->\t00:02.000\tline:0\nB',
    ['0-1 A', '1-2 B'],
  ],
  [
    'comments, styles and regions',
    'WEBVTT\n\nNOTE read by A. Person\n\nSTYLE\n::cue { color: lime }\n\nREGION\nid:r1\nwidth:40%\n\nNOTE\nLong\ncomment\n\n00:00.000 --> 00:01.000\nA\n\nNOTE end',
    ['0-1 A'],
  ],
  [
    'cues that no empty line parts',
    'WEBVTT\n00:00.000 --> 00:01.000\nA\n00:01.000 --> 00:02.000\nB',
    ['0-1 A', '1-2 B'],
  ],
  [
    'tags',
    'WEBVTT\n\n00:00.000 --> 00:01.000\n<v A. Person>The <i>old</i> <c.yellow.bg>mill</c> <lang ru>«Мир»</lang></v>',
    ['0-1 The old mill «Мир»'],
  ],
  [
    'a tag that does not end, as the standard has it',
    'WEBVTT\n\n00:00.000 --> 00:01.000\nA <i',
    ['0-1 A '],
  ],
  [
    'references',
    'WEBVTT\n\n00:00.000 --> 00:01.000\nA&nbsp;&amp;&lt;B&gt;&rlm;&#1576; &unknown; & so',
    ['0-1 A\u00a0&<B>\u200fب &unknown; & so'],
  ],
  [
    'readings above ruby characters',
    'WEBVTT\n\n00:00.000 --> 00:01.000\n<ruby>水<rt>みず</rt>車<rt.small>くるま</ruby>が回る',
    ['0-1 水車が回る'],
  ],
  [
    'cues out of order, and at once',
    'WEBVTT\n\n00:05.000 --> 00:09.000\nC\n\n00:00.000 --> 00:06.000\nA\n\n00:00.000 --> 00:02.000\nB',
    ['0-6 A', '0-2 B', '5-9 C'],
  ],
];

const malformed: [what: string, timing: string][] = [
  ['a comma, as SubRip has it', '00:00,000 --> 00:01,000'],
  ['no milliseconds', '00:00 --> 00:01'],
  ['two digits of them', '00:00.00 --> 00:01.00'],
  ['four digits of them', '00:00.0000 --> 00:01.0000'],
  ['seconds over 59', '00:60.000 --> 01:01.000'],
  ['minutes over 59', '00:60:00.000 --> 01:01:00.000'],
  ['an hour of one digit', '0:00:00.000 --> 0:00:01.000'],
  ['a minus', '-00:01.000 --> 00:01.000'],
  ['no end', '00:00.000 -->'],
  ['another arrow', '00:00.000 -> 00:01.000'],
  ['an end before the start', '00:02.000 --> 00:01.000'],
  ['no length', '00:01.000 --> 00:01.000'],
  ['words', 'soon --> later'],
];

describe('parseWebVtt', () => {
  for (const [what, source, cues] of cases) {
    test(`reads ${what}`, () => {
      assert.deepEqual(brief(source), cues);
    });
  }

  for (const [what, timing] of malformed) {
    test(`passes over a cue with ${what}, and reads on`, () => {
      assert.deepEqual(
        brief(`WEBVTT\n\n${timing}\nA\n\n00:07.000 --> 00:08.000\nB`),
        ['7-8 B'],
      );
    });
  }

  test('passes over cues without words', () => {
    assert.deepEqual(
      brief(
        'WEBVTT\n\n00:00.000 --> 00:01.000\n\n00:01.000 --> 00:02.000\n<i> </i>\n\n00:02.000 --> 00:03.000',
      ),
      [],
    );
  });

  test('knows the times of words within a cue', () => {
    const [cue] = parseWebVtt(
      'WEBVTT\n\n00:01.000 --> 00:09.000\nA <00:03.000><c>mill</c> <00:02.000>that <00:05.500>turns<00:09.000>.',
    );
    assert.equal(cue?.text, 'A mill that turns.');
    // What goes back, or ends when the cue does, is no time of a part.
    assert.deepEqual(cue.times, [
      [0, 1],
      [2, 3],
      [12, 5.5],
    ]);
  });

  for (const source of [
    '',
    '\n\nWEBVTT',
    'WEBVTTX\n\n00:00.000 --> 00:01.000\nA',
    'webvtt\n\n00:00.000 --> 00:01.000\nA',
    '1\n00:00:00,000 --> 00:00:01,000\nA',
    '<!doctype html><title>Not found</title>',
    '{"error": 404}',
  ]) {
    test(`takes what is not WebVTT for a fault: ${JSON.stringify(source)}`, () => {
      assert.throws(() => parseWebVtt(source), SyntaxError);
    });
  }

  test('reads a megabyte of anything in proportion', () => {
    for (const part of ['<rt>', '<', '00:00.000 --> ', '&', '\n', '\n-->\n']) {
      const grows = growth((size) => {
        parseWebVtt(
          `WEBVTT\n\n00:00.000 --> 00:01.000\n${part.repeat(size / part.length)}`,
        );
      }, 100_000);
      assert.ok(grows < inProportion, `${part}: ${grows} times as much`);
    }
  });
});
