import {expect, fixture, html} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';
import type {TemplateResult} from 'lit';
import '../src/elements/article/define.js';
import '../src/elements/publisher-footer/define.js';
import '../src/elements/reader/define.js';
import '../src/elements/share/define.js';
import {turn, until} from './clock.js';

type Host = HTMLElementTagNameMap['lede-share'];

/** What reached the clipboard, and what the page asked of the browser. */
let clipboard: {text: string; markup?: string}[] = [];
let restore: (() => void)[] = [];

/** Puts another value in the place of a property of the browser's until the test is over; `undefined` where it is to be missing. */
function replace(object: object, name: string, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, {
    configurable: true,
    writable: true,
    value,
  });
  restore.push(() => {
    if (own) Object.defineProperty(object, name, own);
    else Reflect.deleteProperty(object, name);
  });
}

function fakeClipboard(): void {
  replace(navigator, 'clipboard', {
    writeText: (text: string) => {
      clipboard.push({text});
      return Promise.resolve();
    },
    write: async ([item]: [ClipboardItem]) => {
      const read = async (type: string) => (await item.getType(type)).text();
      clipboard.push({
        text: await read('text/plain'),
        markup: await read('text/html'),
      });
    },
  });
}

beforeEach(() => {
  clipboard = [];
  fakeClipboard();
  replace(navigator, 'share', undefined);
  replace(navigator, 'canShare', undefined);
});
afterEach(() => {
  for (const undo of restore.reverse()) undo();
  restore = [];
  document.head.querySelector('link[rel=canonical]')?.remove();
  getSelection()?.removeAllRanges();
});

const text = html`<h1>The tide mill</h1>
  <p id="first">At noon the mill turns. The river is quiet.</p>
  <p id="second">At night <em>the mill</em> stops, and nobody hears it.</p>`;

const page = (share: TemplateResult, content = text, lang = 'en') => html`
  <div>
    <lede-article
      ><article lang=${lang}>${content}${share}</article></lede-article
    >
    <lede-publisher-footer name="The Estuary"
      ><footer><small>©</small></footer></lede-publisher-footer
    >
  </div>
`;

const tool = html`<lede-share></lede-share>`;
const inline = html`<lede-share inline></lede-share>`;

const hostIn = (root: Element): Host => root.querySelector('lede-share')!;
const panelOf = (host: Element): HTMLElement =>
  host.shadowRoot!.querySelector<HTMLElement>('.panel')!;
const opener = (host: Element): HTMLElement =>
  host.shadowRoot!.getElementById('share')!;
const status = (host: Element): string =>
  panelOf(host).querySelector('.status')!.textContent;

async function open(content: TemplateResult): Promise<Host> {
  const root = await fixture<HTMLElement>(content);
  const host = hostIn(root);
  await host.updateComplete;
  if (!host.inline) {
    opener(host).focus();
    opener(host).click();
  }
  await shown(host);
  return host;
}

async function shown(host: Element): Promise<void> {
  await until(
    () =>
      (panelOf(host) as HTMLElement | null)
        ?.querySelector('.share')
        ?.checkVisibility(),
    'the panel',
  );
}

function controls(host: Element): HTMLElement[] {
  return [
    ...panelOf(host).querySelectorAll<HTMLElement>(
      '.share :is(button, a, textarea)',
    ),
  ];
}

const names = (host: Element): string[] =>
  controls(host).map((control) => nameOf(control));
const nameOf = (control: HTMLElement): string =>
  (control instanceof HTMLTextAreaElement
    ? control.labels[0]!
    : control
  ).textContent.trim();

function control(host: Element, name: string): HTMLElement {
  const found = controls(host).find((candidate) => nameOf(candidate) === name);
  if (!found) throw new Error(`No "${name}" among ${names(host).join(', ')}`);
  return found;
}

async function press(host: Element, name: string): Promise<void> {
  const button = control(host, name);
  button.focus();
  button.click();
  await turn();
}

