import {held, type Held} from './held.js';
import {expect} from '@open-wc/testing';
import type {LedeFigure} from '../../src/elements/figure/figure.js';
import {idleTurn} from '../../src/dom/idle.js';
import {FakeClock, turn, until} from '../clock.js';
import {isLong} from '../soak.js';
import {FakeEngine} from '../speech/fake-engine.js';
import {faultsSince, short} from '../security/guard.js';
import {ask} from './instruments.js';
import {asWritten, lightOf} from './reading.js';
import {descriptions, elementsIn, openPage, settle} from '../security/page.js';

/*
 * What holds on to a page that has gone is counted in every engine; in Chromium
 * its own instruments tell besides which objects are still there. Firefox and
 * WebKit can't be asked that, nor made to collect their garbage.
 */

/** Connects and disconnects, and hours of a feed: `npm run test:soak` lasts as long as the promise. */
const cycles = isLong ? 5000 : 200;
const length = isLong ? 24 : 3;

const ownFetch = window.fetch.bind(window);
const tags = descriptions.map(({tagName}) => tagName);
const prototypes = tags.map(
  (tag) => `customElements.get(${JSON.stringify(tag)}).prototype`,
);

/** A page that has what the page of test/security lacks: a table, resuming, a second quotation. */
async function open(only?: string): Promise<HTMLElement> {
  const page = await openPage(only);
  page.querySelector('lede-reader')?.setAttribute('resume', '');
  page.querySelector('article')!.insertAdjacentHTML(
    'beforeend',
    `<lede-figure><figure><table><tr><td>Wheels</td><td>2</td></tr></table></figure></lede-figure>
    <lede-pull-quote><blockquote><p>Words that stand nowhere else.</p></blockquote></lede-pull-quote>
    <never-defined></never-defined>`,
  );
  await rest(page);
  faultsSince();
  return page;
}

/** Waits until nothing that Lede has begun is under way. */
async function rest(page: ParentNode = document): Promise<void> {
  for (let round = 0; round < 2; round++) {
    await settle(page);
    await idleTurn();
  }
}

/** What is held once no timer runs (those of a page that rests run out by themselves within a second or two), and once the browser has gone back from an enlarged image, which it does in its own time. */
async function heldAtRest(): Promise<Held> {
  // What waits for the first scroll is one listener for all, if any.
  document.dispatchEvent(new Event('scroll'));
  await until(
    () => {
      const {timers, listeners} = held();
      return timers.length === 0 && !listeners['Window popstate true'];
    },
    () => `rest: ${JSON.stringify(held())}`,
  );
  return held();
}

function expectNoFaults(): void {
  expect(faultsSince().map(short)).to.deep.equal([]);
}

/** A report can't show an element: it would never end. */
const tagOf = (element: Element | null): string => element?.localName ?? 'none';

/** The page can be used: nothing lies over it, and the focus goes where it is sent. */
async function expectUsable(): Promise<void> {
  const probe = document.createElement('button');
  probe.textContent = 'Press';
  probe.style.cssText = 'position: fixed; inset: 40% auto auto 40%; z-index: 9';
  document.body.append(probe);
  const {left, top} = probe.getBoundingClientRect();
  expect(tagOf(document.elementFromPoint(left + 2, top + 2))).to.equal(
    'button',
  );
  probe.focus();
  await turn();
  expect(tagOf(document.activeElement)).to.equal('button');
  probe.remove();
  for (const root of [document.documentElement, document.body]) {
    expect(root.matches('[inert], [aria-hidden]')).to.equal(false);
    expect(getComputedStyle(root).overflow).to.equal('visible');
  }
}

const buttonOf = (page: ParentNode, tool: string): HTMLElement =>
  page
    .querySelector('lede-reader')!
    .shadowRoot!.querySelector<HTMLElement>(`#${tool}`)!;

/** Opens the panel of one of the reader's tools. */
async function openTool(page: ParentNode, tool: string): Promise<HTMLElement> {
  const button = buttonOf(page, tool);
  button.click();
  await until(() => button.ariaExpanded === 'true', `the panel of ${tool}`);
  return button;
}

