import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import '../src/elements/article/define.js';
import '../src/elements/pull-quote/define.js';
import type {LedeArticle} from '../src/elements/article/article.js';

async function open(content: TemplateResult): Promise<LedeArticle> {
  const page = await fixture(html`<main>${content}</main>`);
  const element = page.querySelector('lede-article')!;
  await settled(element);
  return element;
}

/** Resolves when changes have been reported and followed. */
async function settled(element: LedeArticle): Promise<void> {
  await Promise.resolve();
  await element.updateComplete;
}

/** The element that an `aria-labelledby` names. */
const namer = (element: Element): Element | null =>
  document.getElementById(element.getAttribute('aria-labelledby') ?? '');

const texts = (elements: Element[]): string[] =>
  elements.map(({textContent}) => textContent.replace(/\s+/g, ' ').trim());

async function warningsOf(content: TemplateResult): Promise<string[]> {
  const {warn} = console;
  const warnings: string[] = [];
  console.warn = (message: unknown) => warnings.push(String(message));
  try {
    const element = await open(content);
    element.requestUpdate();
    await element.updateComplete;
  } finally {
    console.warn = warn;
  }
  return warnings.filter((warning) => warning.includes('lede-article'));
}

describe('lede-article', () => {
  it('names the article by its h1 (WCAG 1.3.1)', async () => {
    const element = await open(html`
      <lede-article
        ><article>
          <h1>Headline</h1>
          <p>Text</p>
        </article></lede-article
      >
    `);
    const article = element.querySelector('article')!;
    expect(namer(article)).to.equal(element.querySelector('h1'));
    expect(element.hasAttribute('role')).to.be.false;
    await expect(element).to.be.accessible();
  });

  it('keeps the id of the h1', async () => {
    const element = await open(html`
      <lede-article
        ><article><h1 id="story">Headline</h1></article></lede-article
      >
    `);
    expect(element.querySelector('h1')!.id).to.equal('story');
    expect(
      element.querySelector('article')!.getAttribute('aria-labelledby'),
    ).to.equal('story');
  });

  it('keeps a name that the author gave, and lends no id for it', async () => {
    const element = await open(html`
      <lede-article>
        <article aria-label="Report"><h1>Headline</h1></article>
      </lede-article>
    `);
    expect(element.querySelector('article')!.hasAttribute('aria-labelledby')).to
      .be.false;
    expect(element.querySelector('h1')!.id).to.equal('');

    const other = await open(html`
      <lede-article>
        <article aria-labelledby="own">
          <h1>Headline</h1>
          <p id="own">Own</p>
        </article>
      </lede-article>
    `);
    expect(
      other.querySelector('article')!.getAttribute('aria-labelledby'),
    ).to.equal('own');
  });

  it('follows the h1 when it is replaced, and takes back the id it lent', async () => {
    const element = await open(html`
      <lede-article
        ><article><h1>Headline</h1></article></lede-article
      >
    `);
    const article = element.querySelector('article')!;
    const first = element.querySelector('h1')!;
    const second = document.createElement('h1');
    second.textContent = 'Another';
    first.replaceWith(second);
    await settled(element);
    expect(namer(article)).to.equal(second);
    expect(first.id).to.equal('');

    second.remove();
    await settled(element);
    expect(article.hasAttribute('aria-labelledby')).to.be.false;
  });

  it('takes an h1 in a header, or before the article', async () => {
    for (const content of [
      html`<lede-article
        ><article>
          <header><h1>Headline</h1></header>
        </article></lede-article
      >`,
      html`<lede-article
        ><h1>Headline</h1>
        <article><p>Text</p></article></lede-article
      >`,
    ]) {
      const element = await open(content);
      expect(namer(element.querySelector('article')!)).to.equal(
        element.querySelector('h1'),
      );
    }
  });

  it('passes over an h1 without words', async () => {
    const element = await open(html`
      <lede-article
        ><article>
          <h1></h1>
          <h1>Headline</h1>
        </article></lede-article
      >
    `);
    expect(namer(element.querySelector('article')!)!.textContent).to.equal(
      'Headline',
    );
  });

  it('gives a clone a name and an id of its own', async () => {
    const element = await open(html`
      <lede-article
        ><article><h1>Headline</h1></article></lede-article
      >
    `);
    element.after(element.cloneNode(true));
    const [, clone] = element.parentElement!.querySelectorAll('lede-article');
    await settled(clone!);
    const ids = [...element.parentElement!.querySelectorAll('h1')].map(
      ({id}) => id,
    );
    expect(new Set(ids).size).to.equal(2);
    expect(namer(clone!.querySelector('article')!)).to.equal(
      clone!.querySelector('h1'),
    );
    await expect(element.parentElement!).to.be.accessible();
  });

  it('is an article or none whatever became of the one that it stands in', async () => {
    const outer = await open(
      html`<lede-article><lede-article></lede-article></lede-article>`,
    );
    const inner = outer.querySelector('lede-article')!;
    await settled(inner);
    const roles = () => [outer, inner].map((one) => one.getAttribute('role'));
    expect(roles()).to.deep.equal(['article', 'article']);
    outer.append(document.createElement('article'));
    await settled(outer);
    await settled(inner);
    expect(roles()).to.deep.equal([null, 'article']);
  });

  it('is the article itself where there is none inside', async () => {
    const element = await open(
      html`<lede-article
        ><h1>Headline</h1>
        <p>Text</p></lede-article
      >`,
    );
    expect(element.getAttribute('role')).to.equal('article');
    expect(namer(element)).to.equal(element.querySelector('h1'));
    await expect(element).to.be.accessible();

    const article = document.createElement('article');
    article.append(...element.childNodes);
    element.append(article);
    await settled(element);
    expect(element.hasAttribute('role')).to.be.false;
    expect(element.hasAttribute('aria-labelledby')).to.be.false;
    expect(namer(article)).to.equal(element.querySelector('h1'));
  });

  it('names the article around it rather than make a second', async () => {
    const element = await open(html`
      <article>
        <lede-article><h1>Headline</h1></lede-article>
      </article>
    `);
    expect(element.hasAttribute('role')).to.be.false;
    expect(namer(element.closest('article')!)).to.equal(
      element.querySelector('h1'),
    );
  });

  it('names the article around it by a headline that comes late, beside it, while that has words', async () => {
    const element = await open(html`
      <article>
        <lede-article><p>Text</p></lede-article>
      </article>
    `);
    const article = element.closest('article')!;
    expect(article.hasAttribute('aria-labelledby')).to.be.false;
    let told = 0;
    article.addEventListener('lede-article-change', () => told++);
    const headline = document.createElement('h1');
    headline.textContent = 'Headline';
    article.prepend(headline);
    await settled(element);
    expect(namer(article) === headline).to.be.true;
    headline.textContent = '';
    await settled(element);
    expect(article.hasAttribute('aria-labelledby')).to.be.false;
    expect(told, 'its own words are what they were').to.equal(0);
  });

  it('invents no heading (WCAG 2.4.10)', async () => {
    const element = await open(html`
      <lede-article
        ><article>
          <h1>Headline</h1>
          <h3>Part</h3>
        </article></lede-article
      >
    `);
    const headings = [
      ...element.querySelectorAll(
        'h1, h2, h3, h4, h5, h6, [role=heading], [aria-level]',
      ),
    ];
    expect(headings.map(({localName}) => localName)).to.deep.equal([
      'h1',
      'h3',
    ]);
  });

  it('warns once of what is missing or too much', async () => {
    const cases: [TemplateResult, RegExp][] = [
      [
        html`<lede-article
          ><article><p>Text</p></article></lede-article
        >`,
        /no h1/,
      ],
      [html`<lede-article><h1>Headline</h1></lede-article>`, /no article/],
      [
        html`<lede-article
          ><article><h1>One</h1></article>
          <article><h1>Two</h1></article></lede-article
        >`,
        /more than one article/,
      ],
    ];
    for (const [content, expected] of cases) {
      const warnings = await warningsOf(content);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(expected);
    }
  });

  it('does not warn of what is right, comments in articles of their own included', async () => {
    const warnings = await warningsOf(html`
      <lede-article>
        <article>
          <h1>Headline</h1>
          <section>
            <article><p>A comment</p></article>
          </section>
        </article>
      </lede-article>
    `);
    expect(warnings).to.be.empty;
  });

  it('does not ask for a headline where the author has named the article', async () => {
    const warnings = await warningsOf(html`
      <lede-article>
        <article aria-label="Excerpt"><p>Text</p></article>
      </lede-article>
    `);
    expect(warnings).to.be.empty;
  });

  it('lists the headings but for the headline', async () => {
    const element = await open(html`
      <lede-article>
        <article>
          <h1>Headline</h1>
          <h2>One</h2>
          <h3>Two</h3>
          <h2 hidden>Hidden</h2>
          <h2 style="display: none">Not displayed</h2>
          <h2></h2>
          <div><h2>Three</h2></div>
          <nav aria-label="More"><h2>Elsewhere</h2></nav>
          <details>
            <summary>More</summary>
            <h2>Closed</h2>
          </details>
        </article>
      </lede-article>
    `);
    expect(texts(element.headings)).to.deep.equal(['One', 'Two', 'Three']);
    element.querySelector('details')!.open = true;
    expect(texts(element.headings)).to.include('Closed');
  });

  it('lists the blocks of words in reading order, each once', async () => {
    const element = await open(html`
      <lede-article>
        <article>
          <h1>Headline</h1>
          <p>One <a href="/a">link</a></p>
          <ul>
            <li>
              Item
              <ul>
                <li>Inner</li>
              </ul>
            </li>
            <li><p>In a paragraph</p></li>
          </ul>
          <blockquote><p>Quoted</p></blockquote>
          <figure>
            <img alt="Seen" src="data:," />
            <figcaption>Caption</figcaption>
          </figure>
          <dl>
            <dt>Term</dt>
            <dd>Meaning</dd>
          </dl>
          <pre>code</pre>
          <table>
            <caption>
              Table
            </caption>
            <tbody>
              <tr>
                <th>Head</th>
                <td>Cell</td>
              </tr>
            </tbody>
          </table>
          <div>Bare <x-word>words</x-word></div>
          <p></p>
        </article>
      </lede-article>
    `);
    expect(element.blocks.map(({localName}) => localName)).to.deep.equal([
      'h1',
      'p',
      'li',
      'li',
      'p',
      'p',
      'figcaption',
      'dt',
      'dd',
      'pre',
      'caption',
      'th',
      'td',
      'div',
    ]);
  });

  it('leaves out what is not the article', async () => {
    const element = await open(html`
      <lede-article>
        <h2>Outside</h2>
        <article>
          <h1>Headline</h1>
          <p>Text</p>
          <figure>
            <img alt="" src="data:," />
            <figcaption>Caption <small>Photo: A. Person</small></figcaption>
          </figure>
          <figure>
            <figcaption><small>Only a credit</small></figcaption>
          </figure>
          <nav aria-label="More"><p>Navigation</p></nav>
          <aside aria-label="Also"><p>Aside</p></aside>
          <form><p>Form</p></form>
          <p><button>Button</button></p>
          <lede-contents><p>Tool</p></lede-contents>
          <p data-read-aloud="skip">Skipped</p>
          <p hidden>Hidden</p>
          <p aria-hidden="true">Silent</p>
          <p style="visibility: hidden">Not visible</p>
          <style>
            p {
            }
          </style>
          <script type="application/ld+json">
            {"words": "data"}
          </script>
          <template><p>Template</p></template>
          <noscript><p>Without script</p></noscript>
        </article>
      </lede-article>
    `);
    expect(texts(element.blocks)).to.deep.equal([
      'Headline',
      'Text',
      'Caption Photo: A. Person',
    ]);
    expect(element.wordCount).to.equal(3);
  });

  it('reads what stands in elements without a box', async () => {
    const element = await open(html`
      <lede-article>
        <article>
          <h1>Headline</h1>
          <div style="display: contents"><p>Text</p></div>
          <div style="display: contents; visibility: hidden"><p>Hidden</p></div>
          <div hidden><div style="display: contents">Hidden</div></div>
        </article>
      </lede-article>
    `);
    expect(texts(element.blocks)).to.deep.equal(['Headline', 'Text']);
  });

  it('leaves out a pull quote that repeats, and takes in one that does not', async () => {
    const element = await open(html`
      <lede-article>
        <article>
          <h1>Headline</h1>
          <p>It is too early</p>
          <lede-pull-quote
            ><blockquote><p>It is too early</p></blockquote>
            <p>A. Person</p></lede-pull-quote
          >
          <lede-pull-quote
            ><blockquote><p>Words of its own</p></blockquote></lede-pull-quote
          >
        </article>
      </lede-article>
    `);
    for (const quote of element.querySelectorAll('lede-pull-quote'))
      await quote.updateComplete;
    expect(texts(element.blocks)).to.deep.equal([
      'Headline',
      'It is too early',
      'Words of its own',
    ]);
    expect(element.wordCount).to.equal(1 + 4 + 4);
  });

  it('counts words as each language parts them', async () => {
    for (const [language, words, least, most] of [
      ['en', 'It’s a 3.5 kilometre walk, he said — far.', 8, 8],
      ['fa', 'می‌خواهم به خانه بروم', 4, 5],
      ['ru', 'Ещё рано говорить', 3, 3],
      ['zh', '现在说还为时过早', 3, 8],
      ['ja', '今はまだ早い', 3, 6],
      ['th', 'ยังเร็วเกินไป', 2, 4],
      ['not a language', 'three plain words', 3, 3],
      ['', 'three plain words', 3, 3],
    ] as const) {
      const element = await open(html`
        <lede-article
          ><article lang=${language}><p>${words}</p></article></lede-article
        >
      `);
      expect(element.wordCount, language).to.be.within(least, most);
    }
  });

  it('does not part a word at inline markup, but does at a line break', async () => {
    const element = await open(html`
      <lede-article>
        <article>
          <p><b>W</b>ord</p>
          <p>one<br />two</p>
          <ul>
            <li>
              a
              <ul>
                <li>b</li>
              </ul>
              c
            </li>
          </ul>
        </article>
      </lede-article>
    `);
    expect(element.wordCount).to.equal(6);
  });

  it('leaves out the readings of ruby', async () => {
    const element = await open(html`
      <lede-article>
        <article lang="en">
          <p>
            <ruby>one<rt>two</rt></ruby>
          </p>
        </article>
      </lede-article>
    `);
    expect(element.wordCount).to.equal(1);
  });

  it('is live, within the same task', async () => {
    const element = await open(html`
      <lede-article
        ><article>
          <h1>Headline</h1>
          <p>One</p>
        </article></lede-article
      >
    `);
    const article = element.querySelector('article')!;
    expect(element.wordCount).to.equal(2);
    const heading = article.appendChild(document.createElement('h2'));
    heading.textContent = 'New part';
    expect(element.wordCount).to.equal(4);
    expect(element.headings).to.deep.equal([heading]);
    heading.firstChild!.nodeValue = 'Part';
    expect(element.wordCount).to.equal(3);
    heading.hidden = true;
    expect(element.headings).to.be.empty;
    article.querySelector('p')!.remove();
    expect(texts(element.blocks)).to.deep.equal(['Headline']);
  });

  it('reads once as long as nothing changes', async () => {
    const element = await open(html`
      <lede-article
        ><article>
          <h1>Headline</h1>
          <p>One</p>
        </article></lede-article
      >
    `);
    let readings = 0;
    const read = document.createTreeWalker.bind(document);
    document.createTreeWalker = (...parameters) => {
      readings++;
      return read(...parameters);
    };
    try {
      expect(element.blocks).to.have.length(2);
      expect(element.headings).to.be.empty;
      expect(element.wordCount).to.equal(2);
      expect(element.wordCount).to.equal(2);
    } finally {
      document.createTreeWalker = read;
    }
    expect(readings).to.equal(1);
  });

  it('fires one event for the changes of one task, and none at the start', async () => {
    const page = await fixture(html`<div></div>`);
    let events = 0;
    page.addEventListener('lede-article-change', () => events++);
    const element = document.createElement('lede-article');
    element.append(document.createElement('article'));
    page.append(element);
    await settled(element);
    expect(events).to.equal(0);

    const change = oneEvent(page, 'lede-article-change');
    element.firstElementChild!.append('One', document.createElement('h2'));
    element.firstElementChild!.append('Two');
    const event = await change;
    await settled(element);
    expect(event.composed).to.be.true;
    expect(event.target).to.equal(element);
    expect(events).to.equal(1);
  });

  it('fires its event also when the values were just read', async () => {
    const element = await open(html`
      <lede-article
        ><article><h1>Headline</h1></article></lede-article
      >
    `);
    const change = oneEvent(element, 'lede-article-change');
    element.querySelector('article')!.append('Words');
    expect(element.wordCount).to.equal(2);
    await change;
  });

  it('fires its event when a pull quote falls silent', async () => {
    const page = await fixture<HTMLElement>(html`<main></main>`);
    const change = oneEvent(page, 'lede-article-change');
    const element = document.createElement('lede-article');
    const article = element.appendChild(document.createElement('article'));
    const quote = article.appendChild(
      document.createElement('lede-pull-quote'),
    );
    article.prepend('Words said');
    quote.append('Words');
    page.append(element);
    expect(element.wordCount).to.equal(3);
    await change;
    expect(quote.repeated).to.be.true;
    expect(element.wordCount).to.equal(2);
  });

  it('keeps working after it is moved', async () => {
    const element = await open(html`
      <lede-article
        ><article><h1>Headline</h1></article></lede-article
      >
    `);
    const place = await fixture(html`<div></div>`);
    place.append(element);
    await settled(element);
    expect(namer(element.querySelector('article')!)).to.equal(
      element.querySelector('h1'),
    );
    const change = oneEvent(element, 'lede-article-change');
    element.querySelector('article')!.append('Words');
    await change;
    expect(element.wordCount).to.equal(2);
  });

  it('can be removed before it is updated', async () => {
    const page = await fixture(html`<main></main>`);
    const element = document.createElement('lede-article');
    element.append(document.createElement('h1'));
    element.querySelector('h1')!.textContent = 'Headline';
    page.append(element);
    element.remove();
    await element.updateComplete;
    expect(element.hasAttribute('role')).to.be.false;
  });

  it('has nothing to say of nothing', async () => {
    const element = await open(html`<lede-article></lede-article>`);
    expect(element.blocks).to.be.empty;
    expect(element.headings).to.be.empty;
    expect(element.wordCount).to.equal(0);
  });

  it('makes no shadow root', async () => {
    const element = await open(
      html`<lede-article
        ><article><h1>Headline</h1></article></lede-article
      >`,
    );
    expect(element.shadowRoot).to.be.null;
  });
});
