import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {startPageServer, type PageServer} from '../servers/page-server.js';
import {listened, pageOf, readable, until, type Heard} from './host-page.js';
import {browsers, open, type Session} from './session.js';

const autoload = '<script type="module" src="/lede/lede-autoload.js"></script>';
const figure =
  '<lede-figure zoom><figure><img src="data:," width="900" height="600" alt="A ferry."><figcaption>The harbour.</figcaption></figure></lede-figure>';

/** The elements whose files were asked for. */
function elementsIn(requested: readonly string[]): string[] {
  return requested
    .map((path) => /\/chunks\/(.+)-[\w-]{7}\.js$/.exec(path)?.[1] ?? '')
    .filter((name) => elements.includes(name))
    .sort();
}

const elements = [
  'article',
  'breaking-banner',
  'contents',
  'figure',
  'publisher-footer',
  'pull-quote',
  'read-aloud',
  'reader',
  'reading-preferences',
  'reading-progress',
  'share',
  'skip-links',
];

const defined = (...names: string[]) =>
  names.map((name) => `customElements.get('lede-${name}')`).join(' && ');

let server: PageServer;
let elsewhere: PageServer;
before(async () => {
  [server, elsewhere] = await Promise.all([
    startPageServer(),
    startPageServer(),
  ]);
});
after(async () => {
  await Promise.all([server.close(), elsewhere.close()]);
});

