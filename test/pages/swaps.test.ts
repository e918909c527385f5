import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, beforeEach, describe, it} from 'node:test';
import {mediaTypeOf} from '../../scripts/server/media-types.js';
import {feedServer} from '../servers/feed-server.js';
import type {Handler} from '../servers/handler.js';
import {startPageServer, type PageServer} from '../servers/page-server.js';
import {isSettled} from './articles.js';
import {listened, pageOf, until, type Heard} from './host-page.js';
import {describeHunks} from '../trees/line-difference.js';
import {browsers, open, type Session} from './session.js';

/*
 * Pages that are swapped by script, moved, kept and put back: each must come
 * out as if it had just been loaded.
 */

const libraries = {
  '/htmx.js': 'node_modules/htmx.org/dist/htmx.min.js',
  '/turbo.js': 'node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js',
} as const;

interface Story {
  readonly path: string;
  readonly title: string;
  readonly language: string;
  readonly words: string;
}

const first: Story = {
  path: '/first',
  title: 'The mill turns again',
  language: 'en',
  words: 'Nobody knows why.',
};
const second: Story = {
  path: '/second',
  title: 'Мельница снова работает',
  language: 'ru',
  words: 'Никто не знает почему.',
};

/** Each page has the links that lead to the other, by the means of each library. */
function body({title, language, words}: Story, other: Story): string {
  const link = (attributes: string) =>
    `<a class="next" href="${other.path}" ${attributes}>Next</a>`;
  return `<div id="page" lang="${language}">
<lede-skip-links><a href="#article">→ ${title}</a><a href="#nowhere">Nowhere</a></lede-skip-links>
<lede-breaking-banner dismissible><ul><li><a href="#article">${words} !</a></li></ul></lede-breaking-banner>
<p>${link('')}
${link('data-turbo="false" hx-get="' + other.path + '" hx-select="#page" hx-target="#page" hx-swap="outerHTML" hx-push-url="true" id="swap"')}
${link('data-turbo="false" hx-get="' + other.path + '" hx-select="#page" hx-target="#page" hx-swap="outerMorph" id="morph"')}</p>
<main id="article"><lede-article><article>
  <h1>${title}</h1>
  <lede-reader></lede-reader>
  <lede-contents inline></lede-contents>
  <lede-figure zoom><figure><img src="data:," width="900" height="600" alt="${words}"><figcaption>${words}</figcaption></figure></lede-figure>
  <h2>1. ${title}</h2><p>${words}</p>
  <h2>2. ${title}</h2><p>${title}.</p>
  <lede-figure sensitive="${words}"><figure><img src="data:," width="900" height="600" alt="${title}"><figcaption>${words}</figcaption></figure></lede-figure>
  <lede-pull-quote><blockquote><p>${words}</p></blockquote><p>A. Person</p></lede-pull-quote>
</article></lede-article></main>
<lede-publisher-footer name="Example Press"><footer>
  <p><a href="/"><img src="data:," width="64" height="64" alt="16x9 Image"></a></p>
  <nav aria-label="Languages"><ul><li><a href="/fa" hreflang="fa"></a></li></ul></nav>
</footer></lede-publisher-footer>
</div>`;
}

/** The text of a script: the page as markup, shadow roots, states and open panels too. Numbers of lent ids are as the page has counted. */
const markup = `(() => {
  const states = ['repeated', 'marked', 'empty', 'dismissed', 'overlay', 'held', 'concealed', 'revealed'];
  const write = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/\\s+/g, ' ');
    if (node.nodeType !== Node.ELEMENT_NODE) return '';
    const {localName, attributes, shadowRoot} = node;
    const written = [...attributes].filter(({name}) => name !== 'data-htmx-powered').map(({name, value}) => ' ' + name + '="' + value.replace(/lede-headline-\\d+/, 'lede-headline') + '"').sort();
    const own = localName.startsWith('lede-') ? states.filter((state) => node.matches(':state(' + state + ')')) : [];
    const inside = (parent) => [...parent.childNodes].map(write).join('');
    return '\\n<' + localName + written.join('') + own.map((state) => ' :' + state).join('') + '>'
      + (shadowRoot ? '#shadow(' + inside(shadowRoot) + ')' : '') + inside(node) + '</' + localName + '>';
  };
  return write(document.querySelector('#page'));
})()`;

