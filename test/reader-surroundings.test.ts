import {expect, fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import '../src/elements/article/define.js';
import '../src/elements/reader/define.js';
import type {LedeReader} from '../src/elements/reader/reader.js';
import {turn, until} from './clock.js';

const tools = ['contents', 'readAloud', 'preferences', 'share'] as const;
type ToolName = (typeof tools)[number];

let restore: (() => void)[] = [];
/** How often something outside the page was asked for: the printer, the voice, the clipboard. */
let calls = 0;

/** Puts another value in the place of one of the browser's until the test is over. */
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

/** Takes something of the browser's away. */
function remove(object: object, name: string): void {
  replace(object, name, undefined);
  Reflect.deleteProperty(object, name);
}

const counted =
  <Value>(value: Value) =>
  (): Value => {
    calls++;
    return value;
  };

/** A voice that begins to speak, and takes its time. */
function fakeVoice(): void {
  const speech = Object.assign(new EventTarget(), {
    speaking: false,
    pending: false,
    paused: false,
    onvoiceschanged: null,
    getVoices: () => [
      {
        name: 'Ada',
        voiceURI: 'Ada',
        lang: 'en-GB',
        localService: true,
        default: true,
      },
    ],
    speak: (utterance: EventTarget) => {
      calls++;
      speech.speaking = true;
      queueMicrotask(() => utterance.dispatchEvent(new Event('start')));
    },
    cancel: () => {
      calls++;
      speech.speaking = false;
    },
    pause: () => calls++,
    resume: () => calls++,
  });
  replace(window, 'speechSynthesis', speech);
  class Utterance extends EventTarget {
    text: string;
    lang = '';
    rate = 1;
    voice = null;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  replace(window, 'SpeechSynthesisUtterance', Utterance);
}

const text = (name: string): TemplateResult => html`
  <h1>${name}</h1>
  <p>The wheel began to turn at noon. Nobody was there.</p>
  <h2>The wheel of ${name}</h2>
  <p>It is made of oak. It is older than the house.</p>
  <h2>The pond of ${name}</h2>
  <p>It fills with the tide. It empties with it.</p>
`;

async function open(
  content: TemplateResult = html`<div lang="en">
    <lede-article>
      <article><lede-reader></lede-reader>${text('The mill')}</article>
    </lede-article>
  </div>`,
): Promise<LedeReader> {
  const root = await fixture<HTMLElement>(content);
  const reader = root.querySelector('lede-reader')!;
  await drawn(reader);
  return reader;
}

const drawn = (reader: LedeReader): Promise<void> =>
  until(() => opener(reader, 'share')?.textContent, 'the toolbar');

const opener = (reader: LedeReader, name: ToolName) =>
  reader.shadowRoot?.querySelector<HTMLButtonElement>(`.bar #${name}`) ?? null;

/** Contents are offered where there are headings to be seen. */
const offered = (reader: LedeReader): ToolName[] =>
  tools.filter((name) => !opener(reader, name)!.hidden);

const openPanel = (reader: LedeReader): HTMLElement | undefined =>
  [...reader.shadowRoot!.querySelectorAll<HTMLElement>('.panel')].find(
    (panel) => panel.matches(':popover-open'),
  );

/** Opens a tool as a reader does, or finds it open. */
async function show(reader: LedeReader, name: ToolName): Promise<HTMLElement> {
  const button = opener(reader, name)!;
  const isOpen = () => button.ariaExpanded === 'true' && openPanel(reader);
  if (!isOpen()) {
    // One that stays open while the reader reads is closed by its own button.
    openPanel(reader)?.hidePopover();
    await turn();
    button.focus();
    button.click();
  }
  await until(isOpen, `the panel of ${name}`);
  const panel = openPanel(reader)!;
  await until(
    () => panel.querySelector('.body')?.textContent.trim(),
    `words in the panel of ${name}`,
  );
  await turn();
  return panel;
}

type Control =
  | HTMLButtonElement
  | HTMLAnchorElement
  | HTMLInputElement
  | HTMLSelectElement
  | HTMLTextAreaElement;

const controlsIn = (panel: HTMLElement): Control[] =>
  [
    ...panel.querySelectorAll<Control>(
      'button, a, input, select, textarea, summary',
    ),
  ].filter(
    (control) =>
      control.checkVisibility() &&
      control.getAttribute('part') !== 'close-button' &&
      !control.matches(':disabled'),
  );

const nameOf = (control: Control): string =>
  control.ariaLabel ??
  ('labels' in control ? control.labels?.[0]?.textContent : undefined) ??
  control.textContent;

/** All that a press can change, as text. */
function stateOf(reader: LedeReader): string {
  const root = reader.shadowRoot!;
  return [
    calls,
    scrollY,
    location.href,
    document.activeElement?.outerHTML,
    root.activeElement?.outerHTML,
    root.innerHTML,
    ...[...document.querySelectorAll('article, lede-article')].map(
      (article) => getComputedStyle(article).cssText + article.outerHTML,
    ),
    ...highlighted(),
    ...[...document.adoptedStyleSheets].flatMap((sheet) =>
      [...sheet.cssRules].map(({cssText}) => cssText),
    ),
    ...Object.entries(memory()),
  ].join('\n');
}

/** The words that are marked in the page. */
function highlighted(): string[] {
  const {highlights} = CSS as Partial<typeof CSS>;
  return [...(highlights?.values() ?? [])].flatMap((highlight) =>
    [...highlight].map(
      (range) => `${range.startOffset} ${range.startContainer.textContent}`,
    ),
  );
}

function memory(): object {
  try {
    return Object.fromEntries(Object.entries(localStorage));
  } catch {
    return {};
  }
}

/** Presses, chooses or moves a control, and waits for what comes of it. A link to another program must have its address. */
async function operate(reader: LedeReader, control: Control): Promise<void> {
  const what = `what comes of "${nameOf(control).trim()}"`;
  if (control instanceof HTMLTextAreaElement) {
    expect(control.value).not.to.equal('');
    return;
  }
  if (control.matches('a[href^="mailto:"]')) {
    expect(control.getAttribute('href')).to.match(/subject=.+body=.+http/);
    return;
  }
  if (control instanceof HTMLSelectElement) {
    const {options, selectedIndex} = control;
    if (options.length < 2) return;
    control.selectedIndex = (selectedIndex + 1) % options.length;
    const {value} = control;
    control.dispatchEvent(new Event('input', {bubbles: true}));
    control.dispatchEvent(new Event('change', {bubbles: true}));
    await turn();
    expect(control.value, what).to.equal(value);
    return;
  }
  if (control instanceof HTMLInputElement && control.type === 'range') {
    const {max, min, value} = control;
    control.value = value === max ? min : max;
    const moved = control.value;
    control.dispatchEvent(new Event('input', {bubbles: true}));
    control.dispatchEvent(new Event('change', {bubbles: true}));
    await turn();
    expect(control.value, what).to.equal(moved);
    return;
  }
  if (control instanceof HTMLInputElement) {
    const wasChecked = control.checked;
    control.click();
    reader.requestUpdate();
    await turn();
    if (control.isConnected) {
      expect(control.checked, what).to.equal(
        control.type === 'radio' || !wasChecked,
      );
      // What is chosen counts for the whole page, and for the tests after.
      if (control.type === 'checkbox') control.click();
    }
    return;
  }
  control.focus();
  const before = stateOf(reader);
  control.click();
  await until(() => stateOf(reader) !== before, what);
}

/** Operates each control of each tool. There is always something in a panel: a control, or words that explain. */
async function operateAll(
  reader: LedeReader,
  names: readonly ToolName[] = tools,
): Promise<Record<string, string[]>> {
  const operated: Record<string, string[]> = {};
  for (const name of names) {
    const done: string[] = (operated[name] = []);
    for (let index = 0; index < 60; index++) {
      const panel = await show(reader, name);
      const control = controlsIn(panel)[index];
      if (!control) break;
      const label = nameOf(control).trim();
      done.push(label);
      // Before the first sentence is none.
      if (label.startsWith('Previous')) {
        const next = controlsIn(panel).find(
          (other) => nameOf(other) === label.replace('Previous', 'Next'),
        );
        // The first press comes to the first.
        for (const press of next ? [next, next] : []) {
          await operate(reader, press);
        }
      }
      await operate(reader, control);
    }
    const panel = await show(reader, name);
    expect(panel.textContent.trim()).not.to.equal('');
    const close = panel.querySelector<HTMLElement>('[part=close-button]')!;
    close.click();
    await until(() => !openPanel(reader), `${name} is closed`);
    expect(opener(reader, name)!.ariaExpanded).to.equal('false');
  }
  return operated;
}

/** Everything that a browser can lack, each by itself and all at once. */
const missing: Readonly<Record<string, () => void>> = {
  speechSynthesis: () => {
    remove(window, 'speechSynthesis');
    remove(window, 'SpeechSynthesisUtterance');
  },
  'CSS.highlights': () => {
    remove(CSS, 'highlights');
    remove(window, 'Highlight');
  },
  'navigator.share': () => {
    replace(navigator, 'share', undefined);
    replace(navigator, 'canShare', undefined);
  },
  'Intl.Segmenter': () => {
    remove(Intl, 'Segmenter');
  },
  'a clipboard': () => {
    replace(navigator, 'clipboard', undefined);
  },
  'a printer': () => {
    replace(window, 'print', undefined);
  },
  'media session': () => {
    replace(navigator, 'mediaSession', undefined);
  },
};

function throwing(name: string) {
  return () => {
    throw new DOMException('', name);
  };
}

/** Storage as it can be found; `undefined` where the page has its own. */
const storages: Readonly<Record<string, () => void>> = {
  'that is blocked': () => {
    replace(window, 'localStorage', undefined);
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: throwing('SecurityError'),
    });
  },
  'that is not there': () => {
    replace(window, 'localStorage', null);
  },
  'that is full': () => {
    replace(Storage.prototype, 'setItem', throwing('QuotaExceededError'));
  },
  'with damaged values': () => {
    keep('{"version":1,"size":');
  },
  'with values of another kind': () => {
    keep('[null,{"size":"large","rate":{},"theme":7}]');
  },
  'with values of a later version': () => {
    keep(
      '{"version":99,"v":99,"size":9000,"theme":"infrared","rate":40,"places":{"a":1}}',
    );
  },
};

