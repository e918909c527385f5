import {articleAddress} from '../../dom/article-address.js';
import {siteName} from '../../dom/site-name.js';
import {prefixed} from '../../tags.js';

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
        document
          .querySelector(prefixed('lede-publisher-footer'))
          ?.getAttribute('name'),
      ) || siteName(),
    address: articleAddress(article),
  };
}

const oneLine = (text: string | null | undefined): string =>
  (text ?? '')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
