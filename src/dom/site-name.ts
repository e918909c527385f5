import {publisherIn} from '../text/json-ld.js';

/** The name of the site, as the page's metadata has it, or its host name. */
export function siteName(): string {
  const named = document.querySelector<HTMLMetaElement>(
    'meta[property="og:site_name"][content]:not([content=""]), meta[name="application-name"][content]:not([content=""])',
  );
  const structured = document.querySelectorAll(
    'script[type="application/ld+json"]',
  );
  return (
    named?.content.trim() ||
    publisherIn([...structured].map(({textContent}) => textContent)) ||
    location.hostname.replace(/^www\./, '')
  );
}
