import {readFile} from 'node:fs/promises';
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import {join} from 'node:path';
import {host, listen} from '../../scripts/server/listen.js';
import {mediaTypeOf} from '../../scripts/server/media-types.js';
import type {Handler} from './handler.js';

/** A server of pages that a test writes, and of what the build made, with the faults of a network. */
export interface PageServer {
  /** Such as `http://127.0.0.1:8000`, without a slash at the end. */
  readonly origin: string;
  /** The paths that were asked for since the last page was put up. */
  readonly requested: readonly string[];
  /** Puts up a page in place of the last one, and forgets the faults. What comes after `<!--continue-->` is sent when the page has fetched `/continue`. */
  show(path: string, html: string, headers?: Record<string, string>): string;
  /** Answers requests for what matches with "503 Service Unavailable" from now on, or only so many times. */
  fail(path: RegExp, times?: number): void;
  close(): Promise<void>;
}

/**
 * Serves the files of `folder` wherever a path has `/lede/` in it.
 *
 * @param handlers - What else is on the server.
 */
export async function startPageServer(
  folder = 'dist',
  handlers: readonly Handler[] = [],
): Promise<PageServer> {
  let page = {path: '/', html: '', headers: {}};
  let faults: {path: RegExp; times: number}[] = [];
  let requested: string[] = [];
  let sendRest: (() => void) | undefined;

  const answer = async (
    path: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    requested.push(path);
    for (const handler of handlers) {
      if (await handler(request, response)) return;
    }
    const fault = faults.find((one) => one.path.test(path) && one.times > 0);
    const [, file] = /\/lede\/(.+)$/.exec(path) ?? [];
    if (fault) {
      fault.times--;
      response.writeHead(503, {'Cache-Control': 'no-store'}).end();
    } else if (path === page.path) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      for (const [name, value] of Object.entries<string>(page.headers)) {
        response.setHeader(name, value);
      }
      const [start = '', ...rest] = page.html.split('<!--continue-->');
      response.write(start);
      sendRest = () => response.end(rest.join(''));
      if (rest.length === 0) sendRest();
    } else if (path === '/continue') {
      sendRest?.();
      response.end();
    } else if (file) {
      const body = await readFile(join(folder, file));
      response.setHeader('Content-Type', mediaTypeOf(file));
      response.end(body);
    } else {
      response.writeHead(404).end();
    }
  };

  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', `http://${host}`);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cache-Control', 'no-store');
    answer(pathname, request, response).catch(() => {
      response.writeHead(404).end();
    });
  });
  const port = await listen(server, 0);
  const origin = `http://${host}:${port}`;
  return {
    origin,
    get requested() {
      return requested;
    },
    show(path, html, headers = {}) {
      page = {path, html, headers};
      faults = [];
      requested = [];
      return origin + path;
    },
    fail(path, times = Infinity) {
      faults.push({path, times});
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
