import type {Tool} from '../../controllers/tool.js';
import {articleOf} from '../../dom/article-of.js';
import {headingsOf} from '../../dom/headings.js';

export const contents: Tool = {
  name: 'contents',
  icon: 'M4 6h.01M9 6h11M4 12h.01M9 12h11M4 18h.01M9 18h11',
  isOffered: (host) => {
    const article = articleOf(host, host.htmlFor);
    return article ? headingsOf(article).length > 1 : false;
  },
  started: (host) => {
    // Such a link was made with an id that the heading has only once the tool is loaded.
    if (location.hash && !document.querySelector(':target')) {
      import('./arrival.js').then(
        ({arrive}) => {
          arrive(host);
        },
        // Offline: the reader is at the top of the page, as with any broken link.
        () => undefined,
      );
    }
  },
  load: () => import('./panel.js'),
};
