import {readBody} from '../../dom/response-body.js';
import {parseWebVtt, type Cue} from '../../text/webvtt.js';

/** Largest transcript that is read, in bytes: some ten hours. */
const largest = 1_000_000;
/** Longest time from the request to the last byte, in milliseconds. */
const slowest = 10_000;

/**
 * Fetches the words of a recording and their times, in WebVTT.
 *
 * Why not a `track` in the `audio`: from another origin it needs `crossorigin` on
 * the recording too, and so CORS for what plays well without; WebKitGTK minds
 * neither, Chromium takes a 404 that has cues in it, and none tells a
 * developer what is wrong. Its cues would still have to be read for tags, and
 * there is no bound to them.
 *
 * @throws when the answer is no WebVTT, too large, too slow, or none; and when `signal` stops it.
 */
export async function requestTranscript(
  url: string,
  signal: AbortSignal,
): Promise<Cue[]> {
  const request = new AbortController();
  const stop = (): void => {
    request.abort();
  };
  const timer = setTimeout(stop, slowest);
  signal.addEventListener('abort', stop);
  try {
    const response = await fetch(url, {
      signal: request.signal,
      headers: {accept: 'text/vtt, */*;q=0.5'},
    });
    if (!response.ok) throw new Error(`The server answers ${response.status}.`);
    const bytes = await readBody(response, largest);
    // WebVTT is always in UTF-8.
    return parseWebVtt(new TextDecoder().decode(bytes));
  } finally {
    // Stops a body that is still coming.
    stop();
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
