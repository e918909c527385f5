import {readFile} from 'node:fs/promises';
import type {
  IncomingMessage,
  OutgoingHttpHeaders,
  ServerResponse,
} from 'node:http';
import {join} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {buildForPages} from './build.js';
import {placed, placeFiles, type Article} from './articles.js';
import {addModuleScript, documentType} from './document.js';
import {findInFolder} from './folder.js';
import {indexPage} from './index-page.js';
import {host} from './listen.js';
import {eventsPath, LiveReload, scriptPath} from './live-reload.js';
import {isFeed, isPage, mediaTypeOf} from './media-types.js';
import {escapeHtml, messagePage, page, type Page} from './page.js';
import {send, sendFile} from './respond.js';
import type {ServerOptions} from './server.js';
import {Stories} from './stories.js';
import {Watch} from './watch.js';

/** The first segments of paths that are the site's own. */
const reservedNames = ['lede', 'stories', 'no-script'];

/** The demo's articles, in the order that the index has them in; its other pages are reached from them. */
const demoArticles = ['en.html', 'fa.html', 'ru.html', 'flawed.html'];

/** What there is to see, and under which paths. */
export class Site {
  readonly #root: string;
  readonly #options: ServerOptions;
  /** The files that were asked for, in their order. */
  readonly articles: readonly Article[];
  readonly #demo: readonly Article[];
  readonly #folders: ReadonlyMap<string, string>;
  readonly #named: ReadonlySet<string>;
  readonly #reload = new LiveReload();
  #watch: Watch | undefined;
  #stories: Stories | undefined;

