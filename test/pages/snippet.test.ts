import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {cp, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {stylesFor} from '../../scripts/command/styles.js';
import type {Handler} from '../servers/handler.js';
import {startPageServer, type PageServer} from '../servers/page-server.js';
import {listened, pageOf, readable, until, type Heard} from './host-page.js';
import {browsers, open, type Session} from './session.js';

const run = promisify(execFile);

async function snippet(...args: string[]): Promise<string> {
  const {stdout} = await run(process.execPath, [
    'dist/command.js',
    'snippet',
    ...args,
  ]);
  return stdout;
}

const story = `<lede-article><article>
  <h1>Harbour</h1>
  <lede-figure zoom><figure><img src="data:," width="900" height="600" alt="A ferry."><figcaption>The harbour.</figcaption></figure></lede-figure>
</article></lede-article>`;

const isWhole = `document.querySelector('lede-figure').shadowRoot?.querySelector('button')`;

/** What `styles --prefix` printed. */
const acmeStyles: Handler = async ({url}, response) => {
  if (url !== '/lede/acme-lede.css') return false;
  const style = await readFile('dist/lede.css', 'utf8');
  response.setHeader('Content-Type', 'text/css');
  response.end(stylesFor(style, ['acme-']));
  return true;
};

let server: PageServer;
/** Serves files of which each chunk was changed. */
let changed: PageServer;
let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lede-changed-'));
  await cp('dist', folder, {recursive: true});
  for (const name of await readdir(join(folder, 'chunks'))) {
    if (!name.endsWith('.js')) continue;
    await writeFile(join(folder, 'chunks', name), '\nwindow.taken = true;', {
      flag: 'a',
    });
  }
  server = await startPageServer('dist', [acmeStyles]);
  changed = await startPageServer(folder);
});
after(async () => {
  await Promise.all([server.close(), changed.close()]);
  await rm(folder, {recursive: true});
});

for (const browser of browsers) {
  describe(`A page with the printed lines, in ${browser.engine}`, () => {
    let session: Session;
    before(async () => {
      session = await open(browser);
    });
    after(() => session.close());

    const heard = () => session.evaluate<Heard>(listened);
    const show = async (on: PageServer, head: string, body = story) => {
      await session.goto(on.show('/', pageOf(head, body)));
    };

    for (const args of [
      [],
      ['--preferences', '--lang', 'fa'],
      ['--autoload'],
      ['--tags', 'article,figure', '--lang', 'fa'],
    ]) {
      it(`works: ${args.join(' ') || 'as it is'}`, async () => {
        await show(server, await snippet(...args));
        await until(session, isWhole);
        assert.deepEqual(await heard(), {said: [], thrown: [], events: []});
        const names = server.requested.filter((path) => path.endsWith('.js'));
        assert.equal(new Set(names).size, names.length, 'each once');
      });
    }

    it('works for tags with a prefix, with the styles printed for them', async () => {
      const ofAcme = (text: string) => text.replaceAll('lede-', 'acme-');
      await show(
        server,
        await snippet('--preferences', '--prefix', 'acme-'),
        ofAcme(story),
      );
      await until(session, ofAcme(isWhole));
      assert.ok(
        await session.evaluate(
          `parseFloat(getComputedStyle(document.querySelector('figcaption')).fontSize) < parseFloat(getComputedStyle(document.querySelector('article')).fontSize)`,
        ),
      );
      assert.deepEqual(await heard(), {said: [], thrown: [], events: []});
    });

    it('works from another origin', async () => {
      changed.show('/', '');
      await session.goto(
        changed.show(
          '/',
          pageOf(
            await snippet('--base', `${server.origin}/lede/`, '--autoload'),
            story,
          ),
        ),
      );
      await until(session, isWhole);
      assert.deepEqual(await heard(), {said: [], thrown: [], events: []});
    });

    for (const args of [[], ['--autoload']]) {
      it(`is left as it is by a script whose hash is another: ${args.join(' ') || 'as it is'}`, async () => {
        const wrong = (await snippet(...args)).replace(
          /(<script type="module".* integrity="sha384-)..../,
          '$1AAAA',
        );
        await show(server, wrong);
        assert.equal(
          await session.evaluate(`customElements.get('lede-figure') ?? null`),
          null,
        );
        assert.deepEqual(await session.evaluate(readable), []);
        assert.deepEqual(await heard(), {said: [], thrown: [], events: []});
      });
    }

    it('runs no chunk that was changed, says so once, and stays readable', async () => {
      await show(changed, await snippet('--autoload'));
      await until(session, `${listened}.said.length > 0`);
      const {said, thrown, events} = await heard();
      assert.deepEqual(thrown, []);
      assert.equal(said.length, 1);
      assert.match(said[0] ?? '', /could not load lede-article, lede-figure/);
      assert.equal(events.length, 2);
      assert.equal(await session.evaluate('window.taken ?? null'), null);
      assert.deepEqual(await session.evaluate(readable), []);
    });
  });
}
