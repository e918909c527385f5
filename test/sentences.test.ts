import {expect, fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import '../src/elements/article/define.js';
import '../src/elements/figure/define.js';
import '../src/elements/pull-quote/define.js';
import {SpokenText} from '../src/dom/spoken-text.js';
import type {SpokenSentence} from '../src/dom/spoken-sentence.js';
import {turn, until} from './clock.js';

const open: SpokenText[] = [];

async function read(content: TemplateResult): Promise<[SpokenText, Element]> {
  const root = await fixture(html`<article lang="en">${content}</article>`);
  return [textOf(root), root];
}

function textOf(root: Element): SpokenText {
  const text = new SpokenText(root);
  open.push(text);
  return text;
}

async function all(text: SpokenText): Promise<SpokenSentence[]> {
  const sentences: SpokenSentence[] = [];
  for await (const sentence of text.sentences()) sentences.push(sentence);
  return sentences;
}

const words = (sentences: SpokenSentence[]): string[] =>
  sentences.map(({text}) => text);

async function said(content: TemplateResult): Promise<string[]> {
  const [text] = await read(content);
  return words(await all(text));
}

describe('the spoken text of an article', () => {
  afterEach(() => {
    for (const text of open.splice(0)) text.close();
  });

  it('goes across inline elements and line breaks of the source', async () => {
    const [text, root] = await read(html`
      <p>
        Dr. <em>Okafor</em> wrote <a href="#x">a long report</a>. It was
        <b>read</b>.
      </p>
    `);
    const [first, second, third] = await all(text);
    expect(first!.text).to.equal('Dr. Okafor wrote a long report.');
    expect(second!.text).to.equal('It was read.');
    expect(third).to.be.undefined;
    expect(first!.block).to.equal(root.querySelector('p'));
    expect(first!.range.toString().replace(/\s+/g, ' ')).to.equal(first!.text);
    expect(second!.range.toString().replace(/\s+/g, ' ')).to.equal(
      second!.text,
    );
  });

  it('finds each word of a sentence in the page', async () => {
    const [text] = await read(html`
      <p>Not­able re<em>mark</em>­s, by Ms. Lee‏!</p>
    `);
    const [sentence] = await all(text);
    expect(sentence!.text).to.equal('Notable remarks, by Ms. Lee!');
    for (const {0: word, index} of sentence!.text.matchAll(/\S+/g)) {
      expect(
        sentence!
          .rangeAt(index, word.length)!
          .toString()
          .replace(/[\u00ad\u200f]/g, ''),
      ).to.equal(word);
    }
    expect(sentence!.rangeAt(500, 3)).to.be.null;
  });

  it('parts lines that the author ended, unless the next goes on', async () => {
    expect(
      await said(
        html`<p>Roses are red<br />Violets are blue<br />and wet.</p>
          <p>one<br /><br />two<wbr />three</p>`,
      ),
    ).to.deep.equal([
      'Roses are red',
      'Violets are blue and wet.',
      'one',
      'twothree',
    ]);
  });

  it('says the characters, not their readings', async () => {
    expect(
      await said(
        html`<p lang="ja">
          <ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>へ。
        </p>`,
      ),
    ).to.deep.equal(['東京へ。']);
  });

  it('says each part in its own language', async () => {
    const [text] = await read(html`
      <p>
        He said <q lang="fr">bon, ça va</q>, and <i lang="en">left</i>.
        <span lang="de">Am 3. Oktober ist Feiertag. Ja.</span>
      </p>
    `);
    const sentences = await all(text);
    expect(words(sentences)).to.deep.equal([
      'He said bon, ça va, and left.',
      'Am 3. Oktober ist Feiertag.',
      'Ja.',
    ]);
    expect(sentences[0]!.parts).to.deep.equal(
      [
        {text: 'He said', language: 'en', start: 0},
        {text: 'bon, ça va,', language: 'fr', start: 8},
        {text: 'and left.', language: 'en', start: 20},
      ].map((part) => part),
    );
    expect(sentences[1]!.parts[0]!.language).to.equal('de');
    for (const {text: part, start} of sentences[0]!.parts) {
      expect(sentences[0]!.rangeAt(start, part.length)!.toString()).to.equal(
        part,
      );
    }
  });

  it('parts what an engine could not say at once', async () => {
    const root = await fixture(
      html`<article lang="en">
        <p>${'One clause here, '.repeat(40)}</p>
      </article>`,
    );
    const text = new SpokenText(root, {limit: 60});
    open.push(text);
    const [sentence] = await all(text);
    expect(sentence!.parts.length).to.be.above(8);
    for (const {text: part, start} of sentence!.parts) {
      expect(part.length).to.be.at.most(60);
      expect(sentence!.text.slice(start, start + part.length)).to.equal(part);
    }
  });

  it('leaves out what is hidden, but not what only a screen reader shows', async () => {
    expect(
      await said(html`
        <style>
          .gone {
            display: none;
          }
          .unseen {
            visibility: hidden;
          }
          .seen {
            visibility: visible;
          }
          .clipped {
            position: absolute;
            clip-path: inset(50%);
            width: 1px;
            height: 1px;
            overflow: hidden;
          }
          .contents {
            display: contents;
          }
        </style>
        <p>One <span hidden>no</span><span aria-hidden="true">no</span> two.</p>
        <p class="gone">No.</p>
        <p inert>No.</p>
        <div class="unseen">
          No.
          <p class="seen">Seen.</p>
        </div>
        <p><span class="clipped">Clipped.</span></p>
        <div class="contents">
          Boxless.
          <p>Child.</p>
        </div>
        <details>
          <summary>More</summary>
          No.
          <p>No.</p>
        </details>
        <details open>
          <summary>Less</summary>
          Yes.
          <p>Also.</p>
        </details>
      `),
    ).to.deep.equal([
      'One two.',
      'Seen.',
      'Clipped.',
      'Boxless.',
      'Child.',
      'More',
      'Less',
      'Yes.',
      'Also.',
    ]);
  });

  it('skips what is not the article', async () => {
    expect(
      await said(html`
        <nav>No.</nav>
        <p>Text. <button>No</button></p>
        <p data-read-aloud="skip">No.</p>
        <lede-share>No.</lede-share>
        <aside>No.</aside>
        <script type="text/plain">
          No.
        </script>
        <figure>
          <img src="data:," alt="Two officers." />
          <figcaption>
            At the border. <small>Photo: A. Person</small>
          </figcaption>
        </figure>
      `),
    ).to.deep.equal(['Text.', 'Two officers.', 'At the border.']);
  });

  it('says what an image shows once, and nothing that is no description', async () => {
    expect(
      await said(html`
        <figure>
          <img src="data:," alt="At the border" />
          <figcaption>At the border. <small>AP</small></figcaption>
        </figure>
        <p><img src="data:," alt="16x9 Image" /><img src="data:," alt="" /></p>
        <p>
          I <img src="data:," alt="love" /> you.
          <img src="data:," alt="A map" />
        </p>
        <svg role="img" aria-label="A chart of rain"><text>1</text></svg>
        <p>So <img src="data:," alt="hidden" aria-hidden="true" />on.</p>
      `),
    ).to.deep.equal([
      'At the border.',
      'I love you.',
      'A map',
      'A chart of rain',
      'So on.',
    ]);
  });

  it('gives an image as the place of its words', async () => {
    const [text, root] = await read(
      html`<p><img src="data:," alt="A map of it" /></p>`,
    );
    const [sentence] = await all(text);
    const image = root.querySelector('img');
    expect(sentence!.range.cloneContents().querySelector('img')).to.exist;
    const range = sentence!.rangeAt(2, 3)!;
    expect(range.startContainer.childNodes[range.startOffset]).to.equal(image);
  });

  it('keeps a sensitive image to itself until it is revealed', async () => {
    const [text, root] = await read(html`
      <lede-figure sensitive="violence">
        <figure>
          <img src="data:," alt="A burnt car." />
          <figcaption>The road.</figcaption>
        </figure>
      </lede-figure>
    `);
    const figure = root.querySelector('lede-figure')!;
    await until(() => root.querySelector('img[inert], [inert] img'));
    expect(words(await all(text))).to.not.include('A burnt car.');
    const button = () => figure.shadowRoot?.querySelector('button');
    await until(button);
    button()!.click();
    await until(() => !root.querySelector('[inert]'));
    await turn();
    expect(words(await all(text))).to.include('A burnt car.');
  });

  it('skips a pull quote that repeats the article', async () => {
    const [text, root] = await read(html`
      <p>It is premature to say. He left.</p>
      <lede-pull-quote>
        <blockquote>It is premature to say.</blockquote>
        <p>A. Person, <a href="#x">Institute</a></p>
      </lede-pull-quote>
      <lede-pull-quote><blockquote>Only here.</blockquote></lede-pull-quote>
    `);
    await until(() => root.querySelector('lede-pull-quote')!.repeated);
    expect(words(await all(text))).to.deep.equal([
      'It is premature to say.',
      'He left.',
      'Only here.',
    ]);
  });

  it('reads a pull quote in one that repeats the article', async () => {
    const [text, root] = await read(html`
      <p>It is premature to say.</p>
      <lede-pull-quote>
        <blockquote>It is premature to say.</blockquote>
        <lede-pull-quote><blockquote>Only here.</blockquote></lede-pull-quote>
      </lede-pull-quote>
    `);
    await until(() => root.querySelector('lede-pull-quote')!.repeated);
    expect(words(await all(text))).to.deep.equal([
      'It is premature to say.',
      'Only here.',
    ]);
  });

  it('reads tables row by row and lists item by item', async () => {
    expect(
      await said(html`
        <table>
          <caption>
            Rain
          </caption>
          <tr>
            <th>Town</th>
            <th>mm</th>
          </tr>
          <tr>
            <td>Herat</td>
            <td></td>
            <td>12</td>
          </tr>
        </table>
        <ol>
          <li>
            First
            <ul>
              <li>inner</li>
            </ul>
            tail
          </li>
          <li>Second</li>
        </ol>
        <dl>
          <dt>Term</dt>
          <dd>Meaning</dd>
        </dl>
      `),
    ).to.deep.equal([
      'Rain',
      'Town, mm',
      'Herat, 12',
      'First',
      'inner',
      'tail',
      'Second',
      'Term',
      'Meaning',
    ]);
  });

  it('goes through open shadow roots in the order that is seen', async () => {
    const root = await fixture(
      html`<article lang="en">
        <p>Before.</p>
        <div id="host">
          <p slot="b">Slot b.</p>
          <p>Slot a.</p>
        </div>
        <p>After.</p>
      </article>`,
    );
    const host = root.querySelector('#host')!;
    const shadow = host.attachShadow({mode: 'open'});
    for (const [tag, content] of [
      ['p', 'In shadow.'],
      ['slot', 'Fallback.'],
      ['slot', ''],
      ['p', 'Shadow end.'],
    ] as const) {
      const element = document.createElement(tag);
      element.textContent = content;
      shadow.append(element);
    }
    shadow.querySelectorAll('slot')[1]!.name = 'b';
    const text = textOf(root);
    const sentences = await all(text);
    expect(words(sentences)).to.deep.equal([
      'Before.',
      'In shadow.',
      'Slot a.',
      'Slot b.',
      'Shadow end.',
      'After.',
    ]);
    for (const {range, text: sentence} of sentences) {
      expect(range.toString()).to.equal(sentence);
    }
    shadow.querySelector('p')!.textContent = 'Changed.';
    text.refresh();
    expect((await text.after(sentences[4]!))!.text).to.equal('After.');
  });

  it('finds the sentence at a place, and those around it', async () => {
    const [text, root] = await read(
      html`<h2>Title</h2>
        <p>One. Two. Three.</p>
        <p></p>
        <p>Four. Five.</p>`,
    );
    const [, one, two, three, four, five] = await all(text);
    const paragraph = root.querySelector('p')!;
    const node = [...paragraph.childNodes].find((n) => n instanceof Text)!;
    expect(await text.at(node, 6)).to.equal(two);
    expect(await text.at(node, 4)).to.equal(two);
    expect(await text.at(paragraph, 0)).to.equal(one);
    expect(await text.at(root.querySelectorAll('p')[1]!, 0)).to.equal(four);
    expect(await text.at(root, root.childNodes.length)).to.be.undefined;
    expect(await text.before(four!)).to.equal(three);
    expect(await text.afterBlock(one!)).to.equal(four);
    expect(await text.beforeBlock(five!)).to.equal(one);
    expect(await text.after(five!)).to.be.undefined;
    expect(await text.before((await text.first())!)).to.be.undefined;
  });

  describe('that changes while it is read', () => {
    const three = html`<p>One. Two. Three.</p>
      <p>Four.</p>`;

    async function readTwo(): Promise<[SpokenText, Element, SpokenSentence]> {
      const [text, root] = await read(three);
      return [text, root, (await all(text))[1]!];
    }

    it('goes on in the new text after a sentence that stands', async () => {
      const [text, root, two] = await readTwo();
      const node = two.range.startContainer as Text;
      node.insertData(0, 'Zero. ');
      node.insertData(node.data.indexOf('Three'), 'New. ');
      expect(two.range.toString()).to.equal('Two.');
      expect((await text.after(two))!.text).to.equal('New.');
      expect((await text.before(two))!.text).to.equal('One.');
      root.querySelector('p')!.before(document.createElement('hr'));
      expect((await text.after(two))!.text).to.equal('New.');
    });

    it('gives no range for words that have changed', async () => {
      const [, , two] = await readTwo();
      const node = two.range.startContainer as Text;
      expect(two.rangeAt(0, 3)!.toString()).to.equal('Two');
      node.insertData(0, 'Zero. ');
      expect(two.rangeAt(0, 3)).to.be.null;
    });

    it('says nothing twice when a paragraph is set anew', async () => {
      const [text, root, two] = await readTwo();
      root.querySelector('p')!.textContent = 'One. Two. Three now.';
      expect((await text.after(two))!.text).to.equal('Three now.');
    });

    it('says nothing twice when the whole article is set anew', async () => {
      const [text, root, two] = await readTwo();
      const copies = [...root.children].map((child) => child.cloneNode(true));
      root.replaceChildren(...copies);
      expect((await text.after(two))!.text).to.equal('Three.');
    });

    it('goes on after a paragraph that is removed', async () => {
      const [text, root, two] = await readTwo();
      root.querySelector('p')!.remove();
      expect((await text.after(two))!.text).to.equal('Four.');
    });

    it('ends where the article is emptied', async () => {
      const [text, root, two] = await readTwo();
      root.replaceChildren();
      expect(await text.after(two)).to.be.undefined;
      expect(await text.first()).to.be.undefined;
    });

    it('reads a paragraph that is added at the end', async () => {
      const [text, root, two] = await readTwo();
      const four = (await text.afterBlock(two))!;
      expect(await text.after(four)).to.be.undefined;
      const added = document.createElement('p');
      added.textContent = 'Five.';
      root.append(added);
      expect((await text.after(four))!.text).to.equal('Five.');
    });

    it('leaves out what is hidden meanwhile', async () => {
      const [text, root, two] = await readTwo();
      root.querySelectorAll('p')[1]!.hidden = true;
      expect((await text.afterBlock(two)) ?? null).to.be.null;
    });

    it('comes to an end also if the page never stops changing', async () => {
      const root = await fixture(
        html`<article>
          ${Array.from({length: 900}, () => html`<p>Yes.</p>`)}
        </article>`,
      );
      let pauses = 0;
      const text = new SpokenText(root, {
        pause: () => {
          root.append(document.createElement('hr'));
          pauses++;
          return Promise.resolve();
        },
      });
      open.push(text);
      expect((await text.at(root, 890))!.text).to.equal('Yes.');
      expect(pauses).to.be.within(1, 20);
    });
  });

  describe('of 100,000 words', () => {
    /** The most that is done between two pauses, counted, not timed: elements whose visibility is asked, and ranges made. */
    async function largestTask(root: Element): Promise<[number, number]> {
      const checkVisibility = Reflect.get<Element, 'checkVisibility'>(
        Element.prototype,
        'checkVisibility',
      );
      const createRange = document.createRange.bind(document);
      let most = 0;
      let work = 0;
      let pauses = 0;
      Element.prototype.checkVisibility = function (options) {
        work++;
        return checkVisibility.call(this, options);
      };
      document.createRange = () => {
        work++;
        return createRange();
      };
      const endTask = () => {
        most = Math.max(most, work);
        work = 0;
      };
      try {
        const text = new SpokenText(root, {
          pause: () => {
            endTask();
            pauses++;
            return Promise.resolve();
          },
        });
        open.push(text);
        const sentence = await text.at(root, root.childNodes.length - 1);
        endTask();
        expect(sentence?.text).to.equal('The end.');
        return [most, pauses];
      } finally {
        Element.prototype.checkVisibility = checkVisibility;
        Reflect.deleteProperty(document, 'createRange');
      }
    }

    const words = 'It is a plain sentence of ten words in all. ';

    it('is read in many short tasks', async () => {
      const root = document.createElement('article');
      root.lang = 'en';
      for (let index = 0; index < 1000; index++) {
        const paragraph = document.createElement('p');
        paragraph.textContent = words.repeat(10);
        root.append(paragraph);
      }
      root.append('The end.');
      document.body.append(root);
      const [most, pauses] = await largestTask(root);
      expect(most).to.be.within(1, 400);
      expect(pauses).to.be.above(5);
      root.remove();
    });

    it('is read in many short tasks also if it is one paragraph', async () => {
      const root = document.createElement('article');
      root.lang = 'en';
      const paragraph = document.createElement('p');
      paragraph.textContent = words.repeat(10_000);
      root.append(paragraph, 'The end.');
      document.body.append(root);
      const text = textOf(root);
      let pauses = 0;
      const slow = new SpokenText(root, {
        pause: () => {
          pauses++;
          return Promise.resolve();
        },
      });
      open.push(slow);
      const first = await slow.first();
      expect(first!.text).to.equal(words.trim());
      expect(pauses).to.be.above(40);
      expect((await text.first())!.text).to.equal(words.trim());
      root.remove();
    });
  });
});
