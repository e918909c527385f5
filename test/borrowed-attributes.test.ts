import {expect} from '@open-wc/testing';
import {borrowAttribute, marker} from '../src/dom/borrowed-attributes.js';
import {idleTurn} from '../src/dom/idle.js';
import {watchBorrowed} from '../src/dom/watch-borrowed.js';
import {turn} from './clock.js';

function image(attributes: Record<string, string> = {}): HTMLImageElement {
  const element = document.createElement('img');
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  return element;
}

describe('borrowAttribute', () => {
  it('sets an attribute and takes it back, leaving nothing', () => {
    const element = image();
    expect(borrowAttribute(element, 'aria-hidden', 'true')).to.be.true;
    expect(element.getAttribute('aria-hidden')).to.equal('true');
    expect(borrowAttribute(element, 'aria-hidden', null)).to.be.true;
    expect(element.attributes.length).to.equal(0);
  });

  it("leaves the author's own attribute alone, and says so", () => {
    const element = image({'aria-label': 'The author’s'});
    expect(borrowAttribute(element, 'aria-label', 'Lede’s')).to.be.false;
    expect(borrowAttribute(element, 'aria-label', null)).to.be.false;
    expect(element.getAttribute('aria-label')).to.equal('The author’s');
    expect(element.attributes.length).to.equal(1);
  });

  it("does not take over the author's attribute when the value is the same", () => {
    const element = image({role: 'none'});
    expect(borrowAttribute(element, 'role', 'none')).to.be.true;
    borrowAttribute(element, 'role', null);
    expect(element.getAttribute('role')).to.equal('none');
  });

  it('changes what it has set, and keeps several apart', () => {
    const element = image();
    borrowAttribute(element, 'aria-label', 'One');
    borrowAttribute(element, 'role', 'img');
    borrowAttribute(element, 'aria-label', 'Other');
    expect(element.getAttribute('aria-label')).to.equal('Other');
    borrowAttribute(element, 'role', null);
    expect(element.hasAttribute('role')).to.be.false;
    expect(element.getAttribute('aria-label')).to.equal('Other');
  });

  it('knows what it has set on a clone', () => {
    const element = image();
    borrowAttribute(element, 'aria-hidden', 'true');
    const clone = element.cloneNode() as Element;
    borrowAttribute(clone, 'aria-hidden', null);
    expect(clone.attributes.length).to.equal(0);
  });

  it('gives an attribute up that somebody else has taken away', () => {
    const element = image();
    borrowAttribute(element, 'aria-label', 'Lede’s');
    element.removeAttribute('aria-label');
    borrowAttribute(element, 'aria-label', null);
    element.setAttribute('aria-label', 'The author’s');
    expect(borrowAttribute(element, 'aria-label', 'Lede’s')).to.be.false;
  });

  it('writes nothing when nothing changes', () => {
    const element = image();
    borrowAttribute(element, 'aria-hidden', 'true');
    const observer = new MutationObserver(() => undefined);
    observer.observe(element, {attributes: true});
    borrowAttribute(element, 'aria-hidden', 'true');
    borrowAttribute(element, 'role', null);
    expect(observer.takeRecords()).to.be.empty;
  });
});

describe('watchBorrowed', () => {
  it('comes to rest where two disagree, and still sees what others take away', async () => {
    const updates = {outer: 0, inner: 0};
    const picture = image();
    const borrower = (name: keyof typeof updates, value: string | null) =>
      Object.assign(document.createElement('div'), {
        requestUpdate: () => {
          // Of an endless loop of microtasks no test would come to an end.
          if (++updates[name] < 20) {
            borrowAttribute(picture, 'aria-hidden', value);
          }
        },
      });
    const outer = borrower('outer', null);
    const inner = borrower('inner', 'true');
    outer.append(inner);
    inner.append(picture);
    document.body.append(outer);
    watchBorrowed(outer);
    watchBorrowed(inner);
    await idleTurn();
    await turn();

    inner.requestUpdate();
    outer.requestUpdate();
    await turn();
    expect(updates).to.deep.equal({outer: 1, inner: 1});

    inner.requestUpdate();
    await turn();
    picture.removeAttribute(marker);
    await turn();
    expect(updates).to.deep.equal({outer: 2, inner: 3});
    outer.remove();
  });

  it('has an element that was taken out of another lend itself again what it lost', async () => {
    const outer = Object.assign(document.createElement('div'), {
      requestUpdate: () => undefined,
    });
    const inner = Object.assign(document.createElement('div'), {
      requestUpdate: () => borrowAttribute(inner, 'role', 'article'),
    });
    outer.append(inner);
    document.body.append(outer);
    watchBorrowed(outer);
    watchBorrowed(inner);
    inner.requestUpdate();
    await idleTurn();
    await turn();

    document.body.append(inner);
    await turn();
    await turn();
    expect(inner.role).to.equal('article');
    inner.remove();
    outer.remove();
  });
});
