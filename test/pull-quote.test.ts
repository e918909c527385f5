import {expect, fixture, html} from '@open-wc/testing';
import '../src/elements/pull-quote/define.js';

describe('lede-pull-quote', () => {
  it('is registered', async () => {
    const quote = await fixture(html`<lede-pull-quote></lede-pull-quote>`);
    expect(quote.constructor.name).to.equal('LedePullQuote');
  });
});
