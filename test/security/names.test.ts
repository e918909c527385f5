import {expect} from '@open-wc/testing';
import {until} from '../clock.js';
import {expectNoHarm, faultsSince, rejected, writtenByAuthor} from './guard.js';
import {clearPreferences} from '../../src/index.js';
import {passageOf, quotedText} from '../../src/dom/displayed-text.js';
import {keepPlace} from '../../src/dom/place.js';
import {
  readingPreferences,
  setReadingPreferences,
} from '../../src/dom/reading-preferences.js';
import {SpokenText} from '../../src/dom/spoken-text.js';
import {openPage, settle} from './page.js';
import {names} from './vectors.js';

/*
 * "DOM clobbering": a field's `id` or `name` takes the place of a property of its
 * form. (That of an image takes the place of one of the document's, and then no
 * script of the page works, nor the test's: docs/security.md says so.)
 */
/** Where an author may put a form, or a content system may. */
const places = 'article, h2, figcaption, lede-pull-quote, blockquote, footer';

describe('names that hide properties', function () {
  this.timeout(60_000);

  let page: HTMLElement;
  let article: Element;
  beforeEach(async () => {
    page = await openPage();
    article = page.querySelector('article')!;
    keepPlace(article);
  });
  afterEach(() => {
    page.remove();
  });

  it('do no harm as fields of forms around everything', async () => {
    let around: Element = document.createElement('div');
    const outermost = around;
    for (const name of names) {
      const form = formWith([name]);
      Element.prototype.append.call(around, form);
      around = form;
    }
    document.body.append(outermost);
    Element.prototype.append.call(around, page);
    for (let round = 0; round < 12; round++) await settle(page);
    page.querySelector('h2')!.append(' ');
    // As a page is morphed into what its server sends.
    for (const borrower of page.querySelectorAll('[data-lede-set]')) {
      borrower.removeAttribute('data-lede-set');
    }
    const shadow = page.querySelector('lede-figure')!.shadowRoot!;
    shadow.querySelector<HTMLElement>('[part=zoom-button]')!.click();
    await until(() => shadow.querySelector('dialog[open]'), 'the dialog');
    shadow.querySelector('dialog')!.close();
    await until(() => !shadow.querySelector('dialog'), 'no dialog');
    await read(article, 'The mill');
    await settle(page);
    expectNoHarm('forms around the page', page);
    outermost.remove();
  });

  it('do no harm as fields of a form', async () => {
    // By itself, and with four others: one may hide what another would come to.
    const groups = [names.map((name) => [name])];
    for (let at = 0; at < names.length; at += 5) {
      groups.push([names.slice(at, at + 5)]);
    }
    const where = [...page.querySelectorAll(places)];
    const faults: string[] = [];
    for (const group of groups) {
      const forms = group.flatMap((fields) =>
        where.map((place) => {
          const form = formWith(fields);
          writtenByAuthor(form);
          place.append(form);
          return form;
        }),
      );
      await settle(page);
      await read(article, 'By noon.');
      const found = faultsSince(page).map(
        (fault) => `${group.join()}: ${fault}`,
      );
      faults.push(...found);
      for (const form of forms) Element.prototype.remove.call(form);
    }
    clearPreferences();
    expect([...new Set(faults)].join('\n')).to.equal('');
  });
});

function formWith(names: readonly string[]): Element {
  const form = document.createElement('form');
  const heading = document.createElement('h2');
  heading.append('Write to us');
  const line = document.createElement('p');
  line.append('By noon.');
  const fields = names.map((name) => {
    const field = document.createElement('input');
    field.setAttribute('name', name);
    return field;
  });
  Element.prototype.append.call(form, heading, line, ...fields);
  return form;
}

/** Reads the article as the tools do: aloud, for a quotation, and to keep the reader's place. */
async function read(article: Element, words: string): Promise<void> {
  try {
    const spoken = new SpokenText(article);
    for await (const sentence of spoken.sentences()) expect(sentence.text);
    spoken.close();
    const range = document.createRange();
    range.selectNodeContents(article);
    expect(quotedText(range)).to.contain(words);
    expect(passageOf(range));
    setReadingPreferences({
      size: readingPreferences().size === 120 ? 110 : 120,
    });
  } catch (error) {
    rejected(error);
  }
}
