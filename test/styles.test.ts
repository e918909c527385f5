import {expect, fixture, html, nextFrame, oneEvent} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import {colorSets} from '../src/tokens.js';

const query = (root: ParentNode, selector: string): HTMLElement =>
  root.querySelector<HTMLElement>(selector)!;
const style = (root: ParentNode, selector: string): CSSStyleDeclaration =>
  getComputedStyle(query(root, selector));
const firstFont = (root: ParentNode, selector: string): string =>
  style(root, selector).fontFamily.split(',')[0]!.replaceAll(/["']/g, '');
const lineHeight = (root: ParentNode, selector: string): number => {
  const {fontSize, lineHeight} = style(root, selector);
  return parseFloat(lineHeight) / parseFloat(fontSize);
};

/* Nothing is defined here: the page styles must hold without script. */
describe('the page styles', () => {
  const sheets: HTMLStyleElement[] = [];
  /** A site's own style sheet, unlayered as most are. */
  function site(css: string): void {
    const sheet = document.createElement('style');
    sheet.textContent = css;
    document.head.prepend(sheet);
    sheets.push(sheet);
  }
  const article = (content: TemplateResult, lang = 'en', dir = 'ltr') =>
    fixture<HTMLElement>(
      html`<div lang=${lang} dir=${dir}>
        <lede-article><article>${content}</article></lede-article>
      </div>`,
    );
  afterEach(() => {
    for (const sheet of sheets.splice(0)) sheet.remove();
    document.documentElement.lang = 'en';
  });

  describe('as a guest', () => {
    it('leaves what is outside its elements alone', async () => {
      const page = await fixture(html`<div><p>Text</p></div>`);
      const bare = document.createElement('iframe');
      bare.srcdoc = '<!doctype html><p>Text</p>';
      page.append(bare);
      await oneEvent(bare, 'load');
      const here = style(page, 'p');
      const there = bare.contentWindow!.getComputedStyle(
        bare.contentDocument!.querySelector('p')!,
      );
      for (const property of [
        'font-family',
        'font-size',
        'line-height',
        'color',
        'margin-top',
        'max-width',
      ]) {
        expect(here.getPropertyValue(property), property).to.equal(
          there.getPropertyValue(property),
        );
      }
    });

    it("gives way to a site's tokens on :root, in every script", async () => {
      site(':root { --lede-font-body: Site; --lede-color-text: #123456 }');
      for (const lang of ['en', 'ru', 'fa', 'ja']) {
        document.documentElement.lang = lang;
        const page = await article(html`<p>Text</p>`, lang);
        expect(firstFont(page, 'p'), lang).to.equal('Site');
        expect(style(page, 'p').color).to.equal('rgb(18, 52, 86)');
      }
    });

    it("gives way to a site's plain rules, inside parts that say their language again too", async () => {
      document.documentElement.lang = 'fa';
      site('p { font-family: Paragraph } h2 { font-style: oblique }');
      const page = await article(
        html`<h2><em>متن</em></h2>
          <p>متن <span lang="fa-IR">متن</span> <span lang="en">text</span></p>`,
        'fa',
      );
      expect(firstFont(page, 'p')).to.equal('Paragraph');
      expect(firstFont(page, '[lang=fa-IR]')).to.equal('Paragraph');
      expect(firstFont(page, '[lang=en]')).to.equal('Paragraph');
      expect(style(page, 'h2').fontStyle).to.match(/^oblique/);
    });

    it("gives way to a site's font on lede-article or article", async () => {
      site('lede-article { font-family: Site } article { line-height: 3 }');
      const page = await article(
        html`<p lang="en-GB">Text <i lang="fr">mot</i></p>`,
      );
      expect(firstFont(page, 'p')).to.equal('Site');
      expect(firstFont(page, 'i')).to.equal('Site');
      expect(lineHeight(page, 'p')).to.be.closeTo(3, 0.01);
    });
  });

  describe('in colour', () => {
    for (const scheme of ['light', 'dark'] as const) {
      it(`follows the color-scheme of the page, not the system, with the colours that are computed to stand out: ${scheme}`, async () => {
        const page = await article(html`<p>Text</p>`);
        page.style.colorScheme = scheme;
        const resolved = (color: string) => {
          query(page, 'p').style.color = color;
          return style(page, 'p').color;
        };
        const colors = Object.entries(colorSets[`page-${scheme}`]);
        for (const [property, value] of colors) {
          // The ground is the browser's.
          if (property === '--lede-color-background') continue;
          expect(resolved(`var(${property})`), property).to.equal(
            resolved(value),
          );
        }
      });
    }

    it('rings what has the focus with 3 px, off its edge (WCAG 2.4.7 and 2.4.13)', async () => {
      const page = await article(html`<p><a href="#x">Link</a></p>`);
      const link = query(page, 'a');
      link.focus();
      const {outlineStyle, outlineWidth, outlineOffset} =
        getComputedStyle(link);
      expect(outlineStyle).to.equal('solid');
      expect(parseFloat(outlineWidth)).to.be.at.least(3);
      expect(parseFloat(outlineOffset)).to.be.above(0);
    });
  });

  describe('in each script', () => {
    for (const [lang, script] of [
      ['fa', 'Arabic'],
      ['ur', 'Nastaliq'],
      ['he', 'Hebrew'],
      ['hi', 'Devanagari'],
      ['th', 'Thai'],
      ['zh-Hant', 'Chinese'],
      ['ja', 'Japanese'],
      ['ko', 'Korean'],
    ] as const) {
      it(`slants nothing and spaces no letters in ${script}, on a page in it and in a part`, async () => {
        const content = html`<h2>T</h2>
          <p><em>a</em> <cite>b</cite> <i>c</i></p>`;
        document.documentElement.lang = lang;
        const whole = await article(content, lang);
        document.documentElement.lang = 'en';
        const part = await article(html`<div lang=${lang}>${content}</div>`);
        for (const page of [whole, part]) {
          document.documentElement.lang = page === whole ? lang : 'en';
          for (const tag of ['em', 'cite', 'i']) {
            expect(style(page, tag).fontStyle, tag).to.equal('normal');
          }
          expect(style(page, 'em').fontWeight).to.equal('700');
          expect(style(page, 'h2').letterSpacing).to.equal('normal');
        }
      });
    }

    it('has italics in Latin, Cyrillic and Greek', async () => {
      for (const lang of ['en', 'ru', 'el']) {
        document.documentElement.lang = lang;
        const page = await article(html`<p><em>a</em> <cite>b</cite></p>`);
        expect(style(page, 'em').fontStyle).to.equal('italic');
        expect(style(page, 'cite').fontStyle).to.equal('italic');
        expect(style(page, 'em').fontWeight).to.equal('400');
      }
    });

    it('gives tall scripts taller lines, whoever says the language', async () => {
      for (const [lang, least] of [
        ['en', 1.5],
        ['zh', 1.7],
        ['hi', 1.75],
        ['ar', 1.8],
        ['my', 1.8],
        ['ur', 2.2],
      ] as const) {
        const inArticle = await fixture<HTMLElement>(
          html`<lede-article
            ><article lang=${lang}><p>Text</p></article></lede-article
          >`,
        );
        expect(lineHeight(inArticle, 'p'), lang).to.be.at.least(least);
        document.documentElement.lang = lang;
        const onPage = await article(html`<p>Text</p>`, lang);
        expect(lineHeight(onPage, 'p'), lang).to.be.at.least(least);
        document.documentElement.lang = 'en';
      }
    });

    it('returns to Latin type in a Latin quotation on a page that is not', async () => {
      document.documentElement.lang = 'fa';
      const page = await article(
        html`<p>متن</p>
          <blockquote lang="en">
            <p>Text <em>word</em></p>
          </blockquote>`,
        'fa',
      );
      expect(lineHeight(page, 'blockquote p')).to.be.below(
        lineHeight(page, 'p'),
      );
      expect(style(page, 'em').fontStyle).to.equal('italic');
      expect(style(page, 'em').fontWeight).to.equal('400');
    });

    it('keeps lines even around a word in a taller script', async () => {
      const page = await article(
        html`<p>Text text</p>
          <p>Text <span lang="ur">بہار</span></p>
          <p>Text <i lang="ja">大潮</i></p>`,
      );
      const [plain, ...others] = [...page.querySelectorAll('p')].map(
        (paragraph) => paragraph.offsetHeight,
      );
      for (const height of others) expect(height).to.equal(plain);
    });

    it('runs code left to right in a right-to-left article', async () => {
      const page = await article(
        html`<p><code>a = b</code></p>
          <pre>a = b</pre>`,
        'ar',
        'rtl',
      );
      expect(style(page, 'code').direction).to.equal('ltr');
      expect(style(page, 'pre').direction).to.equal('ltr');
    });
  });

  describe('in layout', () => {
    const long =
      'https://example.org/an/address/without/a/single/place/to/break/it/1234567890123456789012345678901234567890';
    const picture = html`<lede-figure
      ><figure>
        <img
          alt=""
          width="2000"
          height="500"
          src="data:image/gif;base64,R0lGODlhAQABAAAAACw="
        /></figure
    ></lede-figure>`;
    const everything = html`<header>
        <h1>Donaudampfschifffahrtsgesellschaftskapitän ${long}</h1>
        <p>${long}</p>
        <p><a rel="author" href="#a">${long}</a> <time>Today</time></p>
      </header>
      <lede-figure
        ><figure>
          <img
            alt=""
            width="2000"
            height="500"
            src="data:image/gif;base64,R0lGODlhAQABAAAAACw="
          />
          <figcaption>${long}</figcaption>
        </figure></lede-figure
      >
      <p>${long} <code>${long}</code></p>
      <h2>${long}</h2>
      <ul>
        <li>
          ${long}
          <ul>
            <li>${long}</li>
          </ul>
        </li>
      </ul>
      <dl>
        <dt>${long}</dt>
        <dd>${long}</dd>
      </dl>
      <blockquote><p>${long}</p></blockquote>
      <lede-pull-quote
        ><blockquote><p>${long}</p></blockquote>
        <p>${long}</p></lede-pull-quote
      >
      <pre>${long}</pre>
      <p><img alt="" width="2000" height="500" /></p>
      <table>
        <tr>
          <th>Source</th>
          <td><a href="#b">${long}</a></td>
        </tr>
      </table>
      <details open>
        <summary>${long}</summary>
        <p>${long}</p>
      </details>`;

    it('breaks long words and addresses instead of overflowing 320 px (WCAG 1.4.10)', async () => {
      for (const dir of ['ltr', 'rtl']) {
        const page = await article(everything, 'en', dir);
        page.style.inlineSize = '320px';
        await nextFrame();
        const edges = page.getBoundingClientRect();
        for (const element of page.querySelectorAll('article *')) {
          const {left, right} = element.getBoundingClientRect();
          expect(left, element.localName).to.be.at.least(edges.left - 1);
          expect(right, element.localName).to.be.at.most(edges.right + 1);
        }
        expect(page.scrollWidth, dir).to.equal(320);
      }
    });

    it('clips nothing when the reader spaces the text (WCAG 1.4.12)', async () => {
      site(
        'article * { line-height: 1.5; letter-spacing: .12em; word-spacing: .16em } article p { margin-bottom: 2em }',
      );
      const page = await article(everything);
      page.style.inlineSize = '320px';
      await nextFrame();
      expect(page.scrollWidth).to.equal(320);
      for (const element of page.querySelectorAll<HTMLElement>('article *')) {
        const {overflowY, display} = getComputedStyle(element);
        if (overflowY === 'visible' || display === 'inline') continue;
        expect(element.scrollHeight, element.localName).to.be.at.most(
          element.clientHeight + 1,
        );
      }
    });

    it('keeps the text to its measure, and lets the lead picture be wider (WCAG 1.4.8)', async () => {
      const page = await article(
        html`<h1>Headline</h1>
          ${picture}
          <p>Text</p>
          ${picture}
          <p>Text</p>`,
      );
      page.style.inlineSize = '1200px';
      await nextFrame();
      const width = (selector: string) =>
        query(page, selector).getBoundingClientRect().width;
      expect(width('p')).to.equal(640);
      expect(width('lede-figure')).to.be.above(640);
      expect(width('p + lede-figure')).to.be.at.most(640);
    });

    it('sets text that is in no block of its own to the measure too', async () => {
      const page = await article(html`Text<br />text`);
      page.style.inlineSize = '1200px';
      await nextFrame();
      expect(query(page, 'article').offsetWidth).to.equal(640);
    });

    it('sets an article without `article` to the measure, and a picture with a link around it', async () => {
      const page = await fixture<HTMLElement>(
        html`<main style="inline-size: 1200px">
          <lede-article>
            <h1>Headline</h1>
            <p>Text</p>
          </lede-article>
          <lede-article>
            <article>
              <h1>Headline</h1>
              <p>Text</p>
              <a href="/story">${picture}</a>
            </article>
          </lede-article>
        </main>`,
      );
      await nextFrame();
      const [bare, text] = [...page.querySelectorAll('p')].map((paragraph) =>
        paragraph.getBoundingClientRect(),
      );
      expect([bare!.left, bare!.width]).to.deep.equal([text!.left, 640]);
      const link = query(page, 'a').getBoundingClientRect();
      const image = query(page, 'img').getBoundingClientRect();
      expect([image.left, image.width]).to.deep.equal([text!.left, 640]);
      expect(link.top).to.be.above(text!.bottom);
    });

    it('puts the focus ring of a link around the figure around what it holds', async () => {
      const page = await article(
        html`<lede-figure
          ><a href="/story"
            ><figure>
              <img alt="" width="300" height="200" />
              <figcaption>A lamp</figcaption>
            </figure></a
          ></lede-figure
        >`,
      );
      await nextFrame();
      const figure = query(page, 'figure').getBoundingClientRect();
      const link = query(page, 'a');
      // Browsers draw no outline around a block in an inline link.
      expect(getComputedStyle(link).display).to.equal('block');
      const {height} = link.getBoundingClientRect();
      expect(height).to.be.at.least(figure.height);
    });

    it('has no animations or transitions (WCAG 2.3.3)', async () => {
      const page = await article(everything);
      for (const element of page.querySelectorAll('*')) {
        const {transitionDuration, animationName} = getComputedStyle(element);
        expect(transitionDuration).to.equal('0s');
        expect(animationName).to.equal('none');
      }
    });
  });
});
