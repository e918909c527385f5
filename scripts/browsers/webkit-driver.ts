import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:net';
import {platform} from 'node:os';
import {setTimeout as delay} from 'node:timers/promises';
import {miniBrowser, type Browser} from './find.js';

/** A running driver for WebKit, to be asked over WebDriver. */
export interface WebKitDriver {
  readonly port: number;
  readonly capabilities: Record<string, unknown>;
  stop(): void;
}

/**
 * Starts WebKitGTK's driver under a virtual display of its own, or Safari's.
 *
 * @param session - The environment of a session with a display, for WebKitGTK to be part of.
 */
export async function startWebKitDriver(
  browser: Browser,
  session?: Readonly<Record<string, string>>,
): Promise<WebKitDriver> {
  const port = await freePort();
  const processes: ChildProcess[] = [];
  const env: NodeJS.ProcessEnv = {...(session ?? process.env)};
  if (platform() === 'linux') {
    if (!session) env['DISPLAY'] = await startDisplay(processes);
    Object.assign(env, {
      // There is no GPU and no portal on a test machine; without these WebKit waits for both.
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      GTK_USE_PORTAL: '0',
    });
  }
  processes.push(
    spawn(
      browser.executable,
      [`--port=${port}`].flatMap((flag) =>
        platform() === 'linux' ? [flag] : flag.split('='),
      ),
      {env, stdio: 'ignore'},
    ),
  );
  await answering(port);
  return {
    port,
    capabilities:
      platform() === 'linux'
        ? {
            browserName: 'MiniBrowser',
            'wdio:enforceWebDriverClassic': true,
            'webkitgtk:browserOptions': {
              binary: miniBrowser(),
              args: ['--automation'],
            },
          }
        : {browserName: 'safari', 'wdio:enforceWebDriverClassic': true},
    stop: () => {
      for (const child of processes.reverse()) child.kill();
    },
  };
}

/** Xvfb on a display number of its own choosing, which it writes to its fourth file descriptor. */
async function startDisplay(processes: ChildProcess[]): Promise<string> {
  const xvfb = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
    {stdio: ['ignore', 'ignore', 'ignore', 'pipe']},
  );
  processes.push(xvfb);
  const pipe = xvfb.stdio[3];
  if (!pipe) throw new Error('Xvfb has no pipe to name its display on.');
  const [data] = (await once(pipe, 'data')) as [Buffer];
  return `:${data.toString().trim()}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

async function answering(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(
      () => undefined,
    );
    if (answer?.ok) return;
    await delay(100);
  }
  throw new Error('The WebKit driver did not answer within ten seconds.');
}
