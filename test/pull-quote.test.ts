import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import '../src/elements/figure/define.js';
import '../src/elements/pull-quote/define.js';
import {idleTurn} from '../src/dom/idle.js';
import type {LedePullQuote} from '../src/elements/pull-quote/pull-quote.js';
import {turn, until} from './clock.js';

const words = 'It is far too early to say';
const attribution = html`<p>A. Person, <cite>An Institute</cite></p>`;
const plain = html`<lede-pull-quote
  ><blockquote><p>${words}</p></blockquote>
  ${attribution}</lede-pull-quote
>`;

/** An article with pull quotes, once each has been judged. */
async function open(content: TemplateResult): Promise<HTMLElement> {
  const article = await fixture<HTMLElement>(
    html`<article>${content}</article>`,
  );
  await judged(article);
  return article;
}

/** Resolves when no quote waits any more, also where judging one makes another wait. */
async function judged(root: Element): Promise<void> {
  // Changes are reported in a microtask.
  await Promise.resolve();
  const quotes = [...root.querySelectorAll('lede-pull-quote')];
  while (quotes.some((quote) => quote.isUpdatePending)) {
    await Promise.all(quotes.map((quote) => quote.updateComplete));
  }
}

const quoteIn = (root: Element): LedePullQuote =>
  root.querySelector('lede-pull-quote')!;

/** What a screen reader is given of an element: the text outside `aria-hidden`. */
function spoken(root: Node): string {
  if (root instanceof Element && root.ariaHidden === 'true') return '';
  return root instanceof Text
    ? root.data
    : [...root.childNodes].map(spoken).join('').replace(/\s+/g, ' ').trim();
}

/** The warnings of one element, in the words after its tag. */
async function warningsOf(content: TemplateResult): Promise<string[]> {
  const {warn} = console;
  const warnings: string[] = [];
  console.warn = (message: unknown) => warnings.push(String(message));
  try {
    await open(content);
  } finally {
    console.warn = warn;
  }
  return warnings.filter((warning) => warning.includes('lede-pull-quote'));
}

