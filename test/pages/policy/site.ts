import {readFile} from 'node:fs/promises';
import {text} from 'node:stream/consumers';
import {build} from 'esbuild';
import {mediaTypeOf} from '../../../scripts/server/media-types.js';
import {feedServer, type FeedAnswer} from '../../servers/feed-server.js';
import type {Handler} from '../../servers/handler.js';
import {startPageServer} from '../../servers/page-server.js';
import {recordingServer} from '../../servers/recording-server.js';

/** A policy's directives, in its header's order. */
export type Policy = Readonly<Record<string, string>>;

function headerOf(policy: Policy): string {
  return Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** A site whose every answer has a policy. */
export interface PolicySite {
  /** What browsers reported of the page that was put up last: directive and address. */
  readonly reports: readonly string[];
  /** Puts up a page. Returns its address. */
  show(html: string, policy: Policy): string;
  /** What the feed of the page answers from now on. */
  setFeed(answer: FeedAnswer): Promise<void>;
  close(): Promise<void>;
}

export async function startPolicySite(): Promise<PolicySite> {
  const {
    outputFiles: [script],
  } = await build({
    entryPoints: ['test/pages/policy/page.ts'],
    bundle: true,
    write: false,
    target: 'es2022',
  });
  let reports: string[] = [];
  let shown = 0;

  const own: Handler = async (request, response) => {
    const {pathname, search} = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/page.js') {
      response.setHeader('Content-Type', mediaTypeOf(pathname));
      response.end(script?.text);
    } else if (pathname.startsWith('/media/')) {
      response.setHeader('Content-Type', mediaTypeOf(pathname));
      response.end(await readFile(`demo${pathname}`));
    } else if (pathname === '/reports') {
      const {'csp-report': report} = JSON.parse(
        await text(request),
      ) as CspReport;
      if (search === `?${shown}`) {
        reports.push(
          `${report['effective-directive'] ?? report['violated-directive']} ${report['blocked-uri']}`,
        );
      }
      response.writeHead(204).end();
    } else return false;
    return true;
  };

  const server = await startPageServer('dist', [
    own,
    feedServer,
    recordingServer,
  ]);
  return {
    get reports() {
      return reports;
    },
    show(html, policy) {
      reports = [];
      shown++;
      return server.show('/', html, {
        'Content-Security-Policy': headerOf({
          ...policy,
          'report-uri': `/reports?${shown}`,
        }),
      });
    },
    async setFeed(answer) {
      await fetch(`${server.origin}/feeds/news`, {
        method: 'PUT',
        body: JSON.stringify(answer),
      });
    },
    close: () => server.close(),
  };
}

/** As browsers post it to `report-uri`: https://www.w3.org/TR/CSP3/#deprecated-serialize-violation */
interface CspReport {
  readonly 'csp-report': {
    readonly 'effective-directive'?: string;
    readonly 'violated-directive': string;
    readonly 'blocked-uri': string;
  };
}
