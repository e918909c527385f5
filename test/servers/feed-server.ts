import type {IncomingMessage, ServerResponse} from 'node:http';
import {gzipSync} from 'node:zlib';
import type {Handler} from './handler.js';

/** How a feed answers, as a test sets it. */
export interface FeedAnswer {
  status?: number;
  type?: string;
  body?: string;
  /** The body's bytes in base64, where they are no UTF-8. */
  bytes?: string;
  headers?: Record<string, string>;
  /**
   * - `silence`: no answer at all;
   * - `reset`: the connection breaks off at once;
   * - `cut`: it breaks off after half of the body;
   * - `hang`: the headers and the first half of the body, then nothing;
   * - `pause`: the rest comes when it is sent;
   * - `flood`: the body, and white space up to 1 GB;
   * - `bomb`: the body, and white space up to 100 MB, compressed to 100 kB;
   * - `stream`: an event stream that stays open.
   */
  fault?:
    | 'silence'
    | 'reset'
    | 'cut'
    | 'hang'
    | 'pause'
    | 'flood'
    | 'bomb'
    | 'stream';
}

/** What a feed has seen. */
export interface FeedLog {
  requests: number;
  notModified: number;
  /** Bytes of bodies that were taken from this server. */
  sent: number;
  /** Answers that are under way, and the most that ever were. */
  open: number;
  mostOpen: number;
  /** Event streams, and answers that pause. */
  streams: number;
}

interface Feed extends Omit<FeedLog, 'streams'> {
  answer: FeedAnswer;
  streams: Set<ServerResponse>;
}

const feeds = new Map<string, Feed>();

/**
 * Feeds that fail as real ones do, at `/feeds/NAME`.
 *
 * - `PUT` sets the answer (`FeedAnswer`), `GET` gets it, with an ETag;
 * - `GET …/log` counts the requests; `POST …/messages` sends the body to every open stream, one message a line; `POST …/more` goes on with an answer that pauses, `POST …/rest` ends it.
 */
export const feedServer: Handler = async (request, response) => {
  const [, name, part] =
    /^\/feeds\/([\w-]+)(?:\/(\w+))?(?:\?|$)/.exec(request.url ?? '') ?? [];
  if (!name) return false;
  const feed = feeds.get(name) ?? {
    answer: {status: 404},
    requests: 0,
    notModified: 0,
    sent: 0,
    open: 0,
    mostOpen: 0,
    streams: new Set<ServerResponse>(),
  };
  feeds.set(name, feed);
  response.setHeader('cache-control', 'no-cache');
  if (part === 'log') {
    response.end(JSON.stringify({...feed, streams: feed.streams.size}));
  } else if (part === 'messages') {
    for (const line of (await bodyOf(request)).split('\n')) {
      for (const stream of feed.streams) stream.write(`data: ${line}\n\n`);
    }
    response.end();
  } else if (part === 'more') {
    const more = await bodyOf(request);
    for (const stream of feed.streams) stream.write(more);
    response.end();
  } else if (part === 'rest') {
    const rest = await bodyOf(request);
    for (const stream of feed.streams) stream.end(rest);
    response.end();
  } else if (request.method === 'PUT') {
    feed.answer = JSON.parse(await bodyOf(request)) as FeedAnswer;
    response.end();
  } else answer(feed, request, response);
  return true;
};

function answer(
  feed: Feed,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const {
    status = 200,
    type = 'application/feed+json',
    bytes,
    headers,
    fault,
  } = feed.answer;
  const body =
    bytes === undefined
      ? (feed.answer.body ?? '')
      : Buffer.from(bytes, 'base64');
  feed.requests++;
  feed.open++;
  feed.mostOpen = Math.max(feed.mostOpen, feed.open);
  response.on('close', () => feed.open--);
  if (fault === 'silence') return;
  if (fault === 'reset') {
    request.socket.destroy();
    return;
  }
  if (fault === 'stream' || fault === 'pause') {
    response.writeHead(status, {
      'content-type': fault === 'stream' ? 'text/event-stream' : type,
      ...headers,
    });
    response.flushHeaders();
    response.write(body);
    feed.streams.add(response);
    response.on('close', () => feed.streams.delete(response));
    return;
  }
  const etag = `"${Buffer.from(body).toString('base64').slice(-40)}-${body.length}"`;
  if (status === 200 && request.headers['if-none-match'] === etag) {
    feed.notModified++;
    response.writeHead(304, {etag}).end();
    return;
  }
  response.writeHead(status, {
    'content-type': type,
    ...(status === 200 && !fault ? {etag} : {}),
    ...(fault === 'cut' ? {'content-length': body.length} : {}),
    ...(fault === 'bomb' ? {'content-encoding': 'gzip'} : {}),
    ...headers,
  });
  const half = body.slice(0, body.length / 2);
  if (fault === 'hang') response.write(half.length > 0 ? half : ' ');
  else if (fault === 'cut') {
    response.write(half, () => request.socket.destroy());
  } else if (fault === 'flood') {
    response.write(body);
    flood(feed, response);
  } else if (fault === 'bomb') {
    bomb ??= gzipSync(
      Buffer.concat([Buffer.from(body), Buffer.alloc(bombSize, ' ')]),
    );
    response.end(bomb);
  } else response.end(body);
}

const floodSize = 1_000_000_000;
const bombSize = 100_000_000;
let bomb: Buffer | undefined;

/** Sends as much as is taken, so that it can be told how much that was. */
function flood(feed: Feed, response: ServerResponse): void {
  const chunk = Buffer.alloc(100_000, ' ');
  let left = floodSize;
  const send = (): void => {
    if (response.destroyed) return;
    if (left <= 0) response.end();
    else {
      response.write(chunk, (error) => {
        if (error) return;
        feed.sent += chunk.length;
        left -= chunk.length;
        // As fast as a good network (10 MB a second), not as a machine with itself: else much is there before anybody can refuse it.
        setTimeout(send, 10);
      });
    }
  };
  send();
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
