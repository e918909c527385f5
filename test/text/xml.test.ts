import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {decodeReferences} from '../../src/text/character-references.js';
import {parseXml, textOf} from '../../src/text/xml.js';
import {growth, inProportion} from './growth.js';

describe('parseXml', () => {
  it('reads elements, attributes, text, CDATA, comments and instructions', () => {
    const root = parseXml(
      `<?xml version="1.0"?><!-- <x> --><a b="1 &amp; 2" c='"'>one <d/><![CDATA[<two> &amp;]]> th<!-- no -->ree</a>`,
    );
    assert.equal(root.name, 'a');
    assert.deepEqual(
      [...root.attributes],
      [
        ['b', '1 & 2'],
        ['c', '"'],
      ],
    );
    assert.equal(textOf(root), 'one <two> &amp; three');
  });

  it('reads what is written over several lines', () => {
    const root = parseXml(
      `\n<feed\n  lang\n=\n"fa"  dir='' \n><a\n/>\n</feed>\n`,
    );
    assert.deepEqual(
      [...root.attributes],
      [
        ['lang', 'fa'],
        ['dir', ''],
      ],
    );
    assert.equal(textOf(root), '\n');
  });

  it('ends a comment and a section of text where they end', () => {
    assert.equal(
      textOf(parseXml('<a>1<!---->2<!-- -- > -->3<![CDATA[]]>4</a>')),
      '1234',
    );
    assert.throws(() => parseXml('<a><!--></a>'), SyntaxError);
    assert.throws(() => parseXml('<a><![CDATA[x]></a>'), SyntaxError);
  });

  it('says what is wrong, and where', () => {
    for (const [source, what] of [
      ['<a><!-- </a>', 'no "-->" at character 3'],
      ['<a>< b/></a>', 'a stray "<" at character 3'],
      ['<a><b c></a>', 'an unfinished <b> at character 5'],
      ['<a></b></a>', 'a stray </b> at character 7'],
      ['</a>', 'a stray </a> at character 4'],
      ['<a><b></b>', '<a> never ends at character 10'],
      ['<a/><b/>', 'not one root element at character 0'],
      ['<!DOCTYPE', 'a document type that does not end at character 0'],
      ['<a><!DOCTYPE', 'a document type that does not end at character 3'],
    ] as const) {
      assert.throws(() => parseXml(source), {
        name: 'SyntaxError',
        message: `The XML is malformed: ${what}.`,
      });
    }
  });

  it('passes over a document type, and never expands what it defines', () => {
    const root = parseXml(
      '<!DOCTYPE a [<!ENTITY b "boom"><!ENTITY c "&b;&b;">]><a>&c;</a>',
    );
    assert.equal(textOf(root), '&c;');
  });

  for (const source of [
    '',
    'text',
    '<a>',
    '<a></b>',
    '</a>',
    '<a/><b/>',
    '<a/>text',
    '<a b></a>',
    '<a b="1></a>',
    '<a><![CDATA[</a>',
    '<a><!-- </a>',
    '<a < b/>',
    '<!doctype html><html><meta charset="utf-8"><p>Not found</html>',
  ]) {
    it(`refuses ${JSON.stringify(source)}`, () => {
      assert.throws(() => parseXml(source), SyntaxError);
    });
  }

  for (const part of ['<a>', '<', '<a b="', '&amp', '<!--', ' <a b']) {
    it(`reads a megabyte of what is not closed in proportion: ${part}`, () => {
      for (const before of ['', '<a ']) {
        const grows = growth((size) => {
          const source = before + part.repeat(size / part.length);
          assert.throws(() => parseXml(source));
        }, 100_000);
        assert.ok(grows < inProportion, `${before}: ${grows} times as much`);
      }
    });
  }
});

describe('decodeReferences', () => {
  it('decodes numbers and the names that newsrooms use, and leaves the others', () => {
    assert.equal(
      decodeReferences(
        '&#8216;A&#x2019; &amp; &rdquo; &hearts; &#0; &#xffffff; &',
      ),
      '‘A’ & ” &hearts; &#0; &#xffffff; &',
    );
    assert.equal(
      decodeReferences('&#x10ffff; &#x110000;'),
      '\u{10ffff} &#x110000;',
    );
  });

  for (const [name, character] of Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    shy: '\u00ad',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    laquo: '«',
    raquo: '»',
    zwnj: '\u200c',
    zwj: '\u200d',
    lrm: '\u200e',
    rlm: '\u200f',
  })) {
    it(`decodes &${name};`, () => {
      assert.equal(decodeReferences(`a&${name};b`), `a${character}b`);
    });
  }
});
