import type {Page} from 'puppeteer-core';
import {isSettled} from '../pages/articles.js';
import {startDesktop, type Desktop} from './desktop.js';
import {Orca} from './orca.js';

/**
 * Each block of text on one line, as in a window wide enough for it: Orca reads
 * line by line, and where lines break depends on the fonts of the machine.
 */
const oneLineEach = '*:not(pre, pre *) { text-wrap-mode: nowrap !important; }';

/** How many presses that say nothing new are the end of a page. */
const silentPresses = 3;

/** A page of this many lines has no end: something goes round in circles. */
const longestPage = 1000;

/** No page of the tests has more stops than this. */
const mostTabs = 60;

/** A person at a keyboard who hears what Orca says of the page in Firefox. */
export class Reader {
  readonly desktop: Desktop;
  readonly orca: Orca;
  readonly page: Page;

  private constructor(desktop: Desktop, orca: Orca, page: Page) {
    this.desktop = desktop;
    this.orca = orca;
    this.page = page;
  }

  static async start(): Promise<Reader> {
    const desktop = await startDesktop();
    try {
      const orca = await Orca.start(desktop);
      const page = await desktop.openFirefox('about:blank', {
        userStyles: oneLineEach,
      });
      return new Reader(desktop, orca, page);
    } catch (error) {
      desktop.stop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    await this.orca.close();
    this.desktop.stop();
  }

  /** Opens a page and waits until Lede and Orca have both done with it; the reading begins at its top. */
  async open(url: string): Promise<void> {
    const since = this.orca.now;
    await this.page.goto(url);
    await this.page.waitForFunction(isSettled);
    await this.orca.heard(/^Finished loading/, {since});
    await this.orca.idle();
  }

  /** Reads the page that is open from top to bottom: what each press said. */
  async readAll(): Promise<string[][]> {
    // What is said of the top shall not depend on where the reader was.
    await this.#move('ctrl+End');
    const top = await this.#move('ctrl+Home');
    const presses = [top.filter((said) => !said.startsWith('leaving '))];
    let silent = 0;
    while (silent < silentPresses) {
      if (presses.length > longestPage) {
        throw new Error(`The page goes on after ${longestPage} presses.`);
      }
      const said = await this.#move('Down');
      const isNew = said.length > 0 && said.join() !== presses.at(-1)?.join();
      silent = isNew ? 0 : silent + 1;
      if (isNew) presses.push(said);
    }
    return presses;
  }

  /** Goes somewhere, and hears also what comes of it: of a place that Orca goes to, Firefox tells Orca when it next draws. */
  async #move(key: string): Promise<string[]> {
    const since = this.orca.now;
    await this.orca.press(key);
    await this.page.evaluate(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
    );
    await this.orca.idle();
    return this.orca.since(since);
  }

  /** Presses Tab until something is heard; from the top of the page, if the reader has not moved yet. */
  async tabTo(pattern: RegExp): Promise<string[]> {
    for (let press = 0; press < mostTabs; press++) {
      const since = this.orca.now;
      await this.orca.press('Tab');
      await this.orca.heard(/./, {since});
      const said = this.orca.since(since);
      if (said.some((utterance) => pattern.test(utterance))) return said;
    }
    throw new Error(
      `${mostTabs} presses of Tab did not lead to ${String(pattern)}.`,
    );
  }

  /** Opens a page and reads it from top to bottom. */
  async read(url: string): Promise<string[][]> {
    await this.open(url);
    return this.readAll();
  }
}
