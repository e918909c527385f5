import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {basename, join, resolve} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {startServer, type RunningServer} from '../../scripts/server/server.js';
import {loadLocale} from '../../src/locales/locales.js';
import {demoArticles} from '../pages/articles.js';
import {
  assertEachCaptionOnce,
  assertEachSentenceOnce,
  assertNoPlaceholder,
  assertNothingAdded,
  sourceOf,
} from './meaning.js';
import {Reader} from './reader.js';
import {
  checkTranscripts,
  compareTranscript,
  transcriptOf,
} from './transcripts.js';

/** One page for each element, with its main states. */
const pagesFolder = resolve('test/screen-reader/pages');
const pages = (await readdir(pagesFolder)).map((name) =>
  join(pagesFolder, name),
);
const guest = resolve('test/screen-reader/guest.html');

/** A publisher's real article, as its content system emits it; its text is not the project's to keep. */
const realArticle = resolve('../shared/articles/tajik-border.html');

const nameOf = (file: string) => basename(file, '.html');

describe('Orca in Firefox', () => {
  let folder: string;
  let withoutLede: string;
  let server: RunningServer;
  let reader: Reader;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lede-guest-'));
    withoutLede = join(folder, 'without-lede.html');
    await writeFile(withoutLede, removeLede(await readFile(guest, 'utf8')));
    server = await startServer({
      files: [
        ...demoArticles.map(({file}) => file),
        ...pages,
        guest,
        withoutLede,
        ...(existsSync(realArticle) ? [realArticle] : []),
      ],
    });
    reader = await Reader.start();
  });

  after(async () => {
    await reader.stop();
    await server.close();
    await rm(folder, {recursive: true});
  });

  const url = (file: string): string => {
    const found = server.articles.find((article) => article.file === file);
    assert.ok(found, `${file} is served.`);
    return server.origin + found.path;
  };

  for (const {file} of demoArticles) {
    test(`reads ${nameOf(file)}: each sentence and caption once, in order, and nothing that is not there`, async () => {
      const presses = await reader.read(url(file));
      await assertMeaning(reader, presses);
      await compareTranscript(`demo-${nameOf(file)}`, transcriptOf(presses));
    });
  }

  test(
    'reads a publisher’s article as it is: each sentence and caption once, in order, and nothing that is not there',
    {skip: !existsSync(realArticle) && 'the article is not on this machine'},
    async () => {
      await assertMeaning(reader, await reader.read(url(realArticle)));
    },
  );

  for (const file of pages) {
    test(`says of the states of ${nameOf(file)} what its transcript says`, async () => {
      const presses = await reader.read(url(file));
      assertNoPlaceholder(presses);
      await compareTranscript(nameOf(file), transcriptOf(presses));
    });
  }

  test('has no transcript of a page that is no more', async () => {
    await checkTranscripts([
      ...demoArticles.map(({file}) => `demo-${nameOf(file)}`),
      ...pages.map(nameOf),
    ]);
  });

  test('lands where a skip link leads, says so, and goes on from there (WCAG 2.4.1)', async () => {
    const {orca} = reader;
    let since = orca.now;
    await reader.open(url(demoArticles[0]!.file));
    await orca.press('Tab');
    await reader.page.waitForFunction(
      `document.activeElement?.getAttribute('href') === '#article'`,
    );
    // The caret may stand there already when the page has been loaded: then it was said before.
    await orca.heard(/^Skip to main content/, {since});
    since = orca.now;
    await orca.press('Return');
    await orca.heard(/^main content/, {since});
    await orca.heard(/^A tide mill turns again/, {since});
    const [next] = await orca.press('Down');
    assert.match(next ?? '', /^The sea stopped the wheel/);
    await reader.tabTo(/^Maren Oldfield link/);
  });

  test('says a new headline once, and the same one not again (WCAG 4.1.3)', async () => {
    await reader.open(url(join(pagesFolder, 'breaking-banner.html')));
    await assertHeadlinesHeard(reader);
  });

  test('hears no headline of a live region that comes filled: the test of the test before', async () => {
    await reader.open(url(join(pagesFolder, 'breaking-banner.html')));
    await reader.page.evaluate(fillRegionsFirst);
    await assert.rejects(
      assertHeadlinesHeard(reader, 5_000),
      /Orca to say .*Bridge reopened/,
    );
    // What was not heard was there.
    await reader.page.waitForFunction('globalThis.filledRegions > 0');
  });

  test('names the enlarged image, and is back at its button when it is closed (WCAG 4.1.2)', async () => {
    const {orca} = reader;
    await reader.open(url(join(pagesFolder, 'figure.html')));
    const opener = await reader.tabTo(/^Enlarge image push button/);
    assert.ok(opener.includes('Photo figure.'), opener.join(' · '));
    const since = orca.now;
    await orca.press('Return');
    await orca.heard(/^Close push button/, {since});
    assert.deepEqual(await orca.press('Down'), [
      'Enlarged image panel.',
      'A stone mill stands on a causeway. image.',
    ]);
    await orca.press('Escape');
    await reader.page.waitForFunction(
      `document.querySelector('#zoom').shadowRoot.activeElement?.part.contains('zoom-button')`,
    );
    await orca.idle();
    // What Orca says when it is asked where one is.
    const here = (await orca.press('KP_Enter')).join(' ');
    assert.match(here, /Enlarge image push button/);
    const [next] = (await orca.press('Down')).slice(-1);
    assert.equal(next, 'A sensitive image heading level 2.');
  });

  test('says that a sensitive image is hidden, and what it shows when it is revealed', async () => {
    const {orca} = reader;
    const alternative = /A lamp burns in one attic/;
    await reader.open(url(join(pagesFolder, 'figure.html')));
    const before = await reader.tabTo(/^Show image/);
    assert.match(before.join(' '), /This picture shows homes under water/);
    assert.doesNotMatch(orca.speech.slice(-20).join(' '), alternative);
    const since = orca.now;
    await orca.press('Return');
    await orca.heard(/^Hide image/, {since});
    const [image] = await orca.press('Down');
    assert.match(image ?? '', alternative);
  });

  test('says of a page’s own form and table what it says without Lede', async () => {
    const withLede = await hearGuest(reader, url(guest));
    const without = await hearGuest(reader, url(withoutLede));
    assert.ok(withLede.length > 20, withLede.join('\n'));
    assert.deepEqual(withLede, without);
  });
});

