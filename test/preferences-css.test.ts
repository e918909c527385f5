import {expect, fixture, html} from '@open-wc/testing';
import {preferencesCss} from '../src/text/preferences-css.js';
import type {Preferences} from '../src/text/preferences.js';
import {colorNames, themes} from '../src/text/themes.js';

/*
 * The sheet alone, on a page with a design of its own: no element of Lede is
 * defined, and none of its page styles are there.
 */

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

/** The page's design: everywhere what no preference wishes for. */
const design = `
  #page {
    --lede-font-size: initial; --lede-font-size-headline: initial; --lede-line-height: initial;
    --lede-line-height-heading: initial; --lede-space: initial; --lede-measure: initial;
    font-size: 20px; color: #777}
  #page * {color: #777; border-color: #777; letter-spacing: 1px; word-spacing: 1px}
  #page :is(h1,h2,h3,h4,h5,h6,p,li,dd,dt,blockquote,div,section,address,summary,td,th,caption,figcaption,pre,span,a) {
    font: 10px/10px fantasy; margin-block: 3px; text-align: center; hyphens: manual;
    background: yellow; opacity: 0.5; text-shadow: 1px 1px red; -webkit-text-fill-color: red}
  #page :is(code) {font: 10px/10px monospace}
  #page :is(p,div,section) {inline-size: 100px}
  #page :is(h1,h2,p,ul,ol,dl,blockquote,pre,div,section,lede-pull-quote) {max-inline-size: 90px}
  #page :focus-visible {outline: 3px solid #777}
  #page article {max-inline-size: 500px}
  #page p::before, #page p::after, #page lede-figure::after, #page small::after {
    content: '"'; color: red; background: yellow}
  #page mark {background: yellow; color: black}
  #page :is(input,textarea,select,button) {background: yellow; border: 1px solid #777}
  #page .icon {background: yellow; inline-size: 1em; block-size: 1em}
  #page lede-pull-quote {--lede-pull-quote-accent: #777}
  #page .space {margin-block: var(--lede-space); max-inline-size: var(--lede-measure)}
`;

/** Every kind of text, in a place where it has a meaning of its own. */
const content = html`<style>
    ${design}
  </style>
  <lede-article>
    <article id="article" lang="en">
      <header id="header">
        <h1 id="h1">The mill turns again</h1>
        <p id="standfirst">After forty years.</p>
        <p id="byline">By A. Person, <time>24 May</time></p>
        <address id="address">A. Person</address>
        <div id="head">In Tarbet</div>
      </header>
      <span class="space" id="space"></span>
      <h2 id="h2">The wheel</h2>
      <p id="first">
        It turns.<input id="input" />
        <textarea id="textarea"></textarea>
        <select id="select"></select>
        <button id="button">Send</button>
      </p>
      <p id="text">
        It is <a id="link" href="#here">made of oak</a>,
        <code id="code">turn(<span id="number">1</span>)</code>,
        <mark id="mark">new</mark><mark id="empty-mark"></mark> and
        <span id="pasted" style="color: #999">pasted</span>
        <span id="designed" class="designed">designed</span>
        <span id="sized" class="sized" style="font-size: 8px">sized</span>
        <span id="hidden" aria-hidden="true">★</span>
        <i class="icon" id="icon"></i>
      </p>
      <h3 id="h3">Its wood</h3>
      <h4 id="h4">Oak</h4>
      <h5 id="h5">Beams</h5>
      <h6 id="h6">Nails</h6>
      <p>It has two parts:</p>
      <ul id="list">
        <li id="item">One</li>
      </ul>
      <dl>
        <dt id="term">Wheel</dt>
        <dd id="definition">It turns</dd>
      </dl>
      <blockquote id="quotation">We saw it</blockquote>
      <div id="box">In a box</div>
      <section id="section">
        In a part
        <details><summary id="summary">More</summary></details>
      </section>
      <pre id="pre"><code id="listing">turn(1)</code></pre>
      <table id="table">
        <caption id="caption">
          Tides
        </caption>
        <tr>
          <th id="th">Day</th>
          <td id="td">One</td>
        </tr>
      </table>
      <lede-figure id="lede-figure">
        <figure id="figure">
          <img
            id="photo"
            alt=""
            src="data:image/gif;base64,R0lGODlhAQABAAAAACw="
          />
          <svg id="drawing"><text id="label">N</text></svg>
          <figcaption id="figcaption">
            The wheel <small id="credit">A. Person</small>
          </figcaption>
        </figure>
      </lede-figure>
      <svg id="logo"></svg>
      <lede-pull-quote id="pull-quote">
        <blockquote id="pulled">
          <p id="pulled-text">Nobody spoke</p>
        </blockquote>
        <p id="attribution">A. Person</p>
      </lede-pull-quote>
      <p id="persian" lang="fa">آسیاب</p>
      <p id="thai" lang="th">กังหัน</p>
      <p id="chinese" lang="zh">潮汐</p>
      <p id="last">It is late.</p>
    </article>
  </lede-article>
  <p id="outside">Elsewhere</p>`;

