import {expect, html} from '@open-wc/testing';
import {render} from 'lit';
import {spokenBlocks} from '../../src/dom/spoken-blocks.js';
import {turn, until} from '../clock.js';
import {faultsSince, short} from '../security/guard.js';
import {descriptions, elementsIn, openPage, settle} from '../security/page.js';
import {FakeEngine} from '../speech/fake-engine.js';

const image =
  'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

function pageWithFigure(): HTMLElement {
  const page = document.createElement('div');
  render(
    html`<lede-figure zoom>
      <figure>
        <img src=${image} width="4" height="3" alt="A wheel." />
      </figure>
    </lede-figure>`,
    page,
  );
  return page;
}

describe('between a page and a frame in it', () => {
  let frame: HTMLIFrameElement;
  let other: Document;

  beforeEach(async () => {
    frame = document.createElement('iframe');
    frame.style.cssText = 'width: 800px; height: 600px';
    await new Promise((resolve) => {
      frame.onload = resolve;
      document.body.append(frame);
    });
    other = frame.contentDocument!;
    faultsSince();
  });
  afterEach(() => {
    frame.remove();
  });

  const expectNoFaults = (): void => {
    expect(faultsSince().map(short)).to.deep.equal([]);
  };

  /** How many rules each element's shadow root has. */
  const rulesOf = (page: ParentNode): string[] =>
    elementsIn(page).map(
      ({localName, shadowRoot}) =>
        `${localName} ${String(shadowRoot?.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]).length)}`,
    );

  it('elements look there and here as they did', async () => {
    const page = await openPage();
    const inline = [...page.querySelectorAll('[inline], lede-reader')];
    page
      .querySelector('lede-reader')!
      .shadowRoot!.querySelector<HTMLElement>('#share')!
      .click();
    await until(
      () => inline.every(({shadowRoot}) => shadowRoot?.querySelector('.panel')),
      'the panels',
    );
    const before = rulesOf(page);
    expect(before.join()).to.match(/lede-reader [1-9]/);
    other.body.append(page);
    await settle(page);
    await until(
      () => rulesOf(page).join() === before.join(),
      () => `the look there: ${rulesOf(page).join()} as ${before.join()}`,
    );
    document.body.append(page);
    await settle(page);
    await until(() => rulesOf(page).join() === before.join(), 'the look here');
    expectNoFaults();
    page.remove();
  });

  for (const {tagName} of descriptions) {
    it(`${tagName} is first put into a page there`, async () => {
      const host = document.createElement(tagName);
      other.body.append(host);
      await settle(other.body);
      document.body.append(host);
      await settle(document.body);
      host.remove();
      expectNoFaults();
    });
  }

  it('words, headings and pictures that were made there are read here', async () => {
    const page = other.createElement('div');
    page.innerHTML = `<lede-article lang="en"><article>
      <h1>The mill</h1>
      <lede-contents inline></lede-contents>
      <h2>The <i>wheel</i></h2>
      <p>Nobody was there.</p>
      <lede-pull-quote><blockquote><p>Nobody was there.</p></blockquote></lede-pull-quote>
      <h2>The pond</h2>
      <lede-figure zoom>
        <figure>
          <img src="${image}" width="4" height="3" alt="A wheel." />
          <figcaption>A wheel.</figcaption>
        </figure>
      </lede-figure>
    </article></lede-article>`;
    // A node gets its class when a script first sees it.
    const walker = other.createTreeWalker(page);
    const seen: Node[] = [];
    while (walker.nextNode()) seen.push(walker.currentNode);
    // The policy has something to say of `innerHTML`, which is the test's own.
    await turn();
    faultsSince();
    document.body.append(page);
    await settle(page);
    const links = () => [
      ...(page
        .querySelector('lede-contents')!
        .shadowRoot?.querySelectorAll('a') ?? []),
    ];
    await until(() => links().length > 0, 'the contents');
    expect(links().map(({textContent}) => textContent.trim())).to.deep.equal([
      'The wheel',
      'The pond',
    ]);
    expect(page.querySelector('lede-pull-quote')!.ariaHidden).to.equal('true');
    const [figure, img] = ['lede-figure', 'img'].map((tag) =>
      page.querySelector(tag)!,
    );
    await until(() => img!.ariaHidden === 'true', 'the silence');
    figure!
      .shadowRoot!.querySelector<HTMLElement>('[part=zoom-button]')!
      .click();
    await until(
      () => figure!.shadowRoot!.querySelector('dialog[open] img'),
      'the enlarged image',
    );
    const spoken = [...spokenBlocks(page.querySelector('article')!)];
    expect(spoken.map((block) => block?.text)).to.include.members([
      'The wheel',
      'Nobody was there.',
    ]);
    expect(seen).to.have.length.above(10);
    page.remove();
    expectNoFaults();
  });

  it('an image is not enlarged in a document that no window shows, and afterwards here', async () => {
    const page = pageWithFigure();
    document.body.append(page);
    const root = () => page.querySelector('lede-figure')!.shadowRoot;
    const button = () => root()?.querySelector<HTMLElement>('.zoom');
    await until(button, 'the button');
    button()!.click();
    document.implementation.createHTMLDocument().body.append(page);
    await until(() => root()!.querySelector('dialog'), 'the dialog');
    await settle(page);
    document.body.append(page);
    await settle(page);
    button()!.click();
    await until(() => root()!.querySelector('dialog[open]'), 'the image');
    page.remove();
    expectNoFaults();
  });

  it('a banner grows there', async () => {
    const page = document.createElement('div');
    render(
      html`<lede-breaking-banner
        ><p>The pass is closed</p></lede-breaking-banner
      >`,
      page,
    );
    other.body.append(page);
    await settle(page);
    const banner = page.querySelector('lede-breaking-banner')!;
    for (const words of ['The pass is open', 'A bridge is closed']) {
      const news = document.createElement('p');
      news.textContent = words;
      banner.append(news);
      await until(
        () => banner.shadowRoot?.textContent.includes(words),
        'the announcement',
      );
    }
    page.remove();
    expectNoFaults();
  });

  it('an image is enlarged there, and afterwards here', async () => {
    const page = pageWithFigure();
    const host = page.querySelector('lede-figure')!;
    const button = () =>
      host.shadowRoot?.querySelector<HTMLElement>('[part=zoom-button]');
    const dialog = () => host.shadowRoot?.querySelector('dialog');
    for (const place of [other, document]) {
      place.body.append(page);
      await until(button, 'the button');
      button()!.click();
      await until(() => dialog()?.open, 'the enlarged image');
      await until(
        () => getComputedStyle(dialog()!).borderStyle === 'none',
        'its look',
      );
      dialog()!.close();
      await until(() => !dialog(), 'the end of it');
    }
    page.remove();
    expectNoFaults();
  });

  it('what is read aloud is highlighted there, and afterwards here', async () => {
    const engine = new FakeEngine().install();
    const page = document.createElement('div');
    // In a shadow root, which has style sheets of its own.
    page.attachShadow({mode: 'open'});
    render(
      html`<lede-article>
        <article lang="en">
          <h1>The mill</h1>
          <p>Nobody was there.</p>
        </article>
        <lede-read-aloud></lede-read-aloud>
      </lede-article>`,
      page.shadowRoot!,
    );
    const button = (name: string) =>
      [
        ...(page
          .shadowRoot!.querySelector('lede-read-aloud')!
          .shadowRoot?.querySelectorAll('button') ?? []),
      ].find(
        ({ariaLabel, textContent}) =>
          ariaLabel === name || textContent.trim() === name,
      );
    for (const place of [other, document]) {
      place.body.append(page);
      await until(() => button('Listen'), 'the tool');
      button('Listen')!.click();
      await until(() => button('Play'), 'the player');
      button('Play')!.click();
      const {highlights} = (place.defaultView as typeof globalThis & Window)
        .CSS;
      await until(
        () => [...highlights].flatMap(([, {size}]) => size).includes(1),
        'the highlight',
      );
      expect(page.shadowRoot!.adoptedStyleSheets.length).to.equal(1);
      button('Close')!.click();
      await until(() => highlights.size === 0, 'the end of it');
      expect(page.shadowRoot!.adoptedStyleSheets.length).to.equal(0);
    }
    page.remove();
    engine.uninstall();
    expectNoFaults();
  });
});