async function assertMeaning(
  reader: Reader,
  presses: string[][],
): Promise<void> {
  const source = await sourceOf(reader.page);
  const {strings, loadToolStrings} = await loadLocale(source.language);
  const tools = await loadToolStrings?.();
  assertEachSentenceOnce(presses, source);
  assertEachCaptionOnce(presses, source);
  assertNothingAdded(presses, source, {...strings, ...tools});
  assertNoPlaceholder(presses);
}

/**
 * New headlines are heard once, and the same one not again.
 *
 * @param limit - Milliseconds to wait for each: shorter than Orca's own where nothing is to be heard.
 */
async function assertHeadlinesHeard(
  reader: Reader,
  limit?: number,
): Promise<void> {
  const {orca} = reader;
  const since = orca.now;
  const wait = {since, ...(limit === undefined ? {} : {limit})};
  await setHeadline(reader, 'Bridge reopened');
  await orca.heard(/^Bridge reopened/, wait);
  await setHeadline(reader, 'Bridge  reopened');
  // When a later headline is heard, the same one again would have been.
  await setHeadline(reader, 'Fog lifts');
  await orca.heard(/^Fog lifts/, wait);
  await orca.idle();
  assert.deepEqual(orca.since(since), [
    ...['Breaking news', 'Bridge reopened'],
    ...['Breaking news', 'Fog lifts'],
  ]);
}

/** The fault of a live region that is put into the page with its message in it. */
const fillRegionsFirst = `{
  const original = Element.prototype.replaceChildren;
  globalThis.filledRegions = 0;
  Element.prototype.replaceChildren = function (...nodes) {
    if (!this.matches('[aria-live]') || nodes.length === 0) {
      original.apply(this, nodes);
      return;
    }
    const filled = this.cloneNode();
    filled.append(...nodes);
    this.replaceWith(filled);
    globalThis.filledRegions++;
  };
}`;

/** Makes a headline the only one of the banner that has had one since the page was loaded. */
async function setHeadline(reader: Reader, headline: string): Promise<void> {
  await reader.page.evaluate((text) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    document.querySelector('#headlines')?.replaceChildren(paragraph);
  }, headline);
}

/** What is heard of the things that are the page's own: read, and then filled in. */
async function hearGuest(reader: Reader, url: string): Promise<string[]> {
  const said = (await reader.read(url)).flat();
  const first = said.findIndex((text) => text.startsWith('Here the page'));
  const last = said.findIndex((text) => text.startsWith('Here they end'));
  assert.ok(first >= 0 && last > first, said.join('\n'));
  const heard = said.slice(first, last + 1);
  const {orca} = reader;
  await orca.press('ctrl+Home');
  heard.push(...(await reader.tabTo(/^Your name/)).slice(-1));
  for (const key of ['Tab', 'Tab', 'Down', 'Tab', 'Tab']) {
    const since = orca.now;
    await orca.press(key);
    await orca.heard(/./, {since});
    heard.push(`${key}: ${orca.since(since).join(' · ')}`);
  }
  return heard;
}

/** The same page from a site that does not use Lede. */
function removeLede(html: string): string {
  return html
    .replace(/<lede-skip-links>.*?<\/lede-skip-links>/, '')
    .replace(/<\/?lede-[^>]*>/g, '')
    .replace(/<(?:link rel="stylesheet"|script)[^>]*>(?:<\/script>)?/g, '');
}
