import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {styles} from '../../scripts/command/styles.js';
import {mediaTypeOf} from '../../scripts/server/media-types.js';
import type {Handler} from '../servers/handler.js';
import {startPageServer, type PageServer} from '../servers/page-server.js';
import {readTree} from './accessibility-tree.js';
import {isSettled} from './articles.js';
import {listen, listened, pageOf, until, type Heard} from './host-page.js';
import {browsers, open, openChromium, type Session} from './session.js';

/*
 * Tags with a prefix of a site's own: the page is the one that Lede's own tags
 * make, tags of several prefixes are together on one page, and a part of a page
 * has tags of its own beside somebody else's.
 */

const demo = (await readFile('demo/en.html', 'utf8'))
  // What comes later by itself is nothing to compare.
  .replace(/ src="breaking\.json"\s+refresh="10"/, '')
  .replace('<head>', `<head>${listen}`);

const define = (...options: string[]) =>
  `<script type="module">
    import {defineAll} from '/lede/lede-define.js';
    for (const options of [${options.join()}]) defineAll(options);
  </script>`;

const demoOfAcme = demo
  .replace(/(<\/?)lede-/g, '$1acme-')
  .replace('/lede/lede.css', '/acme.css')
  .replace('lede-preferences.js"', '$& data-prefix="acme-"')
  .replace(
    '<script type="module" src="/lede/lede.js"></script>',
    define(`{prefix: 'acme-'}`),
  );

const ofAcme = (script: string) => script.replaceAll('lede-', 'acme-');

/** The demo's files, for tags of Acme's under `/acme/`, and the styles of each set of prefixes. */
const files: Handler = async ({url = ''}, response) => {
  const [, prefixes] = /^\/([a-z-]+)\.css$/.exec(url) ?? [];
  const [, site, file] =
    /^\/(demo|acme)\/(.+\.(?:css|webp|svg))$/.exec(url) ?? [];
  const content = prefixes
    ? styles(
        JSON.parse(await readFile('dist/lede.css.json', 'utf8')) as string[],
        prefixes.split('-').map((prefix) => `${prefix}-`),
      )
    : file && (await readFile(`demo/${file}`));
  if (!content) return false;
  response.setHeader('Content-Type', mediaTypeOf(file ?? 'lede.css'));
  response.end(
    site === 'acme' && file?.endsWith('.css')
      ? content.toString().replace(/^lede-/gm, 'acme-')
      : content,
  );
  return true;
};

/** The text of a script: every element of the page with its attributes, where it is, and how it looks; those in shadow roots too. */
const everything = `(() => {
  const all = [];
  const plain = (text) => text.replaceAll('acme-', 'lede-');
  const add = (root) => {
    for (const element of root.querySelectorAll(root === document ? 'body, body *' : '*')) {
      if (element.localName === 'script') continue;
      const {x, y, width, height} = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      all.push(plain([
        element.localName,
        ...[...element.attributes].map(({name, value}) => name + '=' + value).sort(),
        ...[x, y, width, height].map((value) => value.toFixed(1)),
        ...['color', 'backgroundColor', 'fontSize', 'fontFamily', 'fontWeight', 'lineHeight', 'borderTopWidth', 'display'].map((name) => style[name]),
        element.children.length === 0 ? element.textContent.trim() : '',
      ].join(' ')));
      if (element.shadowRoot) add(element.shadowRoot);
    }
  };
  add(document);
  return all;
})()`;

const tools = ['contents', 'readAloud', 'preferences', 'share'];

/** The text of a script: how many links the contents of each reader have, once all have been opened. */
const lengths = `[...document.querySelectorAll('lede-reader, acme-reader, news-reader')].map(({shadowRoot}) => shadowRoot.querySelectorAll('.panel a').length)`;

let server: PageServer;
before(async () => {
  server = await startPageServer('dist', [files]);
});
after(() => server.close());

