import {aTimeout, expect, fixture, html, nextFrame} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import type {TemplateResult} from 'lit';
import {changeInPlace, keepPlace} from '../src/dom/place.js';
import {preferencesCss} from '../src/text/preferences-css.js';
import type {Preferences} from '../src/text/preferences.js';
import '../src/elements/article/define.js';
import {until} from './clock.js';

/** WebKitGTK's driver can't set the size of the window. */
const canResize = !/AppleWebKit(?!.*Chrome)/.test(navigator.userAgent);

async function resize(width: number, height: number): Promise<void> {
  if (canResize) await setViewport({width, height});
}

const words =
  'The tide comes in over the flats twice a day and nobody on the island has ever seen it ask for leave. ';

const paragraphs = (from: number, to: number) =>
  Array.from(
    {length: to - from},
    (_, index) => html`<p>${from + index}. ${words.repeat(6)}</p>`,
  );

const article = html`<lede-article>
  <article lang="en">
    <h1>The tide</h1>
    ${paragraphs(0, 60)}
  </article>
</lede-article>`;

/** Lets the page be drawn, and everything that follows from it. */
async function drawn(): Promise<void> {
  for (let frame = 0; frame < 4; frame++) await nextFrame();
}

/** Waits for the pause after scrolling in which the place is noted. */
async function settled(): Promise<void> {
  await drawn();
  await aTimeout(250);
}

/** The word at the top of what is seen: its place in the text and in the window. */
interface Word {
  readonly range: Range;
  readonly top: number;
}

/** The first word whose line begins below an edge. */
function wordAt(root: Element, edge = 0): Word {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    for (const {index} of text.data.matchAll(/\w+/g)) {
      range.setStart(text, index);
      range.setEnd(text, index + 1);
      const {top, height} = range.getBoundingClientRect();
      if (height > 0 && top >= edge) return {range, top};
    }
  }
  throw new Error('There is no word.');
}

/** How far a word has moved, in lines of its text as it is now. */
function linesMoved({range, top}: Word): number {
  const now = range.getBoundingClientRect();
  const parent = range.startContainer.parentElement!;
  const line = parseFloat(getComputedStyle(parent).lineHeight) || now.height;
  return Math.abs(now.top - top) / line;
}

const sheet = new CSSStyleSheet();

function look(preferences: Preferences): void {
  changeInPlace(() => {
    sheet.replaceSync(preferencesCss(preferences));
  });
}

const changes: Preferences[] = [
  {size: 110},
  {size: 200},
  {size: 300},
  {size: 80},
  {spacing: 5},
  {font: 'sans'},
  {font: 'low-vision', size: 150},
  {width: 'narrow'},
  {width: 'full'},
  {alignment: 'justified'},
  {theme: 'dark'},
  {size: 170, spacing: 3, font: 'serif', width: 'wide', theme: 'sepia'},
];

