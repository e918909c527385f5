import {aTimeout, expect, fixture, html} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import type {TemplateResult} from 'lit';
import {registerLocale} from '../src/locales/locales.js';
import '../src/elements/article/define.js';
import '../src/elements/figure/define.js';
import '../src/elements/reader/define.js';
import {turn, until} from './clock.js';
import type {
  LedeReader,
  ToolToggleDetail,
} from '../src/elements/reader/reader.js';

const text = html`<h1>The mill turns again</h1>
  <p>The wheel began to turn at noon.</p>
  <h2>The wheel</h2>
  <p>It is made of oak.</p>
  <h2>The pond</h2>
  <p>It fills with the tide.</p>`;

/** An article with the tools in it, drawn. */
async function open(
  reader: TemplateResult = html`<lede-reader></lede-reader>`,
  lang = 'en',
): Promise<LedeReader> {
  const page = await fixture(
    html`<main lang=${lang} dir=${lang === 'fa' ? 'rtl' : 'ltr'}>
      <lede-article><article>${reader}${text}</article></lede-article>
    </main>`,
  );
  const element = page.querySelector('lede-reader')!;
  await until(() => bar(element), 'the toolbar is drawn');
  return element;
}

const bar = (reader: LedeReader): HTMLElement =>
  reader.shadowRoot!.querySelector<HTMLElement>('.bar')!;
const buttons = (reader: LedeReader): HTMLButtonElement[] =>
  [...bar(reader).querySelectorAll('button')].filter(({hidden}) => !hidden);
const button = (reader: LedeReader, name: string): HTMLButtonElement =>
  bar(reader).querySelector<HTMLButtonElement>(`#${name}`)!;
const names = (reader: LedeReader): string[] =>
  buttons(reader).map(({textContent}) => textContent.trim());
const panels = (reader: LedeReader): HTMLElement[] => [
  ...reader.shadowRoot!.querySelectorAll<HTMLElement>('.panel'),
];
const openPanel = (reader: LedeReader): HTMLElement | undefined =>
  panels(reader).find((panel) => panel.matches(':popover-open'));
const focused = (reader: LedeReader): Element | null =>
  reader.shadowRoot!.activeElement;

/** Waits until the toolbar is one Tab stop: what makes it one is fetched when focus first comes to it. */
const roving = (reader: LedeReader): Promise<void> =>
  until(() => buttons(reader).some(({tabIndex}) => tabIndex < 0));

/** Presses a button, and waits for its panel. */
async function press(reader: LedeReader, name: string): Promise<HTMLElement> {
  button(reader, name).click();
  await until(
    () => button(reader, name).ariaExpanded === 'true' && openPanel(reader),
    `the panel of ${name} is open`,
  );
  return openPanel(reader)!;
}

