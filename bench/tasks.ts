import type {Browser} from 'puppeteer-core';
import {largePages} from './large-pages.js';
import {measure, type Conditions} from './measure.js';
import {serve} from './serve.js';

/** What a large page does to a reader who writes into it while it loads. */
interface Tasks {
  /** Milliseconds of the longest task of Lede's, and how many took over 50. */
  readonly longest: number;
  readonly long: number;
  /** Milliseconds from the press of a key to the frame that shows it, at most. */
  readonly key: number;
}

/** Measures each large page so many times, and tells the least of each: whatever else the machine does only adds to it. */
export async function measureTasks(
  browser: Browser,
  rounds: number,
  conditions: Conditions,
): Promise<string> {
  const rows: string[] = [];
  for (const {name, full, html} of largePages) {
    const form = (count: number, script: string) => ({
      name,
      head: `<link rel="stylesheet" href="/lede/lede.css">${script}`,
      body: () => `<textarea></textarea>${html(count)}`,
    });
    const lede = '<script type="module" src="/lede/lede.js"></script>';
    const served = await serve(
      [
        form(full / 2, ''),
        form(full / 2, lede),
        form(full, ''),
        form(full, lede),
      ],
      {paragraphs: 0, figures: 0, quotes: 0},
    );
    const leastOf = async <Key extends string>(
      index: number,
      load: typeof measure | typeof type,
    ) => {
      const least = new Map<string, number>();
      for (let round = 0; round < rounds; round++) {
        const run = await load(
          browser,
          `${served.origin}/${index}.html`,
          conditions,
        );
        for (const [key, value] of Object.entries(run)) {
          least.set(key, Math.min(value, least.get(key) ?? Infinity));
        }
      }
      return Object.fromEntries(least) as Record<Key, number>;
    };
    try {
      const [half, halfOwn, whole, wholeOwn] = [
        await leastOf<'cpu' | 'heap'>(0, measure),
        await leastOf<'cpu' | 'heap'>(1, measure),
        await leastOf<'cpu' | 'heap'>(2, measure),
        await leastOf<'cpu' | 'heap'>(3, measure),
      ];
      const {longest, long, key} = await leastOf<keyof Tasks>(3, type);
      const cells = [
        name,
        `${longest.toFixed(0)} ms`,
        long,
        `${key.toFixed(0)} ms`,
        `${(halfOwn.cpu - half.cpu).toFixed(0)} ms`,
        `${(wholeOwn.cpu - whole.cpu).toFixed(0)} ms`,
        `${Math.round(((wholeOwn.heap - whole.heap) * 1e6) / full).toLocaleString('en')} bytes`,
      ];
      rows.push(`| ${cells.join(' | ')} |`);
    } finally {
      served.close();
    }
  }
  return [
    '| page | longest task of Lede’s | tasks over 50 ms | key pressed to shown | more CPU than without, half as much | all | memory for each |',
    '| --- | --: | --: | --: | --: | --: | --: |',
    ...rows,
  ].join('\n');
}

/** Loads a page once, pressing keys all the while. */
async function type(
  browser: Browser,
  address: string,
  {slowdown = 1}: Conditions = {},
): Promise<Tasks> {
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
    while (!state.isLoaded) {
      await session.send('Input.dispatchKeyEvent', {
        type: 'keyDown',
        key: 'a',
        text: 'a',
      });
    }
    await loading;
    return (await page.evaluate('seen')) as Tasks;
  } finally {
    await page.close();
  }
}

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
