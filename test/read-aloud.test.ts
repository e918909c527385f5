import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys, sendMouse, setViewport} from '@web/test-runner-commands';
import type {TemplateResult} from 'lit';
import '../src/elements/article/define.js';
import '../src/elements/read-aloud/define.js';
import '../src/elements/reader/define.js';
import {storageKey} from '../src/elements/read-aloud/choices.js';
import {FakeClock, turn, until} from './clock.js';
import {
  FakeEngine,
  fakeVoice,
  type FakeVoice,
  type Manners,
} from './speech/fake-engine.js';

const clock = new FakeClock();
let engine: FakeEngine | undefined;

const text = html`<h1>The mill</h1>
  <p>The first sentence is here. The second comes after it.</p>
  <p>The third is in a paragraph of its own.</p>`;
const sentences = [
  'The mill',
  'The first sentence is here.',
  'The second comes after it.',
  'The third is in a paragraph of its own.',
];

interface Options {
  voices?: readonly FakeVoice[];
  manners?: Partial<Manners>;
  language?: string;
  tool?: TemplateResult;
}

/** A page with the player open, and time standing still. */
async function open(
  content: unknown = text,
  {voices, manners, language = 'en', tool}: Options = {},
): Promise<HTMLElement> {
  clock.install();
  engine = new FakeEngine(voices, manners).install();
  const page = await fixture<HTMLElement>(
    html`<main lang=${language}>
      <lede-article><article>${content}</article></lede-article>
      ${tool ?? html`<lede-read-aloud></lede-read-aloud>`}
    </main>`,
  );
  await openPlayer(page);
  await clock.tick(0);
  return page;
}

async function openPlayer(
  page: HTMLElement,
  tag = 'lede-read-aloud, lede-reader',
): Promise<void> {
  const button = () =>
    page
      .querySelector(tag)!
      .shadowRoot?.querySelector<HTMLElement>('#readAloud');
  await until(button);
  button()!.click();
  await until(() => panelOf(page, tag)?.matches(':popover-open'));
  await turn();
}

const rootOf = (page: Element, tag = 'lede-read-aloud, lede-reader') =>
  page.querySelector(tag)!.shadowRoot!;

const panelOf = (page: Element, tag?: string) =>
  rootOf(page, tag).querySelector<HTMLElement>('.panel');

const named = (page: Element, name: string, tag?: string) =>
  [...panelOf(page, tag)!.querySelectorAll<HTMLElement>('button')].find(
    (button) => button.ariaLabel === name || button.textContent.trim() === name,
  );

async function press(page: Element, name: string, tag?: string): Promise<void> {
  named(page, name, tag)!.click();
  await clock.tick(0);
}

const query = (page: Element, selector: string) =>
  panelOf(page)!.querySelector<HTMLElement>(selector)!;

const input = (page: Element, selector: string) =>
  panelOf(page)!.querySelector<HTMLInputElement>(selector)!;

const voiceOf = (page: Element) =>
  panelOf(page)!.querySelector<HTMLSelectElement>('#voice')!;

const status = (page: Element) =>
  [...panelOf(page)!.querySelectorAll('[aria-live]')]
    .map(({textContent}) => textContent.trim())
    .join('');

/** What is highlighted, by the kind of highlight. */
function highlighted(kind: 'sentence' | 'word'): string[] {
  return [...CSS.highlights]
    .filter(([name]) => name.endsWith(kind))
    .flatMap(([, highlight]) => [...highlight].map(String));
}

async function choose(page: Element, voice: string): Promise<void> {
  const select = voiceOf(page);
  select.value = voice;
  select.dispatchEvent(new Event('change'));
  await clock.tick(0);
}

async function setSpeed(page: Element, rate: number): Promise<void> {
  const range = input(page, '#speed');
  range.valueAsNumber = rate;
  range.dispatchEvent(new Event('input'));
  range.dispatchEvent(new Event('change'));
  await clock.tick(0);
}

async function finish(page: Element): Promise<void> {
  for (let second = 0; second < 300; second++) {
    await clock.tick(1000);
    if (!named(page, 'Pause')) return;
  }
  throw new Error(`It goes on and on: ${JSON.stringify(engine!.said)}`);
}

