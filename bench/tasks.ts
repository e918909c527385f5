import type {Browser, CDPSession} from 'puppeteer-core';
import {largePages} from './large-pages.js';
import {measure, untilQuiet, type Conditions} from './measure.js';
import {serve} from './serve.js';

/** What a page does to a reader who writes into it while it loads: milliseconds. */
interface Tasks {
  /** The longest task of Lede's: its script, and what that has the browser compute at once. */
  readonly task: number;
  /** The longest that a frame took for style, layout and paint after script of Lede's. */
  readonly frame: number;
  /** From the press of a key to the frame that shows it, at most; not below 16. */
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
      body: () => `<textarea autofocus></textarea>${html(count)}`,
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
    const least = async <Run extends object>(
      index: number,
      load: (
        browser: Browser,
        address: string,
        conditions: Conditions,
      ) => Promise<Run>,
    ): Promise<Run> => {
      const runs: Run[] = [];
      for (let round = 0; round < rounds; round++) {
        const address = `${served.origin}/${index}.html`;
        runs.push(await load(browser, address, conditions));
      }
      const [first = {} as Run] = runs;
      const keys = Object.keys(first) as (keyof Run)[];
      return Object.fromEntries(
        keys.map((key) => [
          key,
          Math.min(...runs.map((run) => Number(run[key]))),
        ]),
      ) as Run;
    };
    try {
      const [half, halfOwn, whole, wholeOwn] = [
        await least(0, measure),
        await least(1, measure),
        await least(2, measure),
        await least(3, measure),
      ];
      const plain = await least(2, writeInto);
      const own = await least(3, writeInto);
      const growth = wholeOwn.heap - whole.heap - (halfOwn.heap - half.heap);
      const cells = [
        name,
        full.toLocaleString('en'),
        milliseconds(own.task),
        milliseconds(own.frame),
        `${milliseconds(plain.key)}, ${milliseconds(own.key)}`,
        milliseconds(whole.cpu),
        milliseconds(halfOwn.cpu - half.cpu),
        milliseconds(wholeOwn.cpu - whole.cpu),
        wholeOwn.shift.toFixed(3),
        `${((growth * 1000) / (full / 2)).toFixed(1)} kB`,
      ];
      rows.push(`| ${cells.join(' | ')} |`);
      process.stderr.write('.');
    } finally {
      served.close();
    }
  }
  process.stderr.write('\n');
  return [
    '| page full of | so many | longest task | longest frame after it | key pressed to shown, without and with | CPU without | more with, half as many | more with | layout shift | heap for each |',
    '| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |',
    ...rows,
  ].join('\n');
}

const milliseconds = (value: number): string => `${value.toFixed(0)} ms`;

/** Loads a page once, pressing keys all the while. */
async function writeInto(
  browser: Browser,
  address: string,
  {slowdown = 1}: Conditions,
): Promise<Tasks> {
  const page = await browser.newPage();
  try {
    await page.setViewport({width: 1280, height: 900});
    await page.evaluateOnNewDocument(observe);
    const session = await page.createCDPSession();
    await session.send('Emulation.setCPUThrottlingRate', {rate: slowdown});
    const state = {isLoaded: false};
    const loading = page
      .goto(address, {waitUntil: 'networkidle0', timeout: 120_000})
      .then(() => page.evaluate(untilQuiet))
      .finally(() => (state.isLoaded = true));
    while (!state.isLoaded) await press(session);
    await loading;
    return (await page.evaluate('tasks')) as Tasks;
  } finally {
    await page.close();
  }
}

async function press(session: CDPSession): Promise<void> {
  for (const type of ['keyDown', 'keyUp'] as const) {
    await session.send('Input.dispatchKeyEvent', {
      type,
      key: 'a',
      ...(type === 'keyDown' && {text: 'a'}),
    });
  }
}

/** Runs in the page, before anything of it. All other script of these pages is Lede's; a frame below 50 ms is not told of. */
const observe = `
  globalThis.tasks = {task: 0, frame: 0, key: 16};
  const most = (name, value) => tasks[name] = Math.max(tasks[name], value);
  const observe = (options, told) =>
    new PerformanceObserver((list) => list.getEntries().forEach(told))
      .observe({buffered: true, ...options});
  observe({type: 'event', durationThreshold: 16}, ({name, duration}) => {
    if (name === 'keydown') most('key', duration);
  });
  observe({type: 'long-animation-frame'}, (frame) => {
    for (const {duration} of frame.scripts) most('task', duration);
    if (frame.scripts.length > 0 && frame.renderStart > 0) {
      most('frame', frame.startTime + frame.duration - frame.renderStart);
    }
  });
`;
