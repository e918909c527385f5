import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {
  parseFeed,
  parseItems,
} from '../../src/elements/breaking-banner/feed.js';
import {parsePlaces} from '../../src/text/kept-places.js';
import {parsePreferences} from '../../src/text/preferences.js';
import {preferencesCss} from '../../src/text/preferences-css.js';
import {runs, seed} from '../random-cases.js';
import {faultsSince, setByAuthor, short} from './guard.js';
import {descriptions, elementsIn, openPage, settle, updated} from './page.js';
import {vectors} from './vectors.js';

/*
 * More vectors on every run, made of the known ones. What is found once goes
 * into `found` of vectors.ts.
 */

/** A vector: whole, cut, doubled, put into another, or with characters that are hard to see thrown in. */
const vector = fc.oneof(
  fc.constantFrom(...vectors),
  fc
    .tuple(
      fc.constantFrom(...vectors),
      fc.constantFrom(...vectors),
      fc.nat({max: 60}),
    )
    .map(([one, other, at]) => one.slice(0, at) + other + one.slice(at)),
  fc
    .tuple(
      fc.constantFrom(...vectors),
      fc.string({unit: 'binary', maxLength: 6}),
      fc.nat({max: 60}),
    )
    .map(
      ([one, characters, at]) => one.slice(0, at) + characters + one.slice(at),
    ),
  fc.string({unit: 'binary', maxLength: 200}),
  fc.string({
    unit: fc.constantFrom(
      ...Array.from('<>"\'&;:/=(){}[]\\`\0\t\n \u202e\u2069\ud800'),
    ),
    maxLength: 40,
  }),
);

const json = fc.jsonValue({stringUnit: 'binary'});

describe('vectors made anew', function () {
  this.timeout(3_600_000);

  it('do no harm in attributes, in text, and as both at once', async () => {
    const page = await openPage();
    const elements = elementsIn(page);
    const texts = [...page.querySelectorAll('p, h1, h2, small, li, a')].filter(
      (element) => element.childElementCount === 0,
    );
    const options = descriptions.flatMap(({tagName, attributes}) =>
      attributes.map(({name}) => [tagName, name] as const),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...options),
        vector,
        fc.constantFrom(...texts),
        vector,
        async ([tagName, name], value, element, text) => {
          const hosts = elements.filter(({localName}) => localName === tagName);
          const before = hosts.map((host) => host.getAttribute(name));
          for (const host of hosts) {
            host.setAttribute(name, value);
            setByAuthor(host);
          }
          element.textContent = text;
          await updated(elements);
          await settle(page);
          const faults = faultsSince(page);
          const kept = element.textContent === text;
          for (const [index, host] of hosts.entries()) {
            const old = before[index] ?? null;
            if (old === null) host.removeAttribute(name);
            else host.setAttribute(name, old);
            setByAuthor(host);
          }
          expect(faults.map(short)).to.deep.equal([]);
          expect(kept).to.equal(true);
        },
      ),
      {seed, numRuns: runs},
    );
    page.remove();
  });

  it('do no harm in feeds', () => {
    const item = fc.record({
      id: fc.oneof(vector, json),
      title: vector,
      url: fc.oneof(vector, json),
      language: vector,
      date_published: vector,
    });
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const version = 'https://jsonfeed.org/version/1.1';
        const feed = JSON.stringify({version, items});
        const headlines = [
          ...parseFeed(feed, 'https://example.org/'),
          // As an event stream brings them.
          ...parseItems(JSON.stringify(items), 'https://example.org/'),
        ];
        for (const {title, url, id} of headlines) {
          expect(title).to.be.a('string');
          expect(id).to.be.a('string');
          if (url !== undefined) {
            expect(new URL(url).protocol).to.match(/^https?:$/);
          }
        }
        expect(faultsSince()).to.deep.equal([]);
      }),
      {seed, numRuns: runs * 10},
    );
  });

  it('are refused as feeds in no other way than by an error that says so', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          vector,
          json.map((value) => JSON.stringify(value)),
        ),
        (text) => {
          try {
            parseFeed(text, 'https://example.org/');
          } catch (error) {
            expect(error).to.be.instanceOf(Error);
            expect(error).not.to.be.instanceOf(RangeError);
          }
          expect(faultsSince()).to.deep.equal([]);
        },
      ),
      {seed, numRuns: runs * 10},
    );
  });

  it('do no harm in storage', () => {
    const value = fc.oneof(
      vector,
      json.map((one) => JSON.stringify(one)),
      fc
        .dictionary(
          fc.constantFrom(
            ...['theme', 'font', 'width', 'alignment', 'size'],
            ...['spacing', 'base', '__proto__', 'constructor', 'places'],
          ),
          fc.oneof(vector, json, fc.double()),
        )
        .map((choices) => JSON.stringify({...choices, version: 1})),
    );
    const plain = preferencesCss({});
    fc.assert(
      fc.property(value, (text) => {
        const preferences = parsePreferences(text);
        const css = preferencesCss(preferences);
        if (Object.keys(preferences).length === 0) expect(css).to.equal(plain);
        expect(css).not.to.match(/NaN|undefined|trap|url\(/);
        for (const place of parsePlaces(text) ?? []) {
          expect(Object.values(place).map((part) => typeof part)).to.deep.equal(
            ['number', 'number', 'number', 'number'],
          );
        }
        expect(faultsSince()).to.deep.equal([]);
      }),
      {seed, numRuns: runs * 10},
    );
  });
});
