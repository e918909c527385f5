import assert from 'node:assert/strict';
import {resolve} from 'node:path';
import {after, before, beforeEach, describe, test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {startServer, type RunningServer} from '../../scripts/server/server.js';
import {isSettled} from '../pages/articles.js';
import {startDesktop, type Desktop} from '../screen-reader/desktop.js';
import {until} from '../screen-reader/limits.js';
import {Engine, type Utterance} from './engine.js';

/** The sentences take some ten seconds; a busy machine takes its time. */
const limit = 90_000;

const sentences: readonly Utterance[] = [
  {voice: 'en', text: 'The ferry', isWhole: true},
  {voice: 'en', text: 'The boat is late.', isWhole: true},
  {voice: 'en', text: 'Nobody minds; the kettle is on.', isWhole: true},
  {voice: 'fr', text: 'Le passeur attend.', isWhole: true},
  {voice: 'en', text: 'It comes at four.', isWhole: true},
];

describe('eSpeak, through speech-dispatcher, in Firefox', () => {
  let server: RunningServer;
  let desktop: Desktop;
  let engine: Engine;
  let page: Page;
  let url: string;
  let earlier: number;

  before(async () => {
    const file = resolve('test/speech-engine/page.html');
    server = await startServer({files: [file]});
    const article = server.articles.find((article) => article.file === file);
    assert.ok(article);
    url = server.origin + article.path;
    desktop = await startDesktop();
    engine = await Engine.prepare(desktop);
    page = await desktop.openFirefox('about:blank');
  });

  after(async () => {
    desktop.stop();
    await server.close();
  });

  beforeEach(async () => {
    await page.goto(url);
    await page.waitForFunction(isSettled);
    await press('#readAloud');
    // What watches for a selector sees no change in a shadow root.
    await page.waitForFunction(() =>
      document
        .querySelector('lede-read-aloud')
        ?.shadowRoot?.querySelector('[part=play-button]'),
    );
    earlier = (await engine.said()).length;
  });

  const said = async () => (await engine.said()).slice(earlier);
  /** Not by the mouse: a window that is new may still be moving. */
  const press = (button: string) =>
    page.$eval(`lede-read-aloud >>> ${button}`, (element) => {
      (element as HTMLElement).click();
    });
  const play = () => press('[part=play-button]');

  /** Waits until something is being said, or has been. */
  const begun = (text: string) =>
    until(limit, `eSpeak to say ${text}`, async () =>
      (await said()).find((utterance) => utterance.text === text),
    );

  const ended = () =>
    page.waitForFunction(
      () =>
        document
          .querySelector('lede-read-aloud')
          ?.shadowRoot?.querySelector('.status')?.textContent ===
        'End of the article.',
      {timeout: limit},
    );

  test('reads a page to its end: each sentence once, in order, with the voice of its language', async () => {
    await play();
    await ended();
    assert.deepEqual(await said(), sentences);
  });

  test('is silent when it is paused, and then says again the sentence that was cut', async () => {
    await play();
    await begun('Nobody minds; the kettle is on.');
    await play();
    await until(limit, 'speech to end', async () =>
      (await page.evaluate('speechSynthesis.speaking')) ? undefined : true,
    );
    const [, , cut, ...more] = await said();
    assert.deepEqual(cut, {...sentences[2], isWhole: false});
    assert.deepEqual(more, []);
    await play();
    await ended();
    assert.deepEqual(await said(), [
      ...sentences.slice(0, 2),
      cut,
      ...sentences.slice(2),
    ]);
  });

  test('says no more when the page is left', async () => {
    await play();
    await begun('The boat is late.');
    await page.goto('about:blank');
    const before = await said();
    // Longer than any of the sentences.
    await desktop.run('sleep', ['4']);
    assert.deepEqual(await said(), before);
  });
});
