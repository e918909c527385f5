import {expect, fixture, html} from '@open-wc/testing';
import {css, html as template, ReactiveElement} from 'lit';
import {Toolbar} from '../src/controllers/toolbar.js';
import {panelStyles} from '../src/controllers/tool-panel.styles.js';
import {toolbarStyles} from '../src/controllers/toolbar.styles.js';
import type {
  Panel,
  PanelConstructor,
  PanelContext,
  Tool,
} from '../src/controllers/tool.js';
import {idleTurn} from '../src/dom/idle.js';
import {registerLocale} from '../src/locales/locales.js';
import {strings as english} from '../src/locales/en.js';
import {turn, until} from './clock.js';
import {registerLateLocale} from './late-locale.js';

const ownStyle = css`
  :host {
    display: block;
  }
`;
const toolStyle = css`
  p {
    color: blue;
  }
`;

let tools: readonly Tool[] = [];
const left: string[] = [];

class Host extends ReactiveElement {
  static override styles = ownStyle;
  readonly htmlFor = null;
  inline = false;

  constructor() {
    super();
    new Toolbar(this, () => tools);
  }
}
customElements.define('test-toolbar', Host);

/** A tool whose panel says what it is called. */
function tool(name: Tool['name'], more: Partial<Tool> = {}): Tool {
  const Said: PanelConstructor = class implements Panel {
    static readonly role = 'dialog';
    static readonly styles = [toolStyle];

    constructor(readonly context: PanelContext) {}

    render() {
      return template`<p class="said">${name}</p>`;
    }

    disconnected() {
      left.push(name);
    }
  };
  return {
    name,
    icon: `M0 0 ${name}`,
    load: () => Promise.resolve({Panel: Said}),
    ...more,
  };
}

