import {expect} from '@open-wc/testing';
import type {LedeBreakingBanner} from '../../src/elements/breaking-banner/breaking-banner.js';
import {serve} from '../banner.js';
import {until} from '../clock.js';
import {expectNoHarm, short} from './guard.js';
import {openPage, settle} from './page.js';
import {pollutions, vectors} from './vectors.js';

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** As a feed's title comes out: one line, without the characters that an HTTP body in UTF-8 has no way to write. */
const shown = (title: string): string => {
  const line = title.toWellFormed().replace(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  return characters.length > 300
    ? `${characters.slice(0, 299).join('')}…`
    : line;
};

const titled = vectors.map((vector, index) => ({
  vector,
  title: `${index} ${vector}`,
}));

const jsonItems = titled.map(({vector, title}, index) => ({
  id: index % 2 ? vector : index,
  title,
  url: vector,
  external_url: vector,
  language: vector,
  date_published: vector,
  authors: [{name: vector, url: vector}],
}));

const formats: Readonly<Record<string, string>> = {
  'JSON Feed': JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Breaking',
    items: jsonItems,
  }),
  RSS: `<rss version="2.0"><channel><title>Breaking</title>${titled
    .map(
      ({vector, title}) =>
        `<item><title>${escape(title)}</title><link>${escape(vector)}</link><guid>${escape(vector)}</guid><pubDate>${escape(vector)}</pubDate></item>`,
    )
    .join('')}</channel></rss>`,
  Atom: `<feed xmlns="http://www.w3.org/2005/Atom">${titled
    .map(
      ({vector, title}) =>
        `<entry xml:lang="${escape(vector)}"><id>${escape(vector)}</id><title type="text">${escape(title)}</title><link href="${escape(vector)}"/><updated>${escape(vector)}</updated></entry>`,
    )
    .join('')}</feed>`,
  'Atom with titles in HTML': `<feed xmlns="http://www.w3.org/2005/Atom">${titled
    .map(
      ({vector, title}) =>
        `<entry><title type="html">${escape(escape(title))}</title><link href="${escape(vector)}"/></entry>`,
    )
    .join('')}</feed>`,
};

describe('hostile feeds', function () {
  this.timeout(60_000);

  let page: HTMLElement;
  let banner: LedeBreakingBanner;
  beforeEach(async () => {
    page = await openPage();
    banner = page.querySelector('lede-breaking-banner')!;
    banner.max = 10_000;
  });
  afterEach(() => {
    page.remove();
  });

  for (const [format, body] of Object.entries(formats)) {
    it(`are shown as text, with links to pages alone (${format})`, async () => {
      banner.src = (await serve({body})).url;
      await until(
        () => banner.querySelectorAll('p').length >= vectors.length,
        'the headlines',
      );
      await settle(page);
      expectNoHarm(format, page);
      const wanted = new Set(titled.map(({title}) => shown(title)));
      for (const line of banner.querySelectorAll<HTMLElement>('p[dir]')) {
        const {textContent, dir} = line;
        if (!wanted.has(textContent.toWellFormed())) {
          expect.fail(`not a headline of the feed: ${short(textContent)}`);
        }
        // Its own direction, and its own paragraph: nothing leaks into the next.
        expect(dir).to.equal('auto');
        expect(getComputedStyle(line).unicodeBidi).to.match(
          /isolate|plaintext/,
        );
        const [inside, ...others] = line.querySelectorAll('*');
        expect(others.length).to.equal(0);
        expect(inside?.localName ?? 'a').to.equal('a');
      }
    });
  }

  it('are refused where they are no feed, and what was there stays', async () => {
    const words = banner.textContent;
    const feed = await serve({status: 404});
    let failed = 0;
    banner.addEventListener('lede-feed-error', () => failed++);
    for (const [index, body] of pollutions.entries()) {
      await feed.answer({body});
      banner.src = `${feed.url}?${index}`;
      await until(() => failed > index, `a word on ${short(body)}`);
      expectNoHarm(body, page);
    }
    expect(banner.textContent).to.equal(words);
  });
});