  constructor(root: string, options: ServerOptions) {
    const files = options.files ?? [];
    this.#root = root;
    this.#options = options;
    const demo = {name: 'demo', directory: join(root, 'demo')};
    const {articles, folders} = placeFiles(files, [demo], reservedNames);
    this.articles = articles;
    this.#demo = demoArticles.map((name) =>
      placed(join(root, 'demo', name), demo),
    );
    this.#folders = new Map(
      folders.map(({name, directory}) => [name, directory]),
    );
    this.#named = new Set(files);
  }

  async start(): Promise<void> {
    if (this.#options.stories) this.#startStories();
    if (this.#options.watch) this.#startWatch();
    await this.#watch?.ready();
  }

  async close(): Promise<void> {
    this.#stories?.close();
    await this.#watch?.close();
  }

  /** Never rejects: whatever goes wrong with one request, the next is answered. */
  async answer(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    try {
      await this.#route(request, response);
    } catch (error) {
      if (response.headersSent || response.destroyed) {
        // Half an answer cannot be taken back; or the browser has left, which is no fault.
        response.destroy();
        return;
      }
      console.error(error);
      this.#sendPage(response, 500, messagePage('Error', String(error)));
    }
  }

  async #route(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    this.#setHeaders(response, {
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...this.#options.headers,
    });
    const path = pathOf(request);
    if (path === undefined) {
      this.#refuse(response, 400, 'The address is malformed.');
    } else if (!isLoopback(request.headers.host)) {
      this.#refuse(response, 403, 'This server answers to this machine only.');
    } else if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      this.#refuse(response, 405, 'This server only shows pages.');
    } else if (path.startsWith('/no-script/')) {
      response.appendHeader('Content-Security-Policy', "script-src 'none'");
      const rest = path.slice('/no-script'.length);
      await this.#respond(request, response, rest, false);
    } else {
      await this.#respond(
        request,
        response,
        path,
        this.#options.watch === true,
      );
    }
  }

  async #respond(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    live: boolean,
  ): Promise<void> {
    const [, name = '', inside] = /^\/([^/]*)(\/.*)?$/.exec(path) ?? [];
    const folder = this.#folders.get(decode(name));
    if (path === '/') {
      await this.#sendIndex(response);
    } else if (path === '/server.css') {
      const file = fileURLToPath(new URL('server.css', import.meta.url));
      await sendFile(request, response, file);
    } else if (this.#isLive && path === scriptPath) {
      send(response, 200, mediaTypeOf(scriptPath), await this.#reload.script());
    } else if (this.#isLive && path === eventsPath) {
      this.#reload.connect(response);
    } else if (name === 'lede' && inside) {
      await this.#sendBuilt(request, response, inside);
    } else if (name === 'stories' && this.#stories) {
      await this.#sendStories(request, response, inside);
    } else if (folder !== undefined && inside) {
      await this.#sendFrom(request, response, folder, inside, live);
    } else {
      this.#sendMissing(response);
    }
  }

  async #sendIndex(response: ServerResponse): Promise<void> {
    const index = await indexPage({
      named: this.articles,
      demo: this.#demo.filter(({file}) => !this.#named.has(file)),
      stories: this.#stories !== undefined,
    });
    this.#sendPage(response, 200, index);
  }

  /** Lede itself. A module's own address names it, so the development build is imported by its name: its chunks import the same. */
  async #sendBuilt(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
  ): Promise<void> {
    if (path === '/lede.js') {
      if (this.#options.delayScript) await delay(this.#options.delayScript);
      if (this.#options.development) {
        const source = `export * from './lede.development.js';\n`;
        send(response, 200, mediaTypeOf(path), source);
        return;
      }
    }
    const folder = join(this.#root, 'dist');
    await this.#sendFrom(request, response, folder, path, false, false);
  }

  async #sendStories(
    request: IncomingMessage,
    response: ServerResponse,
    path: string | undefined,
  ): Promise<void> {
    const isEntry = path === '/' || path === '/index.html';
    const state = isEntry ? this.#stories?.state : undefined;
    if (path === undefined) {
      redirect(response, '/stories/');
    } else if (state?.kind === 'building') {
      response.setHeader('Retry-After', '5');
      this.#sendPage(response, 503, {
        title: 'The stories are being built',
        body: '<p role="status">This takes some seconds; this page then reloads by itself. Without script, <a href="/stories/">reload it</a>.</p>',
      });
    } else if (state?.kind === 'failed') {
      this.#sendPage(response, 500, {
        title: 'The stories could not be built',
        body: `<pre tabindex="0" role="region" aria-label="What the build said">${escapeHtml(state.reason)}</pre>\n<p><a href="/">All articles</a></p>`,
      });
    } else {
      const folder = join(this.#root, 'storybook-static');
      await this.#sendFrom(request, response, folder, path, false, false);
    }
  }

  async #sendFrom(
    request: IncomingMessage,
    response: ServerResponse,
    folder: string,
    path: string,
    live: boolean,
    watched = true,
  ): Promise<void> {
    const wanted = path.endsWith('/') ? `${path}index.html` : path;
    const found = await findInFolder(folder, wanted, this.#named);
    switch (found.kind) {
      case 'file':
        // A page polls its feeds itself: what arrives in one is the thing to see.
        if (watched && !isFeed(found.path)) this.#watch?.add(found.path);
        if (isPage(found.path)) await sendDocument(response, found.path, live);
        else await sendFile(request, response, found.path);
        break;
      case 'folder':
        redirect(response, `${lastSegment(path)}/`);
        break;
      case 'refused':
        this.#refuse(response, 403, found.reason);
        break;
      case 'missing':
        this.#sendMissing(response);
    }
  }

  #sendMissing(response: ServerResponse): void {
    this.#sendPage(
      response,
      404,
      messagePage('Not found', 'There is nothing at this address.'),
    );
  }

  #refuse(response: ServerResponse, status: number, reason: string): void {
    this.#sendPage(response, status, messagePage('Refused', reason));
  }

  #sendPage(response: ServerResponse, status: number, content: Page): void {
    send(
      response,
      status,
      mediaTypeOf('index.html'),
      page(content, this.#isLive),
    );
  }

  #setHeaders(response: ServerResponse, headers: OutgoingHttpHeaders): void {
    for (const [name, value] of Object.entries(headers)) {
      if (value !== undefined) response.setHeader(name, value);
    }
  }

  /** Whether there is anything to listen for: a change, or the stories, whose page waits for them. */
  get #isLive(): boolean {
    return this.#watch !== undefined || this.#stories !== undefined;
  }

  #startStories(): void {
    this.#stories = new Stories(
      this.#options.storiesCommand ?? ['npm', 'run', 'build-storybook'],
      this.#root,
      (state) => {
        if (state.kind === 'failed') {
          console.error(`The stories could not be built:\n${state.reason}`);
        }
        this.#reload.changed();
      },
    );
  }

  #startWatch(): void {
    this.#watch = new Watch({
      sources: [join(this.#root, 'src')],
      build: this.#options.build ?? buildForPages,
      changed: () => {
        this.#stories?.outdate();
        this.#reload.changed();
      },
      failed: (error) => {
        const reason = error instanceof Error ? error.message : String(error);
        console.error(`Could not be built:\n${reason}`);
        this.#reload.failed(reason);
      },
    });
    for (const folder of ['stories', '.storybook', 'demo', 'docs']) {
      this.#watch.add(join(this.#root, folder));
    }
  }
}

async function sendDocument(
  response: ServerResponse,
  path: string,
  live: boolean,
): Promise<void> {
  const bytes = await readFile(path);
  const type = mediaTypeOf(path).split(';')[0];
  send(
    response,
    200,
    documentType(bytes, type),
    live ? addModuleScript(bytes, scriptPath) : bytes,
  );
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, {Location: location}).end();
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The path that is asked for, its dot segments resolved; undefined if there is none. */
function pathOf(request: IncomingMessage): string | undefined {
  const {url = ''} = request;
  if (!url.startsWith('/')) return undefined;
  return new URL(`http://${host}${url}`).pathname;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** A page elsewhere may have its own name lead here (DNS rebinding), and then it could read what is served. */
function isLoopback(header: string | undefined): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i.test(header ?? '');
}
