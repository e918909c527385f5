import {expect} from '@open-wc/testing';
import {registerLocale} from '../../src/index.js';
import {strings} from '../../src/locales/en.js';
import type {AnyStrings} from '../../src/locales/strings.js';
import type {AnyToolStrings} from '../../src/locales/tool-strings.js';
import {toolStrings} from '../../src/locales/tools/en.js';
import {mailTo} from '../../src/elements/share/quotation.js';
import {publisherIn} from '../../src/text/json-ld.js';
import {until} from '../clock.js';
import {allIn, expectNoHarm, setByAuthor, writtenByAuthor} from './guard.js';
import {openPage, settle} from './page.js';
import {controls, markups, pollutions, vectors} from './vectors.js';

/** What authors' elements say in attributes that Lede reads or writes. */
const attributes =
  'alt aria-label aria-labelledby cite class data-lede-article data-lede-set data-read-aloud datetime dir href hreflang id lang rel role title type'.split(
    ' ',
  );

/** Rounds in which each place has another vector, and each vector other places. */
const rounds = Array.from(
  {length: 60},
  (_, round) =>
    (place: number): string =>
      vectors[(round * 97 + place * 8) % vectors.length]!,
);

let page: HTMLElement;
/** What the author wrote, but for Lede's elements. */
let written: Element[];
const open = async (): Promise<void> => {
  page = await openPage();
  written = [...page.querySelectorAll('*')].filter(
    ({localName}) => !localName.startsWith('lede-'),
  );
};
const close = (): void => {
  page.remove();
};

describe('hostile content', function () {
  this.timeout(60_000);

  beforeEach(open);
  afterEach(close);

  it('is text wherever text stands, and none of it is lost', async () => {
    const texts = textsIn(page);
    for (const round of rounds) {
      for (const [at, text] of texts.entries()) text.data = round(at);
      await settle(page);
      expectNoHarm(round(0), page);
      for (const [at, text] of texts.entries()) {
        expect(text.data === round(at) && page.contains(text)).to.equal(true);
      }
    }
  });

  it('is what it was in attributes of the author’s', async () => {
    for (const round of rounds) {
      for (const [at, element] of written.entries()) {
        for (const [index, name] of attributes.entries()) {
          element.setAttribute(name, round(at + index));
        }
        setByAuthor(element);
      }
      await settle(page);
      expectNoHarm(round(0), page);
    }
  });

  it('is text in the dialog of an image', async () => {
    const figure = page.querySelector('lede-figure')!;
    const [image, caption] = figure.querySelectorAll('img, figcaption');
    for (const vector of markups.filter((_, index) => index % 6 === 0)) {
      image!.setAttribute('alt', vector);
      caption!.textContent = `The wheel. ${vector}`;
      writtenByAuthor(figure);
      await settle(page);
      const shadow = figure.shadowRoot!;
      shadow.querySelector<HTMLElement>('[part=zoom-button]')!.click();
      await until(() => shadow.querySelector('dialog[open]'), 'the dialog');
      expectNoHarm(vector, page);
      const copy = shadow.querySelector('[part=dialog-caption]')!;
      expect(copy.textContent.trim()).to.equal(`The wheel. ${vector}`.trim());
      shadow.querySelector('dialog')!.close();
      await until(() => !shadow.querySelector('dialog'), 'no dialog');
    }
  });
});

describe('a hostile page', function () {
  this.timeout(60_000);

  beforeEach(open);
  afterEach(close);

  it('does no harm by its address, its title and what it says of itself', async () => {
    const {title} = document;
    const here = location.href;
    const canonical = add('link', {rel: 'canonical'});
    const site = add('meta', {property: 'og:site_name'});
    try {
      for (const round of rounds) {
        canonical.setAttribute('href', round(0));
        site.setAttribute('content', round(1));
        document.title = round(2);
        const hash = `#${round(3).replace(/^#/, '')}`;
        history.replaceState(null, '', here.replace(/#.*/, '') + hash);
        page.querySelector('lede-share')!.requestUpdate();
        page.querySelector('lede-contents')!.requestUpdate();
        page.querySelector('lede-publisher-footer')!.name = round(4);
        dispatchEvent(new Event('beforeprint'));
        await settle(page);
        dispatchEvent(new Event('afterprint'));
        expectNoHarm(round(0), page);
      }
    } finally {
      document.title = title;
      history.replaceState(null, '', here);
      canonical.remove();
      site.remove();
    }
  });

  it('begins an e-mail with the headline, and with nothing else of it', async () => {
    for (const vector of vectors) {
      const link = mailTo(
        {headline: vector, publisher: vector, address: undefined},
        'https://example.org/a',
      );
      const {protocol, pathname, search} = new URL(link);
      expect(protocol + pathname).to.equal('mailto:');
      const fields = [...new URLSearchParams(search)];
      expect(fields.map(([name]) => name)).to.deep.equal(['subject', 'body']);
      expect(fields[0]![1]).to.equal(vector.toWellFormed());
    }
    page.querySelector('h1')!.textContent = 'Cut through an emoji \ud83d';
    await settle(page);
    const [link] = [...allIn(page.querySelector('lede-share')!)].filter(
      (element) => element.matches('a[href^="mailto:"]'),
    );
    expect(link?.getAttribute('href')).to.contain('%EF%BF%BD');
    expectNoHarm('half an emoji', page);
  });

  it('spoils nothing by its structured data', () => {
    for (const vector of vectors) {
      const name = JSON.stringify(vector);
      publisherIn([
        vector,
        name,
        `{"publisher": {"name": ${name}, "__proto__": {"trap": ${name}}}}`,
        `{"@type": ${name}, ${name}: {"constructor": {"prototype": {"trap": 1}}}}`,
      ]);
      expectNoHarm(vector);
    }
  });
});

describe('hostile words of a locale', function () {
  this.timeout(60_000);

  before(open);
  after(close);

  it('are text', async () => {
    const words = [...markups, ...controls, ...pollutions].filter(
      (_, index) => index % 3 === 0,
    );
    for (const [index, vector] of words.entries()) {
      const language = `en-x-v${index}`;
      registerLocale(language, () =>
        Promise.resolve({
          strings: inAll(strings, vector) as AnyStrings,
          loadToolStrings: () =>
            Promise.resolve({
              toolStrings: inAll(toolStrings, vector) as AnyToolStrings,
            }),
        }),
      );
      page.lang = language;
      page.querySelector('article')!.lang = language;
      await settle(page);
      expectNoHarm(vector, page);
      if (!vector.trim()) continue;
      const label = page
        .querySelector('lede-skip-links')!
        .getAttribute('aria-label');
      expect(label).to.equal(vector);
    }
  });
});

/** The same tree with one word for all. */
function inAll(tree: unknown, word: string): unknown {
  if (typeof tree === 'string') return word;
  if (Array.isArray(tree)) return tree.map((branch) => inAll(branch, word));
  return Object.fromEntries(
    Object.entries(tree as object).map(([name, branch]) => [
      name,
      inAll(branch, word),
    ]),
  );
}

function textsIn(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.data.trim()) texts.push(text);
  }
  return texts;
}

function add(tag: string, values: Readonly<Record<string, string>>): Element {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(values)) {
    element.setAttribute(name, value);
  }
  document.head.append(element);
  return element;
}