const keys = ['lede:preferences', 'lede:read-aloud:1', 'lede:places'];

function keep(value: string): void {
  for (const key of keys) localStorage.setItem(key, value);
}

/** What sites have been seen to do to all elements, or would if they could. */
const hostile: Readonly<Record<string, string>> = {
  'all: initial': '* { all: initial }',
  'all: unset !important': '* { all: unset !important }',
  'buttons that are not displayed':
    'button, a, input, select, label, p, h2, ul, li, svg { display: none !important }',
  'text without size': '* { font-size: 0 !important }',
  'text without colour':
    '* { color: transparent !important; -webkit-text-fill-color: transparent !important }',
  'text out of the window':
    '* { text-indent: -9999px !important; letter-spacing: 50px !important; line-height: 0 !important }',
  'no pointer, no selection':
    '* { pointer-events: none !important; user-select: none !important; -webkit-user-select: none !important; cursor: none !important }',
  'text that is hidden': '* { visibility: hidden !important }',
  'siblings that are above everything':
    '.above { position: relative; z-index: 2147483647; background: red }',
  'bare tags':
    'button, input, select { appearance: none; width: 1px; opacity: 0; position: absolute; left: -9999px }',
};

describe('the reader’s tools in bad surroundings', function () {
  this.timeout(60_000);

  beforeEach(() => {
    calls = 0;
    fakeVoice();
    replace(window, 'print', counted(undefined));
    replace(navigator, 'share', counted(Promise.resolve()));
    replace(navigator, 'canShare', () => true);
    replace(navigator, 'clipboard', {
      write: counted(Promise.resolve()),
      writeText: counted(Promise.resolve()),
    });
  });
  afterEach(() => {
    for (const undo of restore.reverse()) undo();
    restore = [];
    for (const key of keys) localStorage.removeItem(key);
    dispatchEvent(new StorageEvent('storage', {key: null}));
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('have no dead control in good ones', async () => {
    const reader = await open();
    const operated = await operateAll(reader);
    expect(operated['contents']).to.have.length.of.at.least(2);
    expect(operated['readAloud']).to.have.length.of.at.least(5);
    expect(operated['preferences']).to.have.length.of.at.least(10);
    expect(operated['share']).to.have.length.of.at.least(4);
  });

  describe('have no dead control in a browser without', () => {
    for (const [name, take] of Object.entries(missing)) {
      it(name, async () => {
        take();
        await operateAll(await open());
      });
    }

    it('all of these', async () => {
      for (const take of Object.values(missing)) take();
      await operateAll(await open());
    });
  });

  describe('have no dead control with a storage', () => {
    for (const [name, spoil] of Object.entries(storages)) {
      it(name, async () => {
        spoil();
        await operateAll(await open());
      });
    }
  });

  describe('have no dead control on a page whose style sheet has', () => {
    for (const [name, rules] of Object.entries(hostile)) {
      it(name, async () => {
        const sheet = document.createElement('style');
        sheet.textContent = rules;
        document.head.append(sheet);
        restore.push(() => {
          sheet.remove();
        });
        const reader = await open(
          html`<div lang="en">
            <lede-article>
              <article>
                <div class="above">Above</div>
                <lede-reader></lede-reader>${text('The mill')}
                <div class="above">Above</div>
              </article>
            </lede-article>
          </div>`,
        );
        for (const tool of offered(reader)) {
          expectUsable(opener(reader, tool)!);
          const panel = await show(reader, tool);
          for (const control of controlsIn(panel)) {
            control.scrollIntoView({block: 'nearest'});
            expectUsable(control);
            const {x, y, width, height} = control.getBoundingClientRect();
            const hit = reader.shadowRoot!.elementFromPoint(
              x + width / 2,
              y + height / 2,
            );
            expect(
              panel.contains(hit),
              `${nameOf(control)} is on top, not ${hit?.localName}`,
            ).to.be.true;
          }
        }
        await operateAll(reader, offered(reader));
      });
    }
  });

  describe('have no dead control once the article', () => {
    const page = html`<div lang="en">
      <lede-reader for="story"></lede-reader>
      <lede-article id="story"
        ><article>${text('The mill')}</article></lede-article
      >
    </div>`;

    for (const tool of tools) {
      it(`is removed while ${tool} is open`, async () => {
        const reader = await open(page);
        await show(reader, tool);
        document.getElementById('story')!.remove();
        await turn();
        await operateAll(reader, offered(reader));
      });

      it(`is replaced while ${tool} is open`, async () => {
        const reader = await open(page);
        await show(reader, tool);
        const other = document.createElement('lede-article');
        other.id = 'story';
        other.innerHTML =
          '<article><h1>Other</h1><p>Words of another.</p><h2>One of the other</h2><p>More.</p><h2>Two</h2><p>The end.</p></article>';
        document.getElementById('story')!.replaceWith(other);
        await turn();
        reader.requestUpdate();
        await operateAll(reader);
        const panel = await show(reader, 'contents');
        expect(panel.textContent).to.include('One of the other');
      });

      it(`grows while ${tool} is open`, async () => {
        const reader = await open(page);
        await show(reader, tool);
        document
          .querySelector('#story article')!
          .insertAdjacentHTML(
            'beforeend',
            '<h2>News just in</h2><p>The gate is open. Boats go through.</p>',
          );
        await turn();
        await operateAll(reader);
        const panel = await show(reader, 'contents');
        expect(panel.textContent).to.include('News just in');
      });
    }
  });

  it('are each for its own of two articles on a page', async () => {
    const root = await fixture<HTMLElement>(html`
      <div lang="en">
        ${['Mill', 'Ferry'].map(
          (name) =>
            html`<lede-article id=${name.toLowerCase()}
              ><article>
                <lede-reader></lede-reader>${text(name)}
              </article></lede-article
            >`,
        )}
      </div>
    `);
    const readers = [...root.querySelectorAll('lede-reader')];
    for (const [index, name] of ['Mill', 'Ferry'].entries()) {
      const reader = readers[index]!;
      await drawn(reader);
      const contents = await show(reader, 'contents');
      expect(contents.textContent).to.include(`The pond of ${name}`);
      contents.hidePopover();
      const share = await show(reader, 'share');
      const mail =
        share.querySelector<HTMLAnchorElement>('a[href^="mailto:"]')!;
      expect(mail.href).to.include(`subject=${name}&`);
      expect(decodeURIComponent(mail.href)).to.include(
        `#${name.toLowerCase()}`,
      );
      share.hidePopover();
    }
    // What a reader chooses counts for both, and without highlighting a step shows nothing.
    await operateAll(readers[1]!);
    await operateAll(readers[0]!, ['contents', 'preferences', 'share']);
  });

  it('work in a frame without an address of its own', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`
      <iframe
        title="Article"
        width="700"
        height="500"
        srcdoc=${`<!doctype html><html lang="en"><base href="${location.origin}/"><title>Framed</title>
          <lede-article><article><lede-reader></lede-reader><h1>Framed</h1><p>Words of it.</p><h2>One</h2><p>More.</p><h2>Two</h2><p>The end.</p></article></lede-article>
          <script type="module" src="/src/elements/article/define.ts"></script>
          <script type="module" src="/src/elements/reader/define.ts"></script>`}
      ></iframe>
    `);
    const inside = () =>
      frame.contentDocument?.querySelector('lede-reader') as LedeReader | null;
    await until(
      () => inside() && opener(inside()!, 'share')?.textContent,
      'the toolbar in the frame',
    );
    const reader = inside()!;
    Object.assign(frame.contentWindow!, {print: counted(undefined)});
    for (const tool of tools) {
      const panel = await show(reader, tool);
      expect(panel.textContent.trim()).not.to.equal('');
      if (tool === 'share') {
        const mail = panel.querySelector<HTMLAnchorElement>('a')!;
        expect(decodeURIComponent(mail.href)).to.include(location.pathname);
        panel.querySelector('button:not([part=close-button])');
        const copy = [...panel.querySelectorAll('button')].find(
          ({textContent}) => textContent.trim() === 'Copy link',
        )!;
        copy.click();
        await until(
          () =>
            panel.querySelector('textarea') ??
            panel.querySelector('.status')?.textContent,
          'the link is copied, or in a field',
        );
      }
      panel.hidePopover();
    }
  });
});

