import {expect, fixture, html} from '@open-wc/testing';
import {html as template, ReactiveElement} from 'lit';
import type {Panel, PanelContext, Tool} from '../src/controllers/tool.js';
import {ToolPanel} from '../src/controllers/tool-panel.js';
import {panelStyles} from '../src/controllers/tool-panel.styles.js';
import type {ToolToggleDetail} from '../src/elements/reader/reader.js';
import {loadLocale} from '../src/locales/locales.js';
import {loadWords} from '../src/locales/words.js';
import {FakeClock, turn, until} from './clock.js';

class Host extends ReactiveElement {
  static override styles = panelStyles;
  readonly htmlFor = null;
  inline = false;
}
customElements.define('test-tool-panel', Host);

const tool: Tool = {
  name: 'readAloud',
  icon: 'M0 0',
  load: () => Promise.reject(new Error('It is here.')),
};

/** A panel with a field, that tells how often it was drawn. */
class Field implements Panel {
  static readonly role = 'region';
  static readonly styles = [];
  static drawn = 0;
  static context: PanelContext;

  constructor(context: PanelContext) {
    Field.context = context;
  }

  render() {
    Field.drawn++;
    return template`<input aria-label="Field" />`;
  }
}

class Player extends Field {
  static readonly isPlayer = true;
}

const frame = () =>
  new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });

