import assert from 'node:assert/strict';
import {resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {startServer, type RunningServer} from '../../scripts/server/server.js';
import {photograph, type Box} from '../wcag/pixels.js';
import {openChromium} from './session.js';

/** So tall that all of the page is in it, and so that pixels can be looked at. */
const tall = {width: 800, height: 4000};

let server: RunningServer;
let address: string;
let page: Page;
before(async () => {
  const file = resolve('test/pages/quotations.html');
  server = await startServer({files: [file]});
  address = server.origin + (server.articles[0]?.path ?? '');
  page = await openChromium();
  page.setDefaultTimeout(8000);
  // By `__name` the functions of this file know their names, also in the page.
  await page.evaluateOnNewDocument(`
    __name = (value) => value;
    copied = [];
    for (const [name, method] of Object.entries({
      writeText: async (text) => { copied.push(text); },
      write: async ([item]) => { copied.push(await (await item.getType('text/plain')).text()); },
    })) Object.defineProperty(Clipboard.prototype, name, {value: method});
  `);
});
after(async () => {
  await page.browser().close();
  await server.close();
});

/** Where the words from one place to another stand in the article; `at` counts the places where they do, from 0. */
interface Words {
  readonly from: string;
  readonly at?: number;
  readonly to?: string;
}

/** Selects words, and returns the boxes of their lines. */
function select(words: Words): Promise<Box[]> {
  return page.evaluate(({from, at = 0, to = from}) => {
    const root = document.querySelector('article');
    if (!root) throw new Error('There is no article.');
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    let text = '';
    const starts: number[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (!node.parentElement?.checkVisibility({visibilityProperty: true})) {
        continue;
      }
      nodes.push(node);
      starts.push(text.length);
      text += node.data.replace(/\s/g, ' ');
    }
    const pattern = (part: string): RegExp =>
      new RegExp(
        part
          .replace(/[()]/g, '\\$&')
          .replace(/ /g, ' +')
          .replace(/!/g, '\u00ad'),
        'g',
      );
    const find = (part: string, after: number): [number, number] => {
      for (const {0: found, index} of text.matchAll(pattern(part))) {
        if (index >= after) return [index, index + found.length];
      }
      throw new Error(`"${part}" is not there.`);
    };
    let [start] = find(from, 0);
    for (let count = 0; count < at; count++) [start] = find(from, start + 1);
    const [, end] = find(to, start);
    const place = (offset: number, isEnd: boolean): [Text, number] => {
      const index = starts.findLastIndex((begin) =>
        isEnd ? begin < offset : begin <= offset,
      );
      return [nodes[index] as Text, offset - (starts[index] ?? 0)];
    };
    const range = document.createRange();
    range.setStart(...place(start, false));
    range.setEnd(...place(end, true));
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    return nodes
      .filter((node) => range.intersectsNode(node))
      .flatMap((node) => {
        const part = document.createRange();
        part.selectNodeContents(node);
        if (node === range.startContainer)
          part.setStart(node, range.startOffset);
        if (node === range.endContainer) part.setEnd(node, range.endOffset);
        return node.data.trim() ? [...part.getClientRects()] : [];
      })
      .map(({x, y, width, height}) => ({x, y, width, height}));
  }, words);
}

/** Selects words, copies the quotation as a reader does, and returns what was copied and where the words stand. */
async function quote(words: Words): Promise<{text: string; boxes: Box[]}> {
  await page.setViewport(tall);
  await page.goto('about:blank');
  await page.goto(address);
  await page.waitForSelector('lede-reader >>> #share');
  const boxes = await select(words);
  await page.click('lede-reader >>> #share');
  await page.waitForFunction(
    `document.querySelector('lede-reader').shadowRoot.querySelector('blockquote')`,
  );
  const buttons = await page.$$('lede-reader >>> .share button');
  for (const button of buttons) {
    const name = await button.evaluate(({textContent}) => textContent.trim());
    if (name === 'Copy quotation') await button.click();
  }
  await page.waitForFunction('copied.length');
  return {text: (await page.evaluate('copied[0]')) as string, boxes};
}

/** Opens a link and returns how much of some boxes it highlights, and how much around them, in pixels. */
async function follow(link: string, boxes: readonly Box[]) {
  await page.goto('about:blank');
  await page.goto(link);
  const deadline = Date.now() + 5000;
  // The text, below the headline.
  const {top, bottom} = await page.evaluate(() => {
    const edgesOf = (name: string) =>
      document.querySelector(name)?.getBoundingClientRect();
    return {
      top: edgesOf('article p')?.top ?? 0,
      bottom: edgesOf('article')?.bottom ?? 0,
    };
  });
  for (;;) {
    const {x, y, width, height, luminance} = await photograph(page, {
      ...tall,
      x: 0,
      y: top,
      height: bottom - top,
    });
    const isMarked = (column: number, row: number): boolean =>
      (luminance[(row - y) * width + column - x] ?? 1) < 0.1;
    // A line is higher than its letters.
    const around = boxes.map((box) => ({
      left: box.x - 4,
      right: box.x + box.width + 4,
      top: box.y - box.height / 2,
      bottom: box.y + box.height * 1.5,
    }));
    let inside = 0;
    let area = 0;
    let all = 0;
    let outside = 0;
    for (let row = y; row < y + height; row++) {
      for (let column = 0; column < width; column++) {
        if (!isMarked(column, row)) continue;
        all++;
        if (
          !around.some(
            ({left, right, top, bottom}) =>
              column >= left && column <= right && row >= top && row <= bottom,
          )
        ) {
          outside++;
        }
      }
    }
    for (const box of boxes) {
      for (
        let row = Math.ceil(box.y);
        row < Math.floor(box.y + box.height);
        row++
      ) {
        for (
          let column = Math.ceil(box.x);
          column < Math.floor(box.x + box.width);
          column++
        ) {
          area++;
          if (isMarked(column, row)) inside++;
        }
      }
    }
    if (all > 0 || Date.now() > deadline) {
      return {covered: inside / area, outside: outside / area};
    }
  }
}

const cases: readonly [name: string, words: Words][] = [
  ['words that stand once', {from: 'the keeper counts the sacks. At'}],
  ['the first of two', {from: 'the mill'}],
  ['the second of two, in markup of its own', {from: 'the mill', at: 1}],
  ['a passage into markup', {from: 'night the mill stops'}],
  ['a word that is in two elements', {from: 'windmill'}],
  [
    'hyphens, commas and ampersands',
    {from: 'mill-race is not, R&D or no R&D, as'},
  ],
  ['brackets and quotation marks', {from: '(who is “no engineer”)'}],
  [
    'words that also stand where they are not displayed',
    {from: 'Sluice gates hold'},
  ],
  ['words that also stand in closed details', {from: 'Boards hold the bank.'}],
  ['words that also stand in the navigation', {from: 'The river report'}],
  ['a passage over an end of line', {from: 'due at nine.', to: 'due at ten.'}],
  ['words that also stand in capitals', {from: 'Every gate was shut.', at: 1}],
  ['words that also stand without accents', {from: 'the café'}],
  ['the first of two equal items', {from: 'Flour'}],
  ['the second of two equal items', {from: 'Flour', at: 1}],
  ['a cell like another', {from: 'Six', at: 1}],
  ['words after an image', {from: 'Stone', at: 1}],
  ['a long passage', {from: 'A long day begins', to: 'a good reason.'}],
  [
    'a passage over paragraphs',
    {from: 'a good reason.', to: 'The keeper counts'},
  ],
  ['most of the article', {from: 'At noon', to: 'grandmother began.'}],
  ['French, with its spaces', {from: '« Le fleuve décide »'}],
  ['French with a soft hyphen', {from: 'Le fleuve', at: 1, to: 'dé!cide :'}],
  ['German', {from: 'Das Tor'}],
  ['Russian', {from: 'мельница'}],
  ['Persian', {from: 'آسیاب', at: 1}],
  ['Persian with joiners', {from: 'آسیاب می‌ایستد و کسی'}],
  ['Arabic', {from: 'كتب'}],
  ['Hebrew', {from: 'הטחנה', at: 1}],
  ['Chinese', {from: '磨坊', at: 1}],
  ['a passage of Chinese', {from: '磨坊停了，谁也听不见'}],
  ['Japanese', {from: '水車', at: 1}],
  ['Japanese with readings', {from: 'その', to: 'い。'}],
  ['Thai', {from: 'กังหัน', at: 1}],
  ['Hindi', {from: 'चक्की', at: 1}],
];

describe('a quotation’s link in Chromium', () => {
  for (const [name, words] of cases) {
    it(`highlights the very words: ${name}`, async () => {
      const {text, boxes} = await quote(words);
      const link = text.split('\n').at(-1) ?? '';
      assert.match(link, /:~:text=/);
      const {covered, outside} = await follow(link, boxes);
      assert.ok(
        covered > 0.9 && outside < 0.02,
        `${link} covers ${covered}, and ${outside} of others`,
      );
    });
  }

  it('scrolls to the words', async () => {
    const {text} = await quote({from: 'Flour', at: 1});
    await page.setViewport({width: 800, height: 600});
    await page.goto('about:blank');
    await page.goto(text.split('\n').at(-1) ?? '');
    await page.waitForFunction('scrollY > 0');
    const box = await page.evaluate(
      () =>
        document
          .querySelectorAll('li')[2]
          ?.getBoundingClientRect()
          .toJSON() as Box,
    );
    assert.ok(box.y > 0 && box.y + box.height < 600);
    // The page's script doesn't get to see what leads to it.
    assert.equal(await page.evaluate('location.hash'), '');
  });
});