for (const browser of browsers) {
  describe(`Tags with a prefix of a site's own, in ${browser.engine}`, () => {
    let session: Session;
    before(async () => {
      session = await open(browser);
    });
    after(() => session.close());

    const show = (path: string, html: string) =>
      session.goto(server.show(path, html));
    const heard = () => session.evaluate<Heard>(listened);
    const silent = {said: [], thrown: [], events: []};

    /** Opens each tool of the reader, and returns the page with the panel. */
    const withTools = async (prefix: string) => {
      const root = `document.querySelector('${prefix}reader').shadowRoot`;
      const pages = [await session.evaluate<string[]>(everything)];
      for (const tool of tools) {
        await session.evaluate(`${root}.querySelector('#${tool}').click()`);
        const panel = `${root}.querySelector('.panel:popover-open')`;
        await until(
          session,
          `${panel}?.querySelector('.body').textContent.trim()`,
        );
        pages.push(await session.evaluate<string[]>(everything));
        await session.evaluate(`${panel}.hidePopover()`);
      }
      return pages;
    };

    it('the page is the one that Lede’s own tags make, every tool opened, without a message', async () => {
      await show('/demo/en.html', demo);
      await until(session, isSettled);
      const expected = await withTools('lede-');
      await show('/acme/en.html', demoOfAcme);
      await until(session, ofAcme(isSettled));
      const actual = await withTools('acme-');
      assert.ok((expected[0]?.length ?? 0) > 100);
      assert.deepEqual(actual, expected);
      assert.deepEqual(await heard(), silent);
    });

    it('what the reader prefers is there at the first paint, and is changed by the tool', async () => {
      const look = `(() => { const {fontSize, backgroundColor} = getComputedStyle(document.querySelector('lede-article p')); return [fontSize, backgroundColor, getComputedStyle(document.querySelector('lede-pull-quote blockquote')).fontSize]; })()`;
      const withoutModules = (html: string) =>
        html.replace(/<script type="module".*?<\/script>/s, '');
      await show('/demo/en.html', withoutModules(demo));
      const before = await session.evaluate(look);
      await session.evaluate(
        `localStorage.setItem('lede:preferences', '{"version":1,"theme":"sepia","size":150}')`,
      );
      await show('/demo/en.html', withoutModules(demo));
      const expected = await session.evaluate(look);
      assert.notDeepEqual(expected, before);
      await show('/acme/en.html', withoutModules(demoOfAcme));
      assert.deepEqual(await session.evaluate(ofAcme(look)), expected);
      await show('/acme/en.html', demoOfAcme);
      await until(session, ofAcme(isSettled));
      assert.deepEqual(await session.evaluate(ofAcme(look)), expected);
      await session.evaluate(
        `import('/lede/lede-define.js').then(() => document.querySelector('acme-reader').shadowRoot.querySelector('#preferences').click())`,
      );
      await until(
        session,
        `document.querySelector('acme-reader').shadowRoot.querySelector('input[type=radio][value=dark]')`,
      );
      await session.evaluate(
        `document.querySelector('acme-reader').shadowRoot.querySelector('input[type=radio][value=dark]').click()`,
      );
      await until(
        session,
        `getComputedStyle(document.querySelector('acme-article')).backgroundColor === 'rgb(22, 21, 19)'`,
      );
      await session.evaluate('localStorage.clear()');
    });

    const story = (prefix: string, headings: number, inner = prefix) =>
      `<${prefix}article><article><h1>The mill of ${prefix}</h1><${inner}reader></${inner}reader>${`<h2>The wheel</h2><p>Nobody knows why ${prefix} turns it.</p>`.repeat(headings)}
      <${inner}pull-quote><blockquote>Nobody knows why ${prefix} turns it.</blockquote></${inner}pull-quote>
      <${inner}figure zoom><figure><img src="data:," width="9" height="6" alt="A mill."><figcaption>The mill.</figcaption></figure></${inner}figure></article></${prefix}article>`;
    const together = `<main>${story('lede-', 2)}${story('acme-', 3)}${story('news-', 4)}${story('lede-', 5, 'acme-')}</main>`;

    for (const [how, head] of [
      ['of one copy', define('{}', `{prefix: 'acme-'}`, `{prefix: 'news-'}`)],
      [
        'beside lede.js',
        '<script type="module" src="/lede/lede.js"></script>' +
          define(`{prefix: 'acme-'}`, `{prefix: 'news-'}`),
      ],
    ] as const) {
      it(`several prefixes ${how} are on one page, each tool is for the article that it stands in`, async () => {
        await show(
          '/',
          pageOf(
            `<link rel="stylesheet" href="/acme-news-lede.css">${head}`,
            together,
          ),
        );
        for (const prefix of ['lede-', 'acme-', 'news-']) {
          await until(session, isSettled.replaceAll('lede-', prefix));
        }
        await session.evaluate(
          `document.querySelectorAll('lede-reader, acme-reader, news-reader').forEach(({shadowRoot}) => shadowRoot.querySelector('#contents').click())`,
        );
        await until(session, `${lengths}.every((length) => length > 0)`);
        assert.deepEqual(await session.evaluate(lengths), [2, 3, 4, 5]);
        assert.equal(
          await session.evaluate(
            `document.querySelectorAll(':is(lede-pull-quote, acme-pull-quote, news-pull-quote)[aria-hidden=true]').length`,
          ),
          4,
        );
        assert.deepEqual(await heard(), silent);
      });
    }

    it('a part of a page has Lede beside another owner of its tags: in a registry of its own where the browser has such, or else by a prefix', async () => {
      await show(
        '/',
        pageOf(
          `<script>customElements.define('lede-figure', class extends HTMLElement { connectedCallback() { this.dataset.owner = 'other'; } });</script>`,
          `${story('lede-', 1)}<div id="part"></div>`,
        ),
      );
      const prefix = await session.evaluate<string>(`(() => {
        let registry;
        try { registry = new CustomElementRegistry(); } catch {}
        window.prefix = registry ? 'lede-' : 'acme-';
        const part = document.querySelector('#part').attachShadow({mode: 'open', customElementRegistry: registry});
        part.innerHTML = document.querySelector('lede-article').outerHTML.replace(/(<\\/?)lede-/g, '$1' + prefix).replaceAll(/ data-owner="other"/g, '');
        import('/lede/lede-define.js').then(({defineAll}) => defineAll({prefix, registry}));
        return prefix;
      })()`);
      const part = `document.querySelector('#part').shadowRoot`;
      await until(
        session,
        `${part}.querySelector('${prefix}figure').shadowRoot?.querySelector('button') && ${part}.querySelector('${prefix}reader').shadowRoot?.querySelector('button')`,
      );
      await session.evaluate(
        `${part}.querySelector('${prefix}reader').shadowRoot.querySelector('#share').click()`,
      );
      await until(
        session,
        `${part}.querySelector('${prefix}reader').shadowRoot.querySelector('.panel:popover-open')`,
      );
      assert.deepEqual(
        await session.evaluate(
          `[document.querySelector('lede-figure').dataset.owner, document.querySelector('lede-figure').shadowRoot, customElements.get('lede-article') ?? null, ${part}.querySelector('${prefix}figure').dataset.owner ?? null]`,
        ),
        ['other', null, null, null],
      );
      assert.deepEqual(await heard(), silent);
    });

    it('says what to write in place of a prefix that no tag can begin with, and defines nothing', async () => {
      await show('/', pageOf('', story('acme-', 1)));
      await session.evaluate(
        `import('/lede/lede-define.js').then(({defineAll}) => {
          for (const prefix of ['acme', 'Acme-', 'ACME', '1-', '', '-', 'acme_-', 'a b', null, 7]) defineAll({prefix});
          window.finished = true;
        })`,
      );
      await until(session, 'window.finished');
      const {said, thrown} = await heard();
      assert.deepEqual(thrown, []);
      assert.deepEqual(
        said.map((line) =>
          /^warn Lede has defined nothing: "(.*)" can't be .* such as defineAll\(\{prefix: '(.*)'\}\)\.$/
            .exec(line)
            ?.slice(1),
        ),
        [
          ['acme', 'acme-'],
          ['Acme-', 'acme-'],
          ['ACME', 'acme-'],
          ['1-', 'acme-'],
          ['', 'acme-'],
          ['-', 'acme-'],
          ['acme_-', 'acme-'],
          ['a b', 'a-b-'],
          ['null', 'null-'],
          ['7', 'acme-'],
        ],
      );
      assert.equal(
        await session.evaluate(
          `document.querySelector(':is(acme-article, acme-figure):defined')`,
        ),
        null,
      );
    });
  });
}

describe('Tags with a prefix of a site’s own', () => {
  it('have the accessibility tree that Lede’s own have, in Chromium', async () => {
    const page = await openChromium();
    const trees = [];
    for (const [path, html, settled] of [
      ['/demo/en.html', demo, isSettled],
      ['/acme/en.html', demoOfAcme, ofAcme(isSettled)],
    ] as const) {
      await page.goto(server.show(path, html));
      await page.waitForFunction(settled);
      trees.push(
        JSON.stringify(await readTree(page), (_, value: unknown) =>
          value instanceof Map ? [...(value as Map<string, unknown>)] : value,
        ).replaceAll('/acme/en.html', '/demo/en.html'),
      );
    }
    await page.browser().close();
    assert.ok((trees[0]?.length ?? 0) > 10_000);
    assert.equal(trees[1], trees[0]);
  });
});