const byId = (id: string): HTMLElement => document.getElementById(id)!;

const styleOf = (id: string, pseudo?: string): CSSStyleDeclaration =>
  getComputedStyle(byId(id), pseudo);

const px = (id: string, property: string): number =>
  parseFloat(styleOf(id).getPropertyValue(property));

/** What a property comes to in each of some elements. */
const all = (ids: string, property: string): Record<string, string> =>
  Object.fromEntries(
    ids.split(' ').map((id) => [id, styleOf(id).getPropertyValue(property)]),
  );

const same = (ids: string, value: string): Record<string, string> =>
  Object.fromEntries(ids.split(' ').map((id) => [id, value]));

const headings = 'h1 h2 h3 h4 h5 h6';
const text = 'first text item definition quotation';
const blocks = `${text} standfirst address head term box section summary`;
const captions = 'figcaption caption th td';

/** A colour as computed styles write it. */
function computed(color: string): string {
  const {style} = document.createElement('p');
  style.color = color;
  return style.color;
}

const transparent = computed('#0000');
const grey = computed('#777');
const yellow = computed('#ff0');

const colorOf = (
  theme: keyof typeof themes,
  name: (typeof colorNames)[number],
): string => computed(themes[theme].split(' ')[colorNames.indexOf(name)] ?? '');