/** Enlarges the first image. */
async function enlarge(page: ParentNode): Promise<HTMLDialogElement> {
  const figure = page.querySelector<LedeFigure>('lede-figure[zoom]')!;
  const button = () =>
    figure.shadowRoot?.querySelector<HTMLElement>('[part=zoom-button]');
  await until(button, 'the button that enlarges');
  button()!.click();
  const dialog = () => figure.shadowRoot!.querySelector('dialog');
  await until(() => dialog()?.open, 'the enlarged image');
  return dialog()!;
}

/** Does with a page all that a reader can. */
async function use(page: HTMLElement): Promise<void> {
  for (const tool of ['contents', 'readAloud', 'preferences', 'share']) {
    await openTool(page, tool);
    await settle(page);
  }
  page
    .querySelector('lede-figure[sensitive]')!
    .shadowRoot!.querySelector<HTMLElement>('[part=reveal-button]')!
    .click();
  const news = document.createElement('p');
  news.textContent = 'News that came later';
  page.querySelector('lede-breaking-banner')!.append(news);
  getSelection()!.selectAllChildren(page.querySelector('h2')!);
  page.querySelector<HTMLElement>('lede-skip-links a')!.click();
  await enlarge(page);
  await settle(page);
}

describe('a long life on the page', function () {
  this.timeout(isLong ? 600_000 : 20_000);

  let engine: FakeEngine;
  before(() => {
    window.print = () => undefined;
  });
  beforeEach(() => {
    engine = new FakeEngine().install();
  });
  afterEach(async () => {
    engine.uninstall();
    window.fetch = ownFetch;
    getSelection()!.removeAllRanges();
    // What a test that failed has left.
    for (const element of [...document.body.children]) {
      if (element.localName !== 'script') element.remove();
    }
    await rest();
    faultsSince();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('leaves nothing of a page behind that was used, whenever it goes', async () => {
    const live = async (): Promise<void> => {
      const page = await open();
      await use(page);
      page.remove();
      await rest(page);
    };
    await live();
    await rest();
    await turn();
    const before = await heldAtRest();
    const memory = await ask('memory');
    for (let count = 0; count < 3; count++) await live();
    expect(await heldAtRest()).to.deep.equal(before);
    expectNoFaults();
    await expectUsable();
    if (memory) {
      let left: readonly number[] = [];
      // The browser itself holds the last page for a moment: where the focus was, what was pressed.
      await until(
        async () => {
          left = (await ask('instances', prototypes))!;
          return left.every((count) => count === 0);
        },
        () => `the end of ${left.join()} instances of ${tags.join()}`,
      );
      const after = (await ask('memory'))!;
      expect(after.nodes - memory.nodes).to.be.below(300);
      expect(after.listeners - memory.listeners).to.be.below(50);
      expect(after.heap - memory.heap).to.be.below(1_000_000);
    }
  });

  it('leaves nothing behind of an element that goes before it is ready', async () => {
    const page = await open();
    const live = async (): Promise<void> => {
      for (const tag of tags) {
        const one = page.querySelector(tag)!;
        const {parentElement, nextSibling} = one;
        // In the same task, before an update, in its midst, and while it is fetched.
        for (const wait of [0, 1, 2, 5]) {
          for (const each of [one, one.cloneNode(true) as Element]) {
            parentElement!.insertBefore(each, nextSibling);
            for (let step = 0; step < wait; step++) await Promise.resolve();
            each.remove();
          }
        }
        await turn();
        parentElement!.insertBefore(one, nextSibling);
      }
      await rest(page);
    };
    await live();
    const before = await heldAtRest();
    await live();
    await live();
    expect(await heldAtRest()).to.deep.equal(before);
    page.remove();
    expectNoFaults();
  });

  it(`outlives ${cycles.toLocaleString('en')} connects and disconnects`, async () => {
    const page = await open();
    await use(page);
    page.remove();
    await rest(page);
    const before = await heldAtRest();
    for (let count = 0; count < cycles; count++) {
      document.body.append(page);
      if (count % 10 === 1) await Promise.resolve();
      if (count % 100 === 2) await turn();
      page.remove();
      if (count % 10 === 3) await Promise.resolve();
    }
    await rest(page);
    expect(await heldAtRest()).to.deep.equal(before);
    document.body.append(page);
    await rest(page);
    expectNoFaults();
    page.remove();
    expect(await heldAtRest()).to.deep.equal(before);
    await expectUsable();
  });

  for (const how of ['insertBefore', 'moveBefore'] as const) {
    // Not every engine has `moveBefore` yet: those that get it are tested then.
    if (!(how in Element.prototype)) continue;
    it(`stays as it is when everything is moved about with ${how}`, async () => {
      const page = await open();
      await openTool(page, 'contents');
      buttonOf(page, 'contents').click();
      await rest(page);
      const before = lightOf(page);
      const heldBefore = await heldAtRest();
      const elsewhere = document.createElement('div');
      const shadow = document.createElement('div').attachShadow({mode: 'open'});
      document.body.append(elsewhere, shadow.host);
      for (const element of elementsIn(page)) {
        const place = element.nextSibling;
        const parent = element.parentElement!;
        for (const to of [elsewhere, shadow, page]) {
          (to as ParentNode & Record<typeof how, Node['insertBefore']>)[how](
            element,
            null,
          );
          await settle(page);
        }
        parent[how](element, place);
        await settle(page);
      }
      elsewhere.remove();
      shadow.host.remove();
      await rest(page);
      expect(lightOf(page)).to.equal(before);
      expect(await heldAtRest()).to.deep.equal(heldBefore);
      expectNoFaults();
      await expectUsable();
      page.remove();
    });
  }

  it('makes of a clone what it made of the original', async () => {
    const page = await open();
    await use(page);
    history.back();
    await settle(page);
    const clone = page.cloneNode(true) as HTMLElement;
    page.remove();
    document.body.append(clone);
    await rest(clone);
    const again = asWritten(clone) as HTMLElement;
    clone.replaceWith(again);
    await rest(again);
    expect(lightOf(clone)).to.equal(lightOf(again));
    await use(again);
    again.remove();
    expectNoFaults();
    await expectUsable();
  });

  it('goes into another document and comes back', async () => {
    const page = await open();
    // An image that can't be loaded there is taken for a broken one, and has its place kept.
    const light = () => lightOf(page).replaceAll(' style=contain: size;', '');
    const before = light();
    const heldBefore = await heldAtRest();
    const text = page.textContent;
    const other = document.implementation.createHTMLDocument();
    other.body.append(page);
    await rest(page);
    document.body.append(page);
    await rest(page);
    expect(light()).to.equal(before);

    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument!.body.append(page);
    await rest(page);
    document.body.append(page);
    await rest(page);
    expect(page.textContent).to.equal(text);
    expect(await heldAtRest()).to.deep.equal(heldBefore);
    await use(page);
    expectNoFaults();

    // Of what is in a frame that goes, Chromium and WebKit take all listeners: nobody's element can be used after that.
    frame.contentDocument!.body.append(page);
    await rest(page);
    frame.remove();
    document.body.append(page);
    await rest(page);
    expect(page.textContent).to.contain('Nobody was there.');
    page.remove();
    expectNoFaults();
    await expectUsable();
  });

  it('reads words that were written in a frame', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const words = frame.contentDocument!.createTextNode('Nobody was there.');
    const page = document.createElement('lede-article');
    page.innerHTML = `<article><h1>The mill</h1><p></p>
      <lede-pull-quote><blockquote><p>Nobody was there.</p></blockquote></lede-pull-quote></article>`;
    page.querySelector('p')!.append(words);
    expect(words).not.to.be.instanceOf(Text);
    // The policy has something to say of `innerHTML`, which is the test's own.
    await turn();
    faultsSince();
    document.body.append(page);
    await rest();
    expect(page.querySelector('lede-pull-quote')!.ariaHidden).to.equal('true');
    expectNoFaults();
  });

  it('takes over what was set before its class came', async () => {
    const elsewhere = document.implementation.createHTMLDocument();
    for (const {tagName, properties} of descriptions) {
      const element = elsewhere.createElement(tagName);
      const values = Object.fromEntries(
        properties.map(({name, isFlag}) => [name, isFlag ? true : 'A text']),
      );
      Object.assign(element, values);
      expect(element).not.to.be.instanceOf(customElements.get(tagName)!);
      document.body.append(element);
      expect(element).to.be.instanceOf(customElements.get(tagName)!);
      await settle(document.body);
      for (const [name, value] of Object.entries(values)) {
        expect(Object.hasOwn(element, name), `${tagName}.${name}`).to.equal(
          false,
        );
        expect(Reflect.get(element, name), `${tagName}.${name}`).to.equal(
          value,
        );
      }
      element.remove();
    }
    expectNoFaults();
  });

  /** What can be open, or under way. */
  const openings: Record<string, (page: HTMLElement) => Promise<Element>> = {
    'its image is enlarged': async (page) => {
      await enlarge(page);
      return page.querySelector('lede-figure[zoom]')!;
    },
    'its image is about to be enlarged': (page) => {
      const figure = page.querySelector('lede-figure[zoom]')!;
      figure.querySelector('img')!.click();
      return Promise.resolve(figure);
    },
    'its article is read aloud': async (page) => {
      await openTool(page, 'readAloud');
      const reader = page.querySelector('lede-reader')!;
      const {calls} = engine;
      const play = () =>
        reader.shadowRoot!.querySelector<HTMLElement>('[part~=play-button]');
      await until(play, 'the button that plays');
      play()!.click();
      await until(() => engine.calls > calls, 'the voice');
      return reader;
    },
    ...Object.fromEntries(
      ['contents', 'preferences', 'share'].map((tool) => [
        `its ${tool} are open`,
        async (page: HTMLElement) => {
          await openTool(page, tool);
          return page.querySelector('lede-reader')!;
        },
      ]),
    ),
    'its tool is being fetched': (page) => {
      buttonOf(page, 'share').click();
      return Promise.resolve(page.querySelector('lede-reader')!);
    },
  };
  const removals: Record<string, (element: Element, page: Element) => void> = {
    'is moved': (element) => {
      document.body.append(element);
    },
    'is removed': (element) => {
      element.remove();
    },
    'goes with all its page': (_element, page) => {
      page.remove();
    },
    'goes into another document': (element) => {
      document.implementation.createHTMLDocument().body.append(element);
    },
  };
  for (const [when, begin] of Object.entries(openings)) {
    it(`leaves the page usable where it goes while ${when}`, async () => {
      for (const [how, remove] of Object.entries(removals)) {
        const page = await open();
        const element = await begin(page);
        remove(element, page);
        await rest(page);
        if (how !== 'is moved') {
          await expectUsable();
          expect(engine.speaking).to.equal(false);
        }
        element.remove();
        page.remove();
        await rest(page);
        expectNoFaults();
      }
      const before = await heldAtRest();
      expect(before.timers).to.deep.equal([]);
    });
  }

  it('lets go of a request that is under way', async () => {
    const page = await openPage('lede-breaking-banner');
    const signals: AbortSignal[] = [];
    window.fetch = (_address, options) =>
      new Promise((_resolve, reject) => {
        const signal = options!.signal!;
        signals.push(signal);
        signal.addEventListener('abort', () => {
          reject(signal.reason as Error);
        });
      });
    const banner = page.querySelector('lede-breaking-banner')!;
    const before = await heldAtRest();
    for (let count = 1; count <= 3; count++) {
      banner.src = '/feeds/slow';
      await until(() => signals.length === count, 'the request');
      expect(signals.at(-1)!.aborted).to.equal(false);
      banner.remove();
      expect(signals.at(-1)!.aborted).to.equal(true);
      page.prepend(banner);
    }
    banner.remove();
    await rest(page);
    expect(await heldAtRest()).to.deep.equal(before);
    window.fetch = ownFetch;
    page.remove();
    expectNoFaults();
  });

  /** How a reader or a page brings an event about, and in which element. */
  const causes: Record<
    string,
    (page: HTMLElement) => [host: Element, cause: () => unknown]
  > = {
    ...Object.fromEntries(
      ['lede-tool-toggle', 'click', 'beforetoggle', 'toggle', 'focusin'].map(
        (type) => [
          type,
          (page: HTMLElement) => [
            page.querySelector('lede-reader')!,
            () => {
              const button = buttonOf(page, 'contents');
              if (type === 'focusin') button.focus();
              else button.click();
            },
          ],
        ],
      ),
    ),
    'lede-reveal': (page) => pressing(page, '[sensitive]', 'reveal-button'),
    'lede-dismiss': (page) => pressing(page, 'lede-breaking-banner', 'dismiss'),
    'lede-article-change': (page) => [
      page.querySelector('lede-article')!,
      () => {
        page.querySelector('h1')!.append(' again');
      },
    ],
    close: (page) => [
      page.querySelector('lede-figure[zoom]')!,
      async () => {
        (await enlarge(page)).close();
      },
    ],
  };
  for (const [type, of] of Object.entries(causes)) {
    it(`is removed in a handler of ${type}`, async () => {
      const page = await open();
      const [host, cause] = of(page);
      const {parentNode, nextSibling} = host;
      let count = 0;
      const remove = (): void => {
        count++;
        host.remove();
      };
      for (const target of [host, host.shadowRoot ?? host]) {
        target.addEventListener(type, remove, {capture: true, once: true});
      }
      await cause();
      await until(() => count > 0, type);
      await rest(page);
      await expectUsable();
      expectNoFaults();
      parentNode!.insertBefore(host, nextSibling);
      await rest(page);
      await use(page);
      page.remove();
      await rest(page);
      expectNoFaults();
      await expectUsable();
    });
  }

  it('is printed, and is as it was', async () => {
    const page = await open();
    const before = lightOf(page);
    const heldBefore = await heldAtRest();
    if (!(await ask('print'))) {
      // WebKit's driver prints nothing that tells the page.
      dispatchEvent(new Event('beforeprint'));
      dispatchEvent(new Event('afterprint'));
    }
    await rest(page);
    expect(lightOf(page)).to.equal(before);
    expect(await heldAtRest()).to.deep.equal(heldBefore);
    page.remove();
    expectNoFaults();
  });

  it(`follows a feed for ${length} hours with no more than in the first`, async () => {
    const page = await openPage('lede-breaking-banner');
    const banner = page.querySelector('lede-breaking-banner')!;
    let requests = 0;
    window.fetch = () => {
      const items = Array.from({length: 20}, (_, index) => ({
        id: `${requests}-${index}`,
        title: `Headline ${index} of hour ${requests}`,
        url: `/story/${requests}/${index}`,
      }));
      requests++;
      return Promise.resolve(
        new Response(
          JSON.stringify({version: 'https://jsonfeed.org/version/1.1', items}),
          {headers: {'content-type': 'application/feed+json'}},
        ),
      );
    };
    const clock = new FakeClock().install();
    const start = Date.now();
    const hours = async (count: number): Promise<void> => {
      while (Date.now() < start + count * 3_600_000) await clock.step();
    };
    try {
      banner.refresh = 900;
      banner.src = '/feeds/day';
      await until(async () => {
        await clock.step();
        return requests === 1;
      }, 'the first request');
      await hours(1);
      const before = held();
      const memory = await ask('memory');
      await hours(length);
      const after = await ask('memory');
      expect(requests).to.be.within(4 * length - 1, 4 * length + 1);
      expect(banner.querySelectorAll('p, li')).to.have.length(3);
      expect(
        banner.shadowRoot!.querySelectorAll('.status p').length,
      ).to.be.most(4);
      expect(held()).to.deep.equal(before);
      if (memory && after) {
        expect(after.nodes - memory.nodes).to.be.below(200);
        expect(after.listeners - memory.listeners).to.be.below(20);
      }
    } finally {
      clock.uninstall();
      window.fetch = ownFetch;
      page.remove();
    }
    expectNoFaults();
  });
});

/** A host, and the press of one of its buttons. */
const pressing = (
  page: ParentNode,
  selector: string,
  part: string,
): [host: Element, cause: () => void] => {
  const host = page.querySelector(selector)!;
  return [
    host,
    () => {
      host.shadowRoot!.querySelector<HTMLElement>(`[part~=${part}]`)!.click();
    },
  ];
};
