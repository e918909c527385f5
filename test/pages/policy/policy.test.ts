import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {readable, until} from '../host-page.js';
import {articles, isSettled} from '../articles.js';
import {browsers, open, type Session} from '../session.js';
import type {FeedAnswer} from '../../servers/feed-server.js';
import {startPolicySite, type Policy, type PolicySite} from './site.js';

/** The policy that the documentation gives to copy. */
const [, header = ''] =
  /^Content-Security-Policy: (.+)$/m.exec(
    await readFile('docs/security-policy.md', 'utf8'),
  ) ?? [];
const strict: Policy = Object.fromEntries(
  header.split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources.join(' ')];
  }),
);

/** The same without some of its directives. */
function without(...names: readonly string[]): Policy {
  return Object.fromEntries(
    Object.entries(strict).filter(([name]) => !names.includes(name)),
  );
}

/** What is refused of a page of which one thing is forbidden, as the browser names it. */
const forbidden: readonly (readonly [fault: string, script: string])[] = [
  ['img-src data', `void (new Image().src = 'data:,x')`],
  [
    'style-src-attr inline',
    `document.body.setAttribute('style', 'color: red')`,
  ],
  [
    'style-src-elem inline',
    `document.head.append(Object.assign(document.createElement('style'), {textContent: 'a {}'}))`,
  ],
  [
    'connect-src https://elsewhere.example/',
    `fetch('https://elsewhere.example/').catch(() => {})`,
  ],
  [
    'media-src https://elsewhere.example/a.wav',
    `new Audio('https://elsewhere.example/a.wav').load()`,
  ],
  [
    'require-trusted-types-for trusted-types-sink Element innerHTML|<b>',
    `(() => { try { document.createElement('p').innerHTML = '<b>'; } catch {} })()`,
  ],
  [
    'trusted-types trusted-types-policy other',
    `(() => { try { trustedTypes.createPolicy('other', {}); } catch {} })()`,
  ],
];

const shadow = (selector: string) =>
  `document.querySelector('${selector}').shadowRoot`;
const inside = (selector: string, part: string) =>
  `${shadow(selector)}?.querySelector('${part}')`;
const reader = (part: string) => inside('lede-reader', part);
const openPanel = `[...${shadow('lede-reader')}.querySelectorAll('.panel')].find((panel) => panel.matches(':popover-open'))`;
const isPlaying = (tag: string, isTrue = true) =>
  `${inside(tag, '[part=play-button]')}?.querySelector('path')?.getAttribute('d').includes('M16') === ${isTrue}`;

const feeds: readonly (readonly [name: string, answer: FeedAnswer])[] = [
  [
    'JSON Feed',
    {
      type: 'application/feed+json',
      body: JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'News',
        items: [{id: '1', title: 'Ferries sail', url: '/story'}],
      }),
    },
  ],
  [
    'RSS',
    {
      type: 'application/rss+xml',
      body: '<rss version="2.0"><channel><title>News</title><item><title>Ferries sail</title><link>/story</link></item></channel></rss>',
    },
  ],
  [
    'an event stream',
    {fault: 'stream', body: 'data: {"id": "1", "title": "Ferries sail"}\n\n'},
  ],
];

let site: PolicySite;
let page: string;
before(async () => {
  site = await startPolicySite();
  const paragraphs = Array.from(
    {length: 60},
    (_, index) =>
      `<p>${`Paragraph ${index} tells of the mill and of its wheel. `.repeat(6)}</p>`,
  );
  page = (await readFile('test/pages/policy/page.html', 'utf8')).replace(
    '<!--more-->',
    paragraphs.join('\n'),
  );
});
after(() => site.close());

