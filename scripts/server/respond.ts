import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {pipeline} from 'node:stream/promises';
import {mediaTypeOf} from './media-types.js';

/** Sends something short that is in memory. */
export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
  });
  // Node leaves the body out where the request was HEAD.
  response.end(body);
}

/** Sends a file, or the part of it that was asked for: players seek in media, and Safari plays none without. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const {size} = await stat(path);
  const range = parseRange(request.headers.range, size);
  response.setHeader('Content-Type', mediaTypeOf(path));
  response.setHeader('Accept-Ranges', 'bytes');
  if (range === 'unsatisfiable') {
    response.writeHead(416, {'Content-Range': `bytes */${size}`}).end();
    return;
  }
  const {start, end} = range ?? {start: 0, end: size - 1};
  response.setHeader('Content-Length', end - start + 1);
  if (range)
    response.setHeader('Content-Range', `bytes ${start}-${end}/${size}`);
  response.statusCode = range ? 206 : 200;
  if (request.method === 'HEAD' || size === 0) {
    response.end();
    return;
  }
  await pipeline(createReadStream(path, {start, end}), response);
}

/**
 * One range of bytes (RFC 9110, section 14). Several at once, or another unit, may be
 * answered with the whole, and are.
 */
function parseRange(
  header: string | undefined,
  size: number,
): {start: number; end: number} | 'unsatisfiable' | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (!first && !last)) {
    return undefined;
  }
  const start = first ? Number(first) : Math.max(0, size - Number(last));
  const end = first && last ? Math.min(Number(last), size - 1) : size - 1;
  if (first && last && Number(last) < start) return undefined;
  return start > end ? 'unsatisfiable' : {start, end};
}
