import {hash} from '../text/hash.js';
import {articleAddress} from './article-address.js';

/** What an article is known by from visit to visit: a number made of its address. `undefined` where the page has none. */
export function articleKey(article: Element): number | undefined {
  const address = articleAddress(article);
  if (!address) return undefined;
  if (address !== articleAddress(undefined)) return hash(address);
  // One of several without a permalink or an id.
  const root = article.getRootNode() as Document | ShadowRoot;
  const all: Element[] = [...root.querySelectorAll(article.localName)];
  const index = all.indexOf(article);
  return hash(index > 0 ? `${address} ${String(index)}` : address);
}
