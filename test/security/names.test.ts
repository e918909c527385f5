import {expect} from '@open-wc/testing';
import {faultsSince, rejected, writtenByAuthor} from './guard.js';
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

  it('do no harm as fields of a form', async () => {
    const faults: string[] = [];
    // Five in a form, or it takes long.
    for (let at = 0; at < names.length; at += 5) {
      const some = names.slice(at, at + 5);
      const form = document.createElement('form');
      const heading = document.createElement('h2');
      heading.append('Write to us');
      const line = document.createElement('p');
      line.append('By noon.');
      const fields = some.map((name) => {
        const field = document.createElement('input');
        field.setAttribute('name', name);
        return field;
      });
      Element.prototype.append.call(form, heading, line, ...fields);
      writtenByAuthor(form);
      const caption = page.querySelector('figcaption')!;
      const inner = Node.prototype.cloneNode.call(form, true) as Element;
      writtenByAuthor(inner);
      article.querySelector('h2')!.before(form);
      caption.append(inner);
      await settle(page);
      await read(article);
      faults.push(
        ...faultsSince(page).map((fault) => `${some.join()}: ${fault}`),
      );
      Element.prototype.remove.call(form);
      Element.prototype.remove.call(inner);
    }
    clearPreferences();
    expect([...new Set(faults)].join('\n')).to.equal('');
  });
});

/** Reads the article as the tools do: aloud, for a quotation, and to keep the reader's place. */
async function read(article: Element): Promise<void> {
  try {
    const spoken = new SpokenText(article);
    for await (const sentence of spoken.sentences()) expect(sentence.text);
    spoken.close();
    const range = document.createRange();
    range.selectNodeContents(article);
    expect(quotedText(range)).to.contain('By noon.');
    expect(passageOf(range));
    setReadingPreferences({
      size: readingPreferences().size === 120 ? 110 : 120,
    });
  } catch (error) {
    rejected(error);
  }
}
