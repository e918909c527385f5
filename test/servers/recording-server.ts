import type {ServerResponse} from 'node:http';
import {tone} from '../tone.js';
import type {Handler} from './handler.js';

const requests = new Map<string, number>();

/**
 * A newsroom's recordings and their transcripts, with the faults of real ones.
 * All is in the address:
 *
 * - `/recordings/NAME.wav?seconds=20`: a quiet tone, in ranges where they are asked for;
 * - `/recordings/NAME.vtt?body=…`: a transcript;
 * - `status`, `type` and `cors` (the origin that may read it) set the answer;
 * - `fault`: `hang` sends the headers and nothing more, `truncate` breaks off in the middle, `whole` knows no ranges;
 * - `/recordings/NAME/log` counts the requests for what has that name.
 */
export const recordingServer: Handler = (request, response) => {
  const [path = '', search] = (request.url ?? '').split('?');
  const [, name, kind] =
    /^\/recordings\/([\w-]+)(?:\.(wav|vtt)|\/log)$/.exec(path) ?? [];
  if (!name) return false;
  response.setHeader('cache-control', 'no-store');
  if (!kind) {
    response.end(String(requests.get(name) ?? 0));
    return true;
  }
  requests.set(name, (requests.get(name) ?? 0) + 1);
  const query = new URLSearchParams(search);
  const cors = query.get('cors');
  if (cors) response.setHeader('access-control-allow-origin', cors);
  response.setHeader(
    'content-type',
    query.get('type') ?? (kind === 'wav' ? 'audio/wav' : 'text/vtt'),
  );
  const body =
    kind === 'wav'
      ? Buffer.from(tone(Number(query.get('seconds') ?? 20)))
      : Buffer.from(query.get('body') ?? '');
  answer(
    response,
    body,
    Number(query.get('status') ?? 200),
    query.get('fault'),
    request.headers.range,
  );
  return true;
};

function answer(
  response: ServerResponse,
  body: Buffer,
  status: number,
  fault: string | null,
  range: string | undefined,
): void {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  let part = body;
  response.statusCode = status;
  if (first && status === 200 && fault !== 'whole') {
    const start = Number(first);
    const end = Math.min(Number(last || Infinity), body.length - 1);
    if (start > end) {
      response.statusCode = 416;
      response.setHeader('content-range', `bytes */${body.length}`);
      response.end();
      return;
    }
    response.statusCode = 206;
    response.setHeader('content-range', `bytes ${start}-${end}/${body.length}`);
    part = body.subarray(start, end + 1);
  }
  if (fault !== 'whole') response.setHeader('accept-ranges', 'bytes');
  response.setHeader('content-length', part.length);
  if (fault === 'hang') response.flushHeaders();
  else if (fault === 'truncate') {
    response.write(part.subarray(0, part.length / 2), () => {
      response.destroy();
    });
  } else response.end(part);
}