describe('ToolPanel', () => {
  let host: Host;
  let button: HTMLButtonElement;
  let panel: ToolPanel;
  let told: ToolToggleDetail[];

  async function make({
    Panel = Field,
    inline = false,
    lang = 'en',
    parent,
  }: {
    Panel?: typeof Field;
    inline?: boolean;
    lang?: string;
    parent?: ParentNode;
  } = {}): Promise<void> {
    const page = await fixture(html`<div></div>`);
    host = new Host();
    host.inline = inline;
    (parent ?? page).append(host);
    button = document.createElement('button');
    host.renderRoot.append(button);
    const words = await loadWords(await loadLocale(lang));
    panel = new ToolPanel(host, tool, Panel, button, words);
    Field.drawn = 0;
    told = [];
    host.addEventListener('lede-tool-toggle', (event) => {
      told.push(event.detail);
    });
  }

  afterEach(() => {
    if (host.isConnected) panel.close();
    panel.disconnect();
  });

  const field = () => panel.element.querySelector('input')!;
  const status = () => panel.element.querySelector('.status')!;

  it('is a popover that pressing elsewhere closes, or a player that it does not', async () => {
    await make();
    expect(panel.element.popover).to.equal('auto');
    expect(panel.element).not.to.have.class('player');
    await make({Panel: Player});
    expect(panel.element.popover).to.equal('manual');
    expect(panel.element).to.have.class('player');
  });

  it('tells, out of a shadow root too, that it is opened and closed', async () => {
    const page = await fixture(html`<div></div>`);
    const around = page.attachShadow({mode: 'open'});
    await make({parent: around});
    const heard: unknown[] = [];
    page.parentElement!.addEventListener('lede-tool-toggle', (event) => {
      heard.push((event as CustomEvent).detail);
    });
    panel.open();
    panel.close();
    expect(heard).to.deep.equal([
      {tool: 'read-aloud', open: true},
      {tool: 'read-aloud', open: false},
    ]);
  });

  it('finds the article that it is for', async () => {
    await make();
    const article = document.createElement('article');
    host.before(article);
    article.append(host);
    expect(Field.context.article()).to.equal(article);
  });

  for (const inline of [false, true]) {
    const where = inline ? 'in the page' : 'over it';

    it(`is not opened once its host has left, ${where}`, async () => {
      await make({inline});
      host.remove();
      panel.open();
      expect(panel.isOpen).to.equal(false);
      expect(told).to.deep.equal([]);
    });

    it(`tells nothing when it leaves closed, ${where}`, async () => {
      await make({inline});
      panel.disconnect();
      expect(told).to.deep.equal([]);
    });
  }

  it('stays in the page, where it has no place to be told', async () => {
    await make({inline: true});
    panel.open();
    panel.close();
    expect(panel.isOpen).to.equal(true);
    expect(panel.element).not.to.have.attribute('style');
    // A panel over the page would be closed by this.
    document.body.dispatchEvent(new FocusEvent('focusin', {bubbles: true}));
    expect(panel.isOpen).to.equal(true);
  });

  it('is closed when its button is gone, stays while that is hidden, and the focus goes to the first that is left, or where they were', async () => {
    await make();
    const bar = document.createElement('div');
    bar.className = 'bar';
    bar.innerHTML = '<button hidden></button><button id="next">Next</button>';
    host.renderRoot.append(bar);
    bar.append(button);
    const focused = () =>
      host.shadowRoot!.activeElement?.id ?? document.activeElement?.localName;
    panel.open();
    field().focus();
    panel.update();
    expect(panel.isOpen, 'it is there').to.equal(true);
    button.hidden = true;
    panel.update();
    expect(panel.isOpen, 'hidden').to.equal(true);
    panel.close();
    expect(focused()).to.equal('next');
    button.hidden = false;
    panel.open();
    field().focus();
    bar.replaceChildren();
    panel.update();
    expect(panel.isOpen, 'removed').to.equal(false);
    expect(focused()).to.equal('test-tool-panel');
  });

  it('is drawn once for what is asked at once, and never while it is closed', async () => {
    await make();
    panel.requestUpdate();
    await turn();
    expect(Field.drawn, 'closed').to.equal(0);
    panel.open();
    expect(Field.drawn, 'opened').to.equal(1);
    panel.requestUpdate();
    panel.requestUpdate();
    await turn();
    expect(Field.drawn, 'asked twice').to.equal(2);
    panel.requestUpdate();
    await turn();
    expect(Field.drawn, 'asked again').to.equal(3);
    panel.requestUpdate();
    panel.close();
    await turn();
    expect(Field.drawn, 'closed meanwhile').to.equal(3);
  });

  it('is written in the direction of its language', async () => {
    await make({lang: 'fa'});
    panel.open();
    expect(panel.element.dir).to.equal('rtl');
    expect(panel.element.lang).to.equal('fa');
  });

  describe('what it says', () => {
    let clock: FakeClock;
    beforeEach(async () => {
      await make();
      clock = new FakeClock().install();
    });
    afterEach(() => {
      clock.uninstall();
    });

    it('comes into a region that was empty, and the last of it alone', async () => {
      panel.open();
      panel.say('one');
      panel.say('two');
      expect(status().textContent).to.equal('');
      await clock.tick(99);
      expect(status().textContent).to.equal('');
      await clock.tick(1);
      expect(status().textContent).to.equal('two');
      panel.say('three');
      expect(status().textContent).to.equal('');
    });

    it('goes with it', async () => {
      panel.open();
      panel.say('one');
      await clock.tick(100);
      panel.say('two');
      panel.close();
      await clock.tick(100);
      expect(status().textContent).to.equal('');
    });

    it('is nothing before it is drawn', async () => {
      panel.say('one');
      await clock.tick(100);
      expect(panel.element.querySelector('.status')).to.equal(null);
    });
  });

  it('gives the focus back to its button, and the page stays where it is', async () => {
    await make();
    host.style.cssText = 'display: block; block-size: 3000px';
    panel.open();
    field().focus();
    scrollTo(0, 1000);
    const before = scrollY;
    expect(before).to.be.greaterThan(0);
    panel.close();
    expect(host.shadowRoot!.activeElement).to.equal(button);
    expect(scrollY).to.equal(before);
  });

  describe('beside its button', () => {
    /** Where the button is, 50 by 20 pixels, and where the panel is told to be. */
    const places: [
      where: string,
      inset: string,
      expected: {isAbove: boolean; left: number; right: number},
    ][] = [
      [
        'is below it',
        '30px auto auto 40px',
        {isAbove: false, left: 40, right: innerWidth - 90},
      ],
      [
        'is above it where there is more room',
        'auto 40px 30px auto',
        {isAbove: true, left: innerWidth - 90, right: 40},
      ],
      [
        'is below it where there is as much',
        `${(innerHeight - 20) / 2}px auto auto 40px`,
        {isAbove: false, left: 40, right: innerWidth - 90},
      ],
    ];
    for (const [where, inset, {isAbove, left, right}] of places) {
      it(where, async () => {
        await make();
        button.style.cssText = `position: fixed; margin: 0; block-size: 20px; inline-size: 50px; inset: ${inset}`;
        panel.open();
        expect(panel.element.classList.contains('above')).to.equal(isAbove);
        const {top, bottom} = button.getBoundingClientRect();
        const {style} = panel.element;
        const edge = isAbove ? innerHeight - top : bottom;
        for (const [name, value] of Object.entries({edge, left, right})) {
          expect(style.getPropertyValue(`--${name}`)).to.equal(`${value}px`);
        }
      });
    }
  });

  it('is placed again when the window has another size', async () => {
    await make();
    button.style.cssText = 'position: fixed; inset: 30px auto auto 40px';
    panel.open();
    const edge = () => panel.element.style.getPropertyValue('--edge');
    button.style.insetBlockStart = '50px';
    dispatchEvent(new Event('resize'));
    await frame();
    const before = edge();
    const height = innerHeight;
    Object.defineProperty(globalThis, 'innerHeight', {
      configurable: true,
      writable: true,
      value: height - 100,
    });
    try {
      dispatchEvent(new Event('resize'));
      await frame();
      await frame();
      expect(edge() !== before, 'another size').to.equal(true);
      expect(edge()).to.equal(`${button.getBoundingClientRect().bottom}px`);
      button.style.insetBlockStart = '-500px';
      innerHeight = height - 200;
      dispatchEvent(new Event('resize'));
      await frame();
      await frame();
      expect(edge(), 'out of sight').to.equal('0px');
    } finally {
      innerHeight = height;
    }
  });

  /** As the browser tells that something has the focus now. */
  const focusOn = (target: EventTarget) =>
    target.dispatchEvent(
      new FocusEvent('focusin', {bubbles: true, composed: true}),
    );

  it('gives way when the focus goes on to the page, and no sooner', async () => {
    await make();
    panel.open();
    focusOn(field());
    focusOn(button);
    expect(panel.isOpen).to.equal(true);
    focusOn(document.body);
    expect(panel.isOpen).to.equal(false);
    let closed = 0;
    panel.close = () => closed++;
    focusOn(document.body);
    expect(closed, 'it is closed already').to.equal(0);
    Reflect.deleteProperty(panel, 'close');
  });

  describe('a player', () => {
    let scrolled: ScrollToOptions[];
    let edge: number;
    const {scrollBy} = globalThis;
    beforeEach(async () => {
      scrolled = [];
      globalThis.scrollBy = (options) => {
        scrolled.push(options as ScrollToOptions);
      };
      await make({Panel: Player});
      panel.element.style.cssText = 'block-size: 100px; inset: auto 0 0';
      panel.open();
      edge = panel.element.getBoundingClientRect().top;
    });
    afterEach(() => {
      globalThis.scrollBy = scrollBy;
    });

    /** The focus goes to something from one edge to another. */
    const focusBetween = async (top: number, bottom: number) => {
      const target = document.createElement('div');
      target.style.cssText = `position: fixed; inset: ${top}px auto auto 0; inline-size: 9px; block-size: ${bottom - top}px`;
      host.after(target);
      focusOn(target);
      await frame();
      target.remove();
    };

    it('has room in the last of Lede’s elements for as long as it is open', async () => {
      panel.close();
      const last = document.createElement('lede-publisher-footer');
      last.style.cssText = 'display: block; padding-block-end: 5px';
      document.body.append(last);
      const room = () => parseFloat(getComputedStyle(last).paddingBlockEnd);
      try {
        panel.open();
        await until(() => room() > 5);
        expect(room()).to.be.closeTo(5 + innerHeight - edge, 1);
        panel.close();
        expect(room()).to.equal(5);
        last.removeAttribute('style');
        panel.open();
        await until(() => room() > 0);
        panel.disconnect();
        expect(last.getAttribute('style')).to.equal(null);
      } finally {
        last.remove();
      }
    });

    it('is closed when another one opens', async () => {
      const first = panel;
      await make({Panel: Player});
      panel.open();
      expect(first.isOpen).to.equal(false);
      expect(panel.isOpen).to.equal(true);
    });

    it('stands above a bar at the window’s foot that its button is in, and covers none of it', async () => {
      panel.close();
      panel.element.style.cssText = '';
      host.style.cssText =
        'position: fixed; inset: auto 0 0; block-size: 60px; display: block';
      panel.open();
      const {bottom} = panel.element.getBoundingClientRect();
      expect(bottom).to.be.closeTo(innerHeight - 60, 1);
      focusOn(button);
      await frame();
      expect(scrolled).to.deep.equal([]);
      host.style.insetBlockEnd = '80px';
      dispatchEvent(new Event('resize'));
      await frame();
      const now = panel.element.getBoundingClientRect().bottom;
      expect(now).to.be.closeTo(innerHeight, 1);
    });

    it('stays, and the page is scrolled until what has the focus is clear of it', async () => {
      await focusBetween(edge - 10, edge + 20);
      expect(panel.isOpen).to.equal(true);
      expect(scrolled).to.deep.equal([{top: 28, behavior: 'instant'}]);
    });

    it('has the page stay where nothing of that is hidden, none of it is in sight, or all of it has no room', async () => {
      await focusBetween(edge - 30, edge);
      await focusBetween(innerHeight, innerHeight + 20);
      await focusBetween(20, edge + 20);
      expect(scrolled).to.deep.equal([]);
    });

    it('has the page stay when it is closed before the browser has scrolled, and where what has the focus is no element', async () => {
      const after = focusBetween(edge - 10, edge + 20);
      panel.close();
      await after;
      panel.open();
      focusOn(document);
      await frame();
      expect(scrolled).to.deep.equal([]);
    });

    const press = (key: string, prevented = false) => {
      const event = new KeyboardEvent('keydown', {key, cancelable: true});
      if (prevented) event.preventDefault();
      panel.element.dispatchEvent(event);
      return event;
    };

    it('is closed by Escape, which nothing else is then to take', () => {
      expect(press('Enter').defaultPrevented).to.equal(false);
      expect(panel.isOpen, 'Enter').to.equal(true);
      press('Escape', true);
      expect(panel.isOpen, 'taken already').to.equal(true);
      expect(press('Escape').defaultPrevented).to.equal(true);
      expect(panel.isOpen, 'Escape').to.equal(false);
    });
  });

  it('leaves Escape to the browser where that closes it', async () => {
    await make();
    panel.open();
    const event = new KeyboardEvent('keydown', {
      key: 'Escape',
      cancelable: true,
    });
    panel.element.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
  });
});
