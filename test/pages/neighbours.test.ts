import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {startPageServer, type PageServer} from '../servers/page-server.js';
import {isSettled} from './articles.js';
import {listened, pageOf, readable, until, type Heard} from './host-page.js';
import {browsers, open, type Session} from './session.js';

/*
 * Lede beside another copy of Lede, and beside somebody else who has a tag of
 * its name: one clear message, nothing thrown, and the page is whole.
 */

const page = `<main id="article"><lede-article><article>
  <h1>The mill turns again</h1>
  <lede-reader></lede-reader>
  <lede-figure zoom><figure><img src="data:," width="900" height="600" alt="A mill."><figcaption>The mill.</figcaption></figure></lede-figure>
  <h2>The wheel</h2><p>Nobody knows why it turns.</p>
  <h2>The pond</h2><p>It fills with the tide.</p>
  <lede-pull-quote><blockquote><p>Nobody knows why it turns.</p></blockquote></lede-pull-quote>
</article></lede-article></main>
<lede-publisher-footer name="Example Press"><footer><p>Example Press</p></footer></lede-publisher-footer>`;

/** Any path with `/lede/` in it leads to Lede: each is a copy of its own. */
const copy = (number: number, name = 'lede') =>
  `<script type="module" src="/${number}/lede/${name}.js"></script>`;

/** Somebody else's element of that name, as the page's own script has it. */
const owner = (tag: string) =>
  `<script>customElements.define('${tag}', class extends HTMLElement { connectedCallback() { this.dataset.owner = 'other'; } });</script>`;

/** The text of a script: what each element has in its shadow root, and how often. */
const controls = `[...document.querySelectorAll('*')].filter(({localName}) => localName.startsWith('lede-')).map(({localName, shadowRoot}) =>
  [localName, ...[...(shadowRoot?.querySelectorAll('button, .bar') ?? [])].map((control) => control.part.value)].join(' '))`;

const tools = ['contents', 'readAloud', 'preferences', 'share'];

let server: PageServer;
before(async () => {
  server = await startPageServer();
});
after(() => server.close());

for (const browser of browsers) {
  describe(`Lede and its neighbours, in ${browser.engine}`, () => {
    let session: Session;
    let alone: unknown;
    before(async () => {
      session = await open(browser);
      await show(copy(1));
      await until(session, isSettled);
      alone = await session.evaluate(controls);
    });
    after(() => session.close());

    const show = async (head: string) => {
      await session.goto(server.show('/', pageOf(head, page)));
    };
    const heard = () => session.evaluate<Heard>(listened);
    /** Each tool is opened, and shows something. */
    const openTools = async () => {
      const root = `document.querySelector('lede-reader').shadowRoot`;
      for (const tool of tools) {
        await session.evaluate(`${root}.querySelector('#${tool}').click()`);
        await until(
          session,
          `[...${root}.querySelectorAll('.panel')].some((panel) => panel.matches(':popover-open') && panel.querySelector('.body').textContent.trim() !== '')`,
        );
        await session.evaluate(
          `${root}.querySelectorAll('.panel:popover-open').forEach((panel) => panel.hidePopover())`,
        );
      }
    };

    for (const [one, other] of [
      ['lede', 'lede'],
      ['lede', 'lede-autoload'],
    ] as const) {
      it(`${one}.js and ${other}.js of another copy make the page that one makes, and the one that comes too late says so once`, async () => {
        await show(copy(1, one) + copy(2, other));
        await until(session, isSettled);
        assert.deepEqual(await session.evaluate(controls), alone);
        await openTools();
        const {said, thrown} = await heard();
        assert.deepEqual(thrown, []);
        // What is registered already, the other loads nothing of.
        const taken = other === 'lede-autoload' ? [] : ['warn'];
        assert.deepEqual(
          said.map((line) => line.split(' ')[0]),
          taken,
          said.join('\n'),
        );
        if (taken.length > 0) {
          assert.match(
            said[0] ?? '',
            /copy of Lede has lede-skip-links, .*lede-share already/,
          );
        }
        assert.deepEqual(await session.evaluate(readable), []);
      });
    }

    for (const tag of [
      'lede-article',
      'lede-figure',
      'lede-pull-quote',
      'lede-contents',
    ]) {
      it(`${tag} of another owner is left alone, and the rest works`, async () => {
        await show(owner(tag) + copy(1));
        await until(
          session,
          `[...document.querySelectorAll('lede-reader, lede-publisher-footer')].every(({hasUpdated}) => hasUpdated)`,
        );
        await openTools();
        const {said, thrown} = await heard();
        assert.deepEqual(thrown, []);
        assert.equal(said.length, 1, said.join('\n'));
        assert.match(
          said[0] ?? '',
          new RegExp(`^warn Another script .* has ${tag} already`),
        );
        assert.deepEqual(await session.evaluate(readable), []);
        assert.equal(
          await session.evaluate(
            `[...document.querySelectorAll('${tag}')].every(({dataset}) => dataset.owner === 'other')`,
          ),
          true,
        );
      });
    }
  });
}
