import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {TemplateResult} from 'lit';
import '../src/elements/article/define.js';
import '../src/elements/contents/define.js';
import '../src/elements/reader/define.js';
import {followingTurn, longTurn} from '../src/dom/idle.js';
import {LedeArticle} from '../src/elements/article/article.js';
import type {LedeContents} from '../src/elements/contents/contents.js';
import type {LedeReader} from '../src/elements/reader/reader.js';
import {HeldIdleTurns, until} from './clock.js';

type Host = LedeContents | LedeReader;

const address = location.href.replace(/#.*/, '');

const lines = (count: number): TemplateResult =>
  html`<div style="block-size: ${count * 100}px">Text</div>`;

/** An article of three sections, higher than the window. */
const story = html`<h1>Headline</h1>
  ${lines(5)}
  <h2>The first night</h2>
  ${lines(12)}
  <h3>What was lost</h3>
  ${lines(12)}
  <h2>The morning after</h2>
  ${lines(12)}`;

async function open(
  content: TemplateResult,
  tool: TemplateResult = html`<lede-contents></lede-contents>`,
): Promise<Host> {
  const page = await fixture(
    html`<main>
      <lede-article><article>${tool}${content}</article></lede-article>
      ${lines(20)}
    </main>`,
  );
  return settled(page);
}

async function settled(page: Element): Promise<Host> {
  const host = page.querySelector<Host>('lede-contents, lede-reader')!;
  for (const article of page.querySelectorAll('lede-article')) {
    await article.updateComplete;
  }
  await host.updateComplete;
  if (host.hasAttribute('inline'))
    await until(() =>
      host.shadowRoot?.querySelector('.panel [part=list], .panel [part=none]'),
    );
  return host;
}

const rootOf = (host: Host): ShadowRoot => host.shadowRoot!;
const buttonOf = (host: Host): HTMLButtonElement =>
  rootOf(host).querySelector<HTMLButtonElement>('#contents')!;
const panelOf = (host: Host): HTMLElement =>
  rootOf(host).querySelector<HTMLElement>('.panel')!;
const linksOf = (host: Host): HTMLAnchorElement[] => [
  ...rootOf(host).querySelectorAll<HTMLAnchorElement>('[part=link]'),
];
const textOf = (node: Node): string =>
  (node.textContent ?? '').replace(/\s+/g, ' ').trim();
const wordsOf = (host: Host): string[] => linksOf(host).map(textOf);
const hashesOf = (host: Host): string[] =>
  linksOf(host).map(({hash}) => decodeURIComponent(hash));
const linkTo = (host: Host, words: string): HTMLAnchorElement =>
  linksOf(host).find((link) => textOf(link) === words)!;
const isOffered = (host: Host): boolean => buttonOf(host).checkVisibility();
const currentOf = (host: Host): string[] =>
  linksOf(host)
    .filter(({ariaCurrent}) => ariaCurrent === 'location')
    .map(textOf);

/** Presses the button, until the contents are shown. */
async function press(host: Host): Promise<void> {
  buttonOf(host).focus({preventScroll: true});
  buttonOf(host).click();
  await until(
    () => (panelOf(host) as HTMLElement | null)?.matches(':popover-open'),
    'the panel to open',
  );
}

/** Open contents of an article. */
async function opened(
  content: TemplateResult,
  tool?: TemplateResult,
): Promise<Host> {
  const host = await open(content, tool);
  await press(host);
  return host;
}

/** The list as nested arrays of words. */
function treeOf(list: Element | null): unknown[] {
  return [...(list?.children ?? [])].map((item) => {
    const inner = item.querySelector(':scope > ul');
    const words = textOf(item.querySelector(':scope > a')!);
    return inner ? [words, treeOf(inner)] : words;
  });
}

function deepActiveElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) {
    active = active.shadowRoot.activeElement;
  }
  return active;
}

async function frames(count = 3): Promise<void> {
  for (let frame = 0; frame < count; frame++) {
    await new Promise(requestAnimationFrame);
  }
}

async function scrolledTo(top: number): Promise<void> {
  scrollTo({top, behavior: 'instant'});
  await frames();
}

const heading = (words: string): HTMLElement =>
  [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4')].find(
    (element) => textOf(element) === words,
  )!;

