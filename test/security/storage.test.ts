import {expect} from '@open-wc/testing';
import {parsePlaces} from '../../src/text/kept-places.js';
import {parsePreferences} from '../../src/text/preferences.js';
import {preferencesCss} from '../../src/text/preferences-css.js';
import {readChoices} from '../../src/elements/read-aloud/choices.js';
import {dismissedHeadlines} from '../../src/elements/breaking-banner/dismissed.js';
import {expectNoHarm} from './guard.js';
import {openPage, settle} from './page.js';
import {vectors} from './vectors.js';

const keys = [
  'lede:preferences',
  'lede:places',
  'lede:dismissed:1',
  'lede:read-aloud:1',
];

/** What another script of the site, or a reader's extension, may have put there. */
function valuesOf(vector: string): string[] {
  return [
    vector,
    JSON.stringify(vector),
    JSON.stringify([vector, [vector], {a: vector}]),
    JSON.stringify({
      version: 1,
      theme: vector,
      font: vector,
      width: vector,
      alignment: vector,
      size: vector,
      spacing: vector,
      base: vector,
      [vector]: vector,
      places: [vector, [vector, 0, 0, 0], [0, vector, 0, 0], {[vector]: 1}],
      languages: {en: {voice: vector, rate: vector}, [vector]: {voice: vector}},
      highlight: vector,
      follow: vector,
    }),
    `{"version":1,"size":${vector},"spacing":${vector}}`,
    `{"version":1,"theme":"dark","__proto__":${JSON.stringify({theme: vector, trap: 1})}}`,
    `{"version":1,"languages":{"__proto__":${JSON.stringify({rate: 1, trap: vector})}}}`,
  ];
}

describe('hostile storage', function () {
  this.timeout(60_000);

  beforeEach(() => {
    localStorage.clear();
  });
  after(() => {
    localStorage.clear();
  });

  it('is read as what it is to be, or as nothing', () => {
    for (const vector of vectors) {
      for (const value of valuesOf(vector)) {
        for (const key of keys) localStorage.setItem(key, value);
        const css = preferencesCss(parsePreferences(value));
        if (vector.includes('trap')) expect(css).not.to.contain('trap');
        for (const place of parsePlaces(value) ?? []) {
          expect(Object.values(place).every(Number.isFinite)).to.equal(true);
        }
        for (const choice of Object.values(readChoices().languages)) {
          expect(choice.rate ?? 1).to.be.within(0.5, 3);
          expect(choice.voice ?? '').to.be.a('string');
        }
        dismissedHeadlines();
        expectNoHarm(value);
      }
    }
  });

  it('does no harm to a page that opens with it, or that another tab changes it for', async () => {
    // Each value of a few, and a few values of each.
    const some = vectors.flatMap((vector, index) =>
      valuesOf(vector).filter((_, at) => (index + at) % 48 === 0),
    );
    const page = await openPage();
    try {
      for (const value of some) {
        for (const key of keys) {
          localStorage.setItem(key, value);
          dispatchEvent(new StorageEvent('storage', {key, newValue: value}));
        }
        // As at load: they read what is kept when they come.
        for (const tag of ['lede-reading-progress', 'lede-read-aloud']) {
          const before = page.querySelector(tag)!;
          const anew = before.cloneNode() as Element;
          anew.setAttribute('resume', '');
          before.replaceWith(anew);
        }
        page.querySelector('lede-breaking-banner')!.requestUpdate();
        await settle(page);
        expectNoHarm(value);
      }
    } finally {
      page.remove();
    }
  });
});
