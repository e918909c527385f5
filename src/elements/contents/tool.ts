import type {Tool, ToolHost} from '../../controllers/tool.js';
import {followingTurn} from '../../dom/idle.js';
import {prefixedLike} from '../../tags.js';

/** Those whose article can be asked which of its headings are displayed. Earlier, to ask would have the page laid out twice. */
const laidOut = new WeakSet<ToolHost>();

export const contents: Tool = {
  name: 'contents',
  icon: 'M4 6h.01M9 6h11M4 12h.01M9 12h11M4 18h.01M9 18h11',
  // The article is looked for properly when the tool is here. One that doesn't tell its headings may have some.
  isOffered: (host) => {
    const articles = prefixedLike('lede-article', host);
    const near = host.htmlFor ? document.getElementById(host.htmlFor) : host;
    const article: (Element & {headings?: readonly unknown[]}) | null =
      near?.closest(articles) ?? document.querySelector(articles);
    const headings = laidOut.has(host)
      ? article?.headings
      : article?.querySelectorAll(':is(h2,h3,h4):not(aside *)');
    return (headings?.length ?? 2) > 1;
  },
  started: (host) => {
    // After the pull quotes: what they silence changes the article.
    void followingTurn().then(() => {
      laidOut.add(host);
      host.requestUpdate();
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
    });
  },
  load: () => import('./panel.js'),
};
