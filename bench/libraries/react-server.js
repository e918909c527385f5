import {createElement} from 'react';
import {renderToString} from 'react-dom/server';
import {Page} from './react-page.js';

/** What a server of React's sends: the page, and what it was made from, for the browser to make it once more. */
export function bodyOf(article) {
  const data = JSON.stringify(article).replaceAll('<', '\\u003c');
  return `<div id="page">${renderToString(createElement(Page, article))}</div><script type="application/json" id="data">${data}</script>`;
}
