import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {listen} from '../scripts/server/listen.js';
import {articleOf, type Amount} from './article.js';
import type {Form} from './forms.js';

/** A running server. */
export interface Served {
  readonly origin: string;
  /** Script and style that each form fetched in its last load, compressed. */
  readonly bytes: ReadonlyMap<Form, number>;
  close(): void;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><path fill="#9bd" d="M0 0h16v9H0z"/></svg>';

/** Serves each form as `/N.html`, compressed as a CDN does. */
export async function serve(
  forms: readonly Form[],
  amount: Amount,
): Promise<Served> {
  const bytes = new Map<Form, number>();
  let current: Form | undefined;
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    const form = forms[Number(/^\/(\d+)\.html$/.exec(pathname)?.[1] ?? NaN)];
    if (form) {
      current = form;
      bytes.set(form, 0);
    }
    void contentOf(pathname, form)
      .then((content) => {
        const body = brotliCompressSync(content);
        if (!form && current && /\.(?:js|css)$/.test(pathname)) {
          bytes.set(current, (bytes.get(current) ?? 0) + body.length);
        }
        response
          .setHeader('content-type', types[extname(pathname)] ?? 'text/plain')
          .setHeader('content-encoding', 'br')
          .end(body);
      })
      .catch(() => response.writeHead(404).end());
  });
  const port = await listen(server, 0);
  return {
    origin: `http://127.0.0.1:${port}`,
    bytes,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };

  async function contentOf(
    path: string,
    form: Form | undefined,
  ): Promise<string | Buffer> {
    if (form) {
      return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>${form.name}</title>${form.head}</head><body>${form.body(articleOf(amount))}</body></html>`;
    }
    if (path === '/picture.svg') return picture;
    const own = forms.map(({files}) => files?.get(path)).find(Boolean);
    if (own !== undefined) return own;
    if (!path.startsWith('/lede/')) throw new Error(path);
    return readFile(join('dist', normalize(path.slice('/lede'.length))));
  }
}
