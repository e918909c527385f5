import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {setTimeout} from 'node:timers/promises';
import {articles, serveArticles} from '../../pages/articles.js';
import {serveStories} from '../../stories/built-stories.js';

/** A window of any engine, or Chromium's own. */
export interface Asked {
  goto(url: string): Promise<unknown>;
  evaluate(script: string): Promise<unknown>;
}

/** A page that every row is checked on: a story by itself, or an article. */
export interface CheckedPage {
  readonly name: string;
  readonly url: string;
  /** The name of the story among the stories. */
  readonly story?: string;
  /** The address of an article without script. */
  readonly plain?: string;
}

/** All pages on local servers. */
export interface CheckedPages {
  readonly pages: readonly CheckedPage[];
  close(): Promise<void>;
}

/** Serves every story and every article. */
export async function servePages(): Promise<CheckedPages> {
  const [served, servedStories] = await Promise.all([
    serveArticles(),
    serveStories(),
  ]);
  return {
    pages: [
      ...articles.map((article) => ({
        name: article.name,
        url: served.url(article),
        plain: served.url(article, {script: 'off'}),
      })),
      ...servedStories.stories.map((story) => ({
        name: `${story.title}: ${story.name}`,
        url: servedStories.url(story),
        story: story.id,
      })),
    ],
    close: async () => {
      await Promise.all([served.close(), servedStories.close()]);
    },
  };
}

const inPage = (
  await readFile(new URL('browser/page.js', import.meta.url), 'utf8')
).replace(/^\/\*.*\n/gm, '');

/** Opens a page and waits until Lede has done its work there; `lede` is then what `browser/page.js` defines. */
export async function visit(
  session: Asked,
  {url, story}: CheckedPage,
): Promise<void> {
  await session.goto(url);
  if (story) {
    await until(
      session,
      `globalThis.__STORYBOOK_ADDONS_CHANNEL__?.last('storyFinished')?.[0]?.storyId === '${story}'`,
    );
  }
  await session.evaluate(inPage);
  await until(session, 'lede.isSettled()');
}

/** Waits until something is true in the page. */
export async function until(
  session: Pick<Asked, 'evaluate'>,
  condition: string,
): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await session.evaluate(condition))) {
    if (Date.now() > end) {
      const place = await session.evaluate(
        `location.href + ', with the focus on ' + globalThis.lede?.describe(lede.active())`,
      );
      assert.fail(`Never came true at ${String(place)}: ${condition}`);
    }
    // The page gets the processor's time rather than the question.
    await setTimeout(5);
  }
}
