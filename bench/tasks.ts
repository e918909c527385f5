import type {Browser} from 'puppeteer-core';
import {largePages} from './large-pages.js';
import type {Conditions} from './measure.js';
import {serve} from './serve.js';

/** What a large page does to a reader who writes into it while it loads. */
interface Tasks {
  readonly name: string;
  /** Milliseconds of the longest task of Lede's, and of how many that took over 50. */
  readonly longest: number;
  readonly long: number;
  /** Milliseconds from the press of a key to the frame that shows it, at most. */
  readonly key: number;
  /** Bytes of memory for each of what the page is full of, beyond the same page without script. */
  readonly heap: number;
}

/** Measures each large page, and tells it as a table. */
export async function measureTasks(
  browser: Browser,
  conditions: Conditions,
): Promise<string> {
  const rows: Tasks[] = [];
  for (const {name, full, html} of largePages) {
    const body = () => `<textarea></textarea>${html(full)}`;
    const style = '<link rel="stylesheet" href="/lede/lede.css">';
    const script = '<script type="module" src="/lede/lede.js"></script>';
    const served = await serve(
      [
        {name, head: style, body},
        {name, head: style + script, body},
      ],
      {paragraphs: 0, figures: 0, quotes: 0},
    );
    try {
      const plain = await load(browser, `${served.origin}/0.html`, conditions);
      const own = await load(browser, `${served.origin}/1.html`, conditions);
      rows.push({name, ...own, heap: (own.heap - plain.heap) / full});
    } finally {
      served.close();
    }
  }
  return [
    '| page | longest task of Lede’s | tasks over 50 ms | key pressed to shown | memory for each |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(
      ({name, longest, long, key, heap}) =>
        `| ${name} | ${longest.toFixed(0)} ms | ${long} | ${key.toFixed(0)} ms | ${Math.round(heap).toLocaleString('en')} bytes |`,
    ),
  ].join('\n');
}

async function load(
  browser: Browser,
  address: string,
  {slowdown = 1}: Conditions,
): Promise<Omit<Tasks, 'name'>> {
  const page = await browser.newPage();
  try {
    await page.evaluateOnNewDocument(observe);
    const session = await page.createCDPSession();
    await session.send('Emulation.setCPUThrottlingRate', {rate: slowdown});
    const state = {isLoaded: false};
    const loading = page
      .goto(address, {waitUntil: 'networkidle0', timeout: 120_000})
      .then(() => page.evaluate('idle()'))
      .finally(() => (state.isLoaded = true));
    while (!state.isLoaded) await session.send('Input.dispatchKeyEvent', key);
    await loading;
    await session.send('HeapProfiler.collectGarbage');
    const {usedSize: heap} = await session.send('Runtime.getHeapUsage');
    const seen = (await page.evaluate('seen')) as Omit<Tasks, 'name' | 'heap'>;
    return {...seen, heap};
  } finally {
    await page.close();
  }
}

const key = {type: 'keyDown', key: 'a', text: 'a'} as const;

/** Runs in the page, before anything of it. */
const observe = `
  globalThis.seen = {longest: 0, long: 0, key: 0};
  new PerformanceObserver((list) => {
    for (const {scripts} of list.getEntries()) {
      for (const {sourceURL, duration} of scripts) {
        if (!sourceURL.includes('/lede/')) continue;
        seen.longest = Math.max(seen.longest, duration);
        if (duration > 50) seen.long++;
      }
    }
  }).observe({type: 'long-animation-frame', buffered: true});
  new PerformanceObserver((list) => {
    for (const {name, duration} of list.getEntries()) {
      if (name === 'keydown') seen.key = Math.max(seen.key, duration);
    }
  }).observe({type: 'event', buffered: true, durationThreshold: 16});
  addEventListener('DOMContentLoaded', () => {
    document.querySelector('textarea').focus();
  });
  globalThis.idle = () => new Promise((resolve) => {
    let left = 5;
    const look = () => (--left ? requestIdleCallback(look) : resolve());
    setTimeout(look, 500);
  });
`;
