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
import {addresses, controls, markups, pollutions, vectors} from './vectors.js';

/** What authors' elements say in attributes that Lede reads or writes. */
const attributes =
  'alt aria-label aria-labelledby cite class data-lede-article data-lede-set data-read-aloud datetime dir href hreflang id lang rel role title type'.split(
    ' ',
  );

const vectorAt = (index: number): string => vectors[index % vectors.length]!;

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
    // Each vector in several places, in each of which are others.
    for (let round = 0; round < 40; round++) {
      const vectorIn = (at: number): string => vectorAt(round * 97 + at * 8);
      for (const [at, text] of texts.entries()) text.data = vectorIn(at);
      await settle(page);
      expectNoHarm(vectorIn(0), page);
      for (const [at, text] of texts.entries()) {
        const isKept = text.data === vectorIn(at) && page.contains(text);
        expect(isKept).to.equal(true);
      }
    }
  });

  it('is what it was in attributes of the author’s', async () => {
    // Each vector in each attribute, of one element after the other.
    for (let done = 0; done < vectors.length; done += written.length) {
      for (const [at, element] of written.entries()) {
        for (const [index, name] of attributes.entries()) {
          element.setAttribute(name, vectorAt(done + at + index * 23));
        }
        setByAuthor(element);
      }
      await settle(page);
      expectNoHarm(vectorAt(done), page);
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

describe('a hostile image', function () {
  this.timeout(60_000);

  beforeEach(open);
  afterEach(close);

  it('is gone to, where its dialog can’t be had, only if it is a file', async () => {
    const here = location.href;
    let attempts = 0;
    const press = async (address: string): Promise<void> => {
      // Another each time: one that shows an image goes on to name that one.
      const image = new Image();
      image.setAttribute('src', address);
      setByAuthor(image);
      page.querySelector('lede-figure img')!.replaceWith(image);
      // The figure has to have seen it.
      for (let round = 0; round < 4; round++) await settle(page);
      const {shadowRoot} = image.closest('lede-figure')!;
      const before = attempts;
      await until(() => {
        shadowRoot!.querySelector<HTMLElement>('[part=zoom-button]')?.click();
        return attempts > before;
      }, 'the dialog');
      await settle(page);
    };
    Object.assign(document, {
      createElement: (name: string): unknown => {
        if (name === 'dialog') {
          attempts++;
          throw new Error('It can’t be had.');
        }
        return document.createElementNS('http://www.w3.org/1999/xhtml', name);
      },
    });
    try {
      await until(async () => {
        await press('#a-file');
        return location.hash === '#a-file';
      }, 'the file');
      for (const address of addresses) {
        if (!address.includes('trap')) continue;
        const url = URL.parse(address, document.baseURI);
        if (/^https?:/.test(url?.protocol ?? 'http:')) continue;
        await press(address);
        expectNoHarm(address);
        expect(location.hash).to.equal('#a-file');
      }
    } finally {
      Reflect.deleteProperty(document, 'createElement');
      history.replaceState(null, '', here);
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
      for (const [index, address] of addresses.entries()) {
        canonical.setAttribute('href', address);
        site.setAttribute('content', vectorAt(index * 3));
        document.title = vectorAt(index * 3 + 1);
        const hash = `#${vectorAt(index * 3 + 2).replace(/^#/, '')}`;
        // WebKit lets a page do so a hundred times in ten seconds.
        if (index % 2 === 0) {
          history.replaceState(null, '', here.replace(/#.*/, '') + hash);
        }
        page.querySelector('lede-share')!.requestUpdate();
        page.querySelector('lede-contents')!.requestUpdate();
        page.querySelector('lede-publisher-footer')!.name = vectorAt(index * 5);
        dispatchEvent(new Event('beforeprint'));
        await settle(page);
        dispatchEvent(new Event('afterprint'));
        expectNoHarm(address, page);
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
    const words = [...markups, ...controls, ...pollutions];
    // Another word for each string, so that a dozen locales have them all.
    for (let round = 0; round < 12; round++) {
      const language = `en-x-v${round}`;
      let at = round * 17;
      const next = (): string => words[at++ % words.length]!;
      const label = next();
      registerLocale(language, () =>
        Promise.resolve({
          strings: {
            ...(inAll(strings, next) as AnyStrings),
            skipLinks: {
              ...(inAll(strings.skipLinks, next) as AnyStrings['skipLinks']),
              label,
            },
          },
          loadToolStrings: () =>
            Promise.resolve({
              toolStrings: inAll(toolStrings, next) as AnyToolStrings,
            }),
        }),
      );
      page.lang = language;
      page.querySelector('article')!.lang = language;
      await settle(page);
      expectNoHarm(`${label} and others`, page);
      if (!label.trim()) continue;
      const links = page.querySelector('lede-skip-links')!;
      expect(links.getAttribute('aria-label')).to.equal(label);
    }
  });
});

/** The same tree with other words. */
function inAll(tree: unknown, next: () => string): unknown {
  if (typeof tree === 'string') return next();
  if (Array.isArray(tree)) return tree.map((branch) => inAll(branch, next));
  return Object.fromEntries(
    Object.entries(tree as object).map(([name, branch]) => [
      name,
      inAll(branch, next),
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
