import type {Browser, CDPSession} from 'puppeteer-core';
import {largePages} from './large-pages.js';
import {measure, untilQuiet, type Conditions} from './measure.js';
import {serve} from './serve.js';

/** What a page does to a reader who writes into it while it loads: milliseconds. */
interface Tasks {
  /** CPU time of the longest task of Lede's: its script, and what that has the browser compute at once. */
  readonly task: number;
  /** CPU time of the longest frame once Lede's script has begun: style, layout and paint of what it has changed. */
  readonly frame: number;
  /** From the press of a key to the frame that shows it, at most: the clock's, and not below 16. */
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
    await page.tracing.start({categories: [...traced]});
    const state = {isLoaded: false};
    const loading = page
      .goto(address, {waitUntil: 'networkidle0', timeout: 120_000})
      .then(() => page.evaluate(untilQuiet))
      .finally(() => (state.isLoaded = true));
    while (!state.isLoaded) await press(session);
    await loading;
    const trace = (await page.tracing.stop()) ?? new Uint8Array();
    const key = (await page.evaluate('key')) as number;
    return {...tasksIn(new TextDecoder().decode(trace)), key};
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

/** Runs in the page, before anything of it. */
const observe = `
  globalThis.key = 16;
  new PerformanceObserver((list) => {
    for (const {name, duration} of list.getEntries()) {
      if (name === 'keydown') key = Math.max(key, duration);
    }
  }).observe({type: 'event', buffered: true, durationThreshold: 16});
`;

const traced = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8.execute',
];

/** The work of script, as a trace calls it. All script of these pages is Lede's. */
const script = new Set([
  'EvaluateScript',
  'EventDispatch',
  'FireIdleCallback',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'v8.evaluateModule',
]);

/** What a frame is made of. */
const frame = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint']);

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds of CPU time. */
  readonly tdur?: number;
}

function tasksIn(trace: string): Pick<Tasks, 'task' | 'frame'> {
  const {traceEvents} = JSON.parse(trace) as {traceEvents: TraceEvent[]};
  // The page's thread, of several processes, is the one that parses the page longest.
  const parsing = new Map<string, number>();
  for (const event of traceEvents) {
    if (event.name !== 'ParseHTML') continue;
    const thread = threadOf(event);
    parsing.set(thread, (parsing.get(thread) ?? 0) + (event.tdur ?? 0));
  }
  const [[main] = ['']] = [...parsing].sort(([, a], [, b]) => b - a);
  const events = traceEvents
    .filter((event) => event.ph === 'X' && threadOf(event) === main)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const longest = {task: 0, frame: 0};
  let hasBegun = false;
  for (let index = 0; index < events.length;) {
    const task = events[index++];
    if (task?.name !== 'RunTask') continue;
    const end = task.ts + (task.dur ?? 0);
    const own = {task: 0, frame: 0};
    let covered = 0;
    for (; index < events.length; index++) {
      const event = events[index];
      if (!event || event.ts >= end) break;
      if (event.ts < covered) continue;
      const kind = script.has(event.name)
        ? 'task'
        : frame.has(event.name)
          ? 'frame'
          : undefined;
      if (!kind) continue;
      hasBegun ||= event.name === 'v8.evaluateModule';
      covered = event.ts + (event.dur ?? 0);
      own[kind] += (event.tdur ?? 0) / 1000;
    }
    if (!hasBegun) continue;
    longest.task = Math.max(longest.task, own.task);
    longest.frame = Math.max(longest.frame, own.frame);
  }
  return longest;
}

const threadOf = ({pid, tid}: TraceEvent): string => `${pid} ${tid}`;
