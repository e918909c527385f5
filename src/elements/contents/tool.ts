import type {Tool, ToolHost} from '../../controllers/tool.js';
import {followingTurn} from '../../dom/idle.js';
import {prefixedLike} from '../../tags.js';
import type * as Later from './later.js';

/** Those whose article can be asked which of its headings are displayed. Earlier, to ask would have the page laid out twice. */
const laidOut = new WeakSet<ToolHost>();

let later: typeof Later | undefined;

export const contents: Tool = {
  name: 'contents',
  icon: 'M4 6h.01M9 6h11M4 12h.01M9 12h11M4 18h.01M9 18h11',
  // Most tools stand in their article. One that doesn't tell its headings may have some.
  isOffered: (host) => {
    const article: (Element & {headings?: readonly unknown[]}) | null =
      host.htmlFor ? null : host.closest(prefixedLike('lede-article', host));
    let headings: {readonly length: number} | undefined;
    if (!laidOut.has(host)) {
      headings = article?.querySelectorAll(':is(h2,h3,h4):not(aside *)');
    } else if (article) {
      headings = article.headings;
    } else if (later) {
      headings = later.headingsFor(host);
    } else fetchMore(host);
    return (headings?.length ?? 2) > 1;
  },
  started: (host) => {
    // After the pull quotes: what they silence changes the article.
    void followingTurn().then(() => {
      laidOut.add(host);
      host.requestUpdate();
      // Such a link was made with an id that the heading has only once the tool is loaded.
      if (location.hash && !document.querySelector(':target')) fetchMore(host);
    });
  },
  load: () => import('./panel.js'),
};

function fetchMore(host: ToolHost): void {
  import('./later.js').then(
    (module) => {
      later = module;
      module.begin(host);
    },
    // Offline: the reader is at the top of the page, as with any broken link.
    () => undefined,
  );
}