/** The text of a script: whether all that comes in files of its own is there. */
const isWhole = (
  title: string,
) => `document.querySelector('h1')?.textContent === '${title}' && ${isSettled}
  && document.querySelector('lede-contents').shadowRoot.querySelector('.body a')?.textContent
  && document.querySelector('lede-breaking-banner').shadowRoot?.querySelector('[part=dismiss]')
  && document.querySelectorAll(':not(:defined)').length === 0`;

/** With which library the pages come. */
let library = '';
let head = '';

const site: Handler = async ({url = ''}, response) => {
  const story = [first, second].find(({path}) => path === url);
  const file = Object.entries(libraries).find(([path]) => path === url)?.[1];
  if (file) {
    response.setHeader('Content-Type', mediaTypeOf(file));
    response.end(await readFile(file));
  } else if (story) {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    // What must not be stored is not kept for Back either.
    response.setHeader('Cache-Control', 'no-cache');
    response.end(
      pageOf(
        `${library && `<script src="${library}"></script>`}${head}<script type="module" src="/lede/lede.js"></script>`,
        body(story, story === first ? second : first),
      ),
    );
  } else return false;
  return true;
};

let server: PageServer;
before(async () => {
  server = await startPageServer('dist', [site, feedServer]);
});
after(() => server.close());