/** A control that can be seen, and pressed by a finger. */
function expectUsable(control: Element): void {
  const {width, height, right, bottom} = control.getBoundingClientRect();
  const target = control.closest('label')?.getBoundingClientRect();
  // Where the page has no size for text, what is measured by it shrinks.
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const least = rem > 0 ? 24 : 1;
  const name = `${control.localName} "${nameOf(control as Control).trim()}"`;
  expect(Math.max(width, target?.width ?? 0), `width of ${name}`).to.be.least(
    least,
  );
  expect(
    Math.max(height, target?.height ?? 0),
    `height of ${name}`,
  ).to.be.least(least);
  expect(right, name).to.be.greaterThan(0);
  expect(bottom, name).to.be.greaterThan(0);
  const style = getComputedStyle(control);
  expect(parseFloat(style.fontSize), `letters of ${name}`).to.be.least(9);
  expect(style.visibility, name).to.equal('visible');
  expect(style.opacity, name).to.equal('1');
  expect(style.pointerEvents, name).not.to.equal('none');
  expect(style.color, `colour of ${name}`).not.to.match(/^rgba.*, 0\)$/);
}

describe('the keys of the reader’s tools', function () {
  this.timeout(30_000);

  beforeEach(() => {
    fakeVoice();
  });
  afterEach(() => {
    for (const undo of restore.reverse()) undo();
    restore = [];
  });

  const printable = Array.from('abcdefghijklmnopqrstuvwxyz0123456789?/.,+- ');

  /** Presses every key of one character, and names those that something listened to. */
  function taken(target: EventTarget): string[] {
    return printable.filter((key) => {
      const event = new KeyboardEvent('keydown', {
        key,
        bubbles: true,
        composed: true,
        cancelable: true,
      });
      target.dispatchEvent(event);
      return event.defaultPrevented;
    });
  }

  it('are none of one letter: not on the page, not on the toolbar, not in a panel', async () => {
    const reader = await open();
    const toggled: unknown[] = [];
    reader.addEventListener('lede-tool-toggle', (event) => {
      toggled.push(event);
    });
    for (const tool of tools) {
      const panel = await show(reader, tool);
      toggled.length = 0;
      const before = openPanel(reader)?.innerHTML;
      for (const target of [
        document.body,
        reader,
        opener(reader, tool)!,
        panel,
        ...controlsIn(panel),
      ]) {
        expect(taken(target), `${tool}: keys taken`).to.deep.equal([]);
      }
      expect(toggled).to.deep.equal([]);
      expect(openPanel(reader)?.innerHTML).to.equal(before);
      panel.hidePopover();
      await turn();
    }
  });

  it('leave the arrows to the page outside the toolbar', async () => {
    const reader = await open();
    await show(reader, 'contents');
    openPanel(reader)?.hidePopover();
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'Home', 'End']) {
      const event = new KeyboardEvent('keydown', {
        key,
        bubbles: true,
        composed: true,
        cancelable: true,
      });
      document.querySelector('article p')!.dispatchEvent(event);
      expect(event.defaultPrevented, key).to.be.false;
    }
  });
});