describe('The place of a reader', () => {
  before(() => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  after(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
      (each) => each !== sheet,
    );
  });
  afterEach(async () => {
    sheet.replaceSync('');
    scrollTo(0, 0);
    await resize(800, 600);
    await settled();
  });

  async function open(content: TemplateResult = article): Promise<Element> {
    await resize(800, 600);
    const root = await fixture<HTMLElement>(html`<div>${content}</div>`);
    const kept = root.querySelector('lede-article') ?? root;
    keepPlace(kept);
    await drawn();
    return kept;
  }

  for (const change of changes) {
    it(`stays to within a line: ${JSON.stringify(change)}`, async () => {
      const root = await open();
      scrollTo(0, 4321);
      await settled();
      const word = wordAt(root);
      look(change);
      expect(linesMoved(word)).to.be.below(1);
      await drawn();
      expect(linesMoved(word), 'after drawing').to.be.below(1);
    });
  }

  it('stays through many changes there and back, without drifting', async () => {
    const root = await open();
    scrollTo(0, 3210);
    await settled();
    const word = wordAt(root);
    const before = scrollY;
    for (const size of [110, 120, 130, 140, 150, 200, 300, 250, 150, 130]) {
      look({size});
      await drawn();
    }
    expect(linesMoved(word)).to.be.below(1);
    look({});
    await drawn();
    expect(scrollY).to.be.closeTo(before, 2);
  });

  it('is known in the middle of scrolling, too', async () => {
    const root = await open();
    scrollTo(0, 2000);
    await nextFrame();
    const word = wordAt(root);
    look({size: 200});
    await drawn();
    expect(linesMoved(word)).to.be.below(1);
  });

  it('stays when a font arrives', async () => {
    const root = await open();
    scrollTo(0, 4000);
    await settled();
    const word = wordAt(root);
    // What a font does to a page: other widths and heights, at a moment of its own.
    sheet.replaceSync(
      'lede-article p {font-family: monospace !important; letter-spacing: 0.1em}',
    );
    await drawn();
    expect(linesMoved(word)).to.be.below(1);
  });

  it('stays when the window is turned, there and back', async () => {
    const root = await open();
    scrollTo(0, 4000);
    await settled();
    const word = wordAt(root);
    // Turned, or the same to the article: half as wide.
    const turn = async (width: number, height: number) => {
      await resize(width, height);
      if (canResize) await until(() => innerWidth === width);
      else root.parentElement!.style.inlineSize = `${width}px`;
      await drawn();
    };
    await turn(400, 800);
    expect(linesMoved(word)).to.be.below(1);
    await turn(800, 600);
    expect(linesMoved(word), 'and back').to.be.below(1);
  });

  it('stays when something above it grows', async () => {
    const root = await open();
    scrollTo(0, 4000);
    await settled();
    const word = wordAt(root);
    const picture = document.createElement('div');
    picture.style.blockSize = '700px';
    root.querySelector('p')!.before(picture);
    await drawn();
    expect(linesMoved(word)).to.be.below(1);
  });

  it('is left where the page itself scrolls to, at a change', async () => {
    const root = await open();
    scrollTo(0, 4000);
    await settled();
    scrollTo(0, 1000);
    sheet.replaceSync(preferencesCss({size: 200}));
    await drawn();
    expect(scrollY).to.be.below(3500);
    expect(root.isConnected).to.be.true;
  });

  it('is the top of the page as long as the reader has not scrolled', async () => {
    await open();
    look({size: 200, spacing: 4});
    await drawn();
    expect(scrollY).to.equal(0);
  });

  it('stays below a header that is stuck over the text', async () => {
    const root = await open(
      html`<header
          style="position: sticky; inset-block-start: 0; block-size: 90px; background: white"
        >
          The Wayfarer
        </header>
        ${article}`,
    );
    scrollTo(0, 3000);
    await settled();
    const word = wordAt(root, 90);
    look({size: 200});
    await drawn();
    expect(linesMoved(word)).to.be.below(1);
  });

  it('stays in a box that scrolls by itself', async () => {
    const root = await open(
      html`<div id="box" style="block-size: 400px; overflow: auto">
        ${article}
      </div>`,
    );
    const box = root.closest('#box')!;
    box.scrollTop = 2500;
    await settled();
    const word = wordAt(root, box.getBoundingClientRect().top);
    look({size: 200});
    await drawn();
    expect(linesMoved(word)).to.be.below(1);
    expect(scrollY).to.equal(0);
  });

  it('stays in an article in a shadow root', async () => {
    const host = await fixture(html`<div></div>`);
    const shadow = host.attachShadow({mode: 'open'});
    const source = await fixture(html`<div>${article}</div>`);
    shadow.append(source.querySelector('lede-article')!);
    shadow.adoptedStyleSheets = [sheet];
    const root = shadow.querySelector('lede-article')!;
    keepPlace(root);
    scrollTo(0, 3000);
    await settled();
    const word = wordAt(root);
    look({size: 200});
    await drawn();
    expect(linesMoved(word)).to.be.below(1);
  });

  it('stays at a tall picture: as much of it is above the window', async () => {
    const root = await open(
      html`<lede-article>
        <article lang="en">
          <h1>The tide</h1>
          ${paragraphs(0, 12)}
          <figure>
            <div
              id="picture"
              style="block-size: 1500px; background: teal"
            ></div>
            <figcaption>The tide mill.</figcaption>
          </figure>
          ${paragraphs(12, 40)}
        </article>
      </lede-article>`,
    );
    const picture = root.querySelector('#picture')!;
    scrollTo(0, scrollY + picture.getBoundingClientRect().top + 600);
    await settled();
    look({size: 200});
    await drawn();
    expect(picture.getBoundingClientRect().top).to.be.closeTo(-600, 20);
  });

  it('stays below the article, in the comments', async () => {
    const root = await open(
      html`${article}
        <section id="comments">${paragraphs(100, 130)}</section>`,
    );
    const comments = root.parentElement!.querySelector('#comments')!;
    scrollTo(0, scrollY + comments.getBoundingClientRect().top + 700);
    await settled();
    const word = wordAt(comments);
    look({size: 200});
    await drawn();
    expect(linesMoved(word)).to.be.below(1);
  });

  it('holds what it is told to instead, such as the control in use', async () => {
    const root = await open();
    const held = root.querySelectorAll('p')[20]!;
    scrollTo(0, scrollY + held.getBoundingClientRect().top - 300);
    await settled();
    changeInPlace(() => {
      sheet.replaceSync(preferencesCss({size: 200}));
    }, held);
    await drawn();
    expect(held.getBoundingClientRect().top).to.be.closeTo(300, 2);
  });

  it('is let go where the article is replaced', async () => {
    const root = await open();
    scrollTo(0, 3000);
    await settled();
    root.replaceChildren();
    await drawn();
    look({size: 200});
    root.remove();
    await drawn();
    look({size: 100});
    await drawn();
  });
});