describe('lede-read-aloud', () => {
  afterEach(() => {
    document.querySelector('main')?.remove();
    getSelection()?.removeAllRanges();
    engine?.uninstall();
    clock.uninstall();
    localStorage.removeItem(storageKey);
    scrollTo(0, 0);
  });

  describe('as a player', () => {
    it('is a named region, accessible closed and open, with its options and without', async () => {
      const page = await open();
      await clock.apart(async () => {
        expect(panelOf(page)!.role).to.equal('region');
        expect(panelOf(page)!.ariaLabel).to.equal('Read aloud');
        await expect(page).to.be.accessible();
        named(page, 'Options')!.click();
        await turn();
        expect(named(page, 'Options')!.ariaExpanded).to.equal('true');
        await expect(page).to.be.accessible();
        named(page, 'Close')!.click();
        await expect(page).to.be.accessible();
      });
    });

    it('reads the article to its end when Play is pressed, and says that it ends', async () => {
      const page = await open();
      await press(page, 'Play');
      await finish(page);
      await clock.tick(200);
      expect(engine!.said).to.deep.equal(sentences);
      expect(status(page)).to.equal('End of the article.');
      expect(highlighted('sentence')).to.deep.equal([]);
    });

    it('never speaks before that', async () => {
      const page = await open();
      await clock.tick(10_000);
      await press(page, 'Options');
      expect(engine!.calls).to.equal(0);
    });

    it('speaks within the press', async () => {
      const page = await open();
      named(page, 'Play')!.click();
      expect(engine!.calls).to.equal(1);
    });

    it('has one button that plays and pauses, and keeps the focus', async () => {
      const page = await open();
      const button = named(page, 'Play')!;
      button.focus();
      await press(page, 'Play');
      expect(button.ariaLabel).to.equal('Pause');
      expect(button.ariaPressed).to.be.null;
      await press(page, 'Pause');
      expect(button.ariaLabel).to.equal('Play');
      expect(engine!.speaking).to.be.false;
      expect(rootOf(page).activeElement).to.equal(button);
    });

    it('steps by sentence and by paragraph', async () => {
      const page = await open();
      for (const [name, sentence] of [
        ['Next sentence', sentences[0]],
        ['Next sentence', sentences[1]],
        ['Next sentence', sentences[2]],
        ['Next paragraph', sentences[3]],
        ['Previous sentence', sentences[2]],
        ['Previous paragraph', sentences[1]],
      ] as const) {
        await press(page, name);
        expect(highlighted('sentence')).to.deep.equal([sentence]);
      }
      expect(engine!.calls).to.equal(0);
      await press(page, 'Play');
      await finish(page);
      expect(engine!.said).to.deep.equal(sentences.slice(1));
    });

    it('has its words in the language of the article', async () => {
      const page = await open(html`<h1>آسیاب</h1>`, {
        language: 'fa',
        voices: [fakeVoice('Zhaleh', 'fa-IR')],
      });
      await until(() => named(page, 'پخش'));
      expect(panelOf(page)!.ariaLabel).to.equal('خواندن با صدای بلند');
      expect(panelOf(page)!.dir).to.equal('rtl');
      const names = [
        ...panelOf(page)!.querySelectorAll<HTMLElement>('.controls button'),
      ];
      expect(names[0]!.getBoundingClientRect().left).to.be.above(
        names[4]!.getBoundingClientRect().left,
      );
    });

    it('can be shown in its place in the page', async () => {
      engine = new FakeEngine().install();
      const page = await fixture<HTMLElement>(
        html`<main>
          <lede-article><article>${text}</article></lede-article>
          <lede-read-aloud inline></lede-read-aloud>
        </main>`,
      );
      await until(() => panelOf(page) && named(page, 'Play'));
      expect(engine.calls).to.equal(0);
      await turn();
      named(page, 'Play')!.click();
      expect(engine.calls).to.equal(1);
      await expect(page).to.be.accessible();
    });

    it('is on one line on a phone', async function () {
      try {
        await setViewport({width: 320, height: 640});
      } catch {
        // WebKit's driver can't.
        this.skip();
      }
      try {
        const page = await open();
        const controls = query(page, '.controls');
        const tops = [...controls.children].map(
          (child) =>
            child.getBoundingClientRect().top +
            child.getBoundingClientRect().height / 2,
        );
        expect(Math.max(...tops) - Math.min(...tops)).to.be.below(2);
        expect(controls.scrollWidth).to.be.at.most(controls.clientWidth);
      } finally {
        await setViewport({width: 800, height: 600});
      }
    });
  });

  describe('begins', () => {
    it('where something is selected in the article, once', async () => {
      const page = await open();
      const words = page.querySelectorAll('p')[1]!.firstChild!;
      getSelection()!.setBaseAndExtent(words, 4, words, 9);
      await press(page, 'Play');
      await clock.tick(500);
      expect(highlighted('sentence')).to.deep.equal([sentences[3]]);
      await press(page, 'Pause');
      await press(page, 'Previous sentence');
      await press(page, 'Play');
      await finish(page);
      expect(engine!.saidWhole).to.deep.equal(sentences.slice(2));
    });

    it('at the top where the selection is outside the article', async () => {
      const page = await open(html`${text}`, {
        tool: html`<lede-read-aloud></lede-read-aloud>
          <p id="out">Outside.</p>`,
      });
      getSelection()!.selectAllChildren(page.querySelector('#out')!);
      await press(page, 'Play');
      expect(highlighted('sentence')).to.deep.equal([sentences[0]]);
    });

    it('at a sentence that is double-clicked', async () => {
      const page = await open();
      await press(page, 'Play');
      const words = page.querySelector('p')!.firstChild!;
      getSelection()!.setBaseAndExtent(words, 35, words, 40);
      words.parentElement!.dispatchEvent(
        new MouseEvent('dblclick', {bubbles: true, composed: true}),
      );
      await clock.tick(300);
      expect(highlighted('sentence')).to.deep.equal([sentences[2]]);
      await press(page, 'Pause');
      await press(page, 'Play');
      await finish(page);
      expect(engine!.saidWhole).to.deep.equal(sentences.slice(2));
    });

    it('there also with a real mouse', async () => {
      const page = await open();
      const range = document.createRange();
      const words = page.querySelector('p')!.firstChild!;
      range.setStart(words, 35);
      range.setEnd(words, 40);
      const {left, top, width, height} = range.getBoundingClientRect();
      const position: [number, number] = [
        Math.round(left + width / 2),
        Math.round(top + height / 2),
      ];
      await clock.apart(async () => {
        await sendMouse({type: 'click', position});
        await sendMouse({type: 'click', position});
      });
      // Drivers differ in whether that is a double click.
      if (getSelection()!.isCollapsed) return;
      await clock.tick(300);
      expect(highlighted('sentence')).to.deep.equal([sentences[2]]);
    });

    it('nowhere else when a link is double-clicked', async () => {
      const page = await open(
        html`<h1>The mill</h1>
          <p>One. <a href="#x">Two</a>.</p>`,
      );
      const link = page.querySelector('a')!;
      getSelection()!.selectAllChildren(link);
      link.dispatchEvent(
        new MouseEvent('dblclick', {bubbles: true, composed: true}),
      );
      await clock.tick(300);
      expect(engine!.calls).to.equal(0);
    });
  });

  describe('stops', () => {
    const ways: [string, (page: HTMLElement) => void][] = [
      [
        'when it is closed',
        (page) => {
          named(page, 'Close')!.click();
        },
      ],
      [
        'when it is removed',
        (page) => {
          page.querySelector('lede-read-aloud')!.remove();
        },
      ],
      [
        'when the page is left',
        () => {
          dispatchEvent(new PageTransitionEvent('pagehide'));
        },
      ],
      [
        'when the article is removed',
        (page) => {
          page.querySelector('lede-article')!.remove();
        },
      ],
    ];
    for (const [when, act] of ways) {
      it(when, async () => {
        const page = await open();
        await press(page, 'Play');
        await clock.tick(400);
        act(page);
        await clock.tick(1000);
        expect(engine!.speaking).to.be.false;
        await clock.tick(60_000);
        expect(engine!.heard.length).to.equal(1);
      });
    }

    it('with nothing left in the page', async () => {
      const sheets = document.adoptedStyleSheets.length;
      const page = await open();
      await press(page, 'Play');
      await clock.tick(400);
      expect(document.adoptedStyleSheets.length).to.equal(sheets + 1);
      await press(page, 'Close');
      expect(document.adoptedStyleSheets.length).to.equal(sheets);
      expect(CSS.highlights.size).to.equal(0);
    });

    it('and can be opened again', async () => {
      const page = await open();
      await press(page, 'Play');
      await press(page, 'Close');
      clock.uninstall();
      await openPlayer(page);
      clock.install();
      expect(engine!.speaking).to.be.false;
      await press(page, 'Play');
      await finish(page);
      expect(engine!.saidWhole).to.deep.equal(sentences);
    });
  });

  it('goes on with a paragraph that is added while it reads', async () => {
    const page = await open();
    await press(page, 'Play');
    await clock.tick(2000);
    const added = document.createElement('p');
    added.textContent = 'Then there was more.';
    page.querySelector('article')!.append(added);
    await finish(page);
    expect(engine!.said).to.deep.equal([...sentences, added.textContent]);
  });

  describe('on a page with two articles', () => {
    it('lets one of them speak at a time: its player closes the other', async () => {
      engine = new FakeEngine().install();
      const page = await fixture<HTMLElement>(
        html`<main>
          ${['one', 'two'].map(
            (id) =>
              html`<lede-article id=${id}>
                <article>
                  <h1>News ${id}</h1>
                  <lede-read-aloud class=${id}></lede-read-aloud>
                  <p>This is of ${id}.</p>
                </article>
              </lede-article>`,
          )}
        </main>`,
      );
      await openPlayer(page, '.one');
      clock.install();
      await press(page, 'Play', '.one');
      await clock.tick(200);
      expect(highlighted('sentence')).to.deep.equal(['News one']);
      await openPlayer(page, '.two');
      expect(panelOf(page, '.one')!.matches(':popover-open')).to.be.false;
      expect(highlighted('sentence')).to.deep.equal([]);
      await press(page, 'Play', '.two');
      await clock.tick(5000);
      expect(engine.saidWhole).to.deep.equal(['News two', 'This is of two.']);
    });
  });

  describe('highlights', () => {
    it('the sentence and the word that are being read', async () => {
      const page = await open();
      await press(page, 'Play');
      await clock.tick(700);
      expect(highlighted('sentence')).to.deep.equal([sentences[1]]);
      expect(highlighted('word')).to.deep.equal(['The']);
      await clock.tick(500);
      expect(highlighted('word')).to.deep.equal(['first']);
    });

    it('the sentence alone where the engine tells of no words', async () => {
      const page = await open(text, {manners: {words: false}});
      await press(page, 'Play');
      await clock.tick(1000);
      expect(highlighted('sentence')).to.deep.equal([sentences[1]]);
      expect(highlighted('word')).to.deep.equal([]);
    });

    it('where it is paused, and nothing when that is turned off', async () => {
      const page = await open();
      await press(page, 'Play');
      await press(page, 'Pause');
      expect(highlighted('sentence')).to.deep.equal([sentences[0]]);
      query(page, '[name=highlight]').click();
      expect(highlighted('sentence')).to.deep.equal([]);
      query(page, '[name=highlight]').click();
      expect(highlighted('sentence')).to.deep.equal([sentences[0]]);
    });

    it('by a rule in the tree that holds the text', async () => {
      engine = new FakeEngine().install();
      const page = await fixture<HTMLElement>(html`<main></main>`);
      const host = document.createElement('div');
      const root = host.attachShadow({mode: 'open'});
      page.append(host);
      const article = document.createElement('lede-article');
      const inner = document.createElement('article');
      inner.append(document.createElement('h1'));
      inner.firstElementChild!.textContent = 'In the shade';
      article.append(inner);
      root.append(article, document.createElement('lede-read-aloud'));
      const shade = root as unknown as HTMLElement;
      await openPlayer(shade);
      clock.install();
      await press(shade, 'Play');
      await clock.tick(100);
      expect(highlighted('sentence')).to.deep.equal(['In the shade']);
      expect(root.adoptedStyleSheets.length).to.equal(1);
    });

    for (const scheme of ['light', 'dark'] as const) {
      it(`with 7:1 and more, ${scheme}`, async () => {
        const page = await open();
        page.style.setProperty('color-scheme', scheme);
        await press(page, 'Play');
        await clock.tick(1000);
        const paragraph = page.querySelector('p')!;
        for (const name of CSS.highlights.keys()) {
          const {backgroundColor, color} = getComputedStyle(
            paragraph,
            `::highlight(${name})`,
          );
          expect(contrast(backgroundColor, color)).to.be.above(7);
        }
        expect(CSS.highlights.size).to.equal(2);
      });
    }

    it('in colours that a site sets', async () => {
      const page = await open();
      page
        .querySelector<HTMLElement>('lede-article')!
        .style.setProperty(
          '--lede-read-aloud-sentence-background',
          'rgb(0, 0, 128)',
        );
      await press(page, 'Play');
      const [name] = CSS.highlights.keys();
      expect(
        getComputedStyle(page.querySelector('h1')!, `::highlight(${name})`)
          .backgroundColor,
      ).to.equal('rgb(0, 0, 128)');
    });

    it('with lines around the sentence where there is no API for it, and leaves the article as it is', async () => {
      const descriptor = Object.getOwnPropertyDescriptor(CSS, 'highlights');
      Reflect.deleteProperty(CSS, 'highlights');
      try {
        if ('highlights' in CSS) {
          Object.defineProperty(window, 'Highlight', {
            configurable: true,
            writable: true,
            value: undefined,
          });
        }
        const page = await open();
        const before = page.querySelector('article')!.innerHTML;
        await press(page, 'Play');
        const box = rootOf(page).querySelector('.outlines div')!;
        const heading = page.querySelector('h1')!.getBoundingClientRect();
        const rect = box.getBoundingClientRect();
        expect(Math.abs(rect.left - heading.left)).to.be.below(2);
        expect(rect.top).to.be.within(heading.top - 12, heading.bottom);
        expect(page.querySelector('article')!.innerHTML).to.equal(before);
        expect(rootOf(page).querySelector('.outlines')!.ariaHidden).to.equal(
          'true',
        );
        await press(page, 'Close');
        expect(rootOf(page).querySelector('.outlines')).to.be.null;
      } finally {
        if (descriptor) Object.defineProperty(CSS, 'highlights', descriptor);
      }
    });
  });

  describe('of a long article', () => {
    const matchMedia = window.matchMedia.bind(window);
    const long = html`<h1>Long</h1>
      ${Array.from(
        {length: 40},
        (_, index) =>
          html`<p>This is paragraph number ${index}.<br /><br /><br /></p>`,
      )}`;

    const sentence = () => {
      const [name] = [...CSS.highlights.keys()].filter((key) =>
        key.endsWith('sentence'),
      );
      const [range] = CSS.highlights.get(name!)!;
      return (range as Range).getBoundingClientRect();
    };

    const readOn = async (page: Element, count: number) => {
      for (let index = 0; index < count; index++) {
        await press(page, 'Next sentence');
      }
      await turn();
    };

    beforeEach(() => {
      // Not every driver can emulate it.
      window.matchMedia = (media) =>
        matchMedia(media.includes('reduced-motion') ? 'not all' : media);
    });

    afterEach(() => {
      window.matchMedia = matchMedia;
    });

    it('scrolls only when the sentence leaves what is clear of the player', async () => {
      const page = await open(long);
      const top = scrollY;
      await readOn(page, 2);
      expect(scrollY).to.equal(top);
      await readOn(page, 12);
      await until(() => scrollY > top);
      const player = panelOf(page)!.getBoundingClientRect().top;
      await until(() => sentence().bottom <= player && sentence().top >= 0);
    });

    it('keeps the sentence clear of a header that is stuck to the top', async () => {
      const page = await open(
        html`<div
            class="bar"
            style="position: sticky; top: 0; height: 100px; background: white"
          ></div>
          ${long}`,
      );
      scrollTo(0, document.body.scrollHeight);
      await turn();
      await turn();
      await readOn(page, 1);
      await until(() => sentence().top >= 99);
    });

    it('leaves the reader who has scrolled away alone, until the sentence is back in view', async () => {
      const page = await open(long);
      await press(page, 'Play');
      await clock.tick(2000);
      // It is told of in the next frame, which may be long in coming.
      const scrolled = oneEvent(document, 'scroll');
      scrollTo(0, 1500);
      dispatchEvent(new WheelEvent('wheel'));
      await scrolled;
      expect(scrollY).to.equal(1500);
      const before = engine!.heard.length;
      await clock.tick(8000);
      expect(engine!.heard.length).to.be.above(before);
      expect(scrollY).to.equal(1500);
      // A step of the reader's asks for it.
      await press(page, 'Next sentence');
      await until(() => scrollY < 1400);
      await until(() => sentence().top >= 0);
    });

    describe('asked to go on elsewhere', () => {
      const own = globalThis.scrollBy;
      let scrolls: number[];

      /** The reader has scrolled away from the first sentence, which is read. */
      const openAway = async () => {
        const page = await open(long);
        await press(page, 'Play');
        await clock.tick(200);
        scrollTo(0, 1500);
        dispatchEvent(new WheelEvent('wheel'));
        await turn();
        scrolls = [];
        globalThis.scrollBy = (options) => {
          scrolls.push((options as ScrollToOptions).top!);
        };
        return page;
      };

      const inView = (page: Element) =>
        [...page.querySelectorAll('p')].find(
          (paragraph) => paragraph.getBoundingClientRect().top > 50,
        )!;

      afterEach(() => {
        globalThis.scrollBy = own;
      });

      const ways: [name: string, go: (page: Element) => Promise<void>][] = [
        [
          'by a double-click',
          async (page) => {
            const paragraph = inView(page);
            getSelection()!.selectAllChildren(paragraph);
            const {left, top} = paragraph.getBoundingClientRect();
            paragraph.dispatchEvent(
              new MouseEvent('dblclick', {
                bubbles: true,
                composed: true,
                clientX: left + 5,
                clientY: top + 5,
              }),
            );
            await clock.tick(200);
          },
        ],
        [
          'by Play after selecting there',
          async (page) => {
            await press(page, 'Pause');
            getSelection()!.selectAllChildren(inView(page));
            await press(page, 'Play');
            await clock.tick(200);
          },
        ],
      ];
      for (const [name, go] of ways) {
        it(`does not scroll to what it leaves, ${name}`, async () => {
          const page = await openAway();
          const wanted = inView(page).textContent;
          await go(page);
          expect(highlighted('sentence')).to.deep.equal([wanted]);
          expect(scrolls).to.deep.equal([]);
        });
      }

      it('scrolls once to where a step goes', async () => {
        const page = await openAway();
        await press(page, 'Next sentence');
        await clock.tick(200);
        expect(highlighted('sentence')).to.deep.equal([
          'This is paragraph number 0.',
        ]);
        const [only, ...others] = scrolls;
        expect(only).to.be.below(0);
        expect(others).to.deep.equal([]);
      });
    });

    it('does not scroll where that is turned off', async () => {
      const page = await open(long);
      query(page, '[name=follow]').click();
      const top = scrollY;
      await readOn(page, 20);
      await turn();
      expect(scrollY).to.equal(top);
    });
  });

  describe('with voices', () => {
    const several = [
      fakeVoice('Anna', 'en-US'),
      fakeVoice('Basil', 'en-GB'),
      fakeVoice('Cloud', 'en-US', {localService: false}),
      fakeVoice('Dieter', 'de-DE'),
    ];

    it('offers those of the article’s language, and marks the remote ones', async () => {
      const page = await open(text, {voices: several});
      const options = [...voiceOf(page).options];
      expect(options.map(({text}) => text.trim())).to.have.members([
        'Anna',
        'Basil',
        'Cloud (online)',
      ]);
    });

    for (const tool of [
      html`<lede-read-aloud local-only></lede-read-aloud>`,
      html`<lede-reader local-only></lede-reader>`,
    ]) {
      it(`hides the remote ones where the author says so: ${tool.strings[0]}`, async () => {
        const page = await open(text, {voices: several, tool});
        const options = [...voiceOf(page).options];
        expect(options.map(({text}) => text.trim())).to.have.members([
          'Anna',
          'Basil',
        ]);
      });
    }

    it('goes on in the voice and at the speed that are chosen, and keeps them for the language', async () => {
      let page = await open(text, {voices: several});
      expect(localStorage.getItem(storageKey)).to.be.null;
      await press(page, 'Play');
      await clock.tick(100);
      await choose(page, 'Basil');
      await setSpeed(page, 2);
      expect(query(page, '#speed').ariaValueText).to.equal('2×');
      await finish(page);
      expect(engine!.saidWhole).to.deep.equal(sentences);
      expect(engine!.heard.at(-1)).to.include({voice: 'Basil', rate: 2});
      page.remove();
      clock.uninstall();
      engine!.uninstall();

      page = await open(text, {voices: several});
      expect(input(page, '#speed').valueAsNumber).to.equal(2);
      expect(voiceOf(page).value).to.equal('Basil');
      page.remove();
      clock.uninstall();
      engine!.uninstall();

      page = await open(html`<h1>Die Mühle</h1>`, {
        voices: several,
        language: 'de',
      });
      await until(() => query(page, '#speed'));
      expect(input(page, '#speed').valueAsNumber).to.equal(1);
      expect(voiceOf(page).value).to.equal('Dieter');
    });

    for (const stored of [
      'no JSON',
      '[]',
      'null',
      '{"languages":{"en":{"rate":99,"voice":7}},"highlight":"x"}',
      '{"languages":[1]}',
      '{"languages":{"__proto__":{"rate":2}}}',
    ]) {
      it(`takes no harm from what storage may hold: ${stored}`, async () => {
        localStorage.setItem(storageKey, stored);
        const page = await open();
        expect(input(page, '#speed').valueAsNumber).to.equal(1);
        expect(input(page, '[name=highlight]').checked).to.be.true;
        await press(page, 'Play');
        expect(engine!.calls).to.equal(1);
      });
    }

    it('holds a choice in memory where storage is blocked', async () => {
      const setItem = Reflect.get(Storage.prototype, 'setItem');
      Storage.prototype.setItem = () => {
        throw new DOMException('Full', 'QuotaExceededError');
      };
      try {
        const page = await open();
        await setSpeed(page, 1.5);
        await press(page, 'Play');
        expect(input(page, '#speed').valueAsNumber).to.equal(1.5);
        await finish(page);
        expect(engine!.heard[0]!.rate).to.equal(1.5);
        await setSpeed(page, 1);
      } finally {
        Storage.prototype.setItem = setItem;
      }
    });

    it('has several to the choice, and can be operated by keyboard alone', async () => {
      const page = await open(text, {voices: several});
      await press(page, 'Options');
      const focused: string[] = [];
      named(page, 'Previous paragraph')!.focus();
      await clock.apart(async () => {
        for (let tab = 0; tab < 9; tab++) {
          const element = rootOf(page).activeElement as HTMLInputElement;
          focused.push(
            (element.ariaLabel ?? element.labels?.[0]?.textContent.trim()) ||
              element.textContent.trim(),
          );
          await sendKeys({press: 'Tab'});
        }
      });
      expect(focused).to.deep.equal([
        'Previous paragraph',
        'Previous sentence',
        'Play',
        'Next sentence',
        'Next paragraph',
        'Options',
        'Speed',
        'Voice',
        'Highlight what is being read',
      ]);
    });
  });

  describe('where nothing can be said', () => {
    it('explains that the browser has no engine', async () => {
      const page = await fixture<HTMLElement>(
        html`<main>
          <lede-article><article>${text}</article></lede-article>
          <lede-read-aloud></lede-read-aloud>
        </main>`,
      );
      engine = new FakeEngine().install();
      const utterance = window.SpeechSynthesisUtterance;
      Reflect.deleteProperty(window, 'SpeechSynthesisUtterance');
      try {
        await openPlayer(page);
        await until(() => status(page));
        expect(status(page)).to.equal('This browser cannot read aloud.');
        expect(named(page, 'Play')).to.be.undefined;
        await expect(page).to.be.accessible();
      } finally {
        window.SpeechSynthesisUtterance = utterance;
      }
    });

    it('explains that there is no voice, and plays once there is one', async () => {
      const page = await open(text, {manners: {voicesAfter: 9000}});
      expect(status(page)).to.equal('');
      await clock.tick(2500);
      expect(status(page)).to.equal(
        'There is no voice on this device. You can add one in its settings.',
      );
      expect(named(page, 'Play')).to.be.undefined;
      await clock.tick(9000);
      expect(status(page)).to.equal('');
      await press(page, 'Play');
      await finish(page);
      expect(engine!.said).to.deep.equal(sentences);
    });

    it('offers voices of other languages, and reads with the one that is chosen', async () => {
      const page = await open(html`<h1>Guten Tag</h1>`, {
        voices: [fakeVoice('Anna', 'en-US'), fakeVoice('Zhaleh', 'fa-IR')],
        language: 'de',
      });
      await until(() => status(page));
      expect(status(page)).to.include(
        'keine Stimme für diese Sprache: Deutsch',
      );
      expect(named(page, 'Abspielen')).to.be.undefined;
      await clock.apart(() => expect(page).to.be.accessible());
      query(page, '#voice').focus();
      await choose(page, 'Zhaleh');
      expect(rootOf(page).activeElement).to.equal(query(page, '#voice'));
      await press(page, 'Abspielen');
      await clock.tick(3000);
      expect(engine!.heard[0]).to.include({
        text: 'Guten Tag',
        voice: 'Zhaleh',
        isWhole: true,
      });
    });

    it('asks before the text is sent anywhere', async () => {
      const page = await open(text, {
        voices: [fakeVoice('Cloud', 'en-US', {localService: false})],
      });
      expect(status(page)).to.include('only online voices');
      expect(named(page, 'Play')).to.be.undefined;
      await choose(page, 'Cloud');
      await press(page, 'Play');
      await finish(page);
      expect(engine!.said).to.deep.equal(sentences);
    });

    it('says that a voice does not respond, and tries again', async () => {
      let isBroken = true;
      const page = await open(text, {
        manners: {error: () => (isBroken ? 'synthesis-failed' : undefined)},
      });
      await press(page, 'Play');
      await finish(page);
      await clock.tick(200);
      expect(status(page)).to.include('The voice does not respond.');
      isBroken = false;
      await press(page, 'Play');
      expect(status(page)).to.equal('');
      await finish(page);
      expect(engine!.saidWhole).to.deep.equal(sentences);
    });

    it('says that there is nothing to read', async () => {
      const page = await open(html`<hr />`);
      await press(page, 'Play');
      await clock.tick(500);
      expect(status(page)).to.equal('There is nothing here to read aloud.');
    });
  });

  describe('with a recording of the publisher’s', () => {
    it('reads by voice instead where that can’t be played, and says so', async () => {
      const page = await open(text, {
        tool: html`<lede-read-aloud
          src="/no-such-recording.mp3"
        ></lede-read-aloud>`,
      });
      await until(() => named(page, 'Play'));
      expect(engine!.calls).to.equal(0);
      await press(page, 'Play');
      await until(async () => {
        await clock.tick(200);
        return status(page).startsWith('The recording could not be played');
      });
      await finish(page);
      expect(engine!.saidWhole).to.deep.equal(sentences);
    });
  });

  it('holds its own in a page that styles everything', async () => {
    const page = await open(
      html`<style>
          * {
            all: unset !important;
          }
          button {
            display: none !important;
          }
        </style>
        ${text}`,
    );
    const {width, height} = named(page, 'Play')!.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
  });
});

/** WCAG 2: the contrast of two colours as `rgb()`. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const canvas = document.createElement('canvas').getContext('2d')!;
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = [
    ...canvas.getImageData(0, 0, 1, 1).data,
  ].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
