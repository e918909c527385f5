import type {BrowserLauncher, TestRunnerPlugin} from '@web/test-runner-core';
import type {CDPSession, Page} from 'puppeteer-core';
import {readTree, spoken} from '../../test/pages/accessibility-tree.js';

/** What a page can ask of the browser that it is in. Only Chromium has a protocol for it. */
const answers: Readonly<
  Record<
    string,
    (page: Page, session: CDPSession, asked: string[]) => Promise<unknown>
  >
> = {
  /** How many objects there are with each of some prototypes, which are expressions. */
  async 'count-instances'(_page, session, prototypes) {
    const counts: number[] = [];
    for (const prototype of prototypes) {
      counts.push(await instances(session, prototype));
    }
    return counts;
  },
  /** What a screen reader would say of the page, in order. */
  'spoken-texts': async (page) => spoken(await readTree(page)),
};

/** Lets tests in a page use the browser's own instruments. */
export function instruments(): TestRunnerPlugin<string[]> {
  const sessions = new WeakMap<Page, CDPSession>();
  return {
    name: 'instruments',
    async executeCommand({command, payload = [], session: {browser, id}}) {
      const answer = answers[command];
      if (!answer) return undefined;
      if (!isPuppeteer(browser)) {
        throw new Error(`${browser.name} can't be asked for ${command}.`);
      }
      const page = browser.getPage(id);
      const session = sessions.get(page) ?? (await page.createCDPSession());
      sessions.set(page, session);
      return answer(page, session, payload);
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
