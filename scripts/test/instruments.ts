import type {BrowserLauncher, TestRunnerPlugin} from '@web/test-runner-core';
import type {CDPSession, Page} from 'puppeteer-core';

/** Lets tests in a page ask, by the command `count-instances`, how many objects there are with each of some prototypes, which are expressions. Only Chromium has a protocol for it. */
export function instruments(): TestRunnerPlugin<readonly string[]> {
  const sessions = new WeakMap<Page, CDPSession>();
  return {
    name: 'instruments',
    async executeCommand({command, payload = [], session: {browser, id}}) {
      if (command !== 'count-instances') return undefined;
      if (!isPuppeteer(browser)) {
        throw new Error(
          `${browser.name} can't be asked what is in its memory.`,
        );
      }
      const page = browser.getPage(id);
      const session = sessions.get(page) ?? (await page.createCDPSession());
      sessions.set(page, session);
      // What goes with the next frame, as what was in the top layer does, stays where a window behind another draws none.
      await session.send('Page.captureScreenshot', {
        clip: {x: 0, y: 0, width: 1, height: 1, scale: 1},
      });
      const counts: number[] = [];
      for (const prototype of payload) {
        counts.push(await instances(session, prototype));
      }
      return counts;
    },
  };
}

/** After a collection of garbage, which the question makes. */
async function instances(
  session: CDPSession,
  prototype: string,
): Promise<number> {
  const {result} = await session.send('Runtime.evaluate', {
    expression: prototype,
  });
  const {objects} = await session.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId ?? '',
  });
  const objectId = objects.objectId ?? '';
  const {result: length} = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: 'function () { return this.length; }',
  });
  await session.send('Runtime.releaseObject', {objectId});
  return Number(length.value);
}

const isPuppeteer = (
  browser: BrowserLauncher,
): browser is BrowserLauncher & {getPage(id: string): Page} =>
  browser.type === 'puppeteer';
