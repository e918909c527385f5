import {expect} from '@open-wc/testing';
import {borrowAttribute} from '../src/dom/borrowed-attributes.js';

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
