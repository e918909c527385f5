import {siteName} from '../../dom/site-name.js';

/**
 * What the lock screen shows of a recording: the headline, the site, and the
 * picture that the page names for itself wherever it is shown elsewhere (Open Graph). The browser fetches
 * that, if it shows it, once the reader has pressed Play; of an article's own
 * pictures one might be hidden behind a warning.
 */
export function recordingMetadata(
  article: Element | undefined,
): MediaMetadataInit {
  const headline = article?.querySelector('h1')?.textContent ?? '';
  const picture = document.querySelector<HTMLMetaElement>(
    'meta[property="og:image"][content]',
  );
  return {
    title: headline.replace(/\s+/g, ' ').trim() || document.title,
    artist: siteName(),
    artwork: picture ? artwork(picture.content) : [],
  };
}

function artwork(address: string): MediaImage[] {
  try {
    const {href, protocol} = new URL(address, document.baseURI);
    return /^https?:$/.test(protocol) ? [{src: href}] : [];
  } catch {
    return [];
  }
}