for (const browser of browsers) {
  describe(`Under a strict policy and Trusted Types, in ${browser.engine}`, () => {
    let session: Session;
    before(async () => {
      session = await open(browser);
    });
    after(() => session.close());

    const show = async (policy: Policy = strict, html = page) => {
      await session.goto(site.show(html, policy));
      await until(session, `${isSettled} && document.querySelector('h1')`);
    };
    /** Asks until it is so. */
    const is = (script: string) => until(session, script);
    /** As a reader does: what wants a reader's press takes it. */
    const press = async (element: string) => {
      await is(element);
      await session.evaluate(`${element}.focus()`);
      await session.press('Enter');
    };

    /** What was refused or thrown, as the page was told and as the browser reported: the last is forbidden on purpose, so that all before it has arrived. */
    const faults = async () => {
      await session.evaluate(`void (new Image().src = 'data:,last')`);
      const last = 'img-src data';
      await is(`faults.at(-1) === '${last}'`);
      const end = performance.now() + 20_000;
      while (site.reports.at(-1) !== last && performance.now() < end) {
        await session.evaluate('0');
      }
      const told = await session.evaluate<string[]>('faults');
      // WebKit reports what it would have fetched beforehand, too.
      for (const report of site.reports) {
        assert.ok(
          told.some((fault) => fault.startsWith(report)),
          report,
        );
      }
      return told.slice(0, -1);
    };
    const nothingRefused = async () => {
      assert.deepEqual(await faults(), []);
    };

    it('the header is as strict as can be', () => {
      assert.deepEqual(strict, {
        'default-src': "'none'",
        'script-src': "'self'",
        'style-src': "'self'",
        'img-src': "'self'",
        'media-src': "'self'",
        'connect-src': "'self'",
        'require-trusted-types-for': "'script'",
        'trusted-types': 'lit-html',
      });
    });

    it('each thing that the header forbids is seen, once', async () => {
      await show(strict, page.replace('</body>', '<script>1</script></body>'));
      assert.deepEqual(await faults(), ['script-src-elem inline']);
      for (const [fault, script] of forbidden) {
        await session.evaluate(`void (faults.length = 0) || ${script}`);
        await is(`faults.length > 0`);
        assert.deepEqual(await session.evaluate('faults'), [fault]);
      }
    });

    it('the page comes as it does without a policy', async () => {
      await show();
      assert.equal(
        await session.evaluate(
          `getComputedStyle(${reader('.bar')}).display + [...document.querySelectorAll('lede-figure img')].every(({naturalWidth}) => naturalWidth > 0)`,
        ),
        'flextrue',
      );
      await nothingRefused();
    });

    for (const {name, file} of articles) {
      it(`nothing of ${name} is refused`, async () => {
        const article = await readFile(file, 'utf8');
        await show(
          strict,
          article.replace(/<head.*?>/, '$&<script src="/page.js"></script>'),
        );
        await nothingRefused();
      });
    }

    it('an image is enlarged, and a sensitive one revealed', async () => {
      await show();
      const dialog = (id: string) => inside(`#${id}`, 'dialog[open]');
      await press(inside('#picture', '[part=zoom-button]'));
      await is(dialog('picture'));
      await session.press('Escape');
      // It goes back in the history.
      await is(`!${dialog('picture')} && history.state === null`);
      await press(`document.querySelector('#linked a')`);
      await is(dialog('linked'));
      await session.press('Escape');
      await is(`!${dialog('linked')}`);
      await press(inside('#sensitive', '[part=reveal-button]'));
      await is(`document.querySelector('#sensitive:state(revealed)')`);
      await nothingRefused();
    });

    it('contents are followed', async () => {
      await show();
      await press(reader('#contents'));
      await press(`${openPanel}?.querySelector('[part=link]')`);
      await is(`document.activeElement.id === 'wheel'`);
      await press(inside('lede-contents', '[part=link]'));
      await is(`document.activeElement.matches('#recorded h2')`);
      await nothingRefused();
    });

    it('a theme and a size are chosen, and are there at the next first paint', async () => {
      await show();
      await press(reader('#preferences'));
      await is(`${openPanel}?.querySelector('.dark input')`);
      await session.evaluate(
        `${openPanel}.querySelector('.dark input').click()`,
      );
      await session.evaluate(
        `${openPanel}.querySelector('[type=range]').focus()`,
      );
      await session.press('ArrowRight');
      const look = `(() => { const {colorScheme, fontSize} = getComputedStyle(document.querySelector('#voiced article')); return colorScheme + ' ' + fontSize; })()`;
      await is(`${look}.startsWith('dark')`);
      const chosen = await session.evaluate<string>(look);
      await nothingRefused();

      const first = page.replace(/<script type="module".*?<\/script>/, '');
      await session.goto(site.show(first, strict));
      assert.equal(await session.evaluate(look), chosen);
      await session.evaluate('localStorage.clear()');
      await nothingRefused();
    });

    it('an article is read aloud and highlighted, and its recording played with a transcript', async () => {
      await show();
      await press(reader('#readAloud'));
      await press(`${openPanel}?.querySelector('[part=play-button]')`);
      await is(`voice.said.length > 1`);
      await is(`[...CSS.highlights.values()].some(({size}) => size > 0)`);
      await press(`${openPanel}.querySelector('[part=options-button]')`);
      await session.press('Escape');
      await press(inside('lede-read-aloud', '[part=play-button]'));
      await is(isPlaying('lede-read-aloud'));
      await is(
        `[...CSS.highlights.values()].some((highlight) => [...highlight].join().includes('قایق'))`,
      );
      await is(isPlaying('lede-read-aloud', false));
      assert.equal(
        await session.evaluate(`voice.said.join().includes('قایق')`),
        false,
      );
      await nothingRefused();
    });

    it('an article is shared', async () => {
      await show();
      await press(reader('#share'));
      await is(openPanel);
      await session.evaluate(
        `getSelection().selectAllChildren(document.querySelector('#voiced p'))`,
      );
      await is(`${openPanel}?.querySelector('blockquote')`);
      for (const index of [0, 1]) {
        await press(
          `[...${openPanel}.querySelectorAll('[part=share-button]')].filter((button) => button.innerText.includes('Copy'))[${index}]`,
        );
        await is(
          `${openPanel}.querySelector('.status').textContent || ${openPanel}.querySelector('textarea')`,
        );
      }
      await nothingRefused();
    });

    it('progress is shown, and the place offered at the next visit', async () => {
      await show();
      const paragraph = `[...document.querySelectorAll('#voiced p')].at(-20)`;
      await session.evaluate(`${paragraph}.scrollIntoView()`);
      await is(`${reader('[part=progress-text]')}?.textContent`);
      await is(
        `${inside('lede-reading-progress', '[part=progress-text]')}?.textContent`,
      );
      await nothingRefused();
      await show();
      await press(reader('[part=resume-button]'));
      await is(`document.activeElement === ${paragraph}`);
      await session.evaluate('localStorage.clear()');
      await nothingRefused();
    });

    for (const [name, answer] of feeds) {
      it(`the banner is filled by ${name}`, async () => {
        await site.setFeed(answer);
        await show(
          strict,
          answer.fault === 'stream'
            ? page.replace('/feeds/news"', '/feeds/news" stream')
            : page,
        );
        const banner = `document.querySelector('lede-breaking-banner')`;
        await is(`${banner}.textContent.includes('Ferries sail')`);
        await press(inside('lede-breaking-banner', '[part=dismiss]'));
        await is(`${banner}.matches(':state(dismissed)')`);
        await session.evaluate('localStorage.clear()');
        await nothingRefused();
      });
    }

    it('a page with neither feed nor recording needs no media-src and no connect-src', async () => {
      await show(
        without('media-src', 'connect-src'),
        page.replaceAll(
          / (?:src|transcript)="\/(?:feeds|recordings)[^"]*"/g,
          '',
        ),
      );
      await press(inside('lede-read-aloud', '[part=play-button]'));
      await is(`voice.said.length > 0`);
      await nothingRefused();
    });

    for (const name of [
      'require-trusted-types-for',
      'trusted-types',
    ] as const) {
      it(`nothing needs ${name}`, async () => {
        await show(without(name));
        await press(reader('#contents'));
        await is(`${openPanel}?.querySelector('[part=link]')`);
        await nothingRefused();
      });
    }

    const refused = async (fault: RegExp) => {
      const all = await faults();
      assert.ok(all.length > 0);
      for (const each of all) assert.match(each, fault);
    };

    it('without style-src lede.css is refused, and the tools have their own styles', async () => {
      await show(without('style-src'));
      await press(reader('#preferences'));
      await is(`${openPanel}?.querySelector('.dark input')`);
      assert.equal(
        await session.evaluate(`getComputedStyle(${openPanel}).position`),
        'fixed',
      );
      await refused(/^style-src-elem .*\/lede\.css$/);
    });

    it('without img-src images are refused', async () => {
      await show(without('img-src'));
      await refused(/^img-src .*\/media\//);
    });

    it('without media-src a recording is refused, and a voice reads when the reader presses Play', async () => {
      // At an address of its own: what Firefox has of a recording from a page before, it plays without asking the policy.
      const own = page.replace('mill.wav?', 'mill.wav?refused&amp;');
      await show(without('media-src'), own);
      await is(inside('lede-read-aloud', '[part=play-button]'));
      assert.equal(await session.evaluate('voice.calls'), 0);
      await press(inside('lede-read-aloud', '[part=play-button]'));
      await is(`voice.said.length > 0`);
      await refused(/^media-src .*\/recordings\/mill\.wav/);
    });

    it('without connect-src a feed and a transcript are refused, and the recording is heard', async () => {
      await show(without('connect-src'));
      await press(inside('lede-read-aloud', '[part=play-button]'));
      await is(`faults.some((fault) => fault.includes('.vtt'))`);
      await is(isPlaying('lede-read-aloud'));
      await refused(/^connect-src .*\/(?:feeds\/news|recordings\/mill\.vtt)/);
    });

    it('without script-src the article is readable', async () => {
      await session.goto(site.show(page, without('script-src')));
      assert.equal(await session.evaluate('typeof faults'), 'undefined');
      assert.deepEqual(await session.evaluate(readable), []);
    });

    it('a nonce and strict-dynamic do in the place of an origin, and other directives are no hindrance', async () => {
      const dynamic = {
        ...strict,
        'script-src': "'nonce-harbour' 'strict-dynamic'",
        'base-uri': "'none'",
        'form-action': "'none'",
        'frame-ancestors': "'none'",
        'object-src': "'none'",
      };
      await show(
        dynamic,
        page.replaceAll('<script', '<script nonce="harbour"'),
      );
      await press(reader('#contents'));
      await is(`${openPanel}?.querySelector('[part=link]')`);
      await nothingRefused();
    });

    it('lede-autoload.js is under the same policy', async () => {
      await show(
        strict,
        page.replace('/lede/lede.js', '/lede/lede-autoload.js'),
      );
      await press(reader('#contents'));
      await is(`${openPanel}?.querySelector('[part=link]')`);
      await nothingRefused();
    });
  });
}