describe('lede-reader', () => {
  describe('before it is used', () => {
    it('is a toolbar of buttons with their names, and no panel', async () => {
      const reader = await open();
      expect(bar(reader).role).to.equal('toolbar');
      expect(bar(reader).ariaLabel).to.equal('Reader tools');
      expect(names(reader)).to.deep.equal([
        'Contents',
        'Listen',
        'Display',
        'Share',
      ]);
      for (const {ariaExpanded} of buttons(reader)) {
        expect(ariaExpanded).to.equal('false');
      }
      expect(panels(reader)).to.deep.equal([]);
      await expect(reader).to.be.accessible();
    });

    it('takes the room that the style sheet kept for it', async () => {
      const reader = await open();
      const {height} = reader.getBoundingClientRect();
      bar(reader).remove();
      expect(reader.getBoundingClientRect().height).to.equal(height);
    });

    it('is in the language around it, and follows it', async () => {
      const reader = await open(undefined, 'fa');
      expect(names(reader)).to.include('شنیدن');
      expect(bar(reader).lang).to.equal('fa');
      reader.closest('main')!.lang = 'de';
      await until(() => names(reader).includes('Anhören'));
      expect(bar(reader).ariaLabel).to.equal('Lesewerkzeuge');
    });

    it('offers the tools that its author names, in that order', async () => {
      const reader = await open(
        html`<lede-reader tools="share nothing  contents"></lede-reader>`,
      );
      expect(names(reader)).to.deep.equal(['Share', 'Contents']);
      reader.tools = 'read-aloud';
      await reader.updateComplete;
      expect(names(reader)).to.deep.equal(['Listen']);
      reader.removeAttribute('tools');
      await reader.updateComplete;
      expect(names(reader)).to.deep.equal([
        'Contents',
        'Listen',
        'Display',
        'Share',
      ]);
    });

    it('is not laid out anew for words that it has', async () => {
      const reader = await open();
      const words = (): (ChildNode | null | undefined)[] =>
        buttons(reader).map(({lastChild}) => lastChild?.firstChild);
      const before = words();
      reader.requestUpdate();
      await reader.updateComplete;
      expect(words()).to.deep.equal(before);
    });

    it('offers every tool where script has set what is no text', async () => {
      const reader = await open();
      Object.assign(reader, {tools: ['share']});
      await reader.updateComplete;
      expect(names(reader)).to.have.length(4);
    });

    it('is nothing where no tool is left', async () => {
      const reader = await open(html`<lede-reader tools=""></lede-reader>`);
      expect(bar(reader).hidden).to.be.true;
    });
  });

  describe('by keyboard', () => {
    it('is one Tab stop, at the button that was used last (WCAG 2.4.3)', async () => {
      const reader = await open();
      const after = document.createElement('button');
      after.textContent = 'After';
      reader.after(after);
      const before = document.createElement('button');
      before.textContent = 'Before';
      reader.before(before);
      before.focus();
      await sendKeys({press: 'Tab'});
      expect(focused(reader)).to.equal(buttons(reader)[0]);
      await roving(reader);
      await sendKeys({press: 'ArrowRight'});
      await sendKeys({press: 'Tab'});
      expect(document.activeElement).to.equal(after);
      before.focus();
      await sendKeys({press: 'Tab'});
      expect(focused(reader)).to.equal(buttons(reader)[1]);
      buttons(reader)[2]!.focus();
      before.focus();
      await sendKeys({press: 'Tab'});
      expect(focused(reader)).to.equal(buttons(reader)[2]);
    });

    for (const [direction, lang, forwards, backwards] of [
      ['left to right', 'en', 'ArrowRight', 'ArrowLeft'],
      ['right to left', 'fa', 'ArrowLeft', 'ArrowRight'],
    ] as const) {
      it(`goes from button to button with the arrows, ${direction}`, async () => {
        const reader = await open(undefined, lang);
        const [first, second] = buttons(reader);
        const last = buttons(reader).at(-1);
        first!.focus();
        await roving(reader);
        for (const [key, expected] of [
          [forwards, second],
          [backwards, first],
          [backwards, last],
          [forwards, first],
          ['End', last],
          ['Home', first],
        ] as const) {
          await sendKeys({press: key});
          expect(focused(reader), key).to.equal(expected);
        }
      });
    }

    it('leaves all other keys to the page', async () => {
      const reader = await open();
      const heard: string[] = [];
      const listener = (event: KeyboardEvent) => {
        if (event.defaultPrevented) heard.push(event.key);
      };
      addEventListener('keydown', listener);
      try {
        buttons(reader)[0]!.focus();
        await roving(reader);
        for (const key of ['ArrowDown', 'ArrowUp', 'a', 'p', 's', '?', '/']) {
          buttons(reader)[0]!.dispatchEvent(
            new KeyboardEvent('keydown', {
              key,
              bubbles: true,
              composed: true,
              cancelable: true,
            }),
          );
        }
        buttons(reader)[0]!.dispatchEvent(
          new KeyboardEvent('keydown', {
            key: 'ArrowLeft',
            altKey: true,
            bubbles: true,
            composed: true,
            cancelable: true,
          }),
        );
        expect(heard).to.deep.equal([]);
        expect(focused(reader)).to.equal(buttons(reader)[0]);
      } finally {
        removeEventListener('keydown', listener);
      }
    });
  });

  describe('a panel', () => {
    for (const name of ['contents', 'readAloud', 'preferences', 'share']) {
      it(`opens with a press, named, with the focus in it: ${name} (WCAG 4.1.2)`, async () => {
        const reader = await open();
        const panel = await press(reader, name);
        expect(panel.role).to.be.oneOf(['dialog', 'navigation', 'region']);
        expect(panel.ariaLabel).to.not.equal('');
        expect(panel.lang).to.equal('en');
        await until(() => panel.matches(':focus-within'), 'focus is in it');
        await expect(reader).to.be.accessible();
      });

      it(`gives the focus back when Escape closes it: ${name} (WCAG 2.4.3)`, async () => {
        const reader = await open();
        button(reader, name).focus();
        const panel = await press(reader, name);
        await until(() => panel.matches(':focus-within'));
        await sendKeys({press: 'Escape'});
        await until(() => !openPanel(reader), 'it is closed');
        expect(button(reader, name).ariaExpanded).to.equal('false');
        expect(focused(reader)).to.equal(button(reader, name));
      });

      it(`closes with its own button: ${name}`, async () => {
        const reader = await open();
        button(reader, name).focus();
        const panel = await press(reader, name);
        const close = panel.querySelector<HTMLElement>('[part=close-button]')!;
        expect(close.ariaLabel).to.equal('Close');
        close.focus();
        close.click();
        await until(() => !openPanel(reader));
        expect(focused(reader)).to.equal(button(reader, name));
      });
    }

    it('closes when its button is pressed again', async () => {
      const reader = await open();
      await press(reader, 'share');
      button(reader, 'share').click();
      await until(() => !openPanel(reader));
      await press(reader, 'share');
      expect(panels(reader).length).to.equal(1);
    });

    it('closes with a press in the moment in which it opens', async () => {
      const reader = await open();
      reader.addEventListener(
        'lede-tool-toggle',
        () => {
          queueMicrotask(() => {
            button(reader, 'share').click();
          });
        },
        {once: true},
      );
      button(reader, 'share').click();
      await until(() => panels(reader).length === 1 && !openPanel(reader));
    });

    it('is told of by an event', async () => {
      const reader = await open();
      const told: ToolToggleDetail[] = [];
      document.addEventListener(
        'lede-tool-toggle',
        (event) => {
          told.push(event.detail);
        },
        {signal: AbortSignal.timeout(10_000)},
      );
      await press(reader, 'readAloud');
      await sendKeys({press: 'Escape'});
      await until(() => told.length === 2);
      expect(told).to.deep.equal([
        {tool: 'read-aloud', open: true},
        {tool: 'read-aloud', open: false},
      ]);
    });

    it('gives way to another, but for the player, which stays', async () => {
      const reader = await open();
      const player = await press(reader, 'readAloud');
      await press(reader, 'share');
      const preferences = button(reader, 'preferences');
      preferences.click();
      await until(() => preferences.ariaExpanded === 'true');
      expect(button(reader, 'share').ariaExpanded).to.equal('false');
      expect(player.matches(':popover-open')).to.be.true;
    });

    it('gives way to the player', async () => {
      const reader = await open();
      const panel = await press(reader, 'contents');
      const player = await press(reader, 'readAloud');
      expect(panel.matches(':popover-open')).to.be.false;
      expect(player.matches(':popover-open')).to.be.true;
      expect(button(reader, 'contents').ariaExpanded).to.equal('false');
    });

    it('gives way when the focus goes on to the page, which keeps it (WCAG 2.4.11)', async () => {
      const reader = await open();
      const link = document.createElement('a');
      link.href = '#mill';
      link.textContent = 'The mill';
      reader.after(link);
      const panel = await press(reader, 'share');
      await until(() => panel.matches(':focus-within'));
      button(reader, 'share').focus();
      expect(panel.matches(':popover-open'), 'at the toolbar').to.be.true;
      link.focus();
      await until(() => !openPanel(reader), 'it is closed');
      expect(document.activeElement).to.equal(link);
    });

    it('is kept clear by what takes the focus, if it is the player, which stays (WCAG 2.4.11)', async () => {
      const reader = await open();
      const last = document.createElement('a');
      last.href = '#end';
      last.textContent = 'The end';
      const room = document.createElement('div');
      room.style.cssText = 'block-size: 300vh; padding-block-start: 150vh';
      room.append(last);
      reader.parentElement!.append(room);
      const player = await press(reader, 'readAloud');
      await until(() => player.matches(':focus-within'));
      // As it comes when it is reached by Tab: at the window's foot.
      last.scrollIntoView({block: 'end', behavior: 'instant'});
      last.focus({preventScroll: true});
      await until(
        () =>
          last.getBoundingClientRect().bottom <=
          player.getBoundingClientRect().top,
        'it is clear of the player',
      );
      expect(player.matches(':popover-open')).to.be.true;
      scrollTo(0, 0);
    });

    it('has its paragraphs in blocks, with lines 1.5 apart (WCAG 1.4.8)', async () => {
      const reader = await open();
      const panel = await press(reader, 'share');
      const paragraph = panel.querySelector('li > p')!;
      const {display, lineHeight, fontSize} = getComputedStyle(paragraph);
      expect(display).to.equal('block');
      expect(parseFloat(lineHeight) / parseFloat(fontSize)).to.be.closeTo(
        1.5,
        0.01,
      );
    });

    it('stands in the window, wherever its button is', async () => {
      const reader = await open();
      for (const place of ['flex-start', 'flex-end']) {
        bar(reader).style.justifyContent = place;
        const panel = await press(reader, 'share');
        const {left, right, top, bottom} = panel.getBoundingClientRect();
        expect(left).to.be.at.least(0);
        expect(right).to.be.at.most(innerWidth);
        expect(top).to.be.at.least(0);
        expect(bottom).to.be.at.most(innerHeight);
        button(reader, 'share').click();
        await until(() => !openPanel(reader));
      }
    });

    it('is closed when the element leaves the page, and opens again after', async () => {
      const reader = await open();
      const around = reader.parentElement!;
      await press(reader, 'share');
      reader.remove();
      expect(button(reader, 'share').ariaExpanded).to.equal('false');
      around.prepend(reader);
      await press(reader, 'share');
    });

    it('is closed when its tool is taken away, and leaves the focus to one that is offered', async () => {
      const reader = await open();
      const player = await press(reader, 'readAloud');
      await until(() => player.matches(':focus-within'));
      reader.tools = 'share';
      await until(() => !openPanel(reader), 'the player is closed');
      expect(focused(reader)?.id).to.equal('share');
      reader.tools = 'contents share';
      await until(() => buttons(reader).length === 2);
      const contents = await press(reader, 'contents');
      await until(() => contents.matches(':focus-within'));
      const article = reader.closest('lede-article')!;
      for (const heading of article.querySelectorAll('h2')) heading.remove();
      await until(() => button(reader, 'contents').hidden);
      contents.querySelector<HTMLElement>('[part=close-button]')!.click();
      expect(focused(reader)?.id).to.equal('share');
    });

    it('speaks another language when the page does', async () => {
      const reader = await open();
      const panel = await press(reader, 'share');
      reader.closest('main')!.lang = 'fa';
      await until(() => panel.lang === 'fa');
      expect(panel.dir).to.equal('rtl');
      expect(panel.ariaLabel).to.equal('هم‌رسانی این مقاله');
    });
  });

  // Elsewhere the window can't be made as narrow.
  if (navigator.userAgent.includes('Chrome')) {
    describe('on a phone held upright', () => {
      before(() => setViewport({width: 320, height: 640}));
      after(() => setViewport({width: 800, height: 600}));
      afterEach(() => {
        document.documentElement.style.fontSize = '';
      });

      it('is no wider than what it stands in, wherever that is', async () => {
        const reader = await open();
        reader.closest('main')!.style.marginInlineEnd = '120px';
        const {left, right} = bar(reader).getBoundingClientRect();
        const around = reader.getBoundingClientRect();
        expect([left, right]).to.deep.equal([around.left, around.right]);
      });

      it('covers no button of a figure that the focus goes to (WCAG 2.4.11)', async () => {
        const reader = await open();
        reader.closest('article')!.insertAdjacentHTML(
          'beforeend',
          `<p style="block-size: 1000px">Text</p>
          <lede-figure zoom><figure>
            <img alt="" width="300" height="300" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
          </figure></lede-figure>
          <p style="block-size: 1000px">Text</p>`,
        );
        const figure = reader.parentElement!.querySelector('lede-figure')!;
        await until(() => figure.shadowRoot?.querySelector('button'));
        const zoom = figure.shadowRoot!.querySelector('button')!;
        // In view, where the bar is.
        scrollBy(0, zoom.getBoundingClientRect().bottom - innerHeight + 5);
        await turn();
        zoom.focus();
        await turn();
        const {top} = bar(reader).getBoundingClientRect();
        expect(top).to.be.below(innerHeight);
        expect(zoom.getBoundingClientRect().bottom).to.be.at.most(top);
      });

      for (const [size, lang] of [
        ['100%', 'en'],
        ['100%', 'ru'],
        ['200%', 'en'],
        ['200%', 'ru'],
      ] as const) {
        it(`has its words apart, and clear of the progress, at a type size of ${size}: ${lang} (WCAG 1.4.4, 1.4.10)`, async () => {
          document.documentElement.style.fontSize = size;
          const reader = await open(undefined, lang);
          const room = Number.parseFloat(
            getComputedStyle(bar(reader)).paddingInlineEnd,
          );
          expect(room).to.be.above(0);
          const words = buttons(reader).map((button) =>
            button.querySelector('span')!.getBoundingClientRect(),
          );
          const nexts = [
            ...words.slice(1).map(({left}) => left),
            bar(reader).getBoundingClientRect().right - room,
          ];
          for (const [index, {right}] of words.entries()) {
            expect(right).to.be.at.most(nexts[index]! + 0.5);
          }
        });
      }
    });
  }

  describe('when something is missing', () => {
    const strings = async () => (await import('../src/locales/en.js')).strings;

    it('speaks English in a language that has no words for the tools', async () => {
      registerLocale('tlh', async () => ({strings: await strings()}));
      const reader = await open(undefined, 'tlh');
      const panel = await press(reader, 'share');
      expect(panel.lang).to.equal('en');
      expect(panel.ariaLabel).to.equal('Share this article');
    });

    it('says that a tool could not be fetched, and tries again when asked', async () => {
      let isThere = false;
      registerLocale('tlh', async () => ({
        strings: await strings(),
        loadToolStrings: () =>
          isThere
            ? import('../src/locales/tools/en.js')
            : Promise.reject(new Error('offline')),
      }));
      const reader = await open(undefined, 'tlh');
      const message = reader.shadowRoot!.querySelector('[aria-live]')!;
      expect(message.textContent).to.equal('');
      button(reader, 'share').click();
      await until(() => message.textContent !== '');
      expect(message.textContent).to.equal(
        'This could not be loaded. Try again.',
      );
      await expect(reader).to.be.accessible();
      isThere = true;
      await press(reader, 'share');
      expect(message.textContent).to.equal('');
    });

    it('makes nothing of an element that is gone before its tool is here', async () => {
      const reader = await open();
      button(reader, 'share').click();
      reader.remove();
      await aTimeout(0);
      expect(reader.shadowRoot!.querySelector(':popover-open')).to.be.null;
    });
  });
});
