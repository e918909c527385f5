import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import {render, type TemplateResult} from 'lit';
import {PlaceKeeper} from '../src/controllers/place-keeper.js';
import {ReadingPlaces} from '../src/dom/reading-place.js';
import '../src/elements/article/define.js';
import '../src/elements/reader/define.js';
import '../src/elements/reading-progress/define.js';
import {FakeClock, until} from './clock.js';
import {faultsDuring} from './faults.js';

const key = 'lede:places';

const words = (text: string) => Array.from({length: 60}, () => text).join(' ');

/** Twenty paragraphs of 200 pixels, each of other words. */
const paragraphs = (from = 0) =>
  Array.from(
    {length: 20},
    (_, index) =>
      html`<p style="margin: 0; height: 200px">
        ${words(`word${String(from + index)}`)}
      </p>`,
  );

const tool = html`<lede-reading-progress resume></lede-reading-progress>`;

const story = (content: unknown = paragraphs(), first = tool) =>
  html`<lede-article lang="en"
    ><article aria-label="Report">${first}${content}</article></lede-article
  >`;

const root = () =>
  document.querySelector('lede-reading-progress, lede-reader')!.shadowRoot;

const part = (name: string) =>
  root()?.querySelector<HTMLElement>(`[part=${name}]`) ?? null;

/** A visit of the article: the page is new to Lede, the storage is not. */
async function visit(content: TemplateResult = story()): Promise<Element> {
  const page = await fixture<HTMLElement>(
    html`<div style="font: 10px/10px monospace">${content}</div>`,
  );
  await until(
    () =>
      root()?.querySelector('.told') &&
      root()?.querySelector('.progress p')?.textContent,
    'what keeps the place',
  );
  // The offer comes two frames after the page has loaded.
  for (let frame = 0; frame < 4; frame++) await nextFrame();
  return page.querySelector('lede-reading-progress, lede-reader')!;
}

async function scrollTo(top: number): Promise<void> {
  window.scrollTo(0, top);
  await nextFrame();
  await nextFrame();
}

/** Reads on to a paragraph, and leaves. */
async function readTo(
  index: number,
  content: TemplateResult = story(),
): Promise<void> {
  const host = await visit(content);
  await scrollTo(topOf(index) + 50);
  host.closest('div')!.remove();
  await scrollTo(0);
}

/** Takes the offer. */
async function resume(): Promise<void> {
  part('resume-button')!.click();
  await until(() => scrollY > 0, 'the place');
  // Whatever is stuck at the top is cleared in the next frame.
  await nextFrame();
  await nextFrame();
}

/** Has the reader go to another tab. */
function hide(): void {
  Object.defineProperty(document, 'hidden', {value: true, configurable: true});
  document.dispatchEvent(new Event('visibilitychange'));
  Reflect.deleteProperty(document, 'hidden');
}

const paragraph = (index: number) => document.querySelectorAll('p')[index]!;

const topOf = (index: number) =>
  paragraph(index).getBoundingClientRect().top + scrollY;

