import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {
  listened,
  pageOf,
  readable,
  until,
  type Heard,
} from '../../pages/host-page.js';
import {browsers, open, type Session} from '../../pages/session.js';
import type {Handler} from '../../servers/handler.js';
import {startPageServer, type PageServer} from '../../servers/page-server.js';
import {image, page, visitor} from './visitor.js';
import {patches, takes, spoils} from './spoils.js';

/*
 * The built files on pages that other people spoil: everything works, or the
 * page is as it is without script and one message says why. Nothing is thrown.
 */

const feed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  items: [{id: '1', title: 'Flood reaches the town'}],
});

const zone = await readFile('node_modules/zone.js/bundles/zone.umd.js', 'utf8');

/** What is on the server beside the page. */
const beside: Handler = (request, response) => {
  const answers: Record<string, readonly [type: string, body: string]> = {
    '/feed': ['application/feed+json', feed],
    '/mill.svg': ['image/svg+xml', image],
    '/zone.js': ['text/javascript', zone],
  };
  const [type, body] = answers[request.url ?? ''] ?? [];
  if (type === undefined) return false;
  response.setHeader('Content-Type', type);
  response.end(body);
  return true;
};

let server: PageServer;
before(async () => {
  server = await startPageServer('dist', [beside]);
});
after(() => server.close());

for (const browser of browsers) {
  describe(`In bad surroundings, in ${browser.engine}`, () => {
    let session: Session;
    before(async () => {
      session = await open(browser);
    });
    after(() => session.close());

    const show = async (
      head: string,
      {
        html = pageOf(visitor + head, page),
        headers = {},
      }: {html?: string; headers?: Record<string, string>} = {},
    ): Promise<void> => {
      await session.goto(server.show('/', html, headers));
      await until(session, 'window.finished');
    };
    const heard = () => session.evaluate<Heard>(listened);

    /** Everything works, and nobody hears of it. */
    const visit = async (without: readonly string[] = []): Promise<void> => {
      await session.evaluate(`window.startVisit(${JSON.stringify(without)})`);
      assert.equal(
        await until(session, 'window.visited'),
        'In vain: . Thrown: . Said: .',
      );
      assert.equal(await session.evaluate(`${readable}.join()`), '');
    };

    it('everything works in good ones', async () => {
      await show('');
      await visit();
    });

    for (const [name, script] of Object.entries(takes.whatIsNeeded)) {
      it(`without ${name} the page is as it is without script, and one message says so`, async () => {
        await show(`<script>${script}</script>`);
        const {said, thrown} = await heard();
        assert.deepEqual(thrown, []);
        assert.equal(said.length, 1, said.join('\n'));
        assert.equal(
          said[0],
          `info Lede needs ${name}, missing here: the page stays as it is without script.`,
        );
        assert.equal(
          await session.evaluate(
            `document.querySelectorAll('[data-lede-set], lede-figure:defined').length`,
          ),
          0,
        );
        assert.deepEqual(await session.evaluate(readable), []);
      });
    }

    for (const [name, {script, without = []}] of Object.entries(
      takes.whatIsNice,
    )) {
      it(`everything else works without ${name}`, async () => {
        await show(`<script>${script}</script>`);
        await visit(without);
      });
    }

    for (const [name, {script, without = []}] of Object.entries(spoils)) {
      it(`everything works ${name}`, async () => {
        await show(`<script>${script}</script>`);
        await visit(without);
      });
    }

    for (const [name, script] of Object.entries(patches)) {
      it(`everything works on a page that has ${name}`, async () => {
        await show(`<script>${script}</script>`);
        await visit();
      });
    }

    it('everything works on a page with Zone.js', async () => {
      await show('<script src="/zone.js"></script>');
      await visit();
    });

    it('everything works in quirks mode', async () => {
      await show('', {
        html: pageOf(visitor, page).replace('<!doctype html>', ''),
      });
      assert.equal(await session.evaluate('document.compatMode'), 'BackCompat');
      await visit();
    });

    it('a page of XHTML is as it is without script, and one message says so', async () => {
      const html = pageOf(visitor, page)
        .replace('<!doctype html>', '')
        // Chromium runs no module script in XML (crbug.com/717643), and what a script imports.
        .replace(
          /<script type="module"[^]*<\/script>/,
          `<script>import('/lede/lede.js').then(() => { window.finished = true; })</script>`,
        )
        .replace('<html', '<html xmlns="http://www.w3.org/1999/xhtml"')
        .replace('<meta charset="utf-8">', '')
        .replace(/<link ([^>]*)>/g, '<link $1/>')
        .replace(
          /<script>([^]*?)<\/script>/g,
          '<script><![CDATA[$1]]></script>',
        );
      await show('', {
        html,
        headers: {'Content-Type': 'application/xhtml+xml'},
      });
      assert.notEqual(
        await session.evaluate('document.contentType'),
        'text/html',
      );
      const {said, thrown} = await heard();
      assert.deepEqual(thrown, []);
      assert.deepEqual(said, [
        'info Lede needs text/html, missing here: the page stays as it is without script.',
      ]);
      assert.deepEqual(await session.evaluate(readable), []);
    });

    it('everything works on a page that is written by document.write', async () => {
      const written = JSON.stringify(page).replaceAll('</script', '<\\/script');
      await show('', {
        html: pageOf(visitor, `<script>document.write(${written})</script>`),
      });
      await visit();
    });

    it('everything works on a page that is written anew once it has loaded', async () => {
      await show('');
      const again = pageOf(visitor, page.replace(/<script[^]*/, ''));
      await session.evaluate(`(() => {
        document.open();
        document.write(${JSON.stringify(again)});
        document.close();
        return true;
      })()`);
      await until(session, `document.readyState === 'complete'`);
      await visit();
    });

    for (const tokens of [
      'allow-scripts',
      'allow-scripts allow-popups allow-forms allow-modals allow-downloads',
      'allow-scripts allow-same-origin',
    ]) {
      it(`everything works under "sandbox ${tokens}"`, async () => {
        await show('', {
          headers: {'Content-Security-Policy': `sandbox ${tokens}`},
        });
        await visit(tokens.includes('same-origin') ? [] : ['feed']);
      });

      it(`everything works in a frame with sandbox="${tokens}"`, async () => {
        const inside = pageOf(visitor, page).replaceAll('"', '&quot;');
        await session.goto(
          server.show(
            '/',
            `<!doctype html><title>Around</title><script>addEventListener('message', ({data}) => { window.answer = data; })</script><iframe width="700" height="500" title="Article" sandbox="${tokens}" onload="window.framed = true" srcdoc="${inside}"></iframe>`,
          ),
        );
        await until(session, 'window.framed');
        await session.evaluate(
          `(document.querySelector('iframe').contentWindow.postMessage('visit', '*'), true)`,
        );
        await until(session, 'window.answer');
        assert.deepEqual(
          JSON.parse(await session.evaluate<string>('window.answer')),
          {vain: [], heard: {said: [], thrown: [], events: []}},
        );
      });
    }

    it('a page under a sandbox without scripts is the article', async () => {
      await session.goto(
        server.show('/', pageOf('', page), {
          'Content-Security-Policy': 'sandbox allow-same-origin',
        }),
      );
      assert.deepEqual(await session.evaluate(readable), []);
    });
  });
}
