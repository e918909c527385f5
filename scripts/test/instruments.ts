import type {BrowserLauncher, TestRunnerPlugin} from '@web/test-runner-core';
import type {CDPSession, Page} from 'puppeteer-core';
import {readTree, spoken} from '../../test/pages/accessibility-tree.js';

/** What a page can ask of the browser that it runs in. Only Chromium has a protocol for it; the others answer `null`. */
export interface Instruments {
  /** How many objects there are with each of these prototypes, after a collection of garbage. The prototypes are expressions. */
  instances: {ask: readonly string[]; answer: number[]};
  /** What the page's process holds, after a collection of garbage. `heap` is in bytes. */
  memory: {
    ask: null;
    answer: {nodes: number; listeners: number; heap: number};
  };
  /** What a screen reader would say of the page, in order. */
  spoken: {ask: null; answer: string[]};
  /** Prints the page. Firefox does too. */
  print: {ask: null; answer: true};
}

type Answer<Name extends keyof Instruments> = (
  page: Page,
  session: CDPSession,
  ask: Instruments[Name]['ask'],
) => Promise<Instruments[Name]['answer']>;

const answers = {
  instances: async (
    _page: Page,
    session: CDPSession,
    prototypes: readonly string[],
  ) => {
    const counts: number[] = [];
    for (const expression of prototypes) {
      const {result} = await session.send('Runtime.evaluate', {expression});
      const {objects} = await session.send('Runtime.queryObjects', {
        prototypeObjectId: result.objectId ?? '',
      });
      const {result: length} = await session.send('Runtime.callFunctionOn', {
        objectId: objects.objectId ?? '',
        functionDeclaration: 'function () { return this.length; }',
      });
      counts.push(Number(length.value));
      await session.send('Runtime.releaseObject', {
        objectId: objects.objectId ?? '',
      });
    }
    return counts;
  },

  memory: async (_page: Page, session: CDPSession) => {
    await session.send('HeapProfiler.collectGarbage');
    const {nodes, jsEventListeners} = await session.send(
      'Memory.getDOMCounters',
    );
    const {usedSize} = await session.send('Runtime.getHeapUsage');
    return {nodes, listeners: jsEventListeners, heap: usedSize};
  },

  spoken: async (page: Page) => spoken(await readTree(page)),

  print: async (page: Page): Promise<true> => {
    await page.pdf();
    return true;
  },
} satisfies {[Name in keyof Instruments]: Answer<Name>};

/** Lets tests in a page use the browser's own instruments: see test/reliability/instruments.ts. */
export function instruments(): TestRunnerPlugin {
  const sessions = new WeakMap<Page, CDPSession>();
  return {
    name: 'instruments',
    async executeCommand({command, payload, session: {browser, id}}) {
      if (!(command in answers)) return undefined;
      const answer: (
        page: Page,
        session: CDPSession,
        ask: never,
      ) => Promise<unknown> = answers[command as keyof Instruments];
      if (!isPuppeteer(browser)) return 'none';
      const page = browser.getPage(id);
      if (browser.name === 'Firefox') {
        // Of these, its protocol has this one.
        return command === 'print' ? answers.print(page) : 'none';
      }
      const session = sessions.get(page) ?? (await page.createCDPSession());
      sessions.set(page, session);
      return answer(page, session, payload as never);
    },
  };
}

const isPuppeteer = (
  browser: BrowserLauncher,
): browser is BrowserLauncher & {getPage(id: string): Page} =>
  browser.type === 'puppeteer';
