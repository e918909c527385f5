import {basename} from 'node:path';
import {summaryOf, type Article} from './articles.js';
import {escapeHtml, type Page} from './page.js';

export interface IndexLists {
  /** The files that the author named. */
  readonly named: readonly Article[];
  readonly demo: readonly Article[];
  readonly stories: boolean;
}

/** The list of everything that the server shows. */
export async function indexPage(lists: IndexLists): Promise<Page> {
  const named = await list(lists.named);
  const demo = await list(lists.demo);
  return {
    title: 'Lede',
    body: `<p class="standfirst">An accessible article reader, as custom elements. Here is what they do to a page.</p>
    ${named ? `<h2>Your articles</h2>\n${named}` : ''}
    ${demo ? `<h2>Demo articles</h2>\n${demo}` : ''}
    ${lists.stories ? stories : ''}
    <p class="note">“Without script” is served with a policy that allows none. Warnings for authors are in the browser’s console. Pages reload when a file changes.</p>`,
  };
}

const stories = `<h2>Stories</h2>
    <p><a href="/stories/">Every element in every state</a>, language, direction and theme.</p>`;

async function list(articles: readonly Article[]): Promise<string> {
  const entries = await Promise.all(articles.map(entry));
  return entries.length > 0
    ? `<ul role="list">\n${entries.join('\n')}\n</ul>`
    : '';
}

async function entry(article: Article): Promise<string> {
  const {title, description, language, direction} = await summaryOf(article);
  const name = basename(article.file);
  const id = escapeHtml(article.path);
  const inItsLanguage = [
    language ? ` lang="${escapeHtml(language)}"` : '',
    direction ? ` dir="${escapeHtml(direction)}"` : '',
  ].join('');
  return `<li>
      <div${inItsLanguage}>
        <h3><a href="${escapeHtml(article.path)}" id="${id}">${title ?? escapeHtml(name)}</a></h3>
        ${description ? `<p>${description}</p>` : ''}
      </div>
      <p class="variants"><code>${escapeHtml(name)}</code> <a href="${escapeHtml(article.pathWithoutScript)}" id="${id}-without-script" aria-labelledby="${id}-without-script ${id}">Without script</a></p>
    </li>`;
}