for (const browser of browsers) {
  describe(`lede-autoload.js, in ${browser.engine}`, () => {
    let session: Session;
    before(async () => {
      session = await open(browser);
    });
    after(() => session.close());

    const show = async (head: string, body: string, path = '/') => {
      await session.goto(server.show(path, pageOf(head, body)));
    };
    const heard = () => session.evaluate<Heard>(listened);

    it('loads the elements that the page has, each once, and no other', async () => {
      await show(
        autoload,
        `<lede-article><article><h1>Harbour</h1>${figure}${figure}</article></lede-article>`,
      );
      await until(
        session,
        `document.querySelector('lede-figure').shadowRoot?.querySelector('button')`,
      );
      assert.deepEqual(elementsIn(server.requested), ['article', 'figure']);
      assert.deepEqual(await heard(), {said: [], thrown: [], events: []});
    });

    it('loads nothing for a page that has none', async () => {
      await show(
        `${autoload}<script type="module">window.after = true</script>`,
        '<p>Text</p>',
      );
      await until(session, 'window.after');
      assert.deepEqual(
        server.requested.filter((path) => path.includes('/chunks/')),
        [],
      );
    });

    it('loads what comes later, by itself or deep in something else', async () => {
      await show(autoload, '<main></main>');
      await session.evaluate(`(() => {
        const section = document.createElement('section');
        section.append(document.createElement('div'));
        section.firstChild.append(document.createElement('lede-pull-quote'));
        document.querySelector('main').append(section);
      })()`);
      await until(session, defined('pull-quote'));
      await session.evaluate(
        `document.body.append(document.createElement('lede-publisher-footer'))`,
      );
      await until(session, defined('publisher-footer'));
      assert.deepEqual(elementsIn(server.requested), [
        'publisher-footer',
        'pull-quote',
      ]);
    });

    it('leaves a tag alone that somebody else has', async () => {
      await show(
        `<script>customElements.define('lede-figure', class extends HTMLElement {})</script>${autoload}`,
        `${figure}<lede-pull-quote><p>So.</p></lede-pull-quote>`,
      );
      await until(session, defined('pull-quote'));
      assert.deepEqual(elementsIn(server.requested), ['pull-quote']);
    });

    for (const [where, html, act] of [
      [
        'a declarative shadow root',
        `<div><template shadowrootmode="open"><section>${figure}</section></template></div>`,
        '',
      ],
      [
        'a shadow root in a shadow root',
        `<div><template shadowrootmode="open"><div><template shadowrootmode="open">${figure}</template></div></template></div>`,
        '',
      ],
      [
        'a shadow root that was empty',
        `<div><template shadowrootmode="open"></template></div>`,
        `document.querySelector('div').shadowRoot.append(document.createElement('lede-figure'))`,
      ],
      [
        'the shadow root of an element that comes later',
        '',
        `(() => {
          const host = document.createElement('div');
          host.attachShadow({mode: 'open'}).append(document.createElement('lede-figure'));
          document.body.append(host);
        })()`,
      ],
      [
        'the shadow root of an element that is defined later',
        '<story-card></story-card>',
        `customElements.define('story-card', class extends HTMLElement {
          connectedCallback() {
            const root = this.attachShadow({mode: 'open'});
            setTimeout(() => root.append(document.createElement('lede-figure')));
          }
        })`,
      ],
      [
        'a closed shadow root that is handed over',
        '',
        `import('/lede/lede-autoload.js').then(({autoload}) => {
          const root = document.body.attachShadow({mode: 'closed'});
          autoload(root);
          root.append(document.createElement('lede-figure'));
        })`,
      ],
    ] as const) {
      it(`finds what is in ${where}`, async () => {
        await show(
          `${autoload}<script type="module">window.after = true</script>`,
          html,
        );
        await until(session, 'window.after');
        await session.evaluate(`(() => { ${act} })()`);
        await until(session, defined('figure'));
        assert.deepEqual(elementsIn(server.requested), ['figure']);
      });
    }

    it('finds what is in a shadow root that the parser comes to after the script', async () => {
      await show(
        `<script>import('/lede/lede-autoload.js').then(() => fetch('/continue'))</script>`,
        `<div><!--continue--><template shadowrootmode="open">${figure}</template></div>`,
      );
      await until(session, defined('figure'));
    });

    it('works from a sub-folder, on a page in another one', async () => {
      await show(
        '<script type="module" src="../assets/v1/lede/lede-autoload.js"></script>',
        figure,
        '/news/2026/',
      );
      await until(session, defined('figure'));
      assert.ok(
        server.requested.some((path) =>
          path.startsWith('/news/assets/v1/lede/chunks/figure-'),
        ),
      );
    });

    it('works from another origin that allows it (CORS)', async () => {
      elsewhere.show('/', '');
      await show(
        `<script type="module" src="${elsewhere.origin}/lede/lede-autoload.js"></script>`,
        figure,
      );
      await until(session, defined('figure'));
      assert.deepEqual(elementsIn(elsewhere.requested), ['figure']);
    });

    it('leaves a page from a disk readable and styled, also where the browser lets no module in from there', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'lede-file-'));
      try {
        const file = join(folder, 'page.html');
        const dist = pathToFileURL(resolve('dist')).href;
        await writeFile(
          file,
          pageOf(
            autoload,
            `<lede-article><article><h1>Harbour</h1>${figure}</article></lede-article>`,
          ).replaceAll('/lede/', `${dist}/`),
        );
        await session.goto(pathToFileURL(file).href);
        assert.deepEqual(await session.evaluate(readable), []);
        const {thrown} = await heard();
        assert.deepEqual(thrown, []);
      } finally {
        await rm(folder, {recursive: true});
      }
    });

    it('tries once more, a second later, what could not be loaded', async () => {
      // Up to 153 at least, Firefox remembers the failure: then a second attempt changes nothing.
      await show('', '');
      server.fail(/\/probe\/lede\/lede\.js/, 1);
      const asksAgain = await session
        .evaluate<unknown>(
          `(() => {
        window.probed = undefined;
        const bring = () => import('/probe/lede/lede.js').then(() => 'again', () => 'never');
        bring().then(bring).then((answer) => { window.probed = answer; });
      })()`,
        )
        .then(() => until(session, 'window.probed'));
      await show('', figure);
      server.fail(/\/figure-/, 1);
      await session.evaluate(
        `import('/lede/lede-autoload.js').then(() => true)`,
      );
      const {said, thrown, events} = (await until(
        session,
        `(() => {
        const heard = ${listened};
        return ${defined('figure')} || heard.events.length > 0 ? heard : undefined;
      })()`,
      )) as Heard;
      assert.deepEqual(thrown, []);
      if (asksAgain === 'again') {
        assert.deepEqual({said, events}, {said: [], events: []});
        assert.equal(
          server.requested.filter((path) => path.includes('/figure-')).length,
          2,
        );
      } else assert.equal(events.length, 1);
    });

    it('reports what fails twice: an event of each element, one message, and a page that is as it was', async () => {
      await show(
        '',
        `<lede-article><article><h1>Harbour</h1><lede-pull-quote><blockquote>So.</blockquote></lede-pull-quote>${figure}${figure}</article></lede-article>`,
      );
      server.fail(/\/(?:figure|pull-quote)-/);
      await session.evaluate(
        `import('/lede/lede-autoload.js').then(() => true)`,
      );
      await until(
        session,
        `${defined('article')} && ${listened}.said.length > 0`,
      );
      const {said, thrown, events} = await heard();
      assert.deepEqual(thrown, []);
      assert.equal(said.length, 1);
      assert.match(
        said[0] ?? '',
        /^error Lede could not load lede-figure, lede-pull-quote: .*chunks/,
      );
      assert.deepEqual(events.sort(), [
        'lede-figure lede-figure Error',
        'lede-figure lede-figure Error',
        'lede-pull-quote lede-pull-quote Error',
      ]);
      assert.deepEqual(await session.evaluate(readable), []);
    });
  });
}
