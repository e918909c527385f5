import assert from 'node:assert/strict';
import type {Page} from 'puppeteer-core';

/** What a page's author wrote, before any script. */
export interface Source {
  readonly language: string;
  /** The article's blocks of text in order: what a reader is to hear, each once. A quotation that repeats the text is left out. */
  readonly blocks: readonly string[];
  readonly captions: readonly string[];
  /** Every text and label of the page, the title and the name of the host included. */
  readonly words: string;
}

/** Reads the page that is open as it came from the server. */
export async function sourceOf(page: Page): Promise<Source> {
  return (await page.evaluate(readSource)) as Source;
}

/** The text of a script for the page: a compiler's helpers are not there. */
const readSource = `(async () => {
  const source = new DOMParser().parseFromString(
    await (await fetch(location.href)).text(), 'text/html');
  const bare = (text) => text.toLowerCase().replace(/[^\\p{L}\\p{N}]+/gu, ' ').trim();
  const collapse = (text) => (text ?? '').replace(/\\s+/g, ' ').trim();
  const article = source.querySelector('article');
  const running = [...article.querySelectorAll('p')]
    .filter((block) => !block.closest('lede-pull-quote'))
    .map(({textContent}) => bare(textContent)).join(' ');
  for (const quote of article.querySelectorAll('lede-pull-quote')) {
    const words = bare(quote.querySelector('blockquote').textContent);
    if (running.includes(words)) quote.remove();
  }
  // A table's caption and cells are said as the browser's own table says them.
  const blocks = article.querySelectorAll('h1, h2, h3, p, li, figcaption');
  const attributes = [...source.querySelectorAll('[alt], [aria-label], [label], [sensitive], [name]')]
    .flatMap((element) => ['alt', 'aria-label', 'label', 'sensitive', 'name'].map((name) => element.getAttribute(name)));
  source.querySelectorAll('script, style').forEach((element) => element.remove());
  return {
    language: article.closest('[lang]').lang,
    blocks: [...blocks].map(({textContent}) => collapse(textContent)),
    captions: [...article.querySelectorAll('figcaption')].map(({textContent}) => collapse(textContent)),
    words: [source.title, source.body.textContent, location.hostname, ...attributes].map(collapse).join(' | '),
  };
})()`;

/** What Orca adds to the words of a page: roles, states and the places that one enters or leaves. */
const afterWords = new RegExp(
  ' (?:(?:(?:collapsed |expanded )?push button|tool bar|image link|image|link|entry|figure|caption|panel' +
    '|heading level \\d|column header|row header)\\.?)$',
);
const withoutWords = [
  /^leaving [a-z ]+\.$/,
  /^(?:banner|main content|article|information|search|region)$/,
  /^block quote\.$/,
  /^List with \d+ items?\.$/,
  /^table with \d+ rows \d+ columns$/,
  /^(?:navigation|region|complementary content|search)(?= )/,
];

/** The words of the page in an utterance: what is left when Orca's own are taken away. */
function wordsIn(utterance: string): string {
  return withoutWords
    .reduce((words, own) => words.replace(own, ''), utterance)
    .replace(afterWords, '');
}

/** Sentences, as letters and digits alone: Orca says a full stop where the page has none. */
function sentencesOf(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, {granularity: 'sentence'});
  return [...segmenter.segment(text)]
    .map(({segment}) => bare(segment))
    .filter((sentence) => sentence !== '');
}

function bare(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** Every sentence of the article is heard as often as the article has it, and in its order. */
export function assertEachSentenceOnce(
  presses: readonly (readonly string[])[],
  {blocks, language}: Source,
): void {
  const heard = ` ${presses.flat().map(wordsIn).map(bare).join(' ')} `;
  const sentences = blocks.flatMap((block) => sentencesOf(block, language));
  assert.ok(sentences.length > 10, 'The article has sentences.');
  const article = ` ${sentences.join(' ')} `;
  const faults: string[] = [];
  let place = 0;
  for (const sentence of sentences) {
    const next = heard.indexOf(` ${sentence} `, place);
    if (next < 0) faults.push(`not heard in its place: ${sentence}`);
    else place = next + sentence.length + 1;
    const times = count(heard, sentence);
    const expected = count(article, sentence);
    // Words of one letter or two stand in other sentences too.
    if (times !== expected && sentence.includes(' ')) {
      faults.push(`heard ${times} times for ${expected}: ${sentence}`);
    }
  }
  assert.deepEqual(faults, []);
}

function count(text: string, sentence: string): number {
  return text.split(` ${sentence} `).length - 1;
}

/** Each caption is heard once. */
export function assertEachCaptionOnce(
  presses: readonly (readonly string[])[],
  {captions}: Source,
): void {
  assert.ok(captions.length > 0, 'The article has captions.');
  const heard = presses.flat().map((said) => bare(wordsIn(said)));
  for (const caption of captions) {
    assert.equal(
      heard.filter((said) => said === bare(caption)).length,
      1,
      `“${caption}” is to be heard once.`,
    );
  }
}

/** Nothing is heard but the page's words, Lede's labels and Orca's roles. */
export function assertNothingAdded(
  presses: readonly (readonly string[])[],
  {words}: Source,
  strings: object,
): void {
  const page = ` ${bare(words)} `;
  // One of places alone, such as a list's, would match anything.
  const inWords = labelsIn(strings).filter((label) =>
    /\p{L}/u.test(label.replace(/\{\w+\}/g, '')),
  );
  const labels = inWords.map(
    (label) =>
      new RegExp(
        `^${label
          .split(/\{\w+\}/)
          .map((part) => bare(part))
          .join('(.*)')}$`,
        'u',
      ),
  );
  const isKnown = (said: string): boolean => {
    // Numbers are Lede's own: of minutes, of a hundred.
    if (/^[\p{N} ]*$/u.test(said) || page.includes(` ${said} `)) return true;
    return labels.some((label) => {
      const [matched, ...rest] = label.exec(said) ?? [];
      return (
        matched !== undefined && rest.every((part) => isKnown(part.trim()))
      );
    });
  };
  const added = presses
    .flat()
    .filter((utterance) => !isKnown(bare(wordsIn(utterance))))
    // The reveal button says what it does, and then why the image is hidden.
    .filter((utterance) => {
      const said = bare(wordsIn(utterance));
      return !labelsIn(strings).some(
        (label) =>
          said.startsWith(`${bare(label)} `) &&
          isKnown(said.slice(bare(label).length + 1)),
      );
    });
  assert.deepEqual(added, []);
}

function labelsIn(strings: object): string[] {
  return Object.values(strings).flatMap((value: unknown) =>
    typeof value === 'string'
      ? [value]
      : value && typeof value === 'object'
        ? labelsIn(value)
        : [],
  );
}

/** A placeholder is never heard. */
export function assertNoPlaceholder(
  presses: readonly (readonly string[])[],
): void {
  const heard = presses.flat().join('\n');
  assert.doesNotMatch(heard, /16x9|\bDSC_|\.(?:jpe?g|webp|svg|png)\b/i);
}
