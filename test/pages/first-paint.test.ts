import assert from 'node:assert/strict';
import {resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {startServer, type RunningServer} from '../../scripts/server/server.js';
import {browsers, open, openChromium, type Session} from './session.js';

/** The strictest policy that lets a page have a script and a style sheet of its own. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const headOnly = resolve('test/pages/first-paint.html');
const demo = resolve('demo/en.html');
const key = 'lede:preferences';
const choice = '{"version":1,"theme":"dark","size":150,"font":"sans"}';

/** What the article looks like. */
const look = `(() => {
  const article = document.querySelector('lede-article');
  if (!article) return undefined;
  const {color, backgroundColor} = getComputedStyle(article);
  return [color, backgroundColor, getComputedStyle(article).fontSize].join(' ');
})()`;

let server: RunningServer;
const urlOf = (file: string): string => {
  const found = server.articles.find((article) => article.file === file);
  assert.ok(found);
  return server.origin + found.path;
};
before(async () => {
  server = await startServer({
    files: [headOnly, demo],
    headers: {'Content-Security-Policy': policy},
    // What is right before the module has come is the head's own work.
    delayScript: 1500,
  });
});
after(() => server.close());

for (const browser of browsers) {
  describe(`The script for the head, in ${browser.engine}`, () => {
    let session: Session;
    before(async () => {
      session = await open(browser);
      await session.goto(urlOf(headOnly));
    });
    after(() => session.close());

    const looksAfter = async (value: string | null): Promise<string> => {
      const script =
        value === null
          ? `localStorage.removeItem('${key}')`
          : `localStorage.setItem('${key}', ${JSON.stringify(value)})`;
      await session.evaluate(script);
      await session.goto(urlOf(headOnly));
      return session.evaluate<string>(look);
    };

    it('gives the article what the reader chose, by itself and under a strict policy', async () => {
      const published = await looksAfter(null);
      const chosen = await looksAfter(choice);
      assert.match(chosen, /^rgb\(233, 230, 225\) rgb\(22, 21, 19\) /);
      const size = (text: string) => parseFloat(text.split(' ').at(-1) ?? '');
      assert.ok(Math.abs(size(chosen) / size(published) - 1.5) < 0.01, chosen);
    });

    for (const value of [
      '{"version":2,"theme":"dark"}',
      '{"version":1,"theme":"da',
      '{"version":1,"theme":"url(x)","size":1e9}',
    ]) {
      it(`leaves the article, and what is kept, as it is: ${value}`, async () => {
        const published = await looksAfter(null);
        assert.equal(await looksAfter(value), published);
        assert.equal(
          await session.evaluate(`localStorage.getItem('${key}')`),
          value,
        );
      });
    }

    it('adds nothing to the page but a style sheet', async () => {
      await looksAfter(choice);
      assert.deepEqual(
        await session.evaluate(`[
          document.querySelectorAll('style, [style]').length,
          document.adoptedStyleSheets.length,
          Object.keys(globalThis).filter((name) => /lede/i.test(name)).length,
        ]`),
        [0, 1, 0],
      );
    });
  });
}

describe('The first paint, in Chromium', () => {
  it('already has what the reader chose, and no frame is without it', async () => {
    const page = await openChromium();
    try {
      await page.goto(urlOf(headOnly));
      await page.evaluate(`localStorage.setItem('${key}', '${choice}')`);
      await page.evaluateOnNewDocument(`
        window.seen = [];
        window.faults = [];
        addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) => {
          if (!blockedURI.endsWith('favicon.ico')) faults.push(violatedDirective + ' ' + blockedURI);
        });
        const frame = () => {
          const look = ${look};
          if (look) seen.push(look);
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      `);
      await page.goto(urlOf(demo), {waitUntil: 'load'});
      await page.waitForFunction(
        `document.querySelector('lede-reader')?.shadowRoot?.querySelector('#preferences')`,
      );
      await page.waitForFunction('seen.length > 20');
      const looks = new Set((await page.evaluate('seen')) as string[]);
      assert.equal(looks.size, 1, [...looks].join('; '));
      assert.match(
        [...looks].join(),
        /^rgb\(233, 230, 225\) rgb\(22, 21, 19\) /,
      );
      assert.deepEqual(await page.evaluate('faults'), []);
      const paints = await page.evaluate(
        `performance.getEntriesByType('paint').length`,
      );
      assert.ok(Number(paints) > 0);
      // The tool takes the same sheet over, and no second one is there.
      await page.click('lede-reader >>> #preferences');
      await page.waitForFunction(
        `document.querySelector('lede-reader').shadowRoot.querySelector('.preferences input')`,
      );
      await page.click('lede-reader >>> .choice.sepia input');
      await page.waitForFunction(`(${look}).startsWith('rgb(42, 32, 24)')`);
      assert.equal(
        await page.evaluate(
          `document.adoptedStyleSheets.filter(({cssRules: [rule]}) => rule?.name === 'lede.preferences').length`,
        ),
        1,
      );
      assert.deepEqual(await page.evaluate('faults'), []);
    } finally {
      await page.browser().close();
    }
  });

  it('is as the reader chose without the script for the head, once the tool is there', async () => {
    const page = await openChromium();
    try {
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        if (request.url().endsWith('lede-preferences.js')) void request.abort();
        else void request.continue();
      });
      await page.evaluateOnNewDocument(
        `localStorage.setItem('${key}', '${choice}')`,
      );
      await page.goto(urlOf(demo));
      await page.waitForFunction(`(${look}).startsWith('rgb(233, 230, 225)')`);
    } finally {
      await page.browser().close();
    }
  });
});
