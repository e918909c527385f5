import {expect} from '@open-wc/testing';
import {define} from '../src/define.js';
import {LedeFigure} from '../src/index.js';

describe('define', () => {
  it('registers nothing by importing the classes', () => {
    expect(customElements.get('lede-figure')).to.be.undefined;
  });

  it('leaves a tag alone that somebody else has', () => {
    class Other extends HTMLElement {}
    customElements.define('test-taken', Other);
    define('test-taken', LedeFigure);
    expect(customElements.get('test-taken')).to.equal(Other);
  });

  it('registers a class a second time under another tag', () => {
    define('test-one', LedeFigure);
    define('test-one', LedeFigure);
    define('test-other', LedeFigure);
    expect(customElements.get('test-one')).to.equal(LedeFigure);
    expect(document.createElement('test-other')).to.be.instanceOf(LedeFigure);
  });
});
