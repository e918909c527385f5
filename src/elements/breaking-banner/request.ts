import {readBody} from '../../dom/response-body.js';
import {parseFeed, type FeedHeadline} from './feed.js';

/** Largest feed that is read, in bytes. */
const largest = 1_000_000;
/** Longest time from the request to the last byte, in milliseconds. */
const slowest = 10_000;

/**
 * Fetches a feed and reads its headlines.
 *
 * @throws when the answer is no feed, too large, too slow, or none; and when `signal` stops it.
 */
export async function requestFeed(
  url: string,
  signal: AbortSignal,
): Promise<FeedHeadline[]> {
  const request = new AbortController();
  const stop = (): void => {
    request.abort(signal.reason);
  };
  const timer = setTimeout(() => {
    request.abort(new DOMException('The feed is too slow.', 'TimeoutError'));
  }, slowest);
  signal.addEventListener('abort', stop);
  try {
    const response = await fetch(url, {
      signal: request.signal,
      // Asks the server whether there is news (a 304 costs a few bytes) instead of trusting a cache's guess.
      cache: 'no-cache',
      headers: {accept: 'application/feed+json, application/json, */*;q=0.5'},
    });
    if (!response.ok) {
      throw new Error(`The feed answered ${response.status}.`);
    }
    const bytes = await readBody(response, largest);
    return parseFeed(
      decode(bytes, response.headers.get('content-type')),
      response.url,
    );
  } catch (error) {
    // Stops a body that is still coming; engines name the abort differently, so the reason is told instead.
    const reason: unknown = request.signal.reason;
    request.abort();
    throw reason ?? error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/**
 * The text in UTF-8 where it is that, whatever the server says: other text is
 * hardly ever valid as such. Otherwise in the encoding that the server or the XML
 * declaration names (Windows-1251 is still about), with U+FFFD for what it is not.
 *
 * @throws RangeError where there is no such encoding.
 */
function decode(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string | null,
): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
    const named = [
      /charset="?([\w-]+)/i.exec(contentType ?? ''),
      /^\s*<\?xml[^>]*encoding=["']([\w-]+)/.exec(start),
    ].flatMap((match) => match?.[1] ?? []);
    const other = named.find((encoding) => !/^utf-?8$/i.test(encoding));
    return new TextDecoder(other).decode(bytes);
  }
}
