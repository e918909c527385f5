import {expect} from '@open-wc/testing';
import {define} from '../src/define.js';
import {LedeFigure} from '../src/index.js';

describe('define', () => {
  it('registers nothing by importing the classes', () => {
    expect(customElements.get('lede-figure')).to.be.undefined;
  });

  it('leaves tags alone that somebody else has, and says so once', async () => {
    const said: unknown[] = [];
    const {warn} = console;
    console.warn = (...words) => said.push(...words);
    class Other extends HTMLElement {}
    customElements.define('test-taken', Other);
    customElements.define('test-taken-too', class extends HTMLElement {});
    define('test-taken', LedeFigure);
    define('test-taken-too', LedeFigure);
    await Promise.resolve();
    console.warn = warn;
    expect(customElements.get('test-taken')).to.equal(Other);
    expect(said).to.deep.equal([
      'Another script or copy of Lede has test-taken, test-taken-too already, and keeps it.',
    ]);
  });

  it('registers a class a second time under another tag, and is silent', async () => {
    const said: unknown[] = [];
    const {warn} = console;
    console.warn = (...words) => said.push(...words);
    for (const tag of ['test-one', 'test-other']) {
      define(tag, LedeFigure);
      define(tag, LedeFigure);
    }
    await Promise.resolve();
    console.warn = warn;
    expect(said).to.deep.equal([]);
    expect(customElements.get('test-one')).to.equal(LedeFigure);
    expect(document.createElement('test-other')).to.be.instanceOf(LedeFigure);
  });
});