describe('Toolbar', () => {
  let host: Host;

  async function open(
    those: readonly Tool[],
    {lang = 'en', inline = false} = {},
  ): Promise<void> {
    tools = those;
    left.length = 0;
    const around = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
    host = new Host();
    host.inline = inline;
    around.append(host);
    await host.updateComplete;
  }

  async function update(): Promise<void> {
    host.requestUpdate();
    await host.updateComplete;
  }

  const inside = <Found extends Element = HTMLElement>(selector: string) => [
    ...host.renderRoot.querySelectorAll<Found>(selector),
  ];
  const bar = () => inside('.bar')[0]!;
  const buttons = () => inside<HTMLButtonElement>('.bar button');
  const ids = () => buttons().map(({id}) => id);
  const failure = () => inside('p[aria-live=polite]:not(.status)')[0]!;
  const panels = () => inside('.panel');
  const isOpen = () => panels().some((panel) => panel.querySelector('.said'));

  /** What is changed in the shadow root meanwhile. */
  async function changes(run: () => unknown): Promise<string[]> {
    const all: string[] = [];
    const note = (records: readonly MutationRecord[]) => {
      all.push(
        ...records.map(({type, attributeName}) => attributeName ?? type),
      );
    };
    const observer = new MutationObserver(note);
    observer.observe(host.renderRoot, {
      attributes: true,
      childList: true,
      characterData: true,
      subtree: true,
    });
    await run();
    note(observer.takeRecords());
    observer.disconnect();
    return all;
  }

  it('has a button with a drawing and a name, collapsed, and is no toolbar for one', async () => {
    await open([tool('share')]);
    const [button] = buttons();
    expect(button).to.have.attribute('type', 'button');
    expect(button).to.have.attribute('id', 'share');
    expect(button).to.have.attribute('part', 'button');
    expect(button).to.have.attribute('aria-expanded', 'false');
    expect(button!.textContent).to.equal('Share');
    const svg = button!.querySelector('svg')!;
    expect(svg).to.have.attribute('viewBox', '0 0 24 24');
    expect(svg).to.have.attribute('aria-hidden', 'true');
    expect(svg.querySelector('path')).to.have.attribute('d', 'M0 0 share');
    expect(bar()).to.have.attribute('part', 'toolbar');
    expect(bar()).to.have.attribute('lang', 'en');
    expect(bar()).not.to.have.attribute('role');
    expect(bar()).not.to.have.attribute('aria-label');
    expect(failure()).to.have.text('');
  });

  it('is a named toolbar for several, one Tab stop from when the focus comes', async () => {
    await open([tool('contents'), tool('share')]);
    expect(bar()).to.have.attribute('role', 'toolbar');
    expect(bar()).to.have.attribute('aria-label', 'Reader tools');
    buttons()[1]!.focus();
    await until(() => buttons()[0]!.tabIndex === -1);
    tools = [tool('preferences'), ...tools];
    await update();
    const stops = buttons().filter(({tabIndex}) => tabIndex === 0);
    expect(stops.map(({id}) => id)).to.deep.equal(['share']);
  });

  it('leaves the focus where it is when other tools come and go', async () => {
    const [contents, preferences, share] = (
      ['contents', 'preferences', 'share'] as const
    ).map((name) => tool(name)) as [Tool, Tool, Tool];
    await open([contents, share]);
    const button = buttons()[1]!;
    button.focus();
    for (const those of [
      [preferences, share],
      [share, contents],
    ]) {
      tools = those;
      await update();
      expect(ids()).to.deep.equal(those.map(({name}) => name));
    }
    expect(button.matches(':focus')).to.be.true;
  });

  it('leaves the button of one tool to Tab', async () => {
    await open([tool('share')]);
    buttons()[0]!.focus();
    await turn();
    await update();
    expect(buttons()[0]).not.to.have.attribute('tabindex');
  });

  it('hides a tool that has nothing to offer, and is hidden with the last', async () => {
    const offers = {contents: false, share: true};
    await open([
      tool('contents', {isOffered: () => offers.contents}),
      tool('share', {isOffered: () => offers.share}),
      tool('preferences'),
    ]);
    expect(buttons().map(({hidden}) => hidden)).to.deep.equal([
      true,
      false,
      false,
    ]);
    expect(bar().hidden).to.be.false;
    tools = tools.slice(0, 2);
    offers.share = false;
    await update();
    expect(bar().hidden).to.be.true;
  });

  it('asks again when an article changes, while it is in the page', async () => {
    let asked = 0;
    await open([tool('share', {isOffered: () => ++asked > 1})]);
    const change = async () => {
      document.dispatchEvent(new Event('lede-article-change'));
      await host.updateComplete;
    };
    expect(buttons()[0]!.hidden).to.be.true;
    await change();
    expect(buttons()[0]!.hidden).to.be.false;
    const around = host.parentElement!;
    host.remove();
    const before = asked;
    await change();
    expect(asked).to.equal(before);
    around.append(host);
    await host.updateComplete;
    expect(asked).to.equal(before + 1);
  });

  it('begins each tool once', async () => {
    const begun: unknown[] = [];
    await open([tool('share', {started: (those) => begun.push(those)})]);
    await update();
    expect(begun).to.deep.equal([host]);
  });

  it('has the tools in order, and changes nothing that is right', async () => {
    const [contents, share, preferences] = [
      tool('contents'),
      tool('share'),
      tool('preferences'),
    ];
    await open([contents, share]);
    expect(await changes(update)).to.be.empty;
    const [first] = buttons();
    tools = [preferences, contents];
    await update();
    expect(ids()).to.deep.equal(['preferences', 'contents']);
    expect(buttons()[1]).to.equal(first);
    expect(await changes(update)).to.be.empty;
  });

  it('says nothing while its language is on its way', async () => {
    const arrive = registerLateLocale('x-bar', english);
    await open([tool('share')], {lang: 'x-bar'});
    expect(inside('*')).to.be.empty;
    arrive();
    await until(() => bar());
    expect(bar()).to.have.attribute('lang', 'x-bar');
  });

  it('opens a panel with the first press, and makes it once', async () => {
    await open([tool('share')]);
    const press = new MouseEvent('click', {bubbles: true, cancelable: true});
    buttons()[0]!.dispatchEvent(press);
    expect(press.defaultPrevented).to.be.true;
    buttons()[0]!.click();
    await until(isOpen);
    await turn();
    expect(panels()).to.have.length(1);
    expect(panels()[0]).to.have.attribute('role', 'dialog');
    expect(buttons()[0]).to.have.attribute('aria-expanded', 'true');
  });

  it('has the styles of panels and of each tool once, after its own', async () => {
    await open([tool('share'), tool('contents')]);
    for (const button of buttons()) {
      button.click();
      await until(() => button.ariaExpanded === 'true');
    }
    const {adoptedStyleSheets} = host.renderRoot as ShadowRoot;
    expect(adoptedStyleSheets).to.deep.equal([
      ownStyle.styleSheet,
      toolbarStyles.styleSheet,
      panelStyles.styleSheet,
      toolStyle.styleSheet,
    ]);
  });

  it('has its style again when it comes back from a document that refuses it', async () => {
    await open([tool('share')]);
    const sheets = () => (host.renderRoot as ShadowRoot).adoptedStyleSheets;
    expect(sheets()).to.deep.equal([ownStyle.styleSheet]);
    const around = host.parentElement!;
    document.implementation.createHTMLDocument().body.append(host);
    await host.updateComplete;
    expect(sheets()).to.be.empty;
    around.append(host);
    expect(sheets()).to.deep.equal([toolbarStyles.styleSheet]);
  });

  it('says that a tool could not be fetched, and tries again', async () => {
    let isThere = false;
    const share = tool('share');
    await open([
      {
        ...share,
        load: () => (isThere ? share.load() : Promise.reject(new Error())),
      },
    ]);
    buttons()[0]!.click();
    await until(() => failure().textContent);
    expect(failure()).to.have.text('This could not be loaded. Try again.');
    isThere = true;
    buttons()[0]!.click();
    expect(failure()).to.have.text('');
    await until(isOpen);
    expect(failure()).to.have.text('');
  });

  it('says that the words of the tools could not be fetched, and tries again', async () => {
    let isThere = false;
    registerLocale('x-words', () =>
      Promise.resolve({
        strings: english,
        loadToolStrings: () =>
          isThere
            ? import('../src/locales/tools/en.js')
            : Promise.reject(new Error()),
      }),
    );
    await open([tool('share')], {lang: 'x-words'});
    await until(() => bar());
    buttons()[0]!.click();
    await until(() => failure().textContent);
    isThere = true;
    buttons()[0]!.click();
    await until(isOpen);
  });

  it('shows its tools in the page where that is asked for, once and with no button', async () => {
    await open([tool('share')], {inline: true});
    await until(isOpen);
    expect(bar().hidden).to.be.true;
    await update();
    await turn();
    expect(panels()).to.have.length(1);
    expect(panels()[0]).not.to.have.attribute('popover');
  });

  it('goes on in the page where it is when it comes back', async () => {
    await open([tool('share')], {inline: true});
    await until(isOpen);
    const around = host.parentElement!;
    host.remove();
    around.append(host);
    await update();
    await turn();
    around.lang = 'de';
    await until(() => panels()[0]!.lang === 'de');
    expect(panels()).to.have.length(1);
  });

  it('speaks the language of the page, whichever words come last', async () => {
    let arrive: (() => void) | undefined;
    let fetched = 0;
    registerLocale('x-slow', () =>
      Promise.resolve({
        strings: english,
        loadToolStrings: async () => {
          fetched++;
          await new Promise<void>((resolve) => {
            arrive = resolve;
          });
          return import('../src/locales/tools/en.js');
        },
      }),
    );
    await open([tool('share')]);
    buttons()[0]!.click();
    await until(isOpen);
    host.parentElement!.lang = 'x-slow';
    await until(() => arrive);
    await update();
    expect(fetched).to.equal(1);
    host.parentElement!.lang = 'de';
    await until(() => panels()[0]!.lang === 'de');
    arrive?.();
    await turn();
    await turn();
    expect(panels()[0]).to.have.attribute('lang', 'de');
  });

  it('is in another language when the page is, with what is open', async () => {
    await open([tool('share')]);
    buttons()[0]!.click();
    await until(isOpen);
    host.parentElement!.lang = 'de';
    await until(() => panels()[0]!.lang === 'de');
    expect(bar()).to.have.attribute('lang', 'de');
    expect(buttons()[0]!.textContent).to.equal('Teilen');
  });

  describe('what is open', () => {
    let drawn = 0;
    const share = tool('share');

    async function openCounted(inline: boolean): Promise<void> {
      const {Panel: Said} = await share.load();
      class Counted extends (Said as new (context: PanelContext) => Panel) {
        static readonly role = 'dialog';
        static readonly styles = [];
        override render() {
          drawn++;
          return super.render();
        }
      }
      await open([{...share, load: () => Promise.resolve({Panel: Counted})}], {
        inline,
      });
    }

    it('is drawn anew when it is updated', async () => {
      await openCounted(false);
      buttons()[0]!.click();
      await until(isOpen);
      await turn();
      const before = drawn;
      await update();
      await turn();
      expect(drawn).to.be.greaterThan(before);
    });

    it('is drawn once for an update in the page, too', async () => {
      await openCounted(true);
      await until(() => panels()[0]?.querySelector('.said'));
      await idleTurn();
      await turn();
      const before = drawn;
      await update();
      await idleTurn();
      await turn();
      expect(drawn).to.equal(before + 1);
    });
  });

  it('tells its tools that it has left the page', async () => {
    await open([tool('share'), tool('contents')]);
    host.remove();
    expect(left).to.be.empty;
    await open([tool('share'), tool('contents')]);
    buttons()[0]!.click();
    await until(isOpen);
    host.remove();
    expect(left).to.deep.equal(['share']);
  });
});
