import type {ToolHost} from '../../controllers/tool.js';
import {articleOf} from '../../dom/article-of.js';
import {findFragment, openRoots} from '../../dom/find.js';
import {deepActiveElement, focusTarget} from '../../dom/focus.js';
import {scrollToClear} from '../../dom/scroll.js';
import {lendIds} from './heading-ids.js';

/**
 * Takes the reader to the heading that the page's address names, if that is an
 * id which only the contents lend. Where the article is not there yet, when it comes;
 * unless the reader has gone somewhere meanwhile.
 */
export function arrive(host: ToolHost): void {
  if (tryToArrive(host)) return;
  const onChange = (): void => {
    if (!tryToArrive(host)) return;
    waiting.hostDisconnected();
    host.removeController(waiting);
  };
  const waiting = {
    hostConnected() {
      document.addEventListener('lede-article-change', onChange);
    },
    hostDisconnected() {
      document.removeEventListener('lede-article-change', onChange);
    },
  };
  host.addController(waiting);
}

/** Whether there is nothing to wait for any more. */
function tryToArrive(host: ToolHost): boolean {
  const fragment = location.hash.slice(1);
  const active = deepActiveElement();
  const isAtStart =
    (document.scrollingElement?.scrollTop ?? 0) === 0 &&
    (!active || active === document.body);
  if (!fragment || !isAtStart || isThere(fragment)) return true;
  const article = articleOf(host, host.htmlFor);
  if (!article) return false;
  const target = lendIds(article).find(
    (heading) => findFragment(rootOf(heading), fragment) === heading,
  );
  if (!target) return false;
  // The browser does again what it could not do at load: it matches `:target`, and the next Tab starts here.
  if (rootOf(target) === document) location.replace(location.href);
  else focusTarget(target, {preventScroll: true});
  scrollToClear(target);
  return true;
}

function isThere(fragment: string): boolean {
  for (const root of openRoots()) {
    if (findFragment(root, fragment)) return true;
  }
  return false;
}

const rootOf = (node: Node) => node.getRootNode() as Document | ShadowRoot;
