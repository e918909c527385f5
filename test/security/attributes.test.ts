import type {ReactiveElement} from '@lit/reactive-element';
import {expect} from '@open-wc/testing';
import {expectNoHarm, setByAuthor} from './guard.js';
import {descriptions, elementsIn, openPage, settle, updated} from './page.js';
import {vectors} from './vectors.js';

/** What every element of HTML takes, and Lede reads in one way for all of its own. */
const global = {
  name: 'id class lang dir title aria-label role',
  isFlag: false,
};

/** Enough for what is either there or not, and for what is looked up as an id. */
const few = vectors.filter((_, index) => index % 20 === 0);

/** Of what the attributes are given too. */
const some = vectors.filter((_, index) => index % 3 === 0);

/** What frameworks and templates put where a text or a number is asked for. */
const values: readonly unknown[] = [
  undefined,
  null,
  NaN,
  Infinity,
  -Infinity,
  -1,
  0,
  0.5,
  2 ** 53,
  10n,
  true,
  false,
  [],
  ['a'],
  {},
  new Date(NaN),
  JSON.parse('{"__proto__": {"trap": 1}}') as unknown,
  document.createElement('img'),
  () => 'a',
];

describe('hostile attributes and properties', function () {
  this.timeout(60_000);

  let page: HTMLElement;
  const withPage = (only?: string): void => {
    before(async () => {
      page = await openPage(only);
    });
    after(() => {
      page.remove();
    });
  };

  describe('all at once', () => {
    withPage();

    it('are tried on all elements that there are', () => {
      const there = [...page.querySelectorAll('*')]
        .map(({localName}) => localName)
        .filter((name) => name.startsWith('lede-'));
      expect([...new Set(there)].sort()).to.deep.equal(
        descriptions.map(({tagName}) => tagName).sort(),
      );
    });
  });

  for (const [
    at,
    {tagName, attributes, properties},
  ] of descriptions.entries()) {
    /** Each vector is tried on one of the elements. */
    const share = vectors.filter(
      (_, index) => index % descriptions.length === at,
    );

    describe(`of ${tagName}`, () => {
      withPage(tagName);

      for (const {name, isFlag} of [...attributes, global]) {
        const tried =
          name === global.name
            ? share
            : isFlag || name === 'for'
              ? few
              : vectors;
        const names = name.split(' ');
        it(`do no harm as ${names.join(', ')}`, async () => {
          const elements = find(tagName);
          const before = elements.map((element) =>
            names.map((name) => element.getAttribute(name)),
          );
          const set = (element: HTMLElement, vector: string): void => {
            for (const name of names) element.setAttribute(name, vector);
          };
          await tryAll(elements, tried, set, (element, index) => {
            for (const [at, name] of names.entries()) {
              const value = before[index]?.[at] ?? null;
              if (value === null) element.removeAttribute(name);
              else element.setAttribute(name, value);
            }
          });
        });
      }

      for (const {name, isFlag} of properties) {
        it(`do no harm as the property ${name}`, async () => {
          const elements = find(tagName);
          const before = elements.map(
            (element) => Reflect.get(element, name) as unknown,
          );
          const set = (element: HTMLElement, value: unknown): void => {
            Reflect.set(element, name, value);
          };
          await tryAll(
            elements,
            [...(isFlag || name === 'htmlFor' ? few : some), ...values],
            set,
            (element, index) => {
              set(element, before[index]);
            },
          );
        });
      }
    });
  }

  const find = (tagName: string): ReactiveElement[] =>
    elementsIn(page).filter(({localName}) => localName === tagName);

  /** Looks at the elements after each, and at all of the page now and then. */
  async function tryAll<Value>(
    elements: readonly ReactiveElement[],
    all: readonly Value[],
    set: (element: HTMLElement, value: Value) => void,
    setBack: (element: HTMLElement, index: number) => void,
  ): Promise<void> {
    try {
      for (const [index, value] of all.entries()) {
        for (const element of elements) {
          set(element, value);
          setByAuthor(element);
        }
        const isNowAndThen = index % 50 === 0;
        await (isNowAndThen ? settle(page) : updated(elements));
        const roots = isNowAndThen ? [page] : elements;
        expectNoHarm(`${typeof value} ${nameOf(value)}`, ...roots);
      }
    } finally {
      for (const [index, element] of elements.entries()) {
        setBack(element, index);
        setByAuthor(element);
      }
    }
    await settle(page);
    expectNoHarm('what was there before', page);
  }
});

function nameOf(value: unknown): string {
  return typeof value === 'string'
    ? value
    : Object.prototype.toString.call(value);
}
