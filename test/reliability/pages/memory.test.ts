import assert from 'node:assert/strict';
import {it} from 'node:test';
import {pageOf} from '../../pages/host-page.js';
import {openChromium} from '../../pages/session.js';
import {feedServer} from '../../servers/feed-server.js';
import {startPageServer} from '../../servers/page-server.js';

// Only Chromium tells what a page holds. What is shown and said of such a stream is tried in every engine, in ../feeds.test.ts.
it('An event stream leaves the memory as it was after 10,000 headlines, in chromium', async () => {
  const server = await startPageServer('dist', [feedServer]);
  const page = await openChromium();
  try {
    const feed = `${server.origin}/feeds/memory`;
    const answer = JSON.stringify({fault: 'stream'});
    await fetch(feed, {method: 'PUT', body: answer});
    await page.goto(
      server.show(
        '/',
        pageOf(
          '<script type="module" src="/lede/lede.js"></script>',
          '<lede-breaking-banner stream src="/feeds/memory"></lede-breaking-banner>',
        ),
      ),
    );
    const session = await page.createCDPSession();
    const held = async () => {
      await session.send('HeapProfiler.collectGarbage');
      const {nodes, jsEventListeners: listeners} = await session.send(
        'Memory.getDOMCounters',
      );
      const {usedSize} = await session.send('Runtime.getHeapUsage');
      return {nodes, listeners, heap: usedSize};
    };
    let sent = 0;
    const send = async (count: number): Promise<void> => {
      await fetch(`${feed}/messages`, {
        method: 'POST',
        body: Array.from({length: count}, () =>
          JSON.stringify({id: ++sent, title: `Headline ${sent} of many`}),
        ).join('\n'),
      });
      await page.waitForFunction(
        `document.querySelector('lede-breaking-banner').textContent.includes('Headline ${sent} of many')`,
      );
    };
    await page.waitForFunction(
      `fetch('/feeds/memory/log').then((log) => log.json()).then(({streams}) => streams === 1)`,
    );
    await send(2000);
    const before = await held();
    for (let round = 0; round < 5; round++) await send(2000);
    const after = await held();
    // What is being said just then, and the engine's own.
    assert.ok(after.nodes - before.nodes < 100, `${after.nodes} nodes`);
    assert.ok(after.listeners <= before.listeners, `${after.listeners}`);
    assert.ok(
      after.heap - before.heap < 250_000,
      `${before.heap} bytes, then ${after.heap}`,
    );
  } finally {
    await page.browser().close();
    await server.close();
  }
});
