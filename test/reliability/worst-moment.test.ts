import './held.js';
import {expect} from '@open-wc/testing';
import {until} from '../clock.js';
import {
  buttonOf,
  cleanPages,
  enlarge,
  expectNoFaults,
  expectUsable,
  heldAtRest,
  open,
  openTool,
  rest,
  use,
} from './life-page.js';
import {openPage} from '../security/page.js';

const ownFetch = window.fetch.bind(window);

describe('what goes at the worst moment', function () {
  this.timeout(20_000);

  const life = cleanPages();

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
      const {calls} = life.engine;
      const play = () =>
        reader.shadowRoot!.querySelector<HTMLElement>('[part~=play-button]');
      await until(play, 'the button that plays');
      play()!.click();
      await until(() => life.engine.calls > calls, 'the voice');
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
      let before: Awaited<ReturnType<typeof heldAtRest>> | undefined;
      for (const [how, remove] of Object.entries(removals)) {
        const page = await open();
        const element = await begin(page);
        remove(element, page);
        await rest(page);
        if (how !== 'is moved') {
          await expectUsable();
          expect(life.engine.speaking).to.equal(false);
        }
        element.remove();
        page.remove();
        await rest(page);
        expectNoFaults();
        // The first brings what all pages share.
        before ??= await heldAtRest();
        expect(await heldAtRest(), how).to.deep.equal(before);
      }
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
    // While it is in the page, it watches whether its headlines are displayed.
    banner.remove();
    const before = await heldAtRest();
    page.prepend(banner);
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
