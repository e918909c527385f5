import {percentEncode} from '../text/percent-encode.js';
import {shareAddress} from '../text/share-address.js';
import {prefixed} from '../tags.js';

/**
 * The address of an article, by which it is shared and known from visit to
 * visit. On a page with several each has its permalink, or its place.
 *
 * @returns `undefined` where the page has none that others could open.
 */
export function articleAddress(
  article: Element | undefined,
): string | undefined {
  const isOneOfSeveral =
    article && document.querySelectorAll(prefixed('lede-article')).length > 1;
  const bookmark = isOneOfSeveral ? bookmarkOf(article) : undefined;
  const canonical = document.head.querySelector<HTMLLinkElement>(
    'link[rel~=canonical][href]',
  )?.href;
  const sources = {location: location.href, around: around()};
  if (bookmark) {
    const address = shareAddress({...sources, bookmark});
    if (address) return address;
  }
  const address = shareAddress({...sources, canonical});
  const id = isOneOfSeveral ? idOf(article) : undefined;
  return address && id && !address.includes('#')
    ? `${address}#${percentEncode(id)}`
    : address;
}

/** "The permalink for the nearest ancestor article element" (HTML standard, link type `bookmark`). */
function bookmarkOf(article: Element): string | undefined {
  const own = innermost(article);
  return [
    ...article.querySelectorAll<HTMLAnchorElement>('a[rel~=bookmark][href]'),
  ].find((link) => link.closest(prefixed('article, lede-article')) === own)
    ?.href;
}

function idOf(article: Element): string | undefined {
  return [article, innermost(article)].find(
    ({id, dataset}: Element & Partial<HTMLElement>) =>
      id && !dataset?.['ledeSet']?.split(' ').includes('id'),
  )?.id;
}

const innermost = (article: Element): Element =>
  article.querySelector('article') ?? article;

/** The pages around a frame, as far as it may know of them: one made by `srcdoc` or from a blob has no address of its own. */
function around(): string[] {
  const addresses: string[] = [];
  try {
    for (let at: Window = window; at !== at.parent; at = at.parent) {
      addresses.push(at.parent.location.href);
    }
  } catch {
    // Another site's.
  }
  addresses.push(document.baseURI);
  if (window !== window.parent) addresses.push(document.referrer);
  return addresses;
}