describe('lede-contents', () => {
  afterEach(() => {
    history.replaceState(null, '', address);
    document.documentElement.removeAttribute('style');
    scrollTo({top: 0, behavior: 'instant'});
  });

  describe('is offered', () => {
    it('where the article has two headings or more, and else is nothing', async () => {
      for (const [content, expected] of [
        [html`<h1>Headline</h1>`, false],
        [
          html`<h1>Headline</h1>
            <h2>One</h2>`,
          false,
        ],
        [
          html`<h1>Headline</h1>
            <h2>One</h2>
            <h2></h2>
            <h2 hidden>Two</h2>
            <aside><h2>Three</h2></aside>`,
          false,
        ],
        [
          html`<h1>Headline</h1>
            <h2>One</h2>
            <h3>Two</h3>`,
          true,
        ],
      ] as const) {
        const host = await open(content);
        await until(() => isOffered(host) === expected);
      }
    });

    it('asks which headings are displayed only when the page has been laid out', async () => {
      const idle = await HeldIdleTurns.hold();
      try {
        const host = await open(
          html`<h2>One</h2>
            <h2 style="display: none">Two</h2>`,
        );
        expect(buttonOf(host).hidden).to.be.false;
        // Such as for a change of the article while it is being loaded.
        host.requestUpdate();
        await host.updateComplete;
        expect(buttonOf(host).hidden).to.be.false;
        await until(() => {
          idle.give();
          return buttonOf(host).hidden;
        });
      } finally {
        idle.release();
      }
    });

    it('as soon as there are two, and no longer than that', async () => {
      const host = await open(html`<h2>One</h2>`);
      const article = host.parentElement!;
      const second = document.createElement('h2');
      second.textContent = 'Two';
      article.append(second);
      await until(() => isOffered(host));
      second.textContent = ' ';
      await until(() => !isOffered(host));
    });

    it('not inline either', async () => {
      const host = await open(
        html`<h2>One</h2>`,
        html`<lede-contents inline></lede-contents>`,
      );
      expect(panelOf(host).checkVisibility()).to.be.false;
      host.parentElement!.append(
        Object.assign(document.createElement('h2'), {textContent: 'Two'}),
      );
      await until(() => panelOf(host).checkVisibility());
      expect(wordsOf(host)).to.deep.equal(['One', 'Two']);
    });

    describe('for the article that its panel lists', () => {
      const none = html`<h1>Headline</h1>
        <p>Text</p>`;
      const two = html`<h1>Headline</h1>
        <h2>One</h2>
        <h2>Two</h2>`;
      const withArticle = (content: TemplateResult) =>
        html`<lede-article><article>${content}</article></lede-article>`;
      const tool = html`<lede-contents></lede-contents>`;

      /** Contents that have been asked once the page is laid out, and of which more than that has been found. */
      async function asked(page: TemplateResult): Promise<Host> {
        const host = await settled(await fixture(html`<main>${page}</main>`));
        await followingTurn();
        await import('../src/elements/contents/elsewhere.js');
        await longTurn();
        await host.updateComplete;
        return host;
      }

      for (const [what, page, expected] of [
        [
          'the nearest one, though the first of the page has no headings',
          html`<section>${withArticle(none)}</section>
            <section>${tool}${withArticle(two)}</section>`,
          true,
        ],
        [
          'the nearest one, though the first of the page has headings',
          html`<section>${withArticle(two)}</section>
            <section>${tool}${withArticle(none)}</section>`,
          false,
        ],
        [
          'the one in what `for` names',
          html`<lede-contents for="named"></lede-contents>
            ${withArticle(none)}
            <div id="named">${withArticle(two)}</div>`,
          true,
        ],
        [
          'the one in what `for` names, not the one around it',
          html`<div id="named">${withArticle(none)}</div>
            ${withArticle(html`<lede-contents for="named"></lede-contents>${two}`)}`,
          false,
        ],
        ['a plain one', html`<article>${tool}${none}</article>`, false],
        ['none', tool, false],
      ] as const) {
        it(what, async () => {
          const host = await asked(page);
          expect(isOffered(host)).to.equal(expected);
          if (!expected) return;
          await press(host);
          expect(wordsOf(host)).to.deep.equal(['One', 'Two']);
        });
      }

      it('the one in the same shadow root that `for` names', async () => {
        const around = await fixture(html`<div></div>`);
        const root = around.attachShadow({mode: 'open'});
        root.innerHTML = `<lede-contents for="inner"></lede-contents>
          <lede-article id="inner"><article><h2>One</h2></article></lede-article>`;
        const host = root.querySelector('lede-contents')!;
        await host.updateComplete;
        await until(() => buttonOf(host).hidden);
      });

      it('a plain one, while that changes, and once it comes', async () => {
        const page = await fixture<HTMLElement>(html`<main>${tool}</main>`);
        const host = await settled(page);
        await until(() => !isOffered(host));
        const article = document.createElement('article');
        article.innerHTML = '<h2>One</h2><h2>Two</h2>';
        page.append(article);
        await until(() => isOffered(host));
        article.firstElementChild!.remove();
        await until(() => !isOffered(host));
      });
    });

    it('in a plain article, and before `lede-article` is defined', async () => {
      for (const article of [
        html`<article>
          <lede-contents></lede-contents>
          <h1>Headline</h1>
          <h2>One</h2>
          <h2>Two</h2>
        </article>`,
        html`<lede-contents for="later"></lede-contents>
          <x-article id="later"
            ><h1>Headline</h1>
            <h2>One</h2>
            <h2>Two</h2></x-article
          >`,
      ]) {
        const host = await settled(
          await fixture(html`<main>${article}</main>`),
        );
        await press(host);
        expect(wordsOf(host)).to.deep.equal(['One', 'Two']);
      }
    });
  });

  describe('as a landmark', () => {
    it('is a navigation named in the language of the article, with no other in it', async () => {
      const host = await opened(story);
      const panel = panelOf(host);
      expect(panel.role).to.equal('navigation');
      expect(panel.ariaLabel).to.equal('In this article');
      expect(panel.querySelector('nav, [role=navigation]')).to.equal(null);
      await expect(host).to.be.accessible();
    });

    it('nests its lists as the headings are, and skips no level with an empty one (WCAG 1.3.1)', async () => {
      const host = await opened(html`
        <h1>Headline</h1>
        <h3>Before</h3>
        <h2>One</h2>
        <h4>Deep</h4>
        <h3>Less deep</h3>
        <h2>Two</h2>
        <h3 aria-level="2">Three</h3>
      `);
      const list = panelOf(host).querySelector('ul');
      expect(treeOf(list)).to.deep.equal([
        'Before',
        ['One', ['Deep', 'Less deep']],
        'Two',
        'Three',
      ]);
      for (const each of panelOf(host).querySelectorAll('ul')) {
        expect(each.getAttribute('role')).to.equal('list');
      }
      await expect(host).to.be.accessible();
    });

    it('is accessible inline', async () => {
      const host = await open(
        story,
        html`<lede-contents inline></lede-contents>`,
      );
      expect(wordsOf(host)).to.have.length(3);
      expect(isOffered(host)).to.be.false;
      await expect(host).to.be.accessible();
    });
  });

  describe('words of its links', () => {
    it('are those of the heading without footnote marks, credits, permalinks and what is hidden', async () => {
      const host = await opened(html`
        <h2>A <em>plain</em> <a href="/x">heading</a></h2>
        <h2>
          Noted<sup><a href="#fn1">1</a></sup>
        </h2>
        <h2>Noted too<a href="#fn2" role="doc-noteref">*</a></h2>
        <h2>
          Noted <a href="#fn3"><sup>[3]</sup></a>
        </h2>
        <h2>Credited <small>Photo: A. Person</small></h2>
        <h2><small>Small only</small></h2>
        <h2 id="own">Linked <a href="#own">¶</a></h2>
        <h2 id="self"><a href="#self">All of it a link</a></h2>
        <h2>Not<span hidden>hidden</span><span aria-hidden="true">#</span></h2>
        <h2>In two<br />lines</h2>
        <h2>H<sub>2</sub>O and m<sup>2</sup></h2>
        <h2>
          <ruby>漢字<rt>かんじ</rt></ruby>
        </h2>
      `);
      expect(wordsOf(host)).to.deep.equal([
        'A plain heading',
        'Noted',
        'Noted too',
        'Noted',
        'Credited',
        'Small only',
        'Linked',
        'All of it a link',
        'Not',
        'In two lines',
        'H2O and m2',
        '漢字',
      ]);
    });

    it('are one text each, without comments between', async () => {
      const host = await opened(html`
        <h2>${'A heading'} from <em>${'parts'}</em></h2>
        <h2>Another</h2>
      `);
      expect(linksOf(host)[0]!.childNodes).to.have.length(1);
      expect(linksOf(host)[0]!.firstChild).to.be.instanceOf(Text);
    });

    it('have the language and the direction of the heading, and of parts of it (WCAG 3.1.2)', async () => {
      const host = await opened(html`
        <h2>In English, <i lang="fr">en français</i></h2>
        <h2 lang="fa" dir="rtl">به فارسی</h2>
        <div lang="ar" dir="rtl"><h2>بالعربية</h2></div>
        <h2>By <bdi>محمد</bdi></h2>
      `);
      const [english, persian, arabic, isolated] = linksOf(host);
      expect(english!.lang).to.equal('en');
      expect(english!.dir).to.equal('ltr');
      expect(english!.querySelector('[lang=fr]')!.textContent).to.equal(
        'en français',
      );
      expect([persian!.lang, persian!.dir]).to.deep.equal(['fa', 'rtl']);
      expect([arabic!.lang, arabic!.dir]).to.deep.equal(['ar', 'rtl']);
      expect(isolated!.querySelector('bdi')!.textContent).to.equal('محمد');
      await expect(host).to.be.accessible();
    });

    it('are text: markup in a heading stays in the heading', async () => {
      const host = await opened(html`
        <h2>&lt;img src=x onerror=alert(1)&gt;</h2>
        <h2>With <img src="data:," alt="an image" /><button>Press</button></h2>
      `);
      expect(panelOf(host).querySelector('ul img, ul button')).to.equal(null);
      expect(wordsOf(host)).to.deep.equal([
        '<img src=x onerror=alert(1)>',
        'With',
      ]);
    });
  });

  describe('lends ids', () => {
    it('that are readable in any script, unique, and never over what the author wrote', async () => {
      const host = await opened(html`
        <h2>What next?</h2>
        <h2 id="mine">What next?</h2>
        <h2>What next?</h2>
        <h2>چه می‌شود؟</h2>
        <h2>未来</h2>
        <p id="taken-by-another">Text</p>
        <h2>Taken by another</h2>
        <a name="taken-by-name"></a>
        <h2>Taken by name</h2>
        <h2>* * *</h2>
      `);
      expect(hashesOf(host)).to.deep.equal([
        '#what-next',
        '#mine',
        '#what-next-2',
        '#چه-میشود',
        '#未来',
        '#taken-by-another-2',
        '#taken-by-name-2',
        '#section-1',
      ]);
      const [first, mine] = host.parentElement!.querySelectorAll('h2');
      expect(first!.id).to.equal('what-next');
      expect(first!.getAttribute('data-lede-set')).to.equal('id');
      expect(mine!.hasAttribute('data-lede-set')).to.be.false;
    });

    it('that make no variable of the page', async () => {
      await opened(html`
        <h2>Config</h2>
        <h2>Analytics</h2>
      `);
      expect('config' in window || 'analytics' in window).to.be.false;
    });

    it('that stay while the article changes around them, and are no two of a clone and its model', async () => {
      const host = await opened(html`
        <h2>Update</h2>
        <h2>Other news</h2>
      `);
      const article = host.parentElement!;
      const [first] = article.querySelectorAll('h2');
      expect(first!.id).to.equal('update-1');
      const clone = first!.cloneNode(true) as HTMLElement;
      article.insertBefore(clone, article.querySelectorAll('h2')[1]!);
      await until(() => linksOf(host).length === 3);
      expect([first!.id, clone.id]).to.deep.equal(['update-1', 'update-2']);
      clone.textContent = 'Another matter';
      await until(() => clone.id === 'another-matter');
      expect(hashesOf(host)).to.deep.equal([
        '#update-1',
        '#another-matter',
        '#other-news',
      ]);
      first!.remove();
      await until(() => linksOf(host).length === 2);
      expect(hashesOf(host)).to.deep.equal(['#another-matter', '#other-news']);
    });

    it('in the order of the page, whichever of two articles is opened first', async () => {
      const page = await fixture(html`
        <main>
          ${[1, 2].map(
            (number) =>
              html`<lede-article id="article-${number}"
                ><article>
                  <h1>Headline ${number}</h1>
                  <lede-contents></lede-contents>
                  <h2>What next?</h2>
                  <h2>Who ${number}</h2>
                </article></lede-article
              >`,
          )}
        </main>
      `);
      const [one, two] = page.querySelectorAll<LedeContents>('lede-contents');
      await settled(page);
      await two!.updateComplete;
      await press(two!);
      expect(hashesOf(two!)).to.deep.equal(['#what-next-2', '#who-2']);
      await press(one!);
      expect(hashesOf(one!)).to.deep.equal(['#what-next', '#who-1']);
    });

    it('to no one before the contents are opened', async () => {
      const host = await open(story);
      expect(host.parentElement!.querySelector('h2[id]')).to.equal(null);
    });
  });

  describe('when a link is followed', () => {
    it('focuses the heading, clear of a header that stays, sets the hash and closes (WCAG 2.4.11)', async () => {
      const host = await opened(
        html`<div
            style="position: fixed; margin: 0; max-inline-size: none; inset: 0 0 auto; block-size: 90px; background: white"
          ></div>
          ${story}`,
      );
      linkTo(host, 'What was lost').focus();
      await sendKeys({press: 'Enter'});
      await frames();
      const target = heading('What was lost');
      expect(deepActiveElement()).to.equal(target);
      expect(target.getBoundingClientRect().top).to.be.closeTo(90, 1);
      expect(location.hash).to.equal('#what-was-lost');
      expect(target.matches(':target')).to.be.true;
      expect(panelOf(host).matches(':popover-open')).to.be.false;
      expect(buttonOf(host).ariaExpanded).to.equal('false');
      target.blur();
      expect(target.hasAttribute('tabindex')).to.be.false;
    });

    it('is undone by Back: the address, the place in the page, and focus on the button', async () => {
      const host = await opened(story);
      await scrolledTo(333);
      linkTo(host, 'The morning after').click();
      await frames();
      expect(scrollY).to.be.above(1000);
      history.back();
      await until(
        () => location.href === address && Math.abs(scrollY - 333) < 1,
        () => `333, not ${scrollY}`,
      );
      await until(() => deepActiveElement() === buttonOf(host));
    });

    it('comes back from one heading to the one before', async () => {
      const host = await opened(story);
      linkTo(host, 'The first night').click();
      await frames();
      const top = scrollY;
      await press(host);
      linkTo(host, 'The morning after').click();
      await frames();
      history.back();
      await until(
        () =>
          location.hash === '#the-first-night' && Math.abs(scrollY - top) < 1,
        () => `${top}, not ${scrollY}`,
      );
    });

    it('leaves focus to who has moved on before going back', async () => {
      const host = await opened(story);
      linkTo(host, 'The first night').click();
      await frames();
      (deepActiveElement() as HTMLElement).blur();
      history.back();
      await until(() => location.href === address);
      await frames();
      expect(deepActiveElement()).to.equal(document.body);
    });

    it('inline, stays, and is on the link again after Back', async () => {
      const host = await open(
        story,
        html`<lede-contents inline></lede-contents>`,
      );
      const link = linkTo(host, 'The morning after');
      link.focus();
      link.click();
      await frames();
      expect(deepActiveElement()).to.equal(heading('The morning after'));
      expect(panelOf(host).checkVisibility()).to.be.true;
      history.back();
      await until(() => deepActiveElement() === link);
    });

    it('works a second time, with the hash already set', async () => {
      const host = await opened(story);
      for (let round = 0; round < 2; round++) {
        linkTo(host, 'The morning after').click();
        await frames();
        expect(deepActiveElement()).to.equal(heading('The morning after'));
        await scrolledTo(0);
        await press(host);
      }
    });

    it('leaves clicks with a modifier, or another button, to the browser', async () => {
      const host = await opened(story);
      const link = linkTo(host, 'The first night');
      let prevented = 0;
      const onClick = (event: Event): void => {
        if (event.defaultPrevented) prevented++;
        event.preventDefault();
      };
      addEventListener('click', onClick);
      for (const modifier of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey']) {
        link.dispatchEvent(
          new MouseEvent('click', {
            bubbles: true,
            composed: true,
            cancelable: true,
            [modifier]: true,
          }),
        );
      }
      expect(prevented).to.equal(0);
      expect(panelOf(host).matches(':popover-open')).to.be.true;
      link.click();
      removeEventListener('click', onClick);
      expect(prevented).to.equal(1);
    });

    it('goes to a heading in a shadow root, and there is nothing to wait for', async () => {
      const host = await opened(
        html`<h2>In the light</h2>
          <x-late-section lang="en"></x-late-section>
          ${lines(20)}`,
      );
      expect(wordsOf(host)).to.deep.equal(['In the light']);
      customElements.define(
        'x-late-section',
        class extends HTMLElement {
          constructor() {
            super();
            const inner = document.createElement('h3');
            inner.textContent = 'In the shadow';
            this.attachShadow({mode: 'open'}).append(inner);
          }
        },
      );
      await until(() => linksOf(host).length === 2);
      const inner = host
        .parentElement!.querySelector('x-late-section')!
        .shadowRoot!.querySelector('h3')!;
      inner.textContent = 'In the dark';
      await until(() => wordsOf(host)[1] === 'In the dark');
      linkTo(host, 'In the dark').click();
      await frames();
      expect(deepActiveElement()).to.equal(inner);
      expect(location.hash).to.equal('#in-the-dark');
      history.back();
      await until(() => deepActiveElement() === buttonOf(host));
    });
  });

  describe('where the reader is', () => {
    const inline = html`<lede-contents
      inline
      style="position: fixed; inset: 0 auto auto 0"
    ></lede-contents>`;

    it('is marked while the reader scrolls, without a word', async () => {
      const host = await open(story, inline);
      await scrolledTo(0);
      expect(currentOf(host)).to.deep.equal([]);
      const status = panelOf(host).querySelector('[aria-live]')!;
      for (const words of ['The first night', 'What was lost']) {
        heading(words).scrollIntoView({behavior: 'instant'});
        await until(() => currentOf(host)[0] === words, words);
        expect(currentOf(host)).to.have.length(1);
        expect(linkTo(host, words).ariaCurrent).to.equal('location');
        scrollBy({top: 400, behavior: 'instant'});
        await frames();
        expect(currentOf(host)).to.deep.equal([words]);
      }
      expect(status.textContent).to.equal('');
      await expect(host).to.be.accessible();
    });

    it('is the last part at the end of the page, though that can not be scrolled to the top', async () => {
      const page = await fixture(
        html`<main>
          <article>
            ${inline}
            <h1>Headline</h1>
            ${lines(30)}
            <h2>Last but one</h2>
            <p>Text</p>
            <h2>Last</h2>
            <p>Text</p>
          </article>
        </main>`,
      );
      const host = await settled(page);
      await scrolledTo(document.documentElement.scrollHeight);
      await until(() => currentOf(host)[0] === 'Last');
    });

    it('is found in a box that scrolls', async () => {
      const page = await fixture(
        html`<main>
          <article style="block-size: 300px; overflow: auto">
            <h1>Headline</h1>
            <h2>One</h2>
            ${lines(6)}
            <h2>Two</h2>
            ${lines(6)}${inline}
          </article>
        </main>`,
      );
      const host = await settled(page);
      heading('Two').scrollIntoView({behavior: 'instant'});
      await until(() => currentOf(host)[0] === 'Two');
      const before = heading('Two').parentElement!.scrollTop;
      linkTo(host, 'One').focus();
      linkTo(host, 'One').click();
      await until(() => currentOf(host)[0] === 'One');
      await frames();
      history.back();
      await until(() => heading('Two').parentElement!.scrollTop === before);
      expect(deepActiveElement()).to.equal(linkTo(host, 'One'));
    });

    it('is not looked for while the contents are closed', async () => {
      const host = await opened(story);
      const button = buttonOf(host);
      button.click();
      await until(() => !panelOf(host).matches(':popover-open'));
      const before = currentOf(host);
      let measured = 0;
      const first = heading('The first night');
      first.getBoundingClientRect = () => {
        measured++;
        return Element.prototype.getBoundingClientRect.call(first);
      };
      await scrolledTo(1500);
      expect(measured).to.equal(0);
      expect(currentOf(host)).to.deep.equal(before);
      await press(host);
      expect(measured).to.be.above(0);
      expect(currentOf(host)).to.deep.equal(['The first night']);
    });

    it('is in view when a long list opens', async () => {
      const host = await open(
        html`
          ${Array.from(
            {length: 200},
            (_, index) =>
              html`<h2>Part ${index}</h2>
                <p>Text</p>`,
          )}
        `,
        html`<lede-contents
          style="position: fixed; inset: 0 auto auto 0"
        ></lede-contents>`,
      );
      heading('Part 150').scrollIntoView({behavior: 'instant'});
      await press(host);
      await frames();
      const box = panelOf(host).getBoundingClientRect();
      const link = host.shadowRoot!.querySelector('[aria-current]')!;
      const {top, bottom} = link.getBoundingClientRect();
      expect(top).to.be.at.least(box.top);
      expect(bottom).to.be.at.most(box.bottom);
      expect(deepActiveElement()).to.equal(panelOf(host));
    });
  });

  describe('while the article changes', () => {
    const three = html`
      <h1>Headline</h1>
      <h2>One</h2>
      <h2>Two</h2>
      <h2>Three</h2>
    `;

    it('lists what it has now, and keeps focus on the link that stays', async () => {
      const host = await opened(three);
      const article = host.parentElement!;
      linkTo(host, 'Two').focus();
      const added = document.createElement('h2');
      added.textContent = 'Before all';
      article.querySelector('h2')!.before(added);
      await until(() => linksOf(host).length === 4);
      expect(deepActiveElement()).to.equal(linkTo(host, 'Two'));

      const lower = document.createElement('h3');
      lower.textContent = 'Two';
      heading('Two').setAttribute('aria-level', '3');
      await until(() => linkTo(host, 'One').nextElementSibling);
      expect(deepActiveElement()).to.equal(linkTo(host, 'Two'));

      heading('Two').textContent = 'Second';
      await until(() => wordsOf(host).includes('Second'));
      expect(deepActiveElement()).to.equal(linkTo(host, 'Second'));

      article.append(heading('Second'));
      await until(() => wordsOf(host).at(-1) === 'Second');
      expect(deepActiveElement()).to.equal(linkTo(host, 'Second'));
    });

    it('moves focus to the link in the place of one that goes, and never out of the panel', async () => {
      const host = await opened(three);
      linkTo(host, 'Two').focus();
      heading('Two').remove();
      await until(() => linksOf(host).length === 2);
      expect(deepActiveElement()).to.equal(linkTo(host, 'Three'));
      heading('Three').hidden = true;
      await until(() => linksOf(host).length === 1);
      expect(deepActiveElement()).to.equal(linkTo(host, 'One'));
      heading('One').remove();
      await until(() => linksOf(host).length === 0);
      expect(deepActiveElement()).to.equal(panelOf(host));
      expect(textOf(panelOf(host))).to.contain('This article has no headings.');
      await expect(host).to.be.accessible();
    });

    it('follows another article in its place, and none', async () => {
      const page = await fixture(html`
        <main>
          <lede-contents inline></lede-contents>
          <lede-article><article>${three}</article></lede-article>
        </main>
      `);
      const host = await settled(page);
      expect(wordsOf(host)).to.have.length(3);
      const before = page.querySelector('lede-article')!;
      const other = document.createElement('lede-article');
      const article = other.appendChild(document.createElement('article'));
      for (const words of ['Five', 'Six']) {
        const each = article.appendChild(document.createElement('h2'));
        each.textContent = words;
      }
      before.replaceWith(other);
      await until(() => wordsOf(host).join() === 'Five,Six');
      other.remove();
      await until(() => !panelOf(host).checkVisibility());
      page.append(before);
      await until(() => wordsOf(host).length === 3);
    });

    it('goes on after it was moved in the page', async () => {
      const host = await open(
        three,
        html`<lede-contents inline></lede-contents>`,
      );
      host.parentElement!.append(host);
      heading('Two').textContent = 'Second';
      await until(() => wordsOf(host).includes('Second'));
    });

    it('looks for its headings once for what the article tells of', async () => {
      const host = await open(
        three,
        html`<lede-contents inline></lede-contents>`,
      );
      const article = host.closest<LedeArticle>('lede-article')!;
      await followingTurn();
      await longTurn();
      let looks = 0;
      Object.defineProperty(article, 'headings', {
        get() {
          looks++;
          return Reflect.get(LedeArticle.prototype, 'headings', article);
        },
      });
      heading('Three').remove();
      await until(() => linksOf(host).length === 2);
      for (let count = 0; count < 3; count++) await longTurn();
      await frames();
      expect(looks).to.equal(1);
    });

    it('draws once for what is heard once, and not without end', async () => {
      const host = await open(
        three,
        html`<lede-contents inline></lede-contents>`,
      );
      let changes = 0;
      const observer = new MutationObserver(() => changes++);
      observer.observe(host.shadowRoot!, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      let still = 0;
      for (let frame = 0; still < 5 && frame < 100; frame++) {
        const before = changes;
        await frames(1);
        still = changes === before ? still + 1 : 0;
      }
      expect(still).to.equal(5);
      observer.disconnect();
    });
  });

  describe('on the screen', () => {
    const long = html`
      <h2>${'Long words and more of them '.repeat(8)}</h2>
      <h3>${'Donaudampfschifffahrtsgesellschaft'.repeat(4)}</h3>
      <h4 dir="rtl" lang="fa">${'یک تیتر بسیار بلند '.repeat(8)}</h4>
    `;

    it('wraps a long heading in 320 px, in both directions (WCAG 1.4.10)', async () => {
      for (const dir of ['ltr', 'rtl']) {
        const page = await fixture<HTMLElement>(
          html`<main dir=${dir} style="inline-size: 320px">
            <article><lede-contents inline></lede-contents>${long}</article>
          </main>`,
        );
        const host = await settled(page);
        const box = page.getBoundingClientRect();
        for (const link of linksOf(host)) {
          const {left, right, height} = link.getBoundingClientRect();
          expect(left).to.be.at.least(box.left);
          expect(right).to.be.at.most(box.right);
          expect(height).to.be.above(60);
          expect(link.scrollWidth).to.be.at.most(link.clientWidth);
        }
      }
    });

    it('is aligned as the list is, also where a heading runs the other way', async () => {
      const host = await opened(html`
        <h2>One</h2>
        <h2 dir="rtl" lang="fa">دو</h2>
      `);
      const [one, two] = linksOf(host).map((link) => {
        const range = document.createRange();
        range.selectNodeContents(link);
        return range.getBoundingClientRect().left;
      });
      expect(two).to.be.closeTo(one!, 3);
    });

    it('marks the current link by more than colour (WCAG 1.4.1)', async () => {
      const host = await open(story);
      heading('What was lost').scrollIntoView({behavior: 'instant'});
      await press(host);
      const [current] = currentOf(host);
      const link = linkTo(host, current!);
      const bar = getComputedStyle(link.parentElement!, '::before');
      expect(bar.borderInlineStartWidth).to.equal('3px');
      expect(getComputedStyle(link).fontWeight).to.equal('600');
      const other = linkTo(host, 'The first night');
      expect(getComputedStyle(other).fontWeight).to.equal('400');
    });

    it('is there in a page with hostile styles', async () => {
      const style = document.createElement('style');
      style.textContent =
        '* {all: unset !important} a, ul, li {display: none !important}';
      document.head.append(style);
      try {
        const host = await open(story);
        buttonOf(host).click();
        await until(() => linksOf(host).length === 3);
        await frames();
        for (const link of linksOf(host)) {
          expect(link.checkVisibility()).to.be.true;
          expect(link.getBoundingClientRect().height).to.be.above(24);
        }
      } finally {
        style.remove();
      }
    });
  });

  describe('in a page opened at a heading that has no id of its own', () => {
    const arrival = async (
      hash: string,
      content: TemplateResult = story,
    ): Promise<Host> => {
      history.replaceState(null, '', address + hash);
      return open(content);
    };

    it('goes there', async () => {
      await arrival('#the-morning-after');
      const target = heading('The morning after');
      await until(() => Math.abs(target.getBoundingClientRect().top) <= 1);
      expect(target.id).to.equal('the-morning-after');
      expect(target.matches(':target')).to.be.true;
    });

    it('goes there where the address is percent-encoded', async () => {
      await arrival(
        `#${encodeURIComponent('چه-میشود')}`,
        html`${lines(30)}
          <h2>چه می‌شود؟</h2>
          <h2>Another</h2>
          ${lines(30)}`,
      );
      const target = heading('چه می‌شود؟');
      await until(() => Math.abs(target.getBoundingClientRect().top) <= 1);
    });

    it('goes there when the article comes later', async () => {
      const host = await arrival('#late-part', html`<h2>Early</h2>`);
      const article = host.parentElement!;
      // Time enough to fetch what is to wait.
      const {arrive} = await import('../src/elements/contents/arrival.js');
      expect(arrive).to.be.a('function');
      await frames();
      const space = article.appendChild(document.createElement('div'));
      space.style.blockSize = '3000px';
      const target = article.appendChild(document.createElement('h2'));
      target.textContent = 'Late part';
      await until(() => Math.abs(target.getBoundingClientRect().top) <= 1);
    });

    it('stays where the reader is who has gone on', async () => {
      const host = await arrival(
        '#late-part',
        html`<h2>Early</h2>
          ${lines(40)}`,
      );
      const {arrive} = await import('../src/elements/contents/arrival.js');
      await scrolledTo(200);
      host.parentElement!.append(
        Object.assign(document.createElement('h2'), {textContent: 'Late part'}),
      );
      arrive(host);
      await frames();
      expect(scrollY).to.equal(200);
    });

    it('lends no id where the address leads somewhere, or nowhere', async () => {
      const host = await arrival(
        '#here',
        html`<h2 id="here">Here</h2>
          <h2>There</h2>`,
      );
      const {arrive} = await import('../src/elements/contents/arrival.js');
      arrive(host);
      await frames();
      expect(heading('There').id).to.equal('');
      history.replaceState(null, '', address);
      arrive(host);
      expect(heading('There').id).to.equal('');
    });
  });

  it('is one of the tools of `lede-reader`', async () => {
    const host = await opened(story, html`<lede-reader></lede-reader>`);
    expect(wordsOf(host)).to.have.length(3);
    linkTo(host, 'What was lost').click();
    await frames();
    expect(deepActiveElement()).to.equal(heading('What was lost'));
    history.back();
    await until(() => deepActiveElement() === buttonOf(host));
  });

  it('takes the article that `for` names', async () => {
    const page = await fixture(html`
      <main>
        <lede-article
          ><article>
            <h2>One</h2>
            <h2>Two</h2>
          </article></lede-article
        >
        <lede-article id="second"
          ><article>
            <h2>Three</h2>
            <h2>Four</h2>
          </article></lede-article
        >
        <lede-contents for="second"></lede-contents>
      </main>
    `);
    const host = await settled(page);
    await press(host);
    expect(wordsOf(host)).to.deep.equal(['Three', 'Four']);
  });

  it('speaks the language of the page around it', async () => {
    const page = await fixture(html`
      <main lang="fa" dir="rtl">
        <article>
          <lede-contents></lede-contents>
          <h2>یک</h2>
          <h2>دو</h2>
        </article>
      </main>
    `);
    const host = await settled(page);
    await until(() => host.shadowRoot?.querySelector('#contents'), 'the words');
    await press(host);
    expect(panelOf(host).ariaLabel).to.equal('در این مقاله');
    expect(getComputedStyle(panelOf(host)).direction).to.equal('rtl');
  });
});
