import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {isDeepStrictEqual} from 'node:util';
import {stylesFor} from '../../scripts/command/styles.js';
import {mediaTypeOf} from '../../scripts/server/media-types.js';
import type {Handler} from '../servers/handler.js';
import {startPageServer, type PageServer} from '../servers/page-server.js';
import {isSettled} from './articles.js';
import {listen, listened, pageOf, until, type Heard} from './host-page.js';
import {browsers, open, type Session} from './session.js';

/*
 * Tags with a prefix of a site's own: the page is the one that Lede's own tags
 * make, two prefixes on one page are two Ledes, and a part of a page has tags
 * of its own beside somebody else's.
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
  .replace('/lede/lede.css', '/acme-lede.css')
  .replace('site.css', 'acme-site.css')
  .replace('lede-preferences.js"', '$& data-prefix="acme-"')
  .replace(
    '<script type="module" src="/lede/lede.js"></script>',
    define(`{prefix: 'acme-'}`),
  );

const ofAcme = (script: string) => script.replaceAll('lede-', 'acme-');

/** The demo's files, and for tags of Acme's its style sheet and Lede's. */
const files: Handler = async ({url = ''}, response) => {
  const [, own = '', file] =
    /^\/demo\/(acme-)?(.+\.(?:css|webp|svg))$/.exec(url) ?? [];
  const content =
    url === '/acme-lede.css'
      ? stylesFor(await readFile('dist/lede.css', 'utf8'), ['acme-'])
      : file && (await readFile(`demo/${file}`));
  if (!content) return false;
  response.setHeader('Content-Type', mediaTypeOf(file ?? url));
  response.end(own ? content.toString().replace(/^lede-/gm, own) : content);
  return true;
};

/** The text of a script: every element of the page with its attributes, where it is, and how it looks; those in shadow roots too. */
const everything = `(() => {
  const all = [];
  const looks = ['color', 'backgroundColor', 'fontSize', 'fontFamily', 'fontWeight', 'lineHeight', 'borderTopWidth', 'display'];
  const add = (root) => {
    for (const element of root.querySelectorAll(root === document ? 'body, body *' : '*')) {
      const {x, y, width, height} = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      all.push([
        element.localName,
        ...[...element.attributes].map(({name, value}) => name + '=' + value).sort(),
        ...[x, y, width, height].map((value) => value.toFixed(1)),
        ...looks.map((name) => style[name]),
        element.children.length === 0 ? element.textContent.trim() : '',
      ].join(' ').replaceAll('acme-', 'lede-'));
      if (element.shadowRoot) add(element.shadowRoot);
    }
  };
  add(document);
  return all;
})()`;

/** The text of a script: what is measured in a frame and written in the next has been written. */
const threeFrames = `new Promise((resolve) => {
  const after = (frames) => frames ? requestAnimationFrame(() => after(frames - 1)) : resolve(true);
  after(3);
})`;

const tools = ['contents', 'readAloud', 'preferences', 'share'];

const story = (prefix: string, headings: number) => `
  <${prefix}article><article>
    <h1>The mill</h1>
    ${'<h2>The wheel</h2><p>Nobody knows why it turns.</p>'.repeat(headings)}
    <${prefix}pull-quote><blockquote>Nobody knows why it turns.</blockquote></${prefix}pull-quote>
    <${prefix}figure zoom><figure><img src="data:," width="9" height="6" alt="A mill."><figcaption>The mill.</figcaption></figure></${prefix}figure>
  </article></${prefix}article>`;

