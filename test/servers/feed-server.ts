import type {IncomingMessage, ServerResponse} from 'node:http';
import type {Handler} from './handler.js';

/** How a feed answers, as a test sets it. */
export interface FeedAnswer {
  status?: number;
  type?: string;
  body?: string;
  /** `hang`: the headers and the first half of the body, then nothing. `reset`: the connection breaks off. `stream`: an event stream that stays open. `pause`: the rest comes when it is sent. */
  fault?: 'hang' | 'reset' | 'stream' | 'pause';
}

interface Feed {
  answer: FeedAnswer;
  requests: number;
  notModified: number;
  streams: Set<ServerResponse>;
}

const feeds = new Map<string, Feed>();

/**
 * Feeds that fail as real ones do, at `/feeds/NAME`.
 *
 * - `PUT` sets the answer (`FeedAnswer`), `GET` gets it, with an ETag;
 * - `GET …/log` counts the requests; `POST …/messages` sends the body to every open stream, one message a line; `POST …/rest` ends an answer that pauses.
 */
export const feedServer: Handler = async (request, response) => {
  const [, name, part] =
    /^\/feeds\/([\w-]+)(?:\/(\w+))?(?:\?|$)/.exec(request.url ?? '') ?? [];
  if (!name) return false;
  const feed = feeds.get(name) ?? {
    answer: {status: 404},
    requests: 0,
    notModified: 0,
    streams: new Set<ServerResponse>(),
  };
  feeds.set(name, feed);
  response.setHeader('cache-control', 'no-cache');
  if (part === 'log') {
    const {requests, notModified, streams} = feed;
    response.end(
      JSON.stringify({requests, notModified, streams: streams.size}),
    );
  } else if (part === 'messages') {
    for (const line of (await bodyOf(request)).split('\n')) {
      for (const stream of feed.streams) stream.write(`data: ${line}\n\n`);
    }
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
    body = '',
    fault,
  } = feed.answer;
  feed.requests++;
  if (fault === 'reset') {
    request.socket.destroy();
    return;
  }
  if (fault === 'stream' || fault === 'pause') {
    response.writeHead(status, {
      'content-type': fault === 'stream' ? 'text/event-stream' : type,
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
  });
  if (fault === 'hang') response.write(body.slice(0, body.length / 2) || ' ');
  else response.end(body);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