describe('lede-pull-quote', () => {
  it('is not spoken when its words also stand in the article', async () => {
    const article = await open(
      html`<p>He said: “${words},” and left.</p>
        ${plain}`,
    );
    const quote = quoteIn(article);
    expect(quote.repeated).to.be.true;
    expect(quote.matches(':state(repeated)')).to.be.true;
    expect(quote.getAttribute('aria-hidden')).to.equal('true');
    expect(spoken(quote)).to.equal('');
  });

  it('is spoken, with its attribution, when its words stand nowhere else', async () => {
    const article = await open(
      html`<p>He said something else.</p>
        ${plain}`,
    );
    const quote = quoteIn(article);
    expect(quote.repeated).to.be.false;
    expect(quote.matches(':state(repeated)')).to.be.false;
    expect(quote.hasAttribute('aria-hidden')).to.be.false;
    expect(spoken(quote)).to.equal(`${words} A. Person, An Institute`);
  });

  it('is compared after normalising', async () => {
    const article = await open(html`
      <p>«It&nbsp;is far <em>too</em> early — to <b>s</b>ay»</p>
      <lede-pull-quote
        ><blockquote>“IT IS … early to say.”</blockquote></lede-pull-quote
      >
    `);
    expect(quoteIn(article).repeated).to.be.true;
  });

  it('is compared in scripts without spaces or with marks', async () => {
    for (const [text, quotation] of [
      ['他表示，现在说还太早了。', '现在说还太早'],
      ['او گفت: «می‌خواهم بروم».', 'مي خواهم بروم'],
      ['قال إنه كَتَبَ الدَّرْسَ أمس', 'كتب الدرس'],
      ['उन्होंने कहा, “यह जल्दी है।”', 'यह जल्दी है'],
    ]) {
      const article = await open(
        html`<p>${text}</p>
          <lede-pull-quote
            ><blockquote>${quotation}</blockquote></lede-pull-quote
          >`,
      );
      expect(quoteIn(article).repeated, quotation).to.be.true;
    }
  });

  it('is spoken when a number or a word differs', async () => {
    const article = await open(html`
      <p>16 people came. It was not early.</p>
      <lede-pull-quote><blockquote>15 people came</blockquote></lede-pull-quote>
      <lede-pull-quote><blockquote>It was early</blockquote></lede-pull-quote>
    `);
    for (const quote of article.querySelectorAll('lede-pull-quote')) {
      expect(quote.repeated).to.be.false;
    }
  });

  it('does not repeat what is hidden, or is not the article', async () => {
    const article = await open(html`
      <p hidden>${words}</p>
      <p style="display: none">${words}</p>
      <p aria-hidden="true">${words}</p>
      <nav aria-label="More">${words}</nav>
      <aside aria-label="Also">${words}</aside>
      ${plain}
    `);
    expect(quoteIn(article).repeated).to.be.false;
  });

  it('does not repeat what stands outside its article', async () => {
    const page = await fixture(html`
      <div>
        <p>${words}</p>
        <article>
          <p>Other</p>
          ${plain}
        </article>
      </div>
    `);
    await judged(page);
    expect(quoteIn(page).repeated).to.be.false;
  });

  it('looks in the whole page where there is no article', async () => {
    const page = await fixture(
      html`<div>
        <p>${words}</p>
        ${plain}
      </div>`,
    );
    await judged(page);
    expect(quoteIn(page).repeated).to.be.true;
  });

  it('works in a shadow root', async () => {
    const host = await fixture(html`<div></div>`);
    const root = host.attachShadow({mode: 'open'});
    root.append(
      (
        await open(
          html`<p>${words}</p>
            ${plain}`,
        )
      ).cloneNode(true),
    );
    await judged(root.firstElementChild!);
    expect(quoteIn(root.firstElementChild!).repeated).to.be.true;
  });

  it('keeps a repeated quote spoken with announce', async () => {
    const article = await open(
      html`<p>${words}</p>
        ${plain}`,
    );
    const quote = quoteIn(article);
    quote.announce = true;
    await quote.updateComplete;
    expect(quote.repeated).to.be.false;
    expect(spoken(quote)).to.include(words);
    quote.removeAttribute('announce');
    quote.announce = false;
    await quote.updateComplete;
    expect(spoken(quote)).to.equal('');
  });

  it('takes announce from its attribute', async () => {
    const article = await open(html`
      <p>${words}</p>
      <lede-pull-quote announce
        ><blockquote>${words}</blockquote></lede-pull-quote
      >
    `);
    expect(spoken(quoteIn(article))).to.equal(words);
  });

  it('speaks the first of two with the same words', async () => {
    const article = await open(
      html`<p>Other</p>
        ${plain}
        <p>Other</p>
        ${plain}`,
    );
    const [first, second] = article.querySelectorAll('lede-pull-quote');
    expect(first!.repeated).to.be.false;
    expect(second!.repeated).to.be.true;

    first!.remove();
    await judged(article);
    expect(second!.repeated).to.be.false;

    article.append(first!);
    await judged(article);
    expect(first!.repeated).to.be.true;

    article.prepend(first!);
    await judged(article);
    expect(first!.repeated).to.be.false;
    expect(second!.repeated).to.be.true;
  });

  it('reads all that come at once before it changes the first: between, their style would be computed anew', async () => {
    const steps: string[] = [];
    const {checkVisibility, setAttribute} = Object.getOwnPropertyDescriptors(
      Element.prototype,
    );
    Element.prototype.checkVisibility = function (options) {
      steps.push('read');
      return checkVisibility.value!.call(this, options);
    };
    Element.prototype.setAttribute = function (name, value) {
      if (name === 'aria-hidden') steps.push('change');
      setAttribute.value!.call(this, name, value);
    };
    try {
      await open(
        html`<p>${words}</p>
          ${plain} ${plain} ${plain}`,
      );
    } finally {
      Object.defineProperties(Element.prototype, {
        checkVisibility,
        setAttribute,
      });
    }
    expect(steps.filter((step) => step === 'change')).to.have.length(3);
    expect(steps.lastIndexOf('read')).to.be.below(steps.indexOf('change'));
  });

  it('speaks the one of two copies that is displayed', async () => {
    const copy = html`<lede-pull-quote
      ><blockquote>${words}</blockquote></lede-pull-quote
    >`;
    const article = await open(html`
      <div style="display: none">${copy}</div>
      ${copy}
    `);
    const [, second] = article.querySelectorAll('lede-pull-quote');
    expect(second!.repeated).to.be.false;
  });

  it('is judged again when the words of the article change', async () => {
    const article = await open(
      html`<p id="text">Other</p>
        ${plain}`,
    );
    const text = article.querySelector('#text')!.firstChild as Text;
    const quote = quoteIn(article);
    for (const [data, repeated] of [
      [words, true],
      ['Other', false],
    ] as const) {
      text.data = data;
      await judged(article);
      expect(quote.repeated).to.equal(repeated);
    }
    text.parentElement!.before(words);
    await judged(article);
    expect(quote.repeated).to.be.true;
  });

  it('is judged again when a part of the article is shown or hidden', async () => {
    const article = await open(
      html`<p id="text">${words}</p>
        ${plain}`,
    );
    const text = article.querySelector<HTMLElement>('#text')!;
    text.hidden = true;
    await judged(article);
    expect(quoteIn(article).repeated).to.be.false;
    text.hidden = false;
    await judged(article);
    expect(quoteIn(article).repeated).to.be.true;
  });

  it('is judged again when a style shows it, with the text beside it', async () => {
    const article = await open(
      html`<div style="display: none">
        <p>${words}</p>
        ${plain}
      </div>`,
    );
    const quote = quoteIn(article);
    expect(quote.repeated).to.be.false;
    article.querySelector('div')!.style.display = '';
    await until(() => quote.repeated);
    expect(spoken(quote)).to.equal('');
  });

  it('speaks where styles show it in the place of another copy', async () => {
    const article = await open(
      html`<div>${plain}</div>
        <div>${plain}</div>`,
    );
    const copies = [...article.querySelectorAll('lede-pull-quote')];
    const [narrow, wide] = copies.map(({parentElement}) => parentElement) as [
      HTMLElement,
      HTMLElement,
    ];
    const silent = () => copies.map(({repeated}) => repeated).join();
    expect(silent()).to.equal('false,true');
    for (let round = 0; round < 2; round++) {
      narrow.style.display = 'none';
      await until(() => silent() === 'false,false', 'the second alone');
      wide.style.display = 'none';
      narrow.style.display = '';
      // Sizes are told of once the page is laid out.
      await nextFrame();
      await turn();
      await judged(article);
      expect(silent()).to.equal('false,false');
      wide.style.display = '';
      await until(() => silent() === 'false,true', 'both');
    }
  });

  it('is judged again when its own words change', async () => {
    const article = await open(
      html`<p>${words}</p>
        ${plain}`,
    );
    const quote = quoteIn(article);
    quote.querySelector('blockquote')!.textContent = 'Something else';
    await judged(article);
    expect(spoken(quote)).to.include('Something else');
  });

  it('is judged anew where it is moved to', async () => {
    const there = await open(html`<p>${words}</p>`);
    const here = await fixture(html`<article>${plain}</article>`);
    const quote = quoteIn(here);
    await judged(here);
    expect(quote.repeated).to.be.false;
    there.append(quote);
    await judged(there);
    expect(quote.repeated).to.be.true;
    here.append(quote);
    await judged(here);
    expect(quote.repeated).to.be.false;
    expect(quote.hasAttribute('aria-hidden')).to.be.false;
  });

  it('can be removed before it is judged', async () => {
    const article = await fixture(html`<article></article>`);
    const quote = document.createElement('lede-pull-quote');
    article.append(quote);
    quote.remove();
    await quote.updateComplete;
    expect(quote.repeated).to.be.false;
  });

  it('is judged anew as a clone', async () => {
    const article = await open(
      html`<p>${words}</p>
        ${plain}`,
    );
    const other = await fixture(html`<article><p>Other</p></article>`);
    other.append(quoteIn(article).cloneNode(true));
    await judged(other);
    expect(quoteIn(other).hasAttribute('aria-hidden')).to.be.false;
  });

  it('keeps a link in the attribution of a repeated quote in the tree (WCAG 4.1.2)', async () => {
    const article = await open(html`
      <p>${words}</p>
      <lede-pull-quote>
        <blockquote><p>${words}</p></blockquote>
        <p>A. Person, <a href="/institute">An Institute</a></p>
      </lede-pull-quote>
    `);
    const quote = quoteIn(article);
    expect(quote.repeated).to.be.true;
    expect(spoken(quote)).to.equal('A. Person, An Institute');
    await expect(article).to.be.accessible();

    quote.querySelector('a')!.replaceWith('An Institute');
    await judged(article);
    expect(spoken(quote)).to.equal('');
    expect(quote.querySelector('[aria-hidden]')).to.be.null;
  });

  it('keeps a link that stands alone in the tree', async () => {
    const article = await open(html`
      <p>${words}</p>
      <lede-pull-quote>
        <blockquote><p>${words}</p></blockquote>
        <a href="/interview">The interview</a>
      </lede-pull-quote>
    `);
    expect(spoken(quoteIn(article))).to.equal('The interview');
    await expect(article).to.be.accessible();
  });

  it('never hides a link among the words', async () => {
    const article = await open(html`
      <p>${words}</p>
      <lede-pull-quote>
        <blockquote>
          <p>It is far too <a href="/early">early</a> to say</p>
        </blockquote>
        ${attribution}
      </lede-pull-quote>
    `);
    expect(spoken(quoteIn(article))).to.equal(words);
    await expect(article).to.be.accessible();
  });

  it('gives back what it lent to what is taken out of it: that is heard again', async () => {
    const article = await open(html`
      <p>He said: “${words},” and left.</p>
      <lede-pull-quote
        ><blockquote>
          <p>${words}</p>
          <footer>A. Person</footer>
        </blockquote>
        <p><a href="#person">A. Person</a></p></lede-pull-quote
      >
    `);
    const quote = quoteIn(article);
    const block = quote.querySelector('blockquote')!;
    await until(() => block.getAttribute('aria-hidden') === 'true');
    // What is looked for from an idle moment on is looked for now.
    await idleTurn();
    await turn();
    const [footer] = block.querySelectorAll('footer');
    expect(footer!.getAttribute('role')).to.equal('none');
    quote.replaceWith(...quote.childNodes);
    await until(() => !article.querySelector('[data-lede-set]'), 'all of it');
    expect(block.attributes.length).to.equal(0);
    expect(footer!.attributes.length).to.equal(0);
  });

  it('lends again what is moved about in it, and to a quote that is moved out of a figure', async () => {
    const article = await open(html`
      <p>He said: “${words},” and left.</p>
      <lede-figure
        ><figure>
          ${plain}
          <figcaption>A quotation.</figcaption>
        </figure></lede-figure
      >
    `);
    const quote = quoteIn(article);
    await until(() => quote.getAttribute('aria-hidden') === 'true');
    await idleTurn();
    await turn();
    article.append(quote);
    await judged(article);
    await turn();
    expect(quote.getAttribute('aria-hidden')).to.equal('true');
    const block = quote.querySelector('blockquote')!;
    quote.append(block);
    await judged(article);
    await turn();
    expect(spoken(quote)).to.equal('');
  });

  it('leaves an author’s aria-hidden alone', async () => {
    const article = await open(html`
      <p>Other</p>
      <lede-pull-quote aria-hidden="true"
        ><blockquote>${words}</blockquote></lede-pull-quote
      >
    `);
    expect(quoteIn(article).getAttribute('aria-hidden')).to.equal('true');
  });

  it('makes no landmark of a footer or header that an author puts inside (WCAG 1.3.1)', async () => {
    const page = await fixture(html`
      <div>
        <lede-pull-quote>
          <blockquote>
            <p>${words}</p>
            <footer>A. Person</footer>
          </blockquote>
          <footer>An Institute</footer>
        </lede-pull-quote>
      </div>
    `);
    await judged(page);
    for (const footer of page.querySelectorAll('footer')) {
      expect(footer.getAttribute('role')).to.equal('none');
    }
  });

  it('makes no landmark of an aside, unless its author named it', async () => {
    const article = await open(html`
      <lede-pull-quote>
        <aside>
          <blockquote><p>${words}</p></blockquote>
        </aside>
      </lede-pull-quote>
      <lede-pull-quote>
        <aside aria-label="Quotation">
          <blockquote><p>Named</p></blockquote>
        </aside>
      </lede-pull-quote>
    `);
    const [unnamed, named] = article.querySelectorAll('aside');
    expect(unnamed!.getAttribute('role')).to.equal('none');
    expect(named!.hasAttribute('role')).to.be.false;
  });

  it('compares the words without an attribution that stands among them', async () => {
    const article = await open(html`
      <p>${words}</p>
      <lede-pull-quote>
        <blockquote>
          <p>${words}</p>
          <footer>A. Person</footer>
        </blockquote>
      </lede-pull-quote>
    `);
    expect(quoteIn(article).repeated).to.be.true;
  });

  it('compares the words of a quotation in a quotation once', async () => {
    const article = await open(html`
      <p>${words}, he said. Then: Ask me tomorrow.</p>
      <lede-pull-quote>
        <blockquote>
          <p>${words}</p>
          <blockquote><p>Ask me tomorrow.</p></blockquote>
        </blockquote>
      </lede-pull-quote>
    `);
    expect(quoteIn(article).repeated).to.be.true;
  });

  it('leaves to a pull quote in it what that one says', async () => {
    const nested = (inner: string) => html`
      <p>${words}</p>
      <lede-pull-quote>
        <blockquote><p>${words}</p></blockquote>
        <lede-pull-quote>
          <blockquote><p>${inner}</p></blockquote>
        </lede-pull-quote>
      </lede-pull-quote>
    `;
    for (const [inner, heard] of [
      ['Nobody asked me', 'Nobody asked me'],
      [words, ''],
    ] as const) {
      const article = await open(nested(inner));
      // Whichever of the two is asked again, and what it has become since.
      for (const quote of article.querySelectorAll('lede-pull-quote')) {
        expect(quoteIn(article).repeated).to.be.true;
        expect(spoken(quoteIn(article))).to.equal(heard);
        quote.requestUpdate();
        await judged(article);
      }
      expect(spoken(quoteIn(article))).to.equal(heard);
    }
  });

  it('never hides a pull quote among its words, nor compares what that one says', async () => {
    const article = await open(html`
      <p>${words}</p>
      <lede-pull-quote>
        <blockquote>
          <p>${words}</p>
          <lede-pull-quote>
            <blockquote><p>Nobody asked me</p></blockquote>
          </lede-pull-quote>
        </blockquote>
        ${attribution}
      </lede-pull-quote>
    `);
    expect(quoteIn(article).repeated).to.be.true;
    expect(spoken(quoteIn(article))).to.equal(`${words} Nobody asked me`);
  });

  it('has a figure in it heard again once its words stand nowhere else', async () => {
    const article = await open(html`
      <p id="text">${words}</p>
      <lede-pull-quote>
        <blockquote><p>${words}</p></blockquote>
        <lede-figure
          ><figure><figcaption>At home</figcaption></figure></lede-figure
        >
        <a href="/interview">The interview</a>
      </lede-pull-quote>
    `);
    expect(spoken(quoteIn(article))).to.equal('The interview');
    article.querySelector('#text')!.remove();
    await judged(article);
    expect(spoken(quoteIn(article))).to.equal(`${words} At home The interview`);
  });

  it('leaves what a picture in it says, with its caption, and says nothing else', async () => {
    const image = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    const portrait = (alt: string) => html`
      <figure>
        <img src=${image} alt=${alt} />
        <figcaption>At home</figcaption>
      </figure>
    `;
    for (const [inside, text, heard] of [
      [html`<img src=${image} alt="A laughs." />`, '', true],
      [portrait('A laughs.'), 'At home', true],
      [
        html`<lede-figure>${portrait('At home')}</lede-figure>`,
        'At home',
        false,
      ],
      [html`<div><img src=${image} alt="" /></div>`, '', false],
      [portrait(''), '', false],
      [html`<p>With <img src=${image} alt="a laugh" /></p>`, '', false],
    ] as const) {
      const article = await open(html`
        <p>${words}</p>
        <lede-pull-quote
          ><blockquote><p>${words}</p></blockquote>
          ${inside} ${attribution}</lede-pull-quote
        >
      `);
      await article.querySelector('lede-figure')?.updateComplete;
      expect(spoken(quoteIn(article))).to.equal(text);
      expect(
        article.querySelector('img')!.closest('[aria-hidden=true]') === null,
      ).to.equal(heard);
    }
  });

  it('leaves what a picture beside the words says, and not the words', async () => {
    const image = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    const article = await open(html`
      <p>${words}</p>
      <lede-pull-quote
        ><blockquote>
          <img src=${image} alt="A laughs." />
          <p>${words}</p>
        </blockquote></lede-pull-quote
      >
    `);
    expect(spoken(quoteIn(article))).to.equal('');
    const picture = article.querySelector('img')!;
    expect(picture.closest('[aria-hidden=true]') === null).to.equal(true);
  });

  it('leaves to a figure around it what its pictures say', async () => {
    const image = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    const article = await open(html`
      <p id="text">${words}</p>
      <lede-figure
        ><figure>
          <lede-pull-quote>
            <blockquote><p>${words}</p></blockquote>
            <img src=${image} alt="" />
            <img src=${image} alt="A wheel." />
            <a href="/interview">The interview</a>
          </lede-pull-quote>
        </figure></lede-figure
      >
    `);
    const heard = () =>
      [...article.querySelectorAll('img')].map(({ariaHidden}) => !ariaHidden);
    await until(() => !heard()[0], 'the silence of the first');
    expect(quoteIn(article).repeated).to.be.true;
    for (const said of [words, 'Other words']) {
      article.querySelector('#text')!.textContent = said;
      quoteIn(article).requestUpdate();
      await judged(article);
      expect(quoteIn(article).repeated).to.equal(said === words);
      expect(heard()).to.deep.equal([false, true]);
    }
  });

  it('is not spoken when a sensitive figure’s caption says its words', async () => {
    const article = await open(html`
      ${plain}
      <lede-figure sensitive="It hurts to see."
        ><figure><figcaption>${words}</figcaption></figure></lede-figure
      >
    `);
    expect(quoteIn(article).repeated).to.be.true;
  });

  it('works, and warns once, without a blockquote', async () => {
    const warnings = await warningsOf(html`
      <p>${words}</p>
      <lede-pull-quote
        ><p>${words}</p>
        ${attribution}</lede-pull-quote
      >
    `);
    expect(quoteIn(document.body).repeated).to.be.true;
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('blockquote');
  });

  it('warns of an attribution inside the blockquote', async () => {
    const warnings = await warningsOf(html`
      <lede-pull-quote>
        <blockquote>
          <p>${words}</p>
          <footer>A. Person</footer>
        </blockquote>
      </lede-pull-quote>
    `);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('after the blockquote');
  });

  it('does not warn of what is right', async () => {
    expect(await warningsOf(plain)).to.be.empty;
  });

  it('says and does nothing when it is empty', async () => {
    const article = await open(
      html`<p>Text</p>
        <lede-pull-quote><blockquote></blockquote></lede-pull-quote>`,
    );
    expect(quoteIn(article).repeated).to.be.false;
  });

  it('draws the quotation marks of the language', async () => {
    const marks = {
      en: ['“', '”'],
      fa: ['«', '»'],
      ru: ['«', '»'],
      uk: ['«', '»'],
      de: ['„', '“'],
      'de-CH': ['«', '»'],
      fr: ['«\u00a0', '\u00a0»'],
      es: ['«', '»'],
      ja: ['「', '」'],
      'zh-Hant': ['「', '」'],
      hi: ['“', '”'],
      he: ['”', '”'],
      ar: ['”', '“'],
      zh: ['“', '”'],
    };
    const wrong = [];
    for (const [language, [before, after]] of Object.entries(marks)) {
      // The first mark hangs beside the words: in their line, its width can be told.
      const article = await open(html`
        <style>
          blockquote {
            padding: 0;
          }
          blockquote::before {
            position: static;
          }
        </style>
        <lede-pull-quote lang=${language} style="font-size: 40px">
          <blockquote style="inline-size: max-content">X</blockquote>
        </lede-pull-quote>
        <lede-pull-quote lang=${language} style="font-size: 40px">
          <blockquote style="inline-size: max-content; quotes: none">
            ${before}X${after}
          </blockquote>
        </lede-pull-quote>
      `);
      const [drawn, typed] = [...article.querySelectorAll('blockquote')].map(
        (quote) => quote.getBoundingClientRect().width,
      );
      if (Math.abs(drawn! - typed!) > 0.5) wrong.push(language);
    }
    expect(wrong).to.be.empty;
  });

  it('keeps the white space of the source from between its first mark and the words', async () => {
    const starts = [];
    for (const text of ['Words', '\n        Words']) {
      const article = await open(
        html`<lede-pull-quote
          ><blockquote><p>${text}</p></blockquote></lede-pull-quote
        >`,
      );
      const range = document.createRange();
      range.setStart(article.querySelector('p')!.lastChild!, text.indexOf('W'));
      range.setEnd(article.querySelector('p')!.lastChild!, text.length);
      starts.push(range.getBoundingClientRect().left);
    }
    expect(starts[1]).to.equal(starts[0]);
  });

  it('follows the language of the quotation, not the page’s', async () => {
    const article = await open(html`
      <lede-pull-quote><blockquote lang="fr">X</blockquote></lede-pull-quote>
    `);
    const {quotes} = getComputedStyle(article.querySelector('blockquote')!);
    expect(quotes).to.contain('«');
  });

  it('draws marks that are not spoken', async () => {
    const article = await open(plain);
    const {content} = getComputedStyle(
      article.querySelector('blockquote p')!,
      '::before',
    );
    expect(content).to.match(/open-quote\s*\/\s*""/);
  });

  it('does not double the marks that an author wrote', async () => {
    for (const [text, isMarked] of [
      ['“It is early.”', true],
      ['«Рано»', true],
      ['「まだ早い」', true],
      ['"Early," he said', false],
      ['It is “early”', false],
    ] as const) {
      const article = await open(
        html`<lede-pull-quote
          ><blockquote><p>${text}</p></blockquote></lede-pull-quote
        >`,
      );
      const {quotes} = getComputedStyle(article.querySelector('p')!);
      expect(quotes === 'none', text).to.equal(isMarked);
    }
  });

  it('has no violations, repeated or not', async () => {
    await expect(
      await open(
        html`<p>${words}</p>
          ${plain}`,
      ),
    ).to.be.accessible();
    await expect(
      await open(
        html`<p>Other</p>
          ${plain}`,
      ),
    ).to.be.accessible();
  });

  it('leaves a picture silent that a figure in it has silenced', async () => {
    const article = await open(
      html`<lede-pull-quote>
        <blockquote><p>${words}</p></blockquote>
        <lede-figure>
          <figure><img src="data:," alt="DSC_0042.jpg" /></figure>
        </lede-figure>
      </lede-pull-quote>`,
    );
    const image = article.querySelector('img')!;
    await article.querySelector('lede-figure')!.updateComplete;
    quoteIn(article).requestUpdate();
    await judged(article);
    await turn();
    expect(image.getAttribute('aria-hidden')).to.equal('true');
  });

  it('makes no shadow root', async () => {
    expect(quoteIn(await open(plain)).shadowRoot).to.be.null;
  });

  it('judges two thousand quotes without a long wait for any', async () => {
    const article = document.createElement('article');
    for (let index = 0; index < 2000; index++) {
      const paragraph = document.createElement('p');
      paragraph.textContent = `Sentence ${index} stands in the article, and other words with it.`;
      const quote = document.createElement('lede-pull-quote');
      const block = quote.appendChild(document.createElement('blockquote'));
      block.textContent = `Sentence ${index} ${index % 2 ? 'stands in' : 'is not in'} the article`;
      article.append(paragraph, quote);
    }
    document.body.append(article);
    const start = performance.now();
    await judged(article);
    const quotes = [...article.querySelectorAll('lede-pull-quote')];
    expect(quotes.filter(({repeated}) => repeated)).to.have.length(1000);
    expect(performance.now() - start).to.be.below(8000);
    article.remove();
  });
});
