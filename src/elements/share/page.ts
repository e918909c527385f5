import {siteName} from '../../dom/site-name.js';
import {shareAddress} from '../../text/share-address.js';

/** What is said of an article where it is shared. */
export interface Shared {
  readonly headline: string;
  readonly publisher: string;
  /** `undefined` where the page has none that others could open. */
  readonly address: string | undefined;
}

export function sharedOf(article: Element | undefined): Shared {
  const headline = article?.querySelector('h1, h2, h3')?.textContent;
  return {
    headline: oneLine(headline) || oneLine(document.title),
    publisher:
      oneLine(
        document.querySelector('lede-publisher-footer')?.getAttribute('name'),
      ) || siteName(),
    address: addressOf(article),
  };
}

/** On a page with several articles each has its permalink, or its place. */
function addressOf(article: Element | undefined): string | undefined {
  const isOneOfSeveral =
    article && document.querySelectorAll('lede-article').length > 1;
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
    ? `${address}#${encodeURIComponent(id)}`
    : address;
}

/** "The permalink for the nearest ancestor article element" (HTML standard, link type `bookmark`). */
function bookmarkOf(article: Element): string | undefined {
  const own = innermost(article);
  return [
    ...article.querySelectorAll<HTMLAnchorElement>('a[rel~=bookmark][href]'),
  ].find((link) => link.closest('article, lede-article') === own)?.href;
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

const oneLine = (text: string | null | undefined): string =>
  (text ?? '')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