describe('The style sheet of preferences', () => {
  const look = async (preferences: Preferences): Promise<void> => {
    await fixture(html`<main id="page">${content}</main>`);
    sheet.replaceSync(preferencesCss(preferences));
  };

  afterEach(() => {
    expect(styleOf('outside').fontSize).to.equal('10px');
    expect(styleOf('outside').color).to.equal(grey);
    expect(styleOf('outside').textAlign).to.equal('center');
    sheet.replaceSync('');
  });

  describe('size', () => {
    const sizes: [size: number, expected: Record<string, number>][] = [
      [
        200,
        {
          text: 40,
          item: 40,
          pasted: 40,
          sized: 40,
          designed: 10,
          link: 40,
          h1: 2 * 20 * 1.5,
          h2: 40 * (1 + 0.4 / Math.SQRT2),
          h3: 40 * (1 + 0.2 / Math.SQRT2),
          h4: 40,
          h6: 40,
          standfirst: 40 * (1 + 0.175 / Math.SQRT2),
          byline: 34,
          address: 34,
          attribution: 34,
          figcaption: 34,
          td: 40 * (0.85 / 2 ** 0.6),
          caption: 40 * (0.85 / 2 ** 0.6),
          'pulled-text': 40 * (1 + 0.375 / Math.SQRT2),
          code: 36,
          pre: 36,
          listing: 36,
        },
      ],
      [
        80,
        {
          text: 16,
          h1: 2 * 20 * 0.9,
          h2: 16 * 1.4,
          h3: 16 * 1.2,
          h4: 16,
          standfirst: 16 * 1.175,
          td: 16 * 0.85,
          'pulled-text': 16 * 1.375,
          code: 14.4,
        },
      ],
    ];
    for (const [size, expected] of sizes) {
      it(`gives each kind of text its own: ${size} %`, async () => {
        await look({size});
        for (const [id, value] of Object.entries(expected)) {
          expect(px(id, 'font-size'), id).to.be.closeTo(value, 0.1);
        }
      });
    }

    it('goes from the sizes of the page: its tokens, and what its paragraphs are', async () => {
      await look({size: 200, base: 1.2});
      expect(px('text', 'font-size')).to.be.closeTo(48, 0.1);
      byId('page').style.setProperty('--lede-font-size', '15px');
      byId('page').style.setProperty('--lede-font-size-headline', '30px');
      expect(px('text', 'font-size')).to.be.closeTo(36, 0.1);
      expect(px('h1', 'font-size')).to.be.closeTo(45, 0.1);
    });

    it('has the space and the length of lines grow, and the length never shrink', async () => {
      await look({size: 200});
      expect(px('space', 'margin-block-start')).to.equal(48);
      expect(px('space', 'max-inline-size')).to.equal(1280);
      byId('page').style.setProperty('--lede-space', '10px');
      byId('page').style.setProperty('--lede-measure', '300px');
      expect(px('space', 'margin-block-start')).to.equal(20);
      expect(px('space', 'max-inline-size')).to.equal(600);
      sheet.replaceSync(preferencesCss({size: 80}));
      expect(px('space', 'margin-block-start')).to.equal(8);
      expect(px('space', 'max-inline-size')).to.equal(300);
    });

    it('leaves to the page what has no words, or is no text', async () => {
      await look({size: 200});
      expect(all('hidden number', 'font-size')).to.deep.equal({
        hidden: '10px',
        number: '10px',
      });
    });
  });

  describe('spacing', () => {
    const steps = [
      [1.1, 0.03, 0.06, 1.4],
      [1.18, 0.07, 0.1, 1.7],
      [1.25, 0.12, 0.16, 2],
      [1.4, 0.16, 0.24, 2.25],
      [1.6, 0.2, 0.32, 2.5],
    ] as const;
    for (const [index, [line, letter, word, paragraph]] of steps.entries()) {
      it(`of lines, letters, words and paragraphs: step ${index + 1}`, async () => {
        await look({spacing: index + 1});
        for (const id of `${blocks} ${captions} ${headings}`.split(' ')) {
          expect(px(id, 'letter-spacing'), id).to.be.closeTo(10 * letter, 0.02);
          expect(px(id, 'word-spacing'), id).to.be.closeTo(10 * word, 0.02);
        }
        for (const id of `${text} term box section summary pre`.split(' ')) {
          expect(px(id, 'line-height'), id).to.be.closeTo(15 * line, 0.1);
        }
        for (const id of `${captions} byline address attribution`.split(' ')) {
          expect(px(id, 'line-height'), id).to.be.closeTo(15 * line, 0.1);
        }
        for (const id of `${headings} pulled pulled-text`.split(' ')) {
          const height = px(id, 'line-height');
          expect(height, id).to.be.closeTo(12.6 * line, 0.1);
        }
        for (const id of ['text', 'list', 'quotation']) {
          const margin = px(id, 'margin-block-start');
          const size = px(id, 'font-size');
          expect(margin / size, id).to.be.closeTo(paragraph, 0.01);
        }
        // After a heading, and in what stands together.
        for (const id of ['standfirst', 'first', 'byline', 'attribution']) {
          expect(px(id, 'margin-block-start'), id).to.equal(3);
        }
      });
    }

    it('goes from the lines of the page', async () => {
      await look({spacing: 3});
      byId('page').style.setProperty('--lede-line-height', '2');
      byId('page').style.setProperty('--lede-line-height-heading', '1');
      expect(px('text', 'line-height')).to.be.closeTo(25, 0.1);
      expect(px('h2', 'line-height')).to.be.closeTo(13.1, 0.1);
      expect(px('td', 'line-height')).to.be.closeTo(18.8, 0.1);
    });

    it('parts no letters that are joined', async () => {
      await look({spacing: 5});
      const persian = byId('persian');
      for (const lang of [
        ...['ar', 'fa', 'fa-IR', 'ps', 'ckb', 'ug', 'sd', 'ur', 'pnb', 'ks'],
        ...['azb', 'syr', 'nqo', 'ff-Adlm', 'ku-Arab', 'pa-Arab', 'kk-Arab'],
        ...['ky-Arab', 'uz-Arab', 'tg-Arab', 'az-Arab', 'ms-Arab', 'mn-Mong'],
        ...['hi', 'mr', 'ne', 'sa', 'bn', 'as', 'pa', 'mai', 'bho'],
      ]) {
        persian.lang = lang;
        const {letterSpacing} = styleOf('persian');
        expect(letterSpacing, lang).to.match(/^(?:normal|0px)$/);
      }
      for (const lang of ['en', 'ru', 'ku', 'az', 'th', 'zh']) {
        persian.lang = lang;
        expect(px('persian', 'letter-spacing'), lang).to.be.closeTo(2, 0.02);
      }
    });
  });

  describe('font', () => {
    const families: Record<NonNullable<Preferences['font']>, RegExp> = {
      sans: /^system-ui, ?sans-serif$/,
      serif: /^ui-serif, ?"?Noto Serif"?, ?georgia, ?serif$/i,
      'low-vision':
        /^"?Atkinson Hyperlegible Next"?, ?"?Atkinson Hyperlegible"?, ?luciole, ?andika, ?verdana, ?sans-serif$/i,
    };
    for (const [font, family] of Object.entries(families)) {
      it(`is that of all text, but for code and what is designed: ${font}`, async () => {
        await look({font: font as keyof typeof families});
        for (const id of `${headings} ${blocks} ${captions} link pasted`.split(
          ' ',
        )) {
          expect(styleOf(id).fontFamily, id).to.match(family);
        }
        expect(all('designed code number hidden', 'font-family')).to.deep.equal(
          {
            designed: 'fantasy',
            code: 'monospace',
            number: 'fantasy',
            hidden: 'fantasy',
          },
        );
        byId('page').style.setProperty(`--lede-font-${font}`, 'cursive');
        expect(styleOf('text').fontFamily).to.equal('cursive');
      });
    }
  });

  describe('width', () => {
    const limited = 'text list quotation box section h2 pre pull-quote h1 head';
    const widths: [Preferences, string][] = [
      [{width: 'narrow'}, '416px'],
      [{width: 'wide'}, '864px'],
      [{width: 'full'}, 'none'],
      // As many letters to the line, and never fewer.
      [{width: 'narrow', size: 200}, '832px'],
      [{width: 'narrow', size: 80}, '416px'],
    ];
    for (const [preferences, width] of widths) {
      it(`is that of what stands in the article: ${JSON.stringify(preferences)}`, async () => {
        await look(preferences);
        expect(all(limited, 'max-inline-size')).to.deep.equal(
          same(limited, width),
        );
        for (const id of ['text', 'box', 'section', 'head', 'standfirst']) {
          expect(px(id, 'inline-size'), id).to.be.above(100);
        }
        expect(styleOf('article').maxInlineSize).to.equal(
          width === 'none' ? 'none' : '500px',
        );
      });
    }
  });

  describe('alignment', () => {
    it('is at the start of the line', async () => {
      await look({alignment: 'start'});
      const those = `${headings} ${blocks}`;
      expect(all(those, 'text-align')).to.deep.equal(same(those, 'start'));
      expect(styleOf('td').textAlign).to.equal('center');
    });

    it('is justified where lines are filled, with hyphens', async () => {
      await look({alignment: 'justified'});
      expect(all(text, 'text-align')).to.deep.equal(same(text, 'justify'));
      const others = `${headings} byline td figcaption pulled-text attribution thai`;
      expect(all(others, 'text-align')).to.deep.equal(same(others, 'center'));
      expect(all(text, 'hyphens')).to.deep.equal(same(text, 'auto'));
      for (const lang of ['zh', 'yue', 'ja', 'ko']) {
        byId('chinese').lang = lang;
        expect(styleOf('chinese').hyphens, lang).to.equal('manual');
        expect(styleOf('chinese').textAlign, lang).to.equal('justify');
      }
      for (const lang of ['th', 'lo', 'km', 'my', 'bo', 'dz']) {
        byId('thai').lang = lang;
        expect(styleOf('thai').textAlign, lang).to.equal('center');
      }
    });
  });

  describe('theme', () => {
    for (const theme of ['light', 'sepia', 'dark', 'contrast'] as const) {
      const isDark = theme === 'dark' || theme === 'contrast';
      it(`colours the article and its text: ${theme}`, async () => {
        await look({theme});
        const article = byId('article').parentElement!;
        const {colorScheme, backgroundColor, color} = getComputedStyle(article);
        expect(colorScheme).to.equal(isDark ? 'dark' : 'light');
        const background = colorOf(theme, 'background');
        expect(backgroundColor).to.equal(background);
        expect(styleOf('article').backgroundColor).to.equal(background);
        const words = colorOf(theme, 'text');
        expect(color).to.equal(words);
        for (const [at, name] of colorNames.entries()) {
          expect(
            styleOf('text').getPropertyValue(`--lede-color-${name}`),
          ).to.equal(themes[theme].split(' ')[at]);
        }
        const those = `${headings} ${text} td caption pasted designed code`;
        expect(all(those, 'color')).to.deep.equal(same(those, words));
        expect(all(those, '-webkit-text-fill-color')).to.deep.equal(
          same(those, words),
        );
        expect(all(those, 'text-shadow')).to.deep.equal(same(those, 'none'));
        expect(all(those, 'background-color')).to.deep.equal(
          same(those, transparent),
        );
        const opaque = `${headings} ${text} ${captions}`;
        expect(all(opaque, 'opacity')).to.deep.equal(same(opaque, '1'));
        expect(styleOf('td').borderTopColor).to.equal(colorOf(theme, 'rule'));
        const muted = 'byline address attribution credit';
        expect(all(muted, 'color')).to.deep.equal(
          same(muted, colorOf(theme, 'muted')),
        );
        expect(styleOf('link').color).to.equal(colorOf(theme, 'link'));
        expect(styleOf('mark').color).to.equal(colorOf(theme, 'on-accent'));
        expect(styleOf('mark').backgroundColor).to.equal(
          colorOf(theme, 'accent'),
        );
      });

      it(`puts a ground behind drawings where the page is dark: ${theme}`, async () => {
        await look({theme});
        const [ground, ink] = isDark ? ['#ddd', '#111'] : ['#0000', '#777'];
        expect(styleOf('drawing').backgroundColor).to.equal(computed(ground));
        expect(styleOf('drawing').color).to.equal(computed(ink));
        expect(styleOf('photo').backgroundColor).to.equal(computed(ground));
        expect(styleOf('logo').backgroundColor).to.equal(transparent);
      });
    }

    it('colours what the page puts before and after its text, but for marks of quotations and figures', async () => {
      await look({theme: 'sepia'});
      for (const pseudo of ['::before', '::after']) {
        const {color, backgroundColor} = styleOf('text', pseudo);
        expect(color, pseudo).to.equal(colorOf('sepia', 'text'));
        expect(backgroundColor, pseudo).to.equal(transparent);
        const mark = styleOf('pulled-text', pseudo);
        expect(mark.backgroundColor, pseudo).to.equal(yellow);
      }
      const figure = styleOf('lede-figure', '::after');
      expect(figure.backgroundColor).to.equal(yellow);
    });

    it('leaves alone pictures, and icons that have no words', async () => {
      await look({theme: 'dark'});
      expect(styleOf('icon').backgroundColor).to.equal(yellow);
      expect(styleOf('empty-mark').backgroundColor).to.equal(yellow);
      expect(styleOf('label').color).to.equal(grey);
      expect(styleOf('photo').borderTopColor).to.equal(grey);
    });

    it('shows controls, and where the focus is', async () => {
      await look({theme: 'dark'});
      const words = colorOf('dark', 'text');
      for (const id of ['input', 'textarea', 'select', 'button']) {
        const {borderTopColor, backgroundColor} = styleOf(id);
        expect(borderTopColor, id).to.equal(words);
        expect(backgroundColor, id).to.equal(transparent);
      }
      byId('input').focus();
      expect(styleOf('input').outlineColor).to.equal(colorOf('dark', 'focus'));
      expect(
        styleOf('pull-quote').getPropertyValue('--lede-pull-quote-accent'),
      ).to.equal('');
    });

    it('is as the device is set: dark, of more contrast, or both, the last that holds', async () => {
      await look({theme: 'system'});
      const [layer] = sheet.cssRules as unknown as CSSLayerBlockRule[];
      const [screen] = layer!.cssRules as unknown as CSSMediaRule[];
      expect(screen!.media.mediaText).to.equal('screen');
      const grounds = [...screen!.cssRules].map((rule) => {
        const {media, cssRules} = rule as CSSMediaRule;
        const [first] = cssRules as unknown as CSSStyleRule[];
        const {style} = first!;
        return [
          media.mediaText.replace(/: /g, ':'),
          style.getPropertyValue('--lede-color-background').trim(),
          style.getPropertyValue('--lede-color-link').trim(),
        ];
      });
      const [none, dark, more] = [
        '(forced-colors:none)',
        '(prefers-color-scheme:dark)',
        '(prefers-contrast:more)',
      ];
      const ofTheme = (theme: keyof typeof themes) => {
        const colors = themes[theme].split(' ');
        return [colors[0], colors[colorNames.indexOf('link')]];
      };
      expect(grounds).to.deep.equal([
        [none, ...ofTheme('light')],
        [`${none} and ${dark}`, ...ofTheme('dark')],
        [`${none} and ${more}`, ...ofTheme('contrast-light')],
        [`${none} and ${more} and ${dark}`, ...ofTheme('contrast')],
      ]);
    });
  });
});
