import {expect, fixture, html, nextFrame, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {TemplateResult} from 'lit';
import {
  clearPreferences,
  exportPreferences,
} from '../src/dom/reading-preferences.js';
import {colorSets, type ColorSetName} from '../src/tokens.js';
import '../src/elements/article/define.js';
import '../src/elements/figure/define.js';
import '../src/elements/pull-quote/define.js';
import '../src/elements/reader/define.js';
import '../src/elements/reading-preferences/define.js';
import type {LedeReadingPreferences} from '../src/elements/reading-preferences/reading-preferences.js';
import {HeldIdleTurns} from './clock.js';
import {contrast} from './contrast.js';

const key = 'lede:preferences';
const kept = (): unknown => JSON.parse(localStorage.getItem(key) ?? 'null');

const sentence =
  'The wheel began to turn at noon, and nobody on the causeway said a word until it had gone round.';

const text = html`<h1>The mill turns again</h1>
  <p>${sentence}</p>
  <h2>The wheel</h2>
  <p id="text">
    ${sentence} It is <a href="#here">made of oak</a>, and
    <code>turn(1)</code> is all it does.
  </p>
  <p id="next">${sentence}</p>`;

/** An article with the tool in it, drawn. */
async function open(
  content: TemplateResult = text,
  lang = 'en',
  tool: TemplateResult = html`<lede-reading-preferences></lede-reading-preferences>`,
): Promise<LedeReadingPreferences> {
  const page = await fixture(
    html`<main lang=${lang} dir=${/^(?:fa|ar|ur)/.test(lang) ? 'rtl' : 'ltr'}>
      <lede-article><article>${tool}${content}</article></lede-article>
    </main>`,
  );
  const element = page.querySelector('lede-reading-preferences')!;
  await waitUntil(() => element.shadowRoot?.querySelector('button'));
  return element;
}

const findPanel = (tool: Element): HTMLElement | null =>
  tool.shadowRoot!.querySelector<HTMLElement>('.preferences');
const panelOf = (tool: Element): HTMLElement => findPanel(tool)!;

/** Opens the panel. */
async function panel(tool: Element): Promise<HTMLElement> {
  tool.shadowRoot!.querySelector<HTMLElement>('#preferences')!.click();
  await waitUntil(
    () => findPanel(tool)?.matches(':popover-open'),
    'it is open',
  );
  await waitUntil(() => panelOf(tool).querySelector('input'));
  return panelOf(tool);
}

const groupsOf = (root: Element): Record<string, string[]> =>
  Object.fromEntries(
    [...root.querySelectorAll('fieldset')].map((group) => [
      group.querySelector('legend')!.textContent.trim(),
      [...group.querySelectorAll('label')].map((label) =>
        label.querySelector('span')!.textContent.trim(),
      ),
    ]),
  );

const radio = (root: Element, group: string, value: string) =>
  root.querySelector<HTMLInputElement>(
    `fieldset.${group} .choice.${value} input`,
  )!;

const range = (root: Element, index: number): HTMLInputElement =>
  root.querySelectorAll<HTMLInputElement>('[type=range]')[index]!;

const checked = (root: Element, group: string): string =>
  root.querySelector<HTMLInputElement>(`fieldset.${group} :checked`)!.value;

async function choose(root: Element, group: string, value: string) {
  radio(root, group, value).click();
  await nextFrame();
}

async function slide(root: Element, index: number, value: number) {
  const input = range(root, index);
  input.value = String(value);
  input.dispatchEvent(new Event('input', {bubbles: true}));
  await nextFrame();
}

const styleOf = (selector: string): CSSStyleDeclaration =>
  getComputedStyle(document.querySelector(`lede-article ${selector}`)!);
const px = (selector: string, property: string): number =>
  parseFloat(styleOf(selector).getPropertyValue(property));

/** A style sheet of the page, for a test. */
async function withStyles(css: string, run: () => unknown): Promise<void> {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  try {
    await run();
  } finally {
    style.remove();
  }
}

/** The colour behind an element's text; of the article, what its child has: the page may have made it inline. */
function groundOf(element: Element, article: Element): string {
  for (
    let node: Element | null = element;
    node && node !== article;
    node = node.parentElement
  ) {
    const {backgroundColor} = getComputedStyle(node);
    if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
  }
  throw new Error('There is no ground.');
}

/** The colour of a theme's text, as computed. */
function textOf(theme: ColorSetName): string {
  return computed(colorSets[theme]['--lede-color-text']);
}

/** A colour as computed styles write it. */
function computed(color: string): string {
  const {style} = document.createElement('p');
  style.color = color;
  return style.color;
}

describe('lede-reading-preferences', () => {
  beforeEach(() => {
    localStorage.removeItem(key);
  });
  afterEach(() => {
    clearPreferences();
    localStorage.removeItem(key);
  });

  describe('the panel', () => {
    it('is a dialog of named groups of native controls (WCAG 3.3.2)', async () => {
      const root = await panel(await open());
      expect(root.role).to.equal('dialog');
      expect(root.ariaLabel).to.equal('Reading preferences');
      expect(groupsOf(root)).to.deep.equal({
        'Size and spacing': ['Text size', 'Spacing'],
        Theme: [
          'Publisher’s',
          'As on this device',
          'Light',
          'Sepia',
          'Dark',
          'High contrast',
        ],
        Typeface: ['Publisher’s', 'Sans serif', 'Serif', 'For low vision'],
        'Line length': ['Publisher’s', 'Short', 'Long', 'Full width'],
        Alignment: ['Publisher’s', 'Left', 'Justified'],
      });
      expect(root.querySelectorAll('input:not([type=radio], [type=range])')).to
        .be.empty;
      await expect(root).to.be.accessible();
    });

    it('begins with the publisher’s style', async () => {
      const root = await panel(await open());
      for (const group of ['theme', 'font', 'width', 'alignment']) {
        expect(checked(root, group), group).to.equal('publisher');
      }
      expect(range(root, 0).value).to.equal('100');
      expect(range(root, 1).value).to.equal('0');
    });

    it('names each control once, as it is written', async () => {
      const root = await panel(await open());
      for (const input of root.querySelectorAll('input')) {
        const [written] = input.closest('label')!.querySelectorAll('span');
        expect(input.ariaLabel).to.equal(written!.textContent.trim());
        expect(written!.ariaHidden).to.equal('true');
      }
      const lowVision = radio(root, 'font', 'low-vision');
      const note = lowVision.getAttribute('aria-describedby')!;
      expect(root.querySelector(`#${note}`)!.textContent).to.match(/is used/);
    });

    it('says in words what a range is set to', async () => {
      const root = await panel(await open());
      expect(range(root, 0).ariaValueText).to.equal('100%');
      expect(range(root, 1).ariaValueText).to.equal('Publisher’s');
      await slide(root, 0, 200);
      await slide(root, 1, 5);
      expect(range(root, 0).ariaValueText).to.equal('200%');
      expect(range(root, 1).ariaValueText).to.equal('Widest');
      const fa = await panel(await open(text, 'fa'));
      await waitUntil(() => fa.lang === 'fa');
      expect(range(fa, 0).ariaValueText).to.equal('۲۰۰٪');
    });

    it('leaves a change to the control to say: no message beside', async () => {
      const root = await panel(await open());
      const regions = root.querySelectorAll(
        '[aria-live], [role=status], [role=alert], output',
      );
      expect(regions).to.have.length(1);
      const messages: string[] = [];
      new MutationObserver(() => {
        if (regions[0]!.textContent) messages.push(regions[0]!.textContent);
      }).observe(regions[0]!, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      await choose(root, 'theme', 'dark');
      await slide(root, 0, 150);
      await waitUntil(() => styleOf('p').color === textOf('dark'));
      expect(messages).to.deep.equal([]);
    });

    it('is worked by the keyboard alone', async () => {
      const tool = await open();
      const root = await panel(tool);
      range(root, 0).focus();
      await sendKeys({press: 'ArrowRight'});
      expect(exportPreferences().size).to.equal(110);
      radio(root, 'theme', 'publisher').focus();
      await sendKeys({press: 'ArrowDown'});
      await sendKeys({press: 'ArrowDown'});
      expect(exportPreferences().theme).to.equal('light');
      expect(tool.shadowRoot!.activeElement).to.equal(
        radio(root, 'theme', 'light'),
      );
    });

    it('goes back to the publisher’s style, says so once, and keeps the focus', async () => {
      const tool = await open();
      const root = await panel(tool);
      const before = styleOf('#text').fontSize;
      await choose(root, 'theme', 'dark');
      await choose(root, 'font', 'sans');
      await slide(root, 0, 200);
      const reset = root.querySelector<HTMLElement>('[part=reset-button]')!;
      reset.focus();
      reset.click();
      const status = root.querySelector('[aria-live]')!;
      await waitUntil(() => status.textContent);
      expect(status.textContent).to.equal(
        'Everything is in the publisher’s style.',
      );
      expect(tool.shadowRoot!.activeElement).to.equal(reset);
      expect(styleOf('#text').fontSize).to.equal(before);
      expect(checked(root, 'theme')).to.equal('publisher');
      expect(range(root, 0).value).to.equal('100');
      expect(localStorage.getItem(key)).to.be.null;
    });

    it('tells of forced colours, which win', async () => {
      const matchMedia = window.matchMedia.bind(window);
      window.matchMedia = (query) =>
        query === '(forced-colors: active)'
          ? matchMedia('all')
          : matchMedia(query);
      try {
        const root = await panel(await open());
        const group = root.querySelector('fieldset.theme')!;
        const note = root.querySelector(
          `#${group.getAttribute('aria-describedby')!}`,
        );
        expect(note!.textContent).to.match(/contrast theme is on/);
      } finally {
        window.matchMedia = matchMedia;
      }
    });

    it('says which typeface there is for low vision', async () => {
      const root = await panel(await open());
      const note = root.querySelector('fieldset.font .note')!;
      expect(note.textContent).to.match(/low vision/);
      expect(note.textContent).to.match(/is used/);
    });

    it('names the typeface of the site', async () => {
      await withStyles(
        `@font-face {font-family: 'House Legible'; src: url('/house-legible.woff2')}
        :root {--lede-font-low-vision: 'House Legible', sans-serif}`,
        async () => {
          const root = await panel(await open());
          expect(
            root.querySelector('fieldset.font .note')!.textContent,
          ).to.equal(
            'For low vision, House Legible is used, which was made for it.',
          );
          await choose(root, 'font', 'low-vision');
          expect(styleOf('#text').fontFamily).to.match(/^"?House Legible/);
        },
      );
    });

    for (const [lang, offered, refused] of [
      ['fa', ['راست‌چین', 'هم‌تراز از دو سو'], ['برای کم‌بینایان', 'چپ‌چین']],
      ['zh', ['左对齐', '两端对齐', '黑体'], ['低视力字体', '右对齐']],
      ['ru', ['Для слабовидящих', 'По ширине'], ['По правому краю']],
      ['th', ['Left'], ['Justified', 'For low vision']],
    ] as const) {
      it(`offers what makes sense in ${lang}`, async () => {
        const root = await panel(await open(text, lang));
        const labels = () => Object.values(groupsOf(root)).flat();
        await waitUntil(() => labels().includes(offered[0]));
        expect(labels()).to.include.members([...offered]);
        for (const label of refused) expect(labels()).not.to.include(label);
      });
    }

    it('is in its place in the page where its author wants it inline', async () => {
      const tool = await open(
        text,
        'en',
        html`<lede-reading-preferences inline></lede-reading-preferences>`,
      );
      await waitUntil(() => findPanel(tool)?.querySelector('input'));
      expect(panelOf(tool).popover).to.be.null;
      expect(panelOf(tool).role).to.equal('region');
      await choose(panelOf(tool), 'theme', 'sepia');
      expect(styleOf('p').color).to.equal(textOf('sepia'));
      await expect(panelOf(tool)).to.be.accessible();
    });
  });

  describe('what is chosen', () => {
    const themes = ['light', 'sepia', 'dark', 'contrast'] as const;
    for (const theme of themes) {
      const color = textOf(theme);
      const background = computed(colorSets[theme]['--lede-color-background']);
      it(`is seen at once: theme ${theme}`, async () => {
        const tool = await open();
        const root = await panel(tool);
        await choose(root, 'theme', theme);
        expect(styleOf('#text').color).to.equal(color);
        const article = document.querySelector('lede-article')!;
        expect(getComputedStyle(article).backgroundColor).to.equal(background);
        expect(styleOf('h1').backgroundColor).to.equal('rgba(0, 0, 0, 0)');
        expect(styleOf('#text a').color).not.to.equal(color);
        // The tool stands in the article, and goes with it.
        expect(getComputedStyle(root).backgroundColor).to.equal(background);
        await expect(article).to.be.accessible();
        await expect(root).to.be.accessible();
      });
    }

    it('has 7:1 wherever there is text, also on what the page has coloured', async () => {
      await withStyles(
        `* {all: revert} p, li, td {color: #777} .box {background: #ffc; color: #333}
        mark {background: yellow; color: black} code {background: #eee; color: #c00}
        a {color: navy} th {background: #ddd} .button {background: navy; color: white}`,
        async () => {
          const root = await panel(
            await open(
              html`${text}
                <p>By A. Person, <time>24 May</time></p>
                <div class="box">
                  <p>In a box, <mark>marked</mark></p>
                </div>
                <pre><code>turn(<span class="number">1</span>)</code></pre>
                <table>
                  <tr>
                    <th>Day</th>
                    <td>One</td>
                  </tr>
                </table>
                <form><button type="button" class="button">Send</button></form>
                <figure>
                  <figcaption>Caption <small>Credit</small></figcaption>
                </figure>
                <lede-pull-quote>
                  <blockquote><p>Nobody said a word</p></blockquote>
                  <p>A. Person</p>
                </lede-pull-quote>`,
            ),
          );
          const article = document.querySelector('lede-article')!;
          for (const theme of themes) {
            await choose(root, 'theme', theme);
            const texts = document.createTreeWalker(
              article,
              NodeFilter.SHOW_TEXT,
            );
            let count = 0;
            while (texts.nextNode()) {
              const {parentElement, nodeValue} = texts.currentNode;
              if (!nodeValue?.trim() || !parentElement) continue;
              count++;
              const {color} = getComputedStyle(parentElement);
              expect(
                contrast(color, groundOf(parentElement, article)),
                `${theme}: ${nodeValue.trim()}`,
              ).to.be.at.least(7);
            }
            expect(count).to.be.above(20);
          }
        },
      );
    });

    it('is seen at once: as the device is set', async () => {
      const root = await panel(await open());
      await choose(root, 'theme', 'system');
      const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
      expect(styleOf('#text').color).to.equal(
        textOf(isDark ? 'dark' : 'light'),
      );
    });

    it('is seen at once: text size, in the proportions of the page', async () => {
      const root = await panel(await open());
      const sizes = () =>
        ['#text', 'h1', 'h2', 'code'].map((each) => px(each, 'font-size'));
      const [text = 0, h1 = 0, h2 = 0, code = 0] = sizes();
      await slide(root, 0, 200);
      const [text2 = 0, h12 = 0, h22 = 0, code2 = 0] = sizes();
      expect(text2).to.be.closeTo(2 * text, 0.5);
      expect(code2).to.be.closeTo(2 * code, 0.5);
      expect(h12).to.be.above(h1);
      expect(h22).to.be.above(h2);
      expect(h12).to.be.above(h22);
      expect(h22).to.be.above(text2);
    });

    it('is as big a step on a site that sets its own sizes', async () => {
      await withStyles(
        'lede-article p {font-size: 30px; line-height: 1.1}',
        async () => {
          const root = await panel(await open());
          expect(px('#text', 'font-size')).to.equal(30);
          await slide(root, 0, 110);
          expect(px('#text', 'font-size')).to.be.closeTo(33, 0.2);
          await slide(root, 0, 80);
          expect(px('#text', 'font-size')).to.be.closeTo(24, 0.2);
          await slide(root, 0, 100);
          expect(px('#text', 'font-size')).to.equal(30);
          expect(kept()).to.be.null;
        },
      );
    });

    it('is seen at once: spacing, as WCAG 1.4.12 has it and past it', async () => {
      const root = await panel(await open());
      await slide(root, 1, 3);
      const size = px('#text', 'font-size');
      expect(px('#text', 'line-height') / size).to.be.at.least(1.5);
      expect(px('#text', 'letter-spacing') / size).to.be.closeTo(0.12, 0.001);
      expect(px('#text', 'word-spacing') / size).to.be.closeTo(0.16, 0.001);
      expect(px('#next', 'margin-block-start') / size).to.be.closeTo(2, 0.01);
      const headline = px('h1', 'line-height') / px('h1', 'font-size');
      expect(headline).to.be.at.least(1.5);
      await slide(root, 1, 5);
      expect(px('#text', 'letter-spacing') / size).to.be.closeTo(0.2, 0.001);
    });

    it('parts no joined letters, in parts in another language either', async () => {
      const root = await panel(
        await open(
          html`${text}
            <p id="mixed">
              It is called
              <span id="word" lang="fa">آسیاب</span>.
            </p>
            <p id="part" lang="ur">چکی</p>
            <p id="hindi" lang="hi-IN">चक्की</p>`,
        ),
      );
      await slide(root, 1, 4);
      expect(px('#mixed', 'letter-spacing')).to.be.above(2);
      for (const part of ['#word', '#part', '#hindi']) {
        expect(styleOf(part).letterSpacing, part).to.match(/^(?:normal|0px)$/);
      }
      expect(px('#part', 'word-spacing')).to.be.above(3);
    });

    it('parts no joined letters of a whole article', async () => {
      const root = await panel(await open(text, 'fa'));
      await slide(root, 1, 4);
      expect(styleOf('#text').letterSpacing).to.match(/^(?:normal|0px)$/);
      expect(styleOf('h1').letterSpacing).to.match(/^(?:normal|0px)$/);
      const [line, size] = [
        px('#text', 'line-height'),
        px('#text', 'font-size'),
      ];
      expect(line / size).to.be.above(2.5);
    });

    it('is seen at once: typeface, but for code', async () => {
      const root = await panel(await open());
      const code = styleOf('code').fontFamily;
      for (const [font, family] of [
        ['sans', /sans-serif/],
        ['serif', /serif/],
        ['low-vision', /Atkinson Hyperlegible/],
      ] as const) {
        await choose(root, 'font', font);
        for (const part of ['#text', 'h1', '#text a']) {
          expect(styleOf(part).fontFamily, part).to.match(family);
        }
        expect(styleOf('code').fontFamily).to.equal(code);
      }
    });

    it('is seen at once: the length of lines', async () => {
      const root = await panel(await open());
      await choose(root, 'width', 'narrow');
      expect(styleOf('#text').maxInlineSize).to.equal('416px');
      await choose(root, 'width', 'full');
      expect(styleOf('#text').maxInlineSize).to.equal('none');
      expect(styleOf('article').maxInlineSize).to.equal('none');
    });

    it('is seen at once: alignment', async () => {
      await withStyles('lede-article p {text-align: center}', async () => {
        const root = await panel(await open());
        await choose(root, 'alignment', 'start');
        expect(styleOf('#text').textAlign).to.equal('start');
        await choose(root, 'alignment', 'justified');
        expect(styleOf('#text').textAlign).to.equal('justify');
        expect(styleOf('h1').textAlign).not.to.equal('justify');
      });
    });

    it('puts no hyphens into Chinese, Japanese and Korean, and stretches no Thai', async () => {
      const root = await panel(
        await open(
          html`${text}
          ${['zh', 'ja', 'ko', 'th'].map(
            (lang) => html`<p id=${lang} lang=${lang}>潮汐</p>`,
          )}`,
        ),
      );
      await choose(root, 'alignment', 'justified');
      expect(styleOf('#text').hyphens).to.equal('auto');
      for (const lang of ['zh', 'ja', 'ko']) {
        expect(styleOf(`#${lang}`).hyphens, lang).not.to.equal('auto');
      }
      expect(styleOf('#th').textAlign).not.to.equal('justify');
    });

    it('wins over the page’s own style sheets, as hostile as they are', async () => {
      await withStyles(
        `* {all: revert; color: #777 !important; font: 9px monospace !important;
          line-height: 1 !important; letter-spacing: -1px !important; background: #eee !important}
        html body main lede-article article p#text.text {font-size: 9px !important; color: #888 !important}`,
        async () => {
          const root = await panel(
            await open(
              html`<h1>The mill</h1>
                <p id="text" class="text">
                  ${sentence}
                  <span id="pasted" style="font-size: 8px; color: #999"
                    >pasted</span
                  >
                </p>`,
            ),
          );
          await choose(root, 'theme', 'contrast');
          await choose(root, 'font', 'serif');
          await slide(root, 0, 150);
          await slide(root, 1, 3);
          for (const part of ['#text', '#pasted']) {
            expect(styleOf(part).color).to.equal('rgb(255, 255, 255)');
            expect(styleOf(part).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
            expect(px(part, 'font-size'), part).to.be.above(12);
            expect(styleOf(part).fontFamily).to.match(/serif/);
          }
          expect(px('#text', 'letter-spacing')).to.be.above(1);
          expect(px('#text', 'line-height')).to.be.above(20);
        },
      );
    });

    it('leaves alone what is no text: pictures, icons, and what is outside', async () => {
      const root = await panel(
        await open(
          html`${text}
            <figure>
              <img
                id="picture"
                src="data:image/gif;base64,R0lGODlhAQABAAAAACw="
                width="100"
                height="100"
                alt=""
                style="border: 2px solid red"
              />
            </figure>
            <p>
              <i
                id="icon"
                class="icon"
                style="font-family: fantasy; background: linear-gradient(red, red)"
              ></i>
            </p>`,
        ),
      );
      const outside = await fixture(html`<p>Outside</p>`);
      const before = getComputedStyle(outside).cssText;
      const color = getComputedStyle(outside).color;
      for (const [group, value] of [
        ['theme', 'dark'],
        ['font', 'low-vision'],
        ['width', 'full'],
        ['alignment', 'justified'],
      ] as const) {
        await choose(root, group, value);
      }
      await slide(root, 0, 200);
      await slide(root, 1, 5);
      expect(styleOf('#picture').filter).to.equal('none');
      expect(styleOf('#picture').borderTopColor).to.equal('rgb(255, 0, 0)');
      expect(px('#picture', 'width')).to.equal(100);
      expect(styleOf('#icon').backgroundImage).to.match(/gradient/);
      expect(getComputedStyle(outside).cssText).to.equal(before);
      expect(getComputedStyle(outside).color).to.equal(color);
    });

    it('is the same in every article of the page, and in one that comes later', async () => {
      const root = await panel(await open());
      const second = await fixture(
        html`<lede-article
          ><article>
            <h1>Two</h1>
            <p>${sentence}</p>
          </article></lede-article
        >`,
      );
      await choose(root, 'theme', 'sepia');
      const color = () => getComputedStyle(second.querySelector('p')!).color;
      expect(color()).to.equal(textOf('sepia'));
      const article = document.querySelector('lede-article')!;
      article.querySelector('article')!.remove();
      const replaced = document.createElement('article');
      replaced.innerHTML = '<h1>New</h1><p id="text">Words</p>';
      article.append(replaced);
      expect(styleOf('#text').color).to.equal(textOf('sepia'));
    });

    it('reaches an article in a shadow root', async () => {
      const host = await fixture(html`<div></div>`);
      const shadow = host.attachShadow({mode: 'open'});
      shadow.innerHTML = `<lede-article><article lang="en"><h1>One</h1>
        <lede-reading-preferences></lede-reading-preferences><p>Words</p></article></lede-article>`;
      const tool = shadow.querySelector('lede-reading-preferences')!;
      await waitUntil(() => tool.shadowRoot?.querySelector('button'));
      const root = await panel(tool);
      await choose(root, 'theme', 'dark');
      expect(getComputedStyle(shadow.querySelector('p')!).color).to.equal(
        textOf('dark'),
      );
    });

    it('reaches an article that no lede-article is around', async () => {
      const page = await fixture(
        html`<main lang="en">
          <article id="plain">
            <h1>One</h1>
            <h2>Two</h2>
            <p>${sentence}</p>
          </article>
          <lede-reading-preferences for="plain"></lede-reading-preferences>
        </main>`,
      );
      const tool = page.querySelector('lede-reading-preferences')!;
      await waitUntil(() => tool.shadowRoot?.querySelector('button'));
      const root = await panel(tool);
      const before = parseFloat(
        getComputedStyle(page.querySelector('p')!).fontSize,
      );
      await choose(root, 'theme', 'dark');
      await slide(root, 0, 150);
      const after = getComputedStyle(page.querySelector('p')!);
      expect(after.color).to.equal(textOf('dark'));
      expect(parseFloat(after.fontSize)).to.be.closeTo(1.5 * before, 0.5);
    });

    it('comes back where a page puts its own sheets in the place of all', async () => {
      const root = await panel(await open());
      await choose(root, 'theme', 'dark');
      const before = document.adoptedStyleSheets;
      document.adoptedStyleSheets = [new CSSStyleSheet()];
      await choose(root, 'theme', 'sepia');
      expect(styleOf('#text').color).to.equal(textOf('sepia'));
      document.adoptedStyleSheets = before;
    });
  });

  describe('what is kept', () => {
    it('is nothing before a choice', async () => {
      const {length} = localStorage;
      await panel(await open());
      await nextFrame();
      expect(localStorage.length).to.equal(length);
    });

    it('is one value with a version, and no more than what was chosen', async () => {
      const root = await panel(await open());
      await choose(root, 'theme', 'dark');
      await slide(root, 0, 150);
      expect(kept()).to.deep.equal({version: 1, theme: 'dark', size: 150});
      expect(exportPreferences()).to.deep.equal({
        version: 1,
        theme: 'dark',
        size: 150,
      });
      await choose(root, 'theme', 'publisher');
      expect(kept()).to.deep.equal({version: 1, size: 150});
    });

    it('is cleared by one call, and the panel follows', async () => {
      const root = await panel(await open());
      await choose(root, 'theme', 'dark');
      clearPreferences();
      await nextFrame();
      expect(localStorage.getItem(key)).to.be.null;
      expect(checked(root, 'theme')).to.equal('publisher');
      expect(styleOf('#text').color).not.to.equal(textOf('dark'));
    });

    it('follows other tabs, and the panel with it', async () => {
      const root = await panel(await open());
      // A frame is a document of its own: what it writes comes to this one as from another tab.
      const frame = await fixture<HTMLIFrameElement>(
        html`<iframe src="/src/styles/lede.css" title="Tab"></iframe>`,
      );
      await waitUntil(
        () => frame.contentWindow?.location.href !== 'about:blank',
      );
      frame.contentWindow!.localStorage.setItem(
        key,
        '{"version":1,"theme":"sepia","spacing":2}',
      );
      await waitUntil(() => styleOf('#text').color === textOf('sepia'));
      await nextFrame();
      expect(checked(root, 'theme')).to.equal('sepia');
      expect(range(root, 1).value).to.equal('2');
      frame.contentWindow!.localStorage.removeItem(key);
      await waitUntil(() => styleOf('#text').color !== textOf('sepia'));
    });

    it('holds as long as the page where storage is blocked', async () => {
      const getItem = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
      Object.defineProperty(window, 'localStorage', {
        configurable: true,
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
      try {
        const root = await panel(await open());
        await choose(root, 'theme', 'dark');
        expect(styleOf('#text').color).to.equal(textOf('dark'));
        expect(checked(root, 'theme')).to.equal('dark');
        expect(exportPreferences().theme).to.equal('dark');
        clearPreferences();
      } finally {
        Object.defineProperty(window, 'localStorage', getItem);
      }
    });

    it('holds as long as the page where storage is full', async () => {
      const setItem = Object.getOwnPropertyDescriptor(
        Storage.prototype,
        'setItem',
      )!;
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      try {
        const root = await panel(await open());
        await choose(root, 'theme', 'dark');
        dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
        await nextFrame();
        expect(styleOf('#text').color).to.equal(textOf('dark'));
        expect(localStorage.getItem(key)).to.be.null;
      } finally {
        Object.defineProperty(Storage.prototype, 'setItem', setItem);
      }
    });

    for (const [what, value, after] of [
      ['of a later version', '{"version":2,"look":"dusk"}', undefined],
      ['corrupt', '{"version":1,"theme', {version: 1, theme: 'dark'}],
    ] as const) {
      it(`is left as it is by reading when it is ${what}`, async () => {
        localStorage.setItem(key, value);
        dispatchEvent(new StorageEvent('storage', {key}));
        const root = await panel(await open());
        expect(checked(root, 'theme')).to.equal('publisher');
        expect(localStorage.getItem(key)).to.equal(value);
        await choose(root, 'theme', 'dark');
        expect(styleOf('#text').color).to.equal(textOf('dark'));
        if (after) expect(kept()).to.deep.equal(after);
        else expect(localStorage.getItem(key)).to.equal(value);
      });
    }

    it('is applied without opening the tool, on a page without the script for the head', async () => {
      localStorage.setItem(key, '{"version":1,"theme":"dark"}');
      await open();
      dispatchEvent(new StorageEvent('storage', {key}));
      await waitUntil(() => styleOf('#text').color === textOf('dark'));
    });

    it('is asked for when the page has nothing better to do: storage makes it wait', async () => {
      const idle = await HeldIdleTurns.hold();
      const getItem = Object.getOwnPropertyDescriptor(
        Storage.prototype,
        'getItem',
      )!;
      let asked = 0;
      Storage.prototype.getItem = (name) => {
        if (name === key) asked++;
        return null;
      };
      try {
        await open();
        expect(asked).to.equal(0);
        idle.give();
        await nextFrame();
        expect(asked).to.equal(1);
      } finally {
        Object.defineProperty(Storage.prototype, 'getItem', getItem);
        idle.release();
      }
    });
  });

  it('is the same tool in the toolbar', async () => {
    const page = await fixture(
      html`<lede-article
        ><article lang="en">
          <lede-reader></lede-reader>${text}
        </article></lede-article
      >`,
    );
    const reader = page.querySelector('lede-reader')!;
    await waitUntil(() => reader.shadowRoot?.querySelector('#preferences'));
    const root = await panel(reader);
    await choose(root, 'theme', 'dark');
    expect(styleOf('#text').color).to.equal(textOf('dark'));
  });
});
