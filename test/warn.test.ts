import {expect, fixture, html} from '@open-wc/testing';
import {warn, warnOnce} from '../src/warn.js';

describe('warnings in the development build', () => {
  let said: string[];
  const {warn: real} = console;
  beforeEach(() => {
    said = [];
    console.warn = (text: string) => said.push(text);
  });
  afterEach(() => {
    console.warn = real;
  });

  /** Two elements of one tag, each updated twice. */
  async function warnOfEach(
    tell: (element: Element) => void,
    tag: string,
  ): Promise<void> {
    const root = await fixture(html`<div></div>`);
    for (const element of [tag, tag].map((name) =>
      document.createElement(name),
    )) {
      root.append(element);
      tell(element);
      tell(element);
    }
  }

  it('tell of a mistake once for each element that makes it', async () => {
    await warnOfEach((element) => {
      warn(element, 'size', 'has no size.');
    }, 'test-mistaken');
    expect(said).to.deep.equal(Array(2).fill('<test-mistaken> has no size.'));
  });

  it('tell of what is deprecated once on a page, for each tag and each thing', async () => {
    const tell = (element: Element) => {
      warnOnce(element, 'credits', 'has the attribute credits.');
      warnOnce(element, 'captions', 'has the attribute captions.');
    };
    await warnOfEach(tell, 'test-old');
    await warnOfEach(tell, 'test-older');
    expect(said).to.deep.equal([
      '<test-old> has the attribute credits.',
      '<test-old> has the attribute captions.',
      '<test-older> has the attribute credits.',
      '<test-older> has the attribute captions.',
    ]);
  });
});
