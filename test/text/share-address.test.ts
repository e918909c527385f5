import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  shareAddress,
  trackingParameters,
  type AddressSources,
} from '../../src/text/share-address.js';

const at = (location: string, rest: Omit<AddressSources, 'location'> = {}) =>
  shareAddress({location, ...rest});

describe('the address that is shared', () => {
  for (const [location, expected] of [
    ['https://example.org/story', 'https://example.org/story'],
    ['https://example.org/story#comments', 'https://example.org/story'],
    ['https://example.org/story#:~:text=mill', 'https://example.org/story'],
    [
      'https://example.org/story?utm_source=x&utm_medium=y',
      'https://example.org/story',
    ],
    [
      'https://example.org/story?id=7&fbclid=x',
      'https://example.org/story?id=7',
    ],
    [
      'https://example.org/story?gclid=x&id=7&_openstat=y',
      'https://example.org/story?id=7',
    ],
    ['https://example.org/story?UTM_Source=x', 'https://example.org/story'],
    ['https://example.org/story?utm%5Fsource=x', 'https://example.org/story'],
    // What is left stays byte for byte.
    [
      'https://example.org/?q=a+b%20c&x&&y=%zz&yclid=1',
      'https://example.org/?q=a+b%20c&x&y=%zz',
    ],
    [
      'https://example.org/?itoff=1&smidge=2',
      'https://example.org/?itoff=1&smidge=2',
    ],
    ['https://example.org/#/story/7', 'https://example.org/#/story/7'],
    [
      'https://example.org/#!/story/7:~:text=mill',
      'https://example.org/#!/story/7',
    ],
    ['https://example.org/#!story', 'https://example.org/'],
    ['http://localhost:8000/a?mc_eid=1', 'http://localhost:8000/a'],
    [
      'https://example.org/داستان',
      'https://example.org/%D8%AF%D8%A7%D8%B3%D8%AA%D8%A7%D9%86',
    ],
    ['file:///home/reader/story.html', undefined],
    ['about:blank', undefined],
    ['about:srcdoc', undefined],
    ['blob:https://example.org/1-2-3', undefined],
    ['data:text/html,x', undefined],
    ['', undefined],
    ['https://name:word@example.org/', undefined],
    ['https://name@example.org/', undefined],
    ['https://:word@example.org/', undefined],
    ['xhttp://example.org/', undefined],
    ['https-share://example.org/', undefined],
    [
      'https://example.org/?q=a%0Ab&fbclid=1#a/b',
      'https://example.org/?q=a%0Ab',
    ],
    ['https://example.org/?a=1?&fbclid=2', 'https://example.org/?a=1?'],
    ['https://example.org/#story#/7', 'https://example.org/'],
    ['https://example.org/#/', 'https://example.org/'],
  ] as const) {
    it(`is ${expected ?? 'none'} at ${location}`, () => {
      assert.equal(at(location), expected);
    });
  }

  it('leaves out every parameter of the list', () => {
    for (const name of trackingParameters) {
      const parameter = name.replace('*', 'x');
      assert.equal(
        at(`https://example.org/story?${parameter}=1`),
        'https://example.org/story',
        parameter,
      );
    }
  });

  const here = 'https://www.example.org/story?page=2';
  for (const [canonical, expected] of [
    ['https://www.example.org/story', 'https://www.example.org/story'],
    ['https://example.org/story', 'https://example.org/story'],
    ['https://m.example.org/story#top', 'https://m.example.org/story'],
    [
      'http://www.example.org/story?utm_source=rss',
      'http://www.example.org/story',
    ],
    // Where it was first published.
    ['https://agency.example.com/story', here],
    ['https://example.org.example.com/story', here],
    ['https://www.example.org:8443/story', here],
    ['https://example.amp.org/story', here],
    // A template's mistake.
    ['https://www.example.org/', here],
    ['javascript:alert(1)', here],
    ['not an address', here],
    ['', here],
  ] as const) {
    it(`is ${expected} where the canonical address is "${canonical}"`, () => {
      assert.equal(at(here, {canonical}), expected);
    });
  }

  it('is the front page where the reader is there', () => {
    assert.equal(
      at('https://example.org/?utm_source=x', {
        canonical: 'https://example.org/',
      }),
      'https://example.org/',
    );
  });

  it('is what a script shows on the front page, and not the front page', () => {
    assert.equal(
      at('https://example.org/#/story/7', {canonical: 'https://example.org/'}),
      'https://example.org/#/story/7',
    );
  });

  it('is none of a page around that has none either', () => {
    assert.equal(at('about:srcdoc', {around: ['about:blank']}), undefined);
  });

  it('is the permalink of the article before the canonical address of the page', () => {
    assert.equal(
      at('https://example.org/news', {
        bookmark: 'https://example.org/story',
        canonical: 'https://example.org/news',
      }),
      'https://example.org/story',
    );
  });

  it('is that of the page around a frame that has none', () => {
    const around = ['about:blank', 'https://example.org/story?fbclid=1'];
    for (const location of ['about:srcdoc', 'blob:https://example.org/1']) {
      assert.equal(at(location, {around}), 'https://example.org/story');
    }
  });

  it('is the canonical one of a page that was saved to a disk', () => {
    assert.equal(
      at('file:///home/reader/story.html', {
        canonical: 'https://example.org/story',
      }),
      'https://example.org/story',
    );
  });
});
