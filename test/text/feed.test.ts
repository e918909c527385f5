import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  parseFeed,
  parseItems,
} from '../../src/elements/breaking-banner/feed.js';

const base = 'https://news.example/feeds/breaking';

function json(items: unknown, more: object = {}): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Breaking',
    ...more,
    items,
  });
}

function rss(items: string, more = ''): string {
  return `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Breaking</title>${more}${items}</channel></rss>`;
}

function atom(entries: string, attributes = ''): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>Breaking</title>${entries}</feed>`;
}

describe('parseFeed', () => {
  it('reads a JSON Feed', () => {
    const [first, second] = parseFeed(
      json(
        [
          {id: '1', title: ' Storm\n closes  the pass ', url: '/storm'},
          {id: 2, summary: 'کوه بسته شد', language: 'fa', external_url: 'x'},
        ],
        {language: 'en_US'},
      ),
      base,
    );
    assert.deepEqual(
      {...first, time: 0},
      {
        id: '1',
        title: 'Storm closes the pass',
        url: 'https://news.example/storm',
        language: 'en-US',
        time: 0,
      },
    );
    assert.deepEqual(
      [second?.id, second?.title, second?.language, second?.url],
      ['2', 'کوه بسته شد', 'fa', 'https://news.example/feeds/x'],
    );
  });

  it('reads RSS', () => {
    const [first, second, third, ...none] = parseFeed(
      rss(
        `<item><title>Storm &amp; snow</title><link>https://news.example/a?b=1&amp;c=2</link><guid isPermaLink="false">tag:1</guid></item>
         <item><title><![CDATA[A <b>bold</b> claim]]></title><guid>https://news.example/2</guid></item>
         <item><description>No title, but words</description><dc:language>uk</dc:language></item>
         <item><link>/nothing-to-say</link></item>`,
        '<language>ru</language>',
      ),
      base,
    );
    assert.deepEqual(none, []);
    assert.equal(first?.id, 'tag:1');
    assert.deepEqual(
      [first, second, third].map((item) => [
        item?.title,
        item?.url,
        item?.language,
      ]),
      [
        ['Storm & snow', 'https://news.example/a?b=1&c=2', 'ru'],
        ['A <b>bold</b> claim', 'https://news.example/2', 'ru'],
        ['No title, but words', undefined, 'uk'],
      ],
    );
  });

  it('reads Atom', () => {
    const headlines = parseFeed(
      atom(
        `<entry xml:lang="de"><id>1</id><title type="html">Sturm &amp;amp; &lt;i&gt;Schnee&lt;/i&gt;</title><link rel="self" href="/self"/><link href="/storm"/></entry>
         <entry><id>2</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Two <b>words</b></div></title><link rel="alternate" href="https://other.example/"/></entry>`,
        'xml:lang="en"',
      ),
      base,
    );
    assert.deepEqual(
      headlines.map(({title, url, language}) => [title, url, language]),
      [
        ['Sturm & <i>Schnee</i>', 'https://news.example/storm', 'de'],
        ['Two words', 'https://other.example/', 'en'],
      ],
    );
  });

  it('reads Atom whose names have a prefix', () => {
    const [first] = parseFeed(
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>Storm</a:title></a:entry></a:feed>',
      base,
    );
    assert.equal(first?.title, 'Storm');
  });

  it('puts the newest first where every headline has a date', () => {
    const item = (title: string, date: string): string =>
      `<item><title>${title}</title><pubDate>${date}</pubDate></item>`;
    const old = item('old', 'Mon, 01 Sep 2025 08:00:00 GMT');
    const late = item('late', 'Mon, 01 Sep 2025 10:00:00 +0100');
    const titles = (source: string): string[] =>
      parseFeed(source, base).map(({title}) => title);
    assert.deepEqual(titles(rss(old + late)), ['late', 'old']);
    assert.deepEqual(titles(rss(old + item('none', '') + late)), [
      'old',
      'none',
      'late',
    ]);
  });

  it('drops addresses that a link must not have, and keeps the headline', () => {
    for (const url of [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      'file:///etc/passwd',
      'blob:https://news.example/1',
      'http://[',
      42,
      null,
    ]) {
      const [headline] = parseFeed(json([{id: '1', title: 'A', url}]), base);
      assert.equal(headline?.title, 'A');
      assert.equal(headline.url, undefined, String(url));
    }
  });

  it('drops a language that is none', () => {
    const [headline] = parseFeed(
      json([{title: 'A', language: '"><img src=x>'}]),
      base,
    );
    assert.equal(headline?.language, undefined);
  });

  it('cuts what is longer than any headline, between characters', () => {
    const [headline] = parseFeed(json([{title: '🌪'.repeat(5000)}]), base);
    assert.equal(headline?.title, `${'🌪'.repeat(299)}…`);
  });

  it('passes over items that are none', () => {
    const items = [
      null,
      1,
      'x',
      [],
      {},
      {title: ' '},
      {title: {}},
      {title: 'A'},
    ];
    assert.equal(parseFeed(json(items), base).length, 1);
  });

  it('takes a feed without items', () => {
    assert.deepEqual(parseFeed(json([]), base), []);
    assert.deepEqual(parseFeed(rss(''), base), []);
    assert.deepEqual(parseFeed(atom(''), base), []);
  });

  for (const source of [
    '',
    'Not found',
    '[]',
    '{',
    '{}',
    '{"items": []}',
    json({}),
    '<!doctype html><html lang="en"><head><title>Log in</title></head><body></body></html>',
    '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
    '<rss><channel><item></channel></rss>',
    '<rss/>',
    '\u0089PNG\r\n',
  ]) {
    it(`refuses ${JSON.stringify(source.slice(0, 40))}`, () => {
      assert.throws(() => parseFeed(source, base));
    });
  }

  it('refuses a feed that is cut off, wherever that is', () => {
    for (const source of [
      json([{id: '1', title: 'A', url: '/a', language: 'en'}]),
      rss('<item><title>A &amp; B</title><guid>1</guid><!-- C --></item>'),
      atom('<entry><title type="html"><![CDATA[A]]></title></entry>'),
    ]) {
      assert.equal(parseFeed(source, base).length, 1);
      for (let end = 0; end < source.length; end++) {
        assert.throws(() => parseFeed(source.slice(0, end), base), `${end}`);
      }
    }
  });

  it('leaves out headlines whose characters were lost, and refuses a feed of nothing else', () => {
    const lost = {id: '1', title: '\uFFFD\uFFFD \uFFFD'};
    assert.deepEqual(
      parseFeed(json([lost, {id: '2', title: 'A'}]), base).map(
        ({title}) => title,
      ),
      ['A'],
    );
    assert.throws(() => parseFeed(json([lost]), base));
  });

  it('keeps a headline that ends in half a character', () => {
    const [headline] = parseFeed(
      json([{id: '1', title: 'Storm \uFFFD'}]),
      base,
    );
    assert.equal(headline?.title, 'Storm \uFFFD');
  });
});

describe('parseItems', () => {
  it('takes an item, several, or a whole feed', () => {
    for (const message of [
      '{"id": "1", "title": "A"}',
      '[{"id": "1", "title": "A"}]',
      json([{id: '1', title: 'A'}]),
    ]) {
      assert.equal(parseItems(message, base)[0]?.title, 'A');
    }
  });

  it('leaves out headlines whose characters were lost', () => {
    assert.deepEqual(parseItems('{"title": "\uFFFD"}', base), []);
    assert.deepEqual(parseItems(json([{title: '\uFFFD'}]), base), []);
  });

  for (const message of [
    '',
    'x',
    '1',
    '"A"',
    'null',
    '[null]',
    '{"items": 1}',
  ]) {
    it(`refuses ${JSON.stringify(message)}`, () => {
      assert.throws(() => parseItems(message, base));
    });
  }
});
