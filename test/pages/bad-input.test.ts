import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import type {Handler} from '../servers/handler.js';
import {startPageServer, type PageServer} from '../servers/page-server.js';
import {listened, pageOf, readable, until, type Heard} from './host-page.js';
import {browsers, open, type Session} from './session.js';

const script = (name: string) =>
  `<script type="module" src="/lede/${name}.js"></script>`;
const finished = '<script type="module">window.finished = true</script>';

const page = `<lede-skip-links><a href="#article">Skip to main content</a></lede-skip-links>
<lede-breaking-banner dismissible><p><a href="#article">Storm closes the pass</a></p></lede-breaking-banner>
<main id="article"><lede-article><article>
  <h1>Harbour opens</h1>
  <lede-reader></lede-reader>
  <p>The first ferry came in at dawn.</p>
  <lede-figure zoom><figure><img src="data:," width="900" height="600" alt="A ferry."><figcaption>The harbour.</figcaption></figure></lede-figure>
  <lede-pull-quote><blockquote><p>The first ferry came in at dawn.</p></blockquote></lede-pull-quote>
</article></lede-article></main>
<lede-publisher-footer name="Example Press"><footer><p>Example Press</p></footer></lede-publisher-footer>`;

/** What takes from a browser what the elements need, before the scripts. */
const old = `<script>{
  const {supports} = CSS;
  CSS.supports = (...parts) => !parts.join().includes(':state(') && supports.apply(CSS, parts);
  delete ElementInternals.prototype.states;
  delete globalThis.CustomStateSet;
  delete Document.prototype.adoptedStyleSheets;
  delete ShadowRoot.prototype.adoptedStyleSheets;
}</script>`;

/** The styles as a browser reads them that doesn't know `:state()`. */
const oldStyles: Handler = async ({url}, response) => {
  if (url !== '/old.css') return false;
  const style = await readFile('dist/lede.css', 'utf8');
  response.setHeader('Content-Type', 'text/css; charset=utf-8');
  response.end(style.replaceAll(':state(', ':unknown-to-it('));
  return true;
};

let server: PageServer;
before(async () => {
  server = await startPageServer('dist', [oldStyles]);
});
after(() => server.close());

for (const browser of browsers) {
  describe(`With bad input, in ${browser.engine}`, () => {
    let session: Session;
    before(async () => {
      session = await open(browser);
    });
    after(() => session.close());

    const show = async (
      head: string,
      body = page,
      headers?: Record<string, string>,
    ) => {
      await session.goto(server.show('/', pageOf(head, body), headers));
    };
    const heard = () => session.evaluate<Heard>(listened);

    for (const name of ['lede', 'lede-autoload']) {
      it(`${name}.development.js names the tag that an unknown one was meant to be, once`, async () => {
        await show(
          script(`${name}.development`),
          '<lede-figur></lede-figur><lede-figur></lede-figur><main></main>',
        );
        await until(session, `${listened}.said.length > 0`);
        await session.evaluate(
          `document.querySelector('main').append(document.createElement('lede-figur'), document.createElement('lede-weather'))`,
        );
        await until(session, `${listened}.said.length > 1`);
        const {said, thrown} = await heard();
        assert.deepEqual(thrown, []);
        assert.equal(said.length, 2);
        assert.match(
          said[0] ?? '',
          /^warn <lede-figur> is no tag .*<lede-figure>\?$/,
        );
        assert.match(
          said[1] ?? '',
          /^warn <lede-weather> is no tag .*lede-article/,
        );
      });

      it(`${name}.js leaves an old browser with the page as it is without script`, async () => {
        await show(`${old}${script(name)}${finished}`);
        await until(session, 'window.finished');
        const {said, thrown} = await heard();
        assert.deepEqual(thrown, []);
        assert.equal(said.length, 1);
        assert.match(
          said[0] ?? '',
          /^info Lede needs :state\(\), missing here/,
        );
        assert.equal(
          await session.evaluate(
            `document.querySelectorAll('[data-lede-set], lede-figure:defined').length`,
          ),
          0,
        );
        assert.deepEqual(await session.evaluate(readable), []);
        assert.ok(!server.requested.some((path) => path.includes('/chunks/')));
      });

      it(`without ${name}.js the page is readable and styled`, async () => {
        await show('');
        server.fail(/\.js$/);
        await session.evaluate(
          `document.head.append(Object.assign(document.createElement('script'), {type: 'module', src: '/lede/${name}.js', onerror() { window.failed = true; }}))`,
        );
        await until(session, 'window.failed');
        assert.deepEqual(await session.evaluate(readable), []);
        assert.deepEqual(await heard(), {said: [], thrown: [], events: []});
      });

      it(`the page is readable and styled where a policy blocks ${name}.js`, async () => {
        await show(script(name), page, {
          'Content-Security-Policy': "script-src 'unsafe-inline'",
        });
        assert.equal(
          await session.evaluate(`customElements.get('lede-figure') ?? null`),
          null,
        );
        assert.deepEqual(await session.evaluate(readable), []);
        assert.deepEqual(await heard(), {said: [], thrown: [], events: []});
      });
    }

    it('lede.js without the folder of its chunks throws nothing, figures are named, and the tools stay shut', async () => {
      await show('');
      server.fail(/\/chunks\//);
      await session.evaluate(`import('/lede/lede.js').then(() => true)`);
      await until(
        session,
        `document.querySelector('lede-reader').shadowRoot?.querySelector('button')`,
      );
      await until(
        session,
        `document.querySelector('lede-figure figure').matches('[data-lede-set]')`,
      );
      await session.evaluate(
        `document.querySelector('lede-reader').shadowRoot.querySelectorAll('button').forEach((button) => button.click())`,
      );
      await until(
        session,
        `performance.getEntriesByType('resource').filter(({name}) => name.includes('/chunks/')).length > 4`,
      );
      assert.deepEqual((await heard()).thrown, []);
      assert.deepEqual(await session.evaluate(readable), []);
    });

    it('an old browser takes the styles for what it knows: nothing empty has room, and a sensitive picture shows to whoever presses on it', async () => {
      const html = pageOf(
        `${old}${script('lede')}${finished}`,
        `${page}<lede-breaking-banner></lede-breaking-banner>
        <lede-figure sensitive="A wound." id="wound"><figure><img src="data:," width="300" height="200" alt="A wound."><figcaption>The wound.</figcaption></figure></lede-figure>`,
      ).replace('/lede/lede.css', '/old.css');
      await session.goto(server.show('/', html));
      await until(session, 'window.finished');
      assert.deepEqual(await session.evaluate(readable), []);
      assert.equal(
        await session.evaluate(
          `[...document.querySelectorAll('lede-breaking-banner')].at(-1).getBoundingClientRect().height`,
        ),
        0,
      );
      const picture = `getComputedStyle(document.querySelector('#wound img')).visibility`;
      assert.equal(await session.evaluate(picture), 'hidden');
      await session.evaluate(`location.hash = '#wound'`);
      await until(session, `${picture} === 'visible'`);
      assert.deepEqual((await heard()).thrown, []);
    });

    it('lede-preferences.js leaves an old browser with the page as it is', async () => {
      await show('');
      await session.evaluate(
        `localStorage.setItem('lede:preferences', '{"version":1,"theme":"dark","size":150}')`,
      );
      await show(`${old}<script src="/lede/lede-preferences.js"></script>`);
      assert.deepEqual(await heard(), {said: [], thrown: [], events: []});
      assert.deepEqual(await session.evaluate(readable), []);
      await session.evaluate(`localStorage.clear()`);
    });
  });
}
