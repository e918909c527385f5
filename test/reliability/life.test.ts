import {ask, held, type Held} from './instruments.js';
import {expect} from '@open-wc/testing';
import type {LedeFigure} from '../../src/elements/figure/figure.js';
import {idleTurn} from '../../src/dom/idle.js';
import {FakeClock, turn, until} from '../clock.js';
import {FakeEngine} from '../speech/fake-engine.js';
import {faultsSince, short} from '../security/guard.js';
import {asWritten, lightOf} from './reading.js';
import {descriptions, elementsIn, openPage, settle} from '../security/page.js';

/*
 * What holds on to a page that has gone is counted in every engine; in Chromium
 * its own instruments tell besides which objects are still there. Firefox and
 * WebKit can't be asked that, nor made to collect their garbage.
 */

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

/** What is held once no timer runs: those of a page that rests run out by themselves within a second or two. */
async function heldAtRest(): Promise<Held> {
  // What waits for the first scroll is one listener for all, if any.
  document.dispatchEvent(new Event('scroll'));
  await until(
    () => held().timers.length === 0,
    () => `the end of timers of ${held().timers.join()}`,
  );
  return held();
}

function expectNoFaults(): void {
  expect(faultsSince().map(short)).to.deep.equal([]);
}

/** The page can be used: nothing lies over it, and the focus goes where it is sent. */
async function expectUsable(): Promise<void> {
  const probe = document.createElement('button');
  probe.textContent = 'Press';
  probe.style.cssText = 'position: fixed; inset: 40% auto auto 40%; z-index: 9';
  document.body.append(probe);
  const {left, top} = probe.getBoundingClientRect();
  expect(document.elementFromPoint(left + 2, top + 2)).to.equal(probe);
  probe.focus();
  await turn();
  expect(document.activeElement).to.equal(probe);
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
  this.timeout(20_000);

  let engine: FakeEngine;
  before(() => {
    window.print = () => undefined;
  });
  beforeEach(() => {
    engine = new FakeEngine().install();
  });
  afterEach(() => {
    engine.uninstall();
    getSelection()!.removeAllRanges();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('leaves nothing of a page behind that was used, whenever it goes', async () => {
    const gone: WeakRef<Element>[] = [];
    const live = async (): Promise<void> => {
      const page = await open();
      await use(page);
      gone.push(...elementsIn(page).map((element) => new WeakRef(element)));
      page.remove();
      await rest(page);
    };
    await live();
    await rest();
    await turn();
    const before = await heldAtRest();
    const memory = await ask('memory');
    for (let count = 0; count < 5; count++) await live();
    expect(await heldAtRest()).to.deep.equal(before);
    expectNoFaults();
    await expectUsable();
    const instances = await ask('instances', prototypes);
    if (instances) {
      expect(instances).to.deep.equal(tags.map(() => 0));
      const after = await ask('memory');
      console.log(JSON.stringify({memory, after}));
    }
  });

  it('leaves nothing behind of an element that goes before it is ready', async () => {
    const page = await open();
    for (const tag of tags) {
      const one = page.querySelector(tag)!;
      const place = one.nextSibling;
      const parent = one.parentElement!;
      one.remove();
      await rest(page);
      const before = await heldAtRest();
      // In the same task, before an update, in its midst, and while it is fetched.
      for (const wait of [0, 1, 2, 5]) {
        for (const each of [one, one.cloneNode(true) as Element]) {
          parent.insertBefore(each, place);
          for (let step = 0; step < wait; step++) await Promise.resolve();
          each.remove();
        }
        await turn();
      }
      await rest(page);
      expect(await heldAtRest(), tag).to.deep.equal(before);
    }
    page.remove();
    expectNoFaults();
  });

  it('outlives 5,000 connects and disconnects', async () => {
    const page = await open();
    await use(page);
    page.remove();
    await rest(page);
    const before = await heldAtRest();
    for (let count = 0; count < 5000; count++) {
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
    const before = lightOf(page);
    const heldBefore = await heldAtRest();
    const frame = document.createElement('iframe');
    document.body.append(frame);
    for (const other of [
      frame.contentDocument!,
      document.implementation.createHTMLDocument(),
    ]) {
      other.body.append(page);
      await rest(page);
      expect(page.ownerDocument).to.equal(other);
      document.body.append(page);
      await rest(page);
      expect(lightOf(page)).to.equal(before);
    }
    frame.contentDocument!.body.append(page);
    await settle(page);
    frame.remove();
    await rest(page);
    document.body.append(page);
    await rest(page);
    expect(lightOf(page)).to.equal(before);
    expect(await heldAtRest()).to.deep.equal(heldBefore);
    await use(page);
    page.remove();
    expectNoFaults();
    await expectUsable();
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
      for (const [, remove] of Object.entries(removals)) {
        const page = await open();
        const element = await begin(page);
        remove(element, page);
        await rest(page);
        await expectUsable();
        expect(
          engine.calls === 0 || !engine.speaking || element.isConnected,
        ).to.equal(true);
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

  for (const type of [
    ...[
      'lede-tool-toggle',
      'lede-reveal',
      'lede-dismiss',
      'lede-article-change',
    ],
    ...['click', 'focusin', 'focusout', 'beforetoggle', 'toggle', 'close'],
  ]) {
    it(`is removed in a handler of ${type}`, async () => {
      const page = await open();
      const removed: string[] = [];
      const remove = (event: Event): void => {
        const host = event
          .composedPath()
          .find(
            (node) =>
              node instanceof Element && node.localName.startsWith('lede-'),
          ) as Element | undefined;
        if (!host?.isConnected || !page.contains(host)) return;
        removed.push(host.localName);
        const {parentNode, nextSibling} = host;
        host.remove();
        // Back, so that the next can be tried.
        queueMicrotask(() => parentNode?.insertBefore(host, nextSibling));
      };
      const roots = [
        document,
        ...elementsIn(page).flatMap(({shadowRoot}) => shadowRoot ?? []),
      ];
      for (const root of roots) root.addEventListener(type, remove, true);
      for (const element of deepAll(page, 'button, summary, input')) {
        if (!element.isConnected) continue;
        element.focus();
        element.click();
        await settle(page);
      }
      page.querySelector('h1')!.append(' again');
      await rest(page);
      for (const dialog of deepAll(page, 'dialog'))
        (dialog as HTMLDialogElement).close();
      await rest(page);
      for (const root of roots) root.removeEventListener(type, remove, true);
      expect(removed).not.to.deep.equal([]);
      page.remove();
      await rest(page);
      expectNoFaults();
      await expectUsable();
    });
  }

  it('is printed, and is as it was', async () => {
    const page = await open();
    await use(page);
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

  it('follows a feed for 24 hours with no more than in the first', async () => {
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
      await until(() => requests === 1, 'the first request');
      await hours(1);
      const before = held();
      const memory = await ask('memory');
      await hours(24);
      const after = await ask('memory');
      expect(requests).to.be.within(95, 97);
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

/** What matches under a root, shadow roots included. */
function deepAll(root: ParentNode, selector: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? deepAll(element.shadowRoot, selector) : []),
  ]);
}
