import {createServer} from 'node:http';
import {fileURLToPath} from 'node:url';
import type {Article} from './articles.js';
import {host, listen} from './listen.js';
import {Site} from './site.js';

export interface ServerOptions {
  /** Article files to show, as absolute paths. Default: none. */
  readonly files?: readonly string[];
  /** The port to try first; if it is taken, the next free one. 0, the default, is any free port. */
  readonly port?: number;
  /** Build anew and reload pages when something changes. Pages are served byte for byte without it. Default false. */
  readonly watch?: boolean;
  /** Build the stories in the background. Default false. */
  readonly stories?: boolean;
  /** Serve the build with warnings for authors as `/lede/lede.js`. Default false. */
  readonly development?: boolean;
  /** Milliseconds by which `/lede/lede.js` is late, as on a slow network. Default 0. */
  readonly delayScript?: number;
  /** Headers for every answer, such as a policy to try a page under. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The project's folder. Default: the one that this file is in. */
  readonly root?: string;
  /** What is done when a source has changed. Default: builds what pages load. */
  readonly build?: () => Promise<void>;
  /** The command that builds the stories into `storybook-static`. */
  readonly storiesCommand?: readonly [string, ...string[]];
}

export interface RunningServer {
  readonly port: number;
  /** Such as `http://127.0.0.1:8000`, without a slash at the end. */
  readonly origin: string;
  /** The files that were asked for, in their order. */
  readonly articles: readonly Article[];
  readonly close: () => Promise<void>;
}

/**
 * Serves articles, the demo and the stories on loopback, with `/lede/` mapped to
 * the build in `dist/`, which must be there already.
 *
 * Everything under `/no-script/` is the same page with scripts really off.
 */
export async function startServer(
  options: ServerOptions = {},
): Promise<RunningServer> {
  const root = options.root ?? fileURLToPath(new URL('../..', import.meta.url));
  const site = new Site(root, options);
  const server = createServer((request, response) => {
    void site.answer(request, response);
  });
  const port = await listen(server, options.port ?? 0);
  await site.start();
  return {
    port,
    origin: `http://${host}:${port}`,
    articles: site.articles,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await Promise.all([closed, site.close()]);
    },
  };
}