function select(node: Node, start?: number, end?: number): void {
  const selection = getSelection()!;
  if (start === undefined) selection.selectAllChildren(node);
  else selection.setBaseAndExtent(node, start, node, end!);
}

const here = `${location.origin}${location.pathname}`;

describe('lede-share', () => {
  it('offers what always can be done, in a list', async () => {
    const host = await open(page(tool));
    expect(names(host)).to.deep.equal(['Copy link', 'Send by e-mail', 'Print']);
    expect(panelOf(host).getAttribute('role')).to.equal('dialog');
    expect(panelOf(host).ariaLabel).to.equal('Share this article');
    await expect(host).to.be.accessible();
  });

  it('is offered by lede-reader as well', async () => {
    const root = await fixture<HTMLElement>(
      page(html`<lede-reader></lede-reader>`),
    );
    const reader = root.querySelector('lede-reader')!;
    await reader.updateComplete;
    opener(reader).click();
    await shown(reader);
    await press(reader, 'Copy link');
    expect(clipboard).to.have.length(1);
  });

  it('is shown in its place, without a button, where it is inline', async () => {
    const host = await open(page(inline));
    expect(opener(host).checkVisibility()).to.be.false;
    expect(names(host)).to.include('Copy link');
    expect(panelOf(host).role).to.equal('region');
    await expect(host).to.be.accessible();
  });

  describe('the link', () => {
    it('is copied without tracking parameters and place', async () => {
      const host = await open(page(tool));
      await press(host, 'Copy link');
      expect(clipboard[0]!.text).to.satisfy((link: string) =>
        link.startsWith(here),
      );
      expect(clipboard[0]!.text).not.to.include('#');
    });

    it('is the canonical one, if that is on the same site', async () => {
      const link = document.createElement('link');
      link.rel = 'canonical';
      link.href = '/story?utm_source=feed#top';
      document.head.append(link);
      const host = await open(page(tool));
      await press(host, 'Copy link');
      link.href = 'https://agency.example/story';
      await press(host, 'Copy link');
      await until(() => clipboard.length === 2);
      expect(clipboard[0]!.text).to.equal(`${location.origin}/story`);
      expect(clipboard[1]!.text).to.satisfy((link: string) =>
        link.startsWith(here),
      );
    });

    it('is that of each of two articles on a page', async () => {
      const root = await fixture<HTMLElement>(html`
        <div>
          <lede-article id="one">
            <article lang="en">
              <h1>One</h1>
              ${tool}
            </article>
          </lede-article>
          <lede-article>
            <article lang="en">
              <h1>Two</h1>
              <a href="/two?fbclid=1" rel="bookmark">Today</a>${tool}
            </article>
          </lede-article>
        </div>
      `);
      for (const host of root.querySelectorAll('lede-share')) {
        await host.updateComplete;
        opener(host).click();
        await shown(host);
        await press(host, 'Copy link');
      }
      expect(new URL(clipboard[0]!.text).hash).to.equal('#one');
      expect(clipboard[1]!.text).to.equal(`${location.origin}/two`);
    });

    it('says once that it was copied, shows it, and keeps focus on the button', async () => {
      const host = await open(page(tool));
      const said: string[] = [];
      const region = panelOf(host).querySelector('.status')!;
      new MutationObserver(() => {
        if (region.textContent) said.push(region.textContent);
      }).observe(region, {childList: true, characterData: true, subtree: true});
      const button = control(host, 'Copy link');
      const drawing = button.querySelector('path')!.getAttribute('d');
      await press(host, 'Copy link');
      await until(() => status(host) === 'Link copied.');
      expect(said).to.deep.equal(['Link copied.']);
      expect(host.shadowRoot!.activeElement).to.equal(button);
      expect(button.querySelector('path')!.getAttribute('d')).not.to.equal(
        drawing,
      );
      expect(nameOf(button)).to.equal('Copy link');
      await expect(host).to.be.accessible();
    });

    for (const [why, api] of [
      ['has no clipboard', undefined],
      [
        'may not use the clipboard',
        {
          writeText: () =>
            Promise.reject(new DOMException('', 'NotAllowedError')),
        },
      ],
      [
        'has a clipboard that throws',
        {
          writeText: () => {
            throw new Error('no');
          },
        },
      ],
    ] as const) {
      it(`stands in a field, selected, where the page ${why}`, async () => {
        replace(navigator, 'clipboard', api);
        const host = await open(page(tool));
        await press(host, 'Copy link');
        await until(() => names(host).includes('Copy this link'), 'the field');
        const field = control(host, 'Copy this link') as HTMLTextAreaElement;
        expect(host.shadowRoot!.activeElement).to.equal(field);
        expect(field.readOnly).to.be.true;
        expect(field.value.startsWith(here)).to.be.true;
        expect(field.selectionStart).to.equal(0);
        expect(field.selectionEnd).to.equal(field.value.length);
        await until(() => status(host).includes('copy it from the field'));
        await expect(host).to.be.accessible();
        // Pressed again, it is selected again.
        field.setSelectionRange(1, 1);
        await press(host, 'Copy link');
        await until(() => field.selectionEnd === field.value.length);
      });
    }

    it('is taken away from the field once the panel is closed', async () => {
      replace(navigator, 'clipboard', undefined);
      const host = await open(page(tool));
      await press(host, 'Copy link');
      await until(() => names(host).includes('Copy this link'));
      await until(() => status(host));
      panelOf(host).hidePopover();
      opener(host).click();
      await until(() => !names(host).includes('Copy this link'));
      expect(status(host)).to.equal('');
    });
  });

  describe('a quotation', () => {
    it('is explained where nothing is selected', async () => {
      const host = await open(page(tool));
      expect(panelOf(host).textContent).to.include(
        'To copy a quotation, select its words in the article first.',
      );
      expect(names(host)).not.to.include('Copy quotation');
    });

    it('is what the reader selected before opening the panel, with what it is from and a link to it', async () => {
      const root = await fixture<HTMLElement>(page(tool));
      const host = hostIn(root);
      await host.updateComplete;
      select(root.querySelector('em')!);
      opener(host).click();
      await shown(host);
      expect(panelOf(host).querySelector('blockquote')!.textContent).to.include(
        '“the mill”',
      );
      await press(host, 'Copy quotation');
      await until(() => clipboard.length > 0, 'the clipboard');
      const lines = clipboard[0]!.text.split('\n');
      expect(lines.slice(0, 2)).to.deep.equal([
        '“the mill”',
        '— The tide mill, The Estuary',
      ]);
      expect(lines[2]).to.match(/#:~:text=night-,the%20mill$/);
      expect(clipboard[0]!.markup).to.equal(
        `<blockquote lang="en" dir="ltr" cite="${lines[2]!.replaceAll('&', '&amp;')}"><p>“the mill”</p></blockquote>` +
          `<p dir="auto">— <a href="${lines[2]!.replaceAll('&', '&amp;')}">The tide mill</a>, The Estuary</p>`,
      );
      await until(
        () => status(host) === 'Quotation copied, with a link to its place.',
      );
      await expect(host).to.be.accessible();
    });

    it('is kept when a press takes the selection away', async () => {
      const root = await fixture<HTMLElement>(page(tool));
      const host = hostIn(root);
      await host.updateComplete;
      opener(host).click();
      await shown(host);
      panelOf(host).hidePopover();
      opener(host).blur();
      select(root.querySelector('em')!);
      await turn();
      // As a tap does in some browsers, before the click.
      opener(host).dispatchEvent(
        new PointerEvent('pointerdown', {bubbles: true, composed: true}),
      );
      getSelection()!.removeAllRanges();
      await turn();
      opener(host).click();
      await shown(host);
      expect(names(host)).to.include('Copy quotation');
    });

    it('is gone when the reader lets go of it', async () => {
      const root = await fixture<HTMLElement>(page(inline));
      const host = hostIn(root);
      await shown(host);
      select(root.querySelector('em')!);
      await until(() => names(host).includes('Copy quotation'));
      getSelection()!.removeAllRanges();
      await until(() => !names(host).includes('Copy quotation'));
    });

    it('is not there when its words are gone', async () => {
      const root = await fixture<HTMLElement>(page(inline));
      const host = hostIn(root);
      await shown(host);
      select(root.querySelector('#first')!);
      await until(() => names(host).includes('Copy quotation'));
      root.querySelector('#first')!.remove();
      await until(() => !names(host).includes('Copy quotation'));
    });

    it('is cut to the article', async () => {
      const root = await fixture<HTMLElement>(html`
        <div>
          <p>Before.</p>
          <lede-article
            ><article lang="en">
              <h1>Title</h1>
              <p>Words.</p>
            </article></lede-article
          >
          ${inline}
          <p>After.</p>
        </div>
      `);
      const host = hostIn(root);
      await shown(host);
      select(root);
      await until(() => names(host).includes('Copy quotation'));
      await press(host, 'Copy quotation');
      await until(() => clipboard.length > 0);
      expect(clipboard[0]!.text).to.match(/^“Title\n\nWords\.”\n— Title/);
      control(host, 'Copy quotation').blur();
      select(root.lastElementChild!);
      await until(() => !names(host).includes('Copy quotation'));
    });

    it('has paragraphs and lines as they are seen, and no buttons or hidden words', async () => {
      const root = await fixture<HTMLElement>(
        page(
          inline,
          html`<div id="some">
            <p>
              One two<br />three <span hidden>no</span>four
              <button type="button">no</button>
            </p>
            <p>
              five <span style="display: none">no</span
              ><ruby>六<rt>no</rt></ruby>
            </p>
            <pre>
a
  b</pre>
          </div>`,
        ),
      );
      const host = hostIn(root);
      await shown(host);
      select(root.querySelector('#some')!);
      await until(() => names(host).includes('Copy quotation'));
      await press(host, 'Copy quotation');
      await until(() => clipboard.length > 0);
      expect(clipboard[0]!.text.split('\n— ')[0]).to.equal(
        '“One two\nthree four\n\nfive 六\n\na\n  b”',
      );
    });

    it('has the marks of the language of its words', async () => {
      const root = await fixture<HTMLElement>(
        page(
          inline,
          html`<h1>T</h1>
            <p lang="de" id="some">Es ist früh.</p>`,
        ),
      );
      const host = hostIn(root);
      await shown(host);
      select(root.querySelector('#some')!);
      await until(() => names(host).includes('Copy quotation'));
      await press(host, 'Copy quotation');
      await until(() => clipboard.length > 0);
      expect(clipboard[0]!.text).to.match(/^„Es ist früh\.“\n/);
      expect(clipboard[0]!.markup).to.match(/^<blockquote lang="de" dir="ltr"/);
    });

    it('is copied as text where the clipboard takes no markup', async () => {
      replace(window, 'ClipboardItem', undefined);
      const root = await fixture<HTMLElement>(page(inline));
      const host = hostIn(root);
      await shown(host);
      select(root.querySelector('em')!);
      await until(() => names(host).includes('Copy quotation'));
      await press(host, 'Copy quotation');
      await until(() => clipboard.length > 0);
      expect(clipboard[0]!.text).to.match(/^“the mill”/);
      expect(clipboard[0]!.markup).to.be.undefined;
    });

    it('stands in a field, selected, where the page may not copy, and stays when that takes the selection', async () => {
      replace(navigator, 'clipboard', undefined);
      const root = await fixture<HTMLElement>(page(inline));
      const host = hostIn(root);
      await shown(host);
      select(root.querySelector('em')!);
      await until(() => names(host).includes('Copy quotation'));
      await press(host, 'Copy quotation');
      await until(() => names(host).includes('Copy this quotation'));
      const field = control(host, 'Copy this quotation') as HTMLTextAreaElement;
      await until(() => host.shadowRoot!.activeElement === field);
      expect(field.value).to.match(/^“the mill”\n/);
      await turn();
      expect(names(host)).to.include('Copy quotation');
      await expect(host).to.be.accessible();
    });

    it('is found in an article in a shadow root', async () => {
      const outer = await fixture<HTMLElement>(html`<div></div>`);
      const root = outer.attachShadow({mode: 'open'});
      const inner = await fixture<HTMLElement>(page(inline));
      root.append(inner);
      const host = hostIn(inner);
      await shown(host);
      select(inner.querySelector('em')!.firstChild!, 0, 8);
      const {
        navigator: {userAgent},
      } = window;
      // Firefox before 142 has no way to tell.
      if (!('getComposedRanges' in Selection.prototype)) {
        if (!('getSelection' in ShadowRoot.prototype)) {
          expect(userAgent).to.include('Firefox');
          return;
        }
      }
      await until(() => names(host).includes('Copy quotation'));
    });

    it('is taken in the page with a mouse', async () => {
      const root = await fixture<HTMLElement>(page(tool));
      const host = hostIn(root);
      await host.updateComplete;
      select(root.querySelector('em')!);
      opener(host).scrollIntoView({block: 'center'});
      const {x, y, width, height} = opener(host).getBoundingClientRect();
      const position: [number, number] = [
        Math.round(x + width / 2),
        Math.round(y + height / 2),
      ];
      await sendMouse({type: 'move', position});
      await sendMouse({type: 'down'});
      await sendMouse({type: 'up'});
      await shown(host);
      expect(names(host)).to.include('Copy quotation');
    });
  });

  describe('the e-mail', () => {
    const mail = (host: Element): URL =>
      new URL((control(host, 'Send by e-mail') as HTMLAnchorElement).href);

    it('has the headline as its subject, and the publisher and the link in it', async () => {
      const host = await open(page(tool));
      const {protocol, pathname, search} = mail(host);
      expect(protocol + pathname).to.equal('mailto:');
      expect(search).to.match(
        /^\?subject=The%20tide%20mill&body=The%20tide%20mill%0D%0AThe%20Estuary%0D%0A%0D%0Ahttp/,
      );
    });

    it('is there for a headline that was cut through an emoji', async () => {
      const headline = 'The tide \ud83c';
      const host = await open(page(tool, html`<h1>${headline}</h1>`));
      expect(mail(host).search).to.match(/^\?subject=The%20tide%20%EF%BF%BD&/);
    });

    it('keeps every character of a headline', async () => {
      const headline = 'R&D: 100% “sure”? نان + آب #1';
      const host = await open(page(tool, html`<h1>${headline}</h1>`));
      const values = mail(host).search.slice(1).split('&');
      expect(values).to.have.length(2);
      expect(decodeURIComponent(values[0]!)).to.equal(`subject=${headline}`);
    });
  });

  describe('printing', () => {
    it('is done once the panel is closed, and focus is back', async () => {
      const seen: string[] = [];
      const host = await open(page(tool));
      replace(window, 'print', () => {
        seen.push(
          `${panelOf(host).checkVisibility()} ${host.shadowRoot!.activeElement?.id}`,
        );
      });
      await press(host, 'Print');
      expect(seen).to.deep.equal(['false share']);
    });

    it('is not offered where the browser has none', async () => {
      replace(window, 'print', undefined);
      const host = await open(page(tool));
      expect(names(host)).to.deep.equal(['Copy link', 'Send by e-mail']);
    });

    it('leaves the page usable where it throws', async () => {
      replace(window, 'print', () => {
        throw new Error('no');
      });
      const host = await open(page(inline));
      await press(host, 'Print');
      await press(host, 'Copy link');
      expect(clipboard).to.have.length(1);
    });
  });

  describe('the menu of the system', () => {
    const label = 'Share with an app';

    it('is offered first where there is one, and gets headline and link', async () => {
      const shared: ShareData[] = [];
      replace(navigator, 'share', (data: ShareData) => {
        shared.push(data);
        return Promise.resolve();
      });
      const host = await open(page(tool));
      expect(names(host)[0]).to.equal(label);
      await press(host, label);
      expect(shared[0]!.title).to.equal('The tide mill');
      expect(shared[0]!.url!.startsWith(here)).to.be.true;
      await expect(host).to.be.accessible();
    });

    it('is not offered where it would not take the link', async () => {
      replace(navigator, 'share', () => Promise.resolve());
      for (const canShare of [
        () => false,
        () => {
          throw new Error('no');
        },
      ]) {
        replace(navigator, 'canShare', canShare);
        const host = await open(page(tool));
        expect(names(host)).not.to.include(label);
      }
    });

    for (const [name, words] of [
      ['AbortError', ''],
      ['InvalidStateError', ''],
      [
        'NotAllowedError',
        'The share menu did not open. Use one of the other ways.',
      ],
      ['DataError', 'The share menu did not open. Use one of the other ways.'],
    ] as const) {
      it(`${words ? 'is said to have failed' : 'is silent'} after ${name}`, async () => {
        replace(navigator, 'share', () =>
          Promise.reject(new DOMException('', name)),
        );
        const host = await open(page(tool));
        await press(host, label);
        if (words) await until(() => status(host) === words);
        else {
          // What is said next is all that is said.
          await press(host, 'Copy link');
          await until(() => status(host) !== '');
          expect(status(host)).to.equal('Link copied.');
        }
      });
    }
  });

  it('never touches what the reader copies', async () => {
    const root = await fixture<HTMLElement>(page(inline));
    await shown(hostIn(root));
    select(root.querySelector('em')!);
    const event = new ClipboardEvent('copy', {
      bubbles: true,
      cancelable: true,
      clipboardData: new DataTransfer(),
    });
    root.querySelector('em')!.dispatchEvent(event);
    expect(event.defaultPrevented).to.be.false;
    expect(event.clipboardData?.types.length ?? 0).to.equal(0);
  });

  it('works where there is no article', async () => {
    const root = await fixture<HTMLElement>(html`<div>${inline}</div>`);
    const host = hostIn(root);
    await shown(host);
    await press(host, 'Copy link');
    expect(clipboard).to.have.length(1);
    expect(control(host, 'Send by e-mail').getAttribute('href')).to.include(
      `subject=${encodeURIComponent(document.title)}`,
    );
  });

  it('goes on after it is moved', async () => {
    const root = await fixture<HTMLElement>(page(inline));
    const host = hostIn(root);
    await shown(host);
    root.querySelector('article')!.prepend(host);
    await shown(host);
    select(root.querySelector('em')!);
    await until(() => names(host).includes('Copy quotation'));
  });

  it('speaks Persian from right to left', async () => {
    const root = await fixture<HTMLElement>(
      html`<div dir="rtl" lang="fa">
        ${page(
          inline,
          html`<h1>آسیاب</h1>
            <p id="some">باران BBC بند آمد.</p>`,
          'fa',
        )}
      </div>`,
    );
    const host = hostIn(root);
    await until(
      () =>
        (panelOf(host) as HTMLElement | null)?.ariaLabel ===
        'هم‌رسانی این مقاله',
    );
    await shown(host);
    select(root.querySelector('#some')!);
    await until(() => names(host).includes('رونوشت نقل‌قول'));
    await press(host, 'رونوشت نقل‌قول');
    await until(() => clipboard.length > 0);
    expect(clipboard[0]!.text.split('\n').slice(0, 2)).to.deep.equal([
      '«باران BBC بند آمد.»',
      '— \u2068آسیاب\u2069، \u2068The Estuary\u2069',
    ]);
    await expect(host).to.be.accessible();
  });
});
