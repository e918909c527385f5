import type {Browser, CDPSession} from 'puppeteer-core';

/** What one load of a page took: milliseconds, but for what says otherwise. */
export interface Measurement {
  /** CPU time of the page's main thread, until nothing more happens. */
  readonly cpu: number;
  readonly script: number;
  readonly style: number;
  readonly layout: number;
  /** Megabytes, after a collection of garbage. */
  readonly heap: number;
  /** Cumulative layout shift, a number without unit. */
  readonly shift: number;
  /** When the largest thing was painted. */
  readonly largestPaint: number;
}

/** A reader's connection and device. */
export interface Conditions {
  /** How many times slower than this machine. Default 1. */
  readonly slowdown?: number;
  /** Kilobits a second, and milliseconds to the first byte. Default: as fast as it goes. */
  readonly network?: {readonly download: number; readonly latency: number};
}

/** The phone and network that performance tools call slow. */
export const slowPhone: Conditions = {
  slowdown: 4,
  network: {download: 1600, latency: 150},
};

/** Loads a page once, in a window of its own. */
export async function measure(
  browser: Browser,
  address: string,
  {slowdown = 1, network}: Conditions = {},
): Promise<Measurement> {
  const page = await browser.newPage();
  try {
    await page.setViewport({width: 1280, height: 900});
    await page.setCacheEnabled(false);
    await page.evaluateOnNewDocument(observe);
    const session = await page.createCDPSession();
    await session.send('Performance.enable', {timeDomain: 'threadTicks'});
    await session.send('Emulation.setCPUThrottlingRate', {rate: slowdown});
    if (network) {
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: network.latency,
        downloadThroughput: (network.download * 1000) / 8,
        uploadThroughput: (network.download * 1000) / 8,
      });
    }
    await page.goto(address, {waitUntil: 'networkidle0', timeout: 120_000});
    await page.evaluate(untilQuiet);
    const metrics = await metricsOf(session);
    await session.send('HeapProfiler.collectGarbage');
    const {JSHeapUsedSize: heap = 0} = await metricsOf(session);
    const seen = (await page.evaluate('seen')) as Seen;
    return {
      cpu: (metrics['TaskDuration'] ?? 0) * 1000,
      script: (metrics['ScriptDuration'] ?? 0) * 1000,
      style: (metrics['RecalcStyleDuration'] ?? 0) * 1000,
      layout: (metrics['LayoutDuration'] ?? 0) * 1000,
      heap: heap / 1e6,
      ...seen,
    };
  } finally {
    await page.close();
  }
}

interface Seen {
  readonly shift: number;
  readonly largestPaint: number;
}

async function metricsOf(session: CDPSession): Promise<Record<string, number>> {
  const {metrics} = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
}

/** Waits until the page has had nothing to do for a while. */
export const untilQuiet = `new Promise((resolve) => {
  let left = 3;
  const look = () => (--left ? requestIdleCallback(look) : resolve());
  setTimeout(look, 300);
})`;

/** Runs in the page, before anything of it. */
const observe = `
  globalThis.seen = {shift: 0, largestPaint: 0};
  new PerformanceObserver((list) => {
    for (const {value} of list.getEntries()) seen.shift += value;
  }).observe({type: 'layout-shift', buffered: true});
  new PerformanceObserver((list) => {
    for (const {startTime} of list.getEntries()) seen.largestPaint = startTime;
  }).observe({type: 'largest-contentful-paint', buffered: true});
`;