describe('the place that a reader left', () => {
  const canonical = document.createElement('link');

  before(() => {
    canonical.rel = 'canonical';
    document.head.append(canonical);
  });

  beforeEach(() => {
    canonical.href = '/story';
    localStorage.removeItem(key);
  });

  afterEach(async () => {
    history.replaceState(null, '', location.href.split('#')[0]);
    await scrollTo(0);
  });

  after(() => {
    canonical.remove();
    localStorage.removeItem(key);
  });

  it('is offered at the next visit, by a button that goes there', async () => {
    await readTo(7);
    const host = await visit();
    expect(part('resume-button')!.textContent).to.equal(
      'Continue where you stopped',
    );
    expect(scrollY).to.equal(0);
    await expect(host).to.be.accessible();

    await resume();
    expect(document.activeElement).to.equal(paragraph(7));
    const {top} = paragraph(7).getBoundingClientRect();
    expect(top).to.be.within(0, 50);
    expect(part('offer')).to.be.null;
  });

  it('is offered too where the wish for it comes after the element', async () => {
    await readTo(7);
    await fixture(
      html`<div style="font: 10px/10px monospace">
        ${story(
          paragraphs(),
          html`<lede-reading-progress></lede-reading-progress>`,
        )}
      </div>`,
    );
    const host = document.querySelector('lede-reading-progress')!;
    await host.updateComplete;
    host.setAttribute('resume', '');
    await until(() => root() && part('offer'), 'the offer');
  });

  it('goes on being offered while the article changes', async () => {
    await readTo(7);
    await visit();
    const clock = new FakeClock().install();
    try {
      paragraph(9).append(' more');
      await Promise.resolve();
      await clock.tick(500);
    } finally {
      clock.uninstall();
    }
    await nextFrame();
    expect(part('offer') !== null).to.equal(true);
  });

  it('is none of an article without words', async () => {
    const faults = await faultsDuring(async () => {
      const host = await visit();
      for (const each of host.closest('article')!.querySelectorAll('p')) {
        each.textContent = '';
      }
      await until(() => root()!.querySelector('.progress[hidden]'), 'no line');
      await scrollTo(1000);
      hide();
    });
    expect(faults).to.be.empty;
    expect(localStorage.getItem(key)).to.be.null;
  });

  it('is kept as numbers: no address, no words', async () => {
    await readTo(7);
    expect(localStorage.getItem(key)).to.match(
      /^\{"version":1,"places":\[\[\d+,7,\d+,0\.\d+\]\]\}$/,
    );
  });

  it('is not kept where the author did not ask for it', async () => {
    await fixture(
      html`<div style="font: 10px/10px monospace">
        ${story(
          paragraphs(),
          html`<lede-reading-progress></lede-reading-progress>`,
        )}
      </div>`,
    );
    await scrollTo(1500);
    await until(root, 'the progress');
    await nextFrame();
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(localStorage.getItem(key)).to.be.null;
  });

  it('is not kept of a reader who has not read on', async () => {
    const host = await visit();
    host.closest('div')!.remove();
    expect(localStorage.getItem(key)).to.be.null;
  });

  it('is not kept of a reader who still sees what they came upon', async () => {
    await visit();
    await scrollTo(topOf(0) + innerHeight - 10);
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(localStorage.getItem(key)).to.be.null;
    await scrollTo(topOf(0) + innerHeight + 10);
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(localStorage.getItem(key)).not.to.be.null;
  });

  it('is not kept any more when the author takes the wish back', async () => {
    await readTo(7);
    const before = localStorage.getItem(key);
    await visit();
    const host = document.querySelector('lede-reading-progress')!;
    expect(part('offer')).not.to.be.null;
    host.resume = false;
    await host.updateComplete;
    expect(part('offer')).to.be.null;
    await scrollTo(topOf(9) + 50);
    host.closest('div')!.remove();
    expect(localStorage.getItem(key)).to.equal(before);
  });

  it('is kept when the page is left, or hidden', async () => {
    for (const leave of [
      () => window.dispatchEvent(new PageTransitionEvent('pagehide')),
      hide,
    ]) {
      localStorage.removeItem(key);
      await visit();
      await scrollTo(topOf(5) + 50);
      expect(localStorage.getItem(key)).to.be.null;
      leave();
      expect(localStorage.getItem(key)).to.contain(',5,');
      await scrollTo(0);
    }
  });

  it('is kept neither when the page is seen again, nor by a tool that has left it', async () => {
    const host = await visit();
    await scrollTo(topOf(5) + 50);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(localStorage.getItem(key)).to.be.null;
    host.closest('div')!.remove();
    expect(localStorage.getItem(key)).to.contain(',5,');
    localStorage.removeItem(key);
    hide();
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(localStorage.getItem(key)).to.be.null;
  });

  it('is kept anew in what is added to an article that was read to its end', async () => {
    const host = await visit();
    await scrollTo(document.documentElement.scrollHeight);
    const clock = new FakeClock().install();
    try {
      const added = document.createElement('div');
      render(paragraphs(70), added);
      paragraph(19).after(...added.querySelectorAll('p'));
      await Promise.resolve();
      await clock.tick(500);
    } finally {
      clock.uninstall();
    }
    await scrollTo(topOf(19) + 50);
    await scrollTo(topOf(20) + 50);
    host.closest('div')!.remove();
    expect(localStorage.getItem(key)).to.contain(',20,');
  });

  it('is forgotten once the article is read to its end', async () => {
    await readTo(7);
    const host = await visit();
    await scrollTo(document.documentElement.scrollHeight);
    expect(localStorage.getItem(key)).to.be.null;
    await scrollTo(topOf(3) + 50);
    host.closest('div')!.remove();
    expect(localStorage.getItem(key)).to.be.null;
  });

  it('is not forgotten while the text is still on its way', async () => {
    await readTo(7);
    const late = await visit(story(html`<p>Loading</p>`));
    window.dispatchEvent(new Event('resize'));
    await nextFrame();
    await nextFrame();
    expect(part('progress-text')!.textContent).to.equal('Read to the end');
    expect(localStorage.getItem(key)).not.to.be.null;
    expect(part('offer')).not.to.be.null;
    late.closest('div')!.remove();
  });

  it('is of the article that an element holds, when a page’s script puts another into it', async () => {
    const host = await visit();
    await scrollTo(topOf(7) + 50);
    canonical.href = '/another-story';
    const clock = new FakeClock().install();
    try {
      paragraph(0).textContent = 'The other story.';
      await Promise.resolve();
      await clock.tick(500);
    } finally {
      clock.uninstall();
    }
    await until(() => localStorage.getItem(key), 'the place in the first');
    await scrollTo(topOf(5) + 50);
    host.closest('div')!.remove();
    await scrollTo(0);
    expect(localStorage.getItem(key)).to.match(/,7,.*,5,/);
  });

  it('is known to be another’s once the address is', async () => {
    const host = await visit();
    const keeper = new PlaceKeeper(new ReadingPlaces(host.parentElement!));
    expect(keeper.isOfAnother).to.be.false;
    canonical.href = '/another-story';
    expect(keeper.isOfAnother).to.be.true;
    keeper.disconnect();
  });

  it('is of that article alone', async () => {
    await readTo(7);
    canonical.href = '/another-story';
    await visit();
    expect(part('offer')).to.be.null;
  });

  it('is the same by every address that leads there', async () => {
    canonical.href = '/story?id=7&utm_source=letter&fbclid=abc#comments';
    await readTo(7);
    canonical.href = '/story?id=7';
    await visit();
    expect(part('offer')).not.to.be.null;
  });

  it('is each article’s own where there are several', async () => {
    const two = () =>
      html`${story(paragraphs(), html``)}<lede-article lang="en" id="second"
          ><article aria-label="Second">
            ${tool}${paragraphs(50)}
          </article></lede-article
        >`;
    await readTo(25, two());
    await visit();
    expect(part('offer')).to.be.null;
    document.querySelector('lede-reading-progress')!.closest('div')!.remove();
    await visit(two());
    await resume();
    expect(document.activeElement).to.equal(paragraph(25));
  });

  it('takes no focus, and moves nothing', async () => {
    await readTo(7);
    const button = await fixture<HTMLElement>(html`<button>Site</button>`);
    button.focus();
    const host = await visit();
    expect(part('offer')).not.to.be.null;
    expect(document.activeElement).to.equal(button);
    expect(host.getBoundingClientRect().height).to.equal(44);
    const before = topOf(3);
    root()!.querySelector('.offer')!.remove();
    expect(topOf(3)).to.equal(before);
  });

  it('is reached by keyboard after the tool', async () => {
    await readTo(7);
    await visit(story(paragraphs(), html`<lede-reader resume></lede-reader>`));
    const parts = [...root()!.querySelectorAll('button')]
      .filter(({tabIndex, hidden}) => tabIndex === 0 && !hidden)
      .map(({part}) => part.value);
    expect(parts.slice(-3)).to.deep.equal([
      'button',
      'resume-button',
      'dismiss-button',
    ]);
  });

  it('is said once, politely', async () => {
    await readTo(7);
    const clock = new FakeClock().install();
    try {
      const visited = visit();
      // Where no browser says when it is idle, that is a timer.
      await nextFrame();
      await clock.tick(0);
      await visited;
      const region = root()!.querySelector('[aria-live=polite].told')!;
      expect(region.textContent).to.equal('');
      const said: string[] = [];
      const observer = new MutationObserver(() => {
        if (region.textContent) said.push(region.textContent);
      });
      observer.observe(region, {childList: true, subtree: true});
      await clock.tick(10_000);
      observer.disconnect();
      expect(said).to.deep.equal([
        'You can continue where you stopped reading.',
      ]);
      expect(region.textContent).to.equal('');
    } finally {
      clock.uninstall();
    }
  });

  it('is offered once, however many tools the article has', async () => {
    await readTo(7);
    await visit(
      story(paragraphs(), html`${tool}<lede-reader resume></lede-reader>`),
    );
    const offers = [
      ...document.querySelectorAll('lede-reading-progress, lede-reader'),
    ].filter((host) => host.shadowRoot!.querySelector('.offer'));
    expect(offers).to.have.length(1);
  });

  it('is forgotten when the reader turns it down, and focus goes to the line of text', async () => {
    await readTo(7);
    const host = await visit();
    part('dismiss-button')!.focus();
    part('dismiss-button')!.click();
    expect(part('offer')).to.be.null;
    expect(localStorage.getItem(key)).to.be.null;
    expect(host.shadowRoot!.activeElement).to.equal(part('progress-text'));
  });

  it('gives the focus to the toolbar when that is there', async () => {
    await readTo(7);
    const host = await visit(
      story(paragraphs(), html`<lede-reader resume></lede-reader>`),
    );
    part('dismiss-button')!.focus();
    part('dismiss-button')!.click();
    expect(host.shadowRoot!.activeElement).to.equal(
      host.shadowRoot!.querySelector('.bar button:not([hidden])'),
    );
  });

  it('waits for another time after Escape', async () => {
    await readTo(7);
    await visit();
    part('resume-button')!.focus();
    part('resume-button')!.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'Escape',
        bubbles: true,
        cancelable: true,
      }),
    );
    expect(part('offer')).to.be.null;
    expect(localStorage.getItem(key)).not.to.be.null;
  });

  it('is no longer offered to who reads on', async () => {
    await readTo(15);
    await visit();
    await scrollTo(200);
    expect(part('offer')).not.to.be.null;
    await scrollTo(innerHeight + 100);
    expect(part('offer')).to.be.null;
  });

  it('is not offered to who follows a link to a part of the article', async () => {
    await readTo(7);
    history.replaceState(null, '', '#part');
    await visit();
    expect(part('offer')).to.be.null;
  });

  it('is offered where the fragment is a page’s name to its script', async () => {
    await readTo(7);
    history.replaceState(null, '', '#!/story');
    await visit();
    expect(part('offer')).not.to.be.null;
  });

  it('is not offered where the browser has restored a place', async () => {
    await readTo(7);
    const rest = await fixture<HTMLElement>(
      html`<div style="height: 9000px"></div>`,
    );
    window.scrollTo(0, 700);
    await nextFrame();
    await visit();
    expect(part('offer')).to.be.null;
    rest.remove();
  });

  it('is found by its words in an article that was edited', async () => {
    await readTo(7);
    await visit(
      story(
        html`<p style="height: 300px">Corrected.</p>
          ${paragraphs()}`,
      ),
    );
    await resume();
    expect(document.activeElement).to.equal(paragraph(8));
  });

  it('is found by its words, however the source breaks its lines', async () => {
    const lines = (space: string, before = '') =>
      paragraphs().map((_, index) => {
        const text = words(`word${String(index)}`).replaceAll(' ', space);
        return html`<p style="margin: 0; height: 200px">${before + text}</p>`;
      });
    await readTo(7, story(lines('\n')));
    await visit(
      story(
        html`<p>Corrected.</p>
          ${lines(' \n  ', '\n')}`,
      ),
    );
    await resume();
    expect(document.activeElement).to.equal(paragraph(8));
  });

  it('is as far into the article where its words are gone', async () => {
    await readTo(7);
    await visit(story(paragraphs(100)));
    await resume();
    const at = [...document.querySelectorAll('p')].indexOf(
      document.activeElement as HTMLParagraphElement,
    );
    expect(at).to.be.within(7, 9);
  });

  describe('with a storage', () => {
    const {getItem, setItem} = Object.getOwnPropertyDescriptors(
      Storage.prototype,
    );

    afterEach(() => {
      Object.defineProperties(Storage.prototype, {
        getItem: getItem,
        setItem: setItem,
      });
    });

    const fail = () => {
      throw new DOMException('', 'SecurityError');
    };

    it('that is blocked is not offered', async () => {
      await readTo(7);
      Object.assign(Storage.prototype, {getItem: fail, setItem: fail});
      const host = await visit();
      await scrollTo(1500);
      host.closest('div')!.remove();
    });

    it('that is full is not kept', async () => {
      Object.assign(Storage.prototype, {setItem: fail});
      await readTo(7);
      expect(localStorage.getItem(key)).to.be.null;
    });

    it('that holds nonsense is kept anew', async () => {
      localStorage.setItem(key, '{"version":1,"places":"none"');
      await readTo(7);
      expect(localStorage.getItem(key)).to.contain('"places":[[');
    });

    it('of a later version is left alone', async () => {
      const later = '{"version":9,"places":{"a":1}}';
      localStorage.setItem(key, later);
      await readTo(7);
      expect(localStorage.getItem(key)).to.equal(later);
      await visit();
      expect(part('offer')).to.be.null;
    });
  });

  it('is offered in the language of the page, over its foot', async () => {
    await readTo(7);
    document.documentElement.dir = 'rtl';
    try {
      await visit(
        html`<div lang="fa">
          <lede-article
            ><article aria-label="گزارش">
              ${tool}${paragraphs()}
            </article></lede-article
          >
        </div>`,
      );
      expect(part('resume-button')!.textContent).to.equal(
        'ادامه از جایی که ماندید',
      );
      const box = part('offer')!.getBoundingClientRect();
      expect(box.bottom).to.be.within(innerHeight - 40, innerHeight);
      expect(
        part('resume-button')!.getBoundingClientRect().left,
      ).to.be.greaterThan(part('dismiss-button')!.getBoundingClientRect().left);
    } finally {
      document.documentElement.dir = 'ltr';
    }
  });
});