for (const browser of browsers) {
  describe(`A page that is swapped, in ${browser.engine}`, () => {
    let session: Session;
    /** What each page is when it has just been loaded. */
    let fresh: ReadonlyMap<Story, string>;
    before(async () => {
      session = await open(browser);
      library = head = '';
      const read = async (story: Story) => {
        await load(story);
        return [story, await session.evaluate<string>(markup)] as const;
      };
      fresh = new Map([await read(first), await read(second)]);
    });
    beforeEach(() => {
      library = head = '';
    });
    after(() => session.close());

    const load = async (story: Story) => {
      await session.goto(server.origin + story.path);
      await until(session, isWhole(story.title));
    };
    /** The page has become this one, in all that it is. */
    const assertIs = async (story: Story) => {
      await until(session, isWhole(story.title));
      const expected = fresh.get(story) ?? '';
      assert.ok(expected.length > 3000);
      const is = `${markup} === ${JSON.stringify(expected)}`;
      await until(session, is).catch(() => undefined);
      const found = await session.evaluate<string>(markup);
      assert.deepEqual(
        describeHunks(expected.split('\n'), found.split('\n')),
        [],
      );
      const {thrown, said} = await session.evaluate<Heard>(listened);
      assert.deepEqual(thrown, []);
      assert.deepEqual(
        said.filter((line) => line.startsWith('error')),
        [],
      );
    };
    const click = (selector: string) =>
      session.evaluate(`document.querySelector('${selector}').click()`);
    /** While the browser goes to a page, there may be none to ask. */
    const arrivedAt = async (is: string) => {
      const end = performance.now() + 20_000;
      while (performance.now() < end) {
        if (await session.evaluate(is).catch(() => false)) return;
      }
      assert.fail(`Not in time: ${is}`);
    };
    const leaveAndComeBack = async () => {
      await session.goto(server.origin + second.path);
      await arrivedAt(
        `document.querySelector('h1')?.textContent === '${second.title}' && window.persisted === false`,
      );
      await session.back();
      await arrivedAt(
        `document.querySelector('h1')?.textContent === '${first.title}' && window.persisted`,
      );
    };
    /** A reader is in the middle of something. */
    const openTool = async () => {
      await session.evaluate(
        `document.querySelector('lede-reader').shadowRoot.querySelector('#share').click()`,
      );
      await until(
        session,
        `document.querySelector('lede-reader').shadowRoot.querySelector('.panel:popover-open .body')?.textContent.trim()`,
      );
    };

    for (const [name, path, link] of [
      ['htmx', '/htmx.js', '#swap'],
      ['Turbo', '/turbo.js', '.next'],
    ] as const) {
      it(`by ${name} comes out as if it had been loaded, and so does the one that Back brings`, async () => {
        library = path;
        await load(first);
        await openTool();
        await click(link);
        await assertIs(second);
        await session.back();
        await assertIs(first);
      });
    }

    it('by htmx’s morphing comes out as if it had been loaded', async () => {
      library = '/htmx.js';
      await load(first);
      await click('#morph');
      await assertIs(second);
    });

    it('by Turbo’s morphing comes out as if it had been loaded', async () => {
      library = '/turbo.js';
      head = '<meta name="turbo-refresh-method" content="morph">';
      await load(first);
      await session.evaluate(
        `document.addEventListener('turbo:morph', () => { window.morphed = true; }) ?? Turbo.visit(location.href, {action: 'replace'})`,
      );
      await until(session, 'window.morphed');
      await assertIs(first);
    });

    // WebKitGTK 2.50 crashes on every view transition, of pages without Lede too.
    if (browser.engine !== 'webkit') {
      it('in a view transition comes out as if it had been loaded', async () => {
        await load(first);
        await session.evaluate(
          `fetch('${second.path}').then((response) => response.text()).then((html) => {
          const next = new DOMParser().parseFromString(html, 'text/html').querySelector('#page');
          const transition = document.startViewTransition(() => { document.querySelector('#page').replaceWith(next); });
          return transition.updateCallbackDone.then(() => true);
        })`,
        );
        await assertIs(second);
      });
    }

    it('is the same after it was moved, and put back from a copy', async () => {
      await load(first);
      await openTool();
      await session.evaluate(
        `(() => {
          const page = document.querySelector('#page');
          const copy = page.cloneNode(true);
          const frame = document.body.appendChild(document.createElement('div'));
          frame.append(page);
          frame.replaceWith(copy);
          return true;
        })()`,
      );
      await assertIs(first);
      await session.evaluate(
        `(() => {
          const page = document.querySelector('#page');
          const html = page.outerHTML;
          page.remove();
          document.body.insertAdjacentHTML('beforeend', html);
          return true;
        })()`,
      );
      await assertIs(first);
      await session.evaluate(
        `(() => {
          const page = document.querySelector('#page');
          const frame = document.body.appendChild(document.createElement('div'));
          (frame.moveBefore ?? frame.insertBefore).call(frame, page, null);
          document.body.append(page);
          return true;
        })()`,
      );
      await assertIs(first);
    });

    it('is kept by the browser when the reader leaves, also while headlines are streamed, and as it was when Back brings it', async () => {
      const feed = `${server.origin}/feeds/news`;
      const answer = async (title: string) => {
        await fetch(feed, {
          method: 'PUT',
          body: JSON.stringify({
            fault: 'stream',
            body: `data: ${JSON.stringify({id: title, title})}\n\n`,
          }),
        });
      };
      const has = (title: string) =>
        until(
          session,
          `document.querySelector('lede-breaking-banner').textContent.includes('${title}')`,
        );
      head = `<script>addEventListener('pageshow', ({persisted}) => { window.persisted = persisted; })</script>`;
      await load(first);
      await openTool();
      const left = await session.evaluate(markup);
      await leaveAndComeBack();
      assert.equal(await session.evaluate(markup), left);
      await session.evaluate(
        `document.querySelector('lede-reader').shadowRoot.querySelector('.panel').hidePopover()`,
      );
      await openTool();

      const {thrown} = await session.evaluate<Heard>(listened);
      assert.deepEqual(thrown, []);

      // Firefox keeps no page that has an event stream open, whosever it is; WebKit, not each.
      if (browser.engine !== 'chromium') return;
      await answer('Ferries sail');
      await session.evaluate(
        `void Object.assign(document.querySelector('lede-breaking-banner'), {src: '/feeds/news', stream: true})`,
      );
      await has('Ferries sail');
      await answer('The pass is open');
      await session.evaluate('void (window.persisted = false)');
      await leaveAndComeBack();
      await has('The pass is open');
    });
  });
}
