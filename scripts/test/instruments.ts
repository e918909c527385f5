import type {BrowserLauncher, TestRunnerPlugin} from '@web/test-runner-core';
import type {CDPSession, Page} from 'puppeteer-core';
import {readTree, spoken} from '../../test/pages/accessibility-tree.js';

/**
 * Lets tests in a page ask for what a page can't do by itself:
 *
 * - `count-instances`: how many elements of each of some tags there are, in a page or not. Only Chromium has a protocol for it.
 * - `print-page`: the page is printed. WebKitGTK's driver has no command for it.
 * - `spoken-texts`: what a screen reader would say of the page, in order. Only Chromium tells it the page's driver.
 */
export function instruments(): TestRunnerPlugin<readonly string[]> {
  const sessions = new WeakMap<Page, CDPSession>();
  return {
    name: 'instruments',
    async executeCommand({command, payload = [], session: {browser, id}}) {
      if (!/^(?:count-instances|print-page|spoken-texts)$/.test(command)) {
        return undefined;
      }
      if (!isPuppeteer(browser)) {
        throw new Error(`${browser.name} knows no ${command}.`);
      }
      const page = browser.getPage(id);
      if (command === 'print-page') {
        await page.pdf();
        return true;
      }
      if (command === 'spoken-texts') return spoken(await readTree(page));
      const session = sessions.get(page) ?? (await page.createCDPSession());
      sessions.set(page, session);
      return instances(session, payload);
    },
  };
}

/** For all tags at once: each question takes a second under load. */
async function instances(
  session: CDPSession,
  tags: readonly string[],
): Promise<number[]> {
  // The question collects garbage too, but may leave what was just used.
  await session.send('HeapProfiler.collectGarbage');
  const {result: prototype} = await session.send('Runtime.evaluate', {
    expression: 'HTMLElement.prototype',
  });
  const {objects} = await session.send('Runtime.queryObjects', {
    prototypeObjectId: prototype.objectId ?? '',
  });
  const objectId = objects.objectId ?? '';
  const {result} = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: `function (...tags) {
      return tags.map((tag) => {
        const {prototype} = customElements.get(tag);
        return this.filter((one) => Object.getPrototypeOf(one) === prototype).length;
      });
    }`,
    arguments: tags.map((value) => ({value})),
    returnByValue: true,
  });
  await session.send('Runtime.releaseObject', {objectId});
  return result.value as number[];
}

const isPuppeteer = (
  browser: BrowserLauncher,
): browser is BrowserLauncher & {getPage(id: string): Page} =>
  browser.type === 'puppeteer';