const acmeStyle = '<link rel="stylesheet" href="/acme-lede.css">';

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

    const show = (html: string) =>
      session.goto(server.show('/demo/en.html', html));
    const heard = () => session.evaluate<Heard>(listened);
    const silent = {said: [], thrown: [], events: []};

    const toolsOf = (prefix: string) =>
      `document.querySelector('${prefix}reader').shadowRoot`;

    /** Presses the button of a tool. Returns the text of a script: its panel. */
    const openTool = async (prefix: string, tool: string) => {
      const root = toolsOf(prefix);
      await until(session, `${root}?.querySelector('#${tool}')`);
      await session.evaluate(`${root}.querySelector('#${tool}').click()`);
      const panel = `${root}.querySelector('.panel:popover-open')`;
      await until(
        session,
        `${panel}?.querySelector('.body').textContent.trim()`,
      );
      return panel;
    };

    /** What is on the page once it stays so: some places are found by measuring. */
    const lookOf = async () => {
      let look: string[] = [];
      for (;;) {
        const before = look;
        await session.evaluate(threeFrames);
        look = await session.evaluate<string[]>(everything);
        if (isDeepStrictEqual(look, before)) return look;
      }
    };

    /** The page, and the page with each tool opened. */
    const looksOf = async (prefix: string) => {
      const looks = [await lookOf()];
      for (const tool of tools) {
        const panel = await openTool(prefix, tool);
        looks.push(await lookOf());
        await session.evaluate(`${panel}.hidePopover()`);
      }
      return looks;
    };

    it('the page is the one that Lede’s own tags make, every tool opened, without a message', async () => {
      await show(demo);
      await until(session, isSettled);
      const expected = await looksOf('lede-');
      await show(demoOfAcme);
      await until(session, ofAcme(isSettled));
      const actual = await looksOf('acme-');
      assert.ok((expected[0]?.length ?? 0) > 100);
      assert.deepEqual(actual, expected);
      assert.deepEqual(await heard(), silent);
    });

    it('what the reader prefers is there at the first paint, and is changed by the tool', async () => {
      const look = `['lede-article p', 'lede-pull-quote blockquote', 'lede-figure figcaption'].map((selector) => {
        const {fontSize, backgroundColor, color} = getComputedStyle(document.querySelector(selector));
        return [fontSize, backgroundColor, color];
      })`;
      const withoutModules = (html: string) =>
        html.replace(/<script type="module".*?<\/script>/s, '');
      await show(withoutModules(demo));
      const before = await session.evaluate(look);
      await session.evaluate(
        `localStorage.setItem('lede:preferences', '{"version":1,"theme":"sepia","size":150}')`,
      );
      await show(withoutModules(demo));
      const expected = await session.evaluate(look);
      assert.notDeepEqual(expected, before);
      await show(withoutModules(demoOfAcme));
      assert.deepEqual(await session.evaluate(ofAcme(look)), expected);
      await show(demoOfAcme);
      await until(session, ofAcme(isSettled));
      assert.deepEqual(await session.evaluate(ofAcme(look)), expected);
      const panel = await openTool('acme-', 'preferences');
      await session.evaluate(
        `${panel}.querySelector('input[type=radio][value=dark]').click()`,
      );
      await until(session, isDark('acme-'));
      await session.evaluate('localStorage.clear()');
    });

    for (const [how, head, areOne] of [
      ['of one copy', define('{}', `{prefix: 'acme-'}`), true],
      [
        'of a copy and lede.js',
        '<script type="module" src="/lede/lede.js"></script>' +
          define(`{prefix: 'acme-'}`),
        false,
      ],
    ] as const) {
      it(`two prefixes ${how} are two Ledes on one page, each for its own`, async () => {
        await show(
          pageOf(
            acmeStyle + head,
            // The other's article is nearer.
            `<main><acme-reader></acme-reader>${story('lede-', 2)}<lede-reader></lede-reader>${story('acme-', 3)}</main>`,
          ),
        );
        await until(session, isSettled);
        await until(session, ofAcme(isSettled));
        for (const [prefix, length] of [
          ['lede-', 2],
          ['acme-', 3],
        ] as const) {
          const panel = await openTool(prefix, 'contents');
          assert.equal(
            await session.evaluate(`${panel}.querySelectorAll('a').length`),
            length,
          );
        }
        assert.deepEqual(
          await session.evaluate(
            `[...document.querySelectorAll('blockquote')].map(({parentElement}) => parentElement).filter((quote) => quote.ariaHidden).map(({localName}) => localName)`,
          ),
          ['lede-pull-quote', 'acme-pull-quote'],
        );
        const panels = [
          await openTool('lede-', 'preferences'),
          await openTool('acme-', 'preferences'),
        ];
        const choose = (panel = '', theme: string) =>
          session.evaluate(
            `${panel.replace(':popover-open', ':has(input)')}.querySelector('input[value=${theme}]').click()`,
          );
        await choose(panels[0], 'dark');
        await until(session, isDark('lede-'));
        assert.equal(await session.evaluate(isDark('acme-')), areOne);
        await choose(panels[1], 'contrast');
        await until(session, isBlack('acme-'));
        assert.equal(await session.evaluate(isBlack('lede-')), areOne);
        assert.equal(await session.evaluate(isDark('lede-')), !areOne);
        await session.evaluate('localStorage.clear()');
        assert.deepEqual(await heard(), silent);
      });
    }

    it('a part of a page has Lede’s tags in a registry of its own, where the browser has such; elsewhere one message says so, and it can be read', async () => {
      await show(
        pageOf(
          `<script>customElements.define('lede-figure', class extends HTMLElement {});</script>`,
          `${story('lede-', 1)}<div id="part"></div>`,
        ),
      );
      const hasScoped = await session.evaluate<boolean>(
        `(() => { try { return Boolean(new CustomElementRegistry()); } catch { return false; } })()`,
      );
      // As in docs/neighbours.md.
      await session.evaluate(`import('/lede/lede-define.js').then(({defineAll}) => {
        let registry;
        try { registry = new CustomElementRegistry(); } catch {}
        defineAll({registry});
        const part = document.querySelector('#part').attachShadow({mode: 'open', customElementRegistry: registry});
        part.innerHTML = '<link rel="stylesheet" href="/lede/lede.css">' + document.querySelector('lede-article').outerHTML + '<lede-reader></lede-reader>';
        part.querySelector('link').onload = () => { window.finished = true; };
      })`);
      await until(session, 'window.finished');
      const part = `document.querySelector('#part').shadowRoot`;
      assert.deepEqual(
        await session.evaluate(
          `[customElements.get('lede-article') ?? null, document.querySelector('lede-figure').shadowRoot]`,
        ),
        [null, null],
      );
      assert.equal(
        await session.evaluate(
          `['h1', 'p', 'blockquote', 'figcaption'].every((tag) => ${part}.querySelector(tag).checkVisibility()) && parseFloat(getComputedStyle(${part}.querySelector('figcaption')).fontSize) < parseFloat(getComputedStyle(${part}.querySelector('article')).fontSize)`,
        ),
        true,
      );
      if (browser.engine === 'chromium') assert.ok(hasScoped);
      if (hasScoped) {
        await until(
          session,
          `${part}.querySelector('lede-figure').shadowRoot?.querySelector('button') && ${part}.querySelector('lede-pull-quote[aria-hidden=true]')`,
        );
        const reader = `${part}.querySelector('lede-reader').shadowRoot`;
        await session.evaluate(`${reader}.querySelector('#share').click()`);
        await until(session, `${reader}.querySelector('.panel:popover-open')`);
      }
      const {said, thrown} = await heard();
      assert.deepEqual(thrown, []);
      assert.equal(said.length, hasScoped ? 0 : 1);
      if (!hasScoped) {
        assert.match(
          said[0] ?? '',
          /^warn Lede has defined nothing.*scoped registries.*\{prefix: 'acme-'\}/,
        );
      }
    });

    it('says what to write in place of a prefix that no tag can begin with, and defines nothing', async () => {
      await show(pageOf('', story('acme-', 1)));
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
          /^warn Lede has defined nothing: .* "(.*)"\. .* such as defineAll\(\{prefix: '(.*)'\}\)\.$/
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

const isDark = (prefix: string) =>
  `getComputedStyle(document.querySelector('${prefix}article')).backgroundColor === 'rgb(22, 21, 19)'`;

const isBlack = (prefix: string) =>
  `getComputedStyle(document.querySelector('${prefix}article')).backgroundColor === 'rgb(0, 0, 0)'`;
