import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, before, describe, it, mock} from 'node:test';
import {
  startServer,
  type RunningServer,
  type ServerOptions,
} from '../../scripts/server/server.js';
import {openChromium} from '../pages/session.js';

let root: string;
let server: RunningServer;
before(async () => {
  root = await mkdtemp(join(tmpdir(), 'lede-server-'));
  for (const folder of ['demo', 'dist', 'src', 'storybook-static']) {
    await mkdir(join(root, folder));
  }
  const page = '<!doctype html><title>News</title><body><h1>News</h1>';
  await writeFile(join(root, 'demo', 'en.html'), page);
  await writeFile(join(root, 'dist', 'lede.js'), 'export {};');
  await writeFile(join(root, 'src', 'index.ts'), '');
});
after(() => rm(root, {recursive: true}));
afterEach(async () => {
  await server.close();
  mock.restoreAll();
});

async function serve(options: ServerOptions): Promise<void> {
  server = await startServer({root, ...options});
}

function ask(path: string): Promise<Response> {
  return fetch(server.origin + path);
}

describe('The server', {timeout: 30_000}, () => {
  it('serves pages byte for byte while nothing is watched', async () => {
    await serve({});
    const response = await ask('/demo/en.html');
    const file = await readFile(join(root, 'demo', 'en.html'), 'utf8');
    assert.equal(await response.text(), file);
  });

  it('gives a file in the demo its own path, another folder of that name the next', async () => {
    const other = join(root, 'other', 'demo');
    await mkdir(other, {recursive: true});
    await writeFile(join(other, 'en.html'), '<title>Other</title>');
    const files = [join(root, 'demo', 'en.html'), join(other, 'en.html')];
    await serve({files});
    assert.deepEqual(
      server.articles.map(({path}) => path),
      ['/demo/en.html', '/demo-2/en.html'],
    );
    const response = await ask('/demo-2/en.html');
    assert.equal(await response.text(), '<title>Other</title>');
  });

  it('sends the script late when it is told to, and the page at once', async () => {
    await serve({delayScript: 400});
    const started = performance.now();
    const arrived: string[] = [];
    await Promise.all(
      ['/lede/lede.js', '/demo/en.html'].map(async (path) => {
        await (await ask(path)).text();
        arrived.push(path);
      }),
    );
    assert.deepEqual(arrived, ['/demo/en.html', '/lede/lede.js']);
    assert.ok(performance.now() - started >= 399);
  });

  it('adds headers, and keeps its own policy beside another', async () => {
    await serve({headers: {'Content-Security-Policy': "img-src 'none'"}});
    const policy = async (path: string) =>
      (await ask(path)).headers.get('content-security-policy');
    assert.equal(await policy('/demo/en.html'), "img-src 'none'");
    assert.equal(
      await policy('/no-script/demo/en.html'),
      "img-src 'none', script-src 'none'",
    );
  });
});

describe('The stories', {timeout: 30_000}, () => {
  const go = 'go';
  /** Builds once there is a file `go`, so that the test says when. */
  const storiesCommand = (end: string): [string, string, string] => [
    process.execPath,
    '-e',
    `const fs = require('fs');
     const wait = setInterval(() => {
       if (!fs.existsSync('${go}')) return;
       clearInterval(wait);
       ${end}
     }, 10);`,
  ];
  const build = storiesCommand(
    `fs.writeFileSync('storybook-static/index.html', '<p>Stories ' + fs.readFileSync('${go}') + '</p>')`,
  );
  afterEach(() => rm(join(root, go), {force: true}));

  async function settledStories(): Promise<Response> {
    for (;;) {
      const response = await ask('/stories/');
      if (response.status !== 503) return response;
      await response.text();
    }
  }

  it('are announced while they are built, in a page that reloads, and there after', async () => {
    await serve({stories: true, storiesCommand: build});
    const waiting = await ask('/stories/');
    assert.equal(waiting.status, 503);
    const page = await waiting.text();
    assert.match(page, /<h1>The stories are being built<\/h1>/);
    assert.match(page, /src="\/reload\.js"/);
    const events = await listen();
    await events.next();
    await writeFile(join(root, go), 'one');
    await events.next();
    assert.equal(await (await ask('/stories/')).text(), '<p>Stories one</p>');
  });

  it('that cannot be built say why', async () => {
    mock.method(console, 'error', () => undefined);
    await writeFile(join(root, go), '');
    const failing = storiesCommand(
      `console.error('\\x1b[31mNo <addon> there\\x1b[0m'); process.exit(3);`,
    );
    await serve({stories: true, storiesCommand: failing});
    const response = await settledStories();
    assert.equal(response.status, 500);
    assert.match(await response.text(), />No &lt;addon> there<\/pre>/);
  });

  it('whose command is not there say so', async () => {
    mock.method(console, 'error', () => undefined);
    await serve({stories: true, storiesCommand: ['no-such-command']});
    const response = await settledStories();
    assert.equal(response.status, 500);
    assert.match(await response.text(), /no-such-command/);
  });

  it('are no longer built when the server ends', async () => {
    const print = mock.method(console, 'error', () => undefined);
    const pid = join(root, 'pid');
    const [command, flag, script] = build;
    const noted = `require('fs').writeFileSync('pid', String(process.pid)); ${script}`;
    await serve({stories: true, storiesCommand: [command, flag, noted]});
    await until(() => existsSync(pid) && readFileSync(pid, 'utf8') !== '');
    await server.close();
    await until(() => !isRunning(Number(readFileSync(pid, 'utf8'))));
    assert.equal(print.mock.callCount(), 0);
  });

  it('are built anew when someone looks after a change', async () => {
    await writeFile(join(root, go), 'one');
    await serve({
      stories: true,
      storiesCommand: build,
      watch: true,
      build: () => Promise.resolve(),
    });
    assert.equal(await (await settledStories()).text(), '<p>Stories one</p>');
    await writeFile(join(root, go), 'two');
    await changeSource();
    assert.equal(await (await settledStories()).text(), '<p>Stories two</p>');
  });
});

describe('A change', {timeout: 60_000}, () => {
  it('that cannot be built is printed, told to open pages, and survived', async () => {
    const print = mock.method(console, 'error', () => undefined);
    let broken = true;
    await serve({
      watch: true,
      build: () =>
        broken ? Promise.reject(new Error('Line 1: oh')) : Promise.resolve(),
    });
    const events = await listen();
    const first = await events.next();
    await writeFile(join(root, 'src', 'index.ts'), '1');
    const second = await events.next();
    assert.deepEqual(second, {version: first.version, failure: 'Line 1: oh'});
    assert.match(String(print.mock.calls[0]?.arguments[0]), /Line 1: oh/);
    assert.equal((await ask('/demo/en.html')).status, 200);
    broken = false;
    await writeFile(join(root, 'src', 'index.ts'), '2');
    const third = await events.next();
    assert.notEqual(third.version, first.version);
    assert.equal(third.failure, '');
  });

  it('during a build is built after it, never beside it', async () => {
    const seen = {builds: 0, running: 0, most: 0};
    let release = (): void => undefined;
    await serve({
      watch: true,
      build: async () => {
        seen.builds++;
        seen.most = Math.max(seen.most, ++seen.running);
        await new Promise<void>((resolve) => {
          release = resolve;
        });
        seen.running--;
      },
    });
    const events = await listen();
    await events.next();
    await writeFile(join(root, 'src', 'index.ts'), '3');
    await until(() => seen.builds === 1);
    await writeFile(join(root, 'src', 'index.ts'), '4');
    // As long as a second build could have begun beside the first.
    for (let count = 0; count < 30; count++) await tick();
    assert.equal(seen.builds, 1);
    release();
    await events.next();
    await until(() => seen.builds === 2);
    release();
    await events.next();
    assert.equal(seen.most, 1);
  });

  it('reloads the page in the browser, under a strict policy too, or says there what is wrong', async () => {
    mock.method(console, 'error', () => undefined);
    await serve({
      watch: true,
      build: () => Promise.reject(new Error('Line 1: oh')),
      headers: {
        'Content-Security-Policy':
          "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'",
      },
    });
    const page = await openChromium();
    try {
      await page.goto(`${server.origin}/demo/en.html`);
      await writeFile(join(root, 'src', 'index.ts'), '5');
      const alert = await page.waitForSelector('[role="alert"]:not(:empty)');
      assert.ok(alert);
      assert.equal(
        await alert.evaluate(({textContent}) => textContent),
        'Line 1: oh',
      );
      const file = join(root, 'demo', 'en.html');
      const newer = '<!doctype html><title>News</title><h1>Newer</h1>';
      // A file is watched from soon after it was served on.
      const again = setInterval(() => void writeFile(file, newer), 300);
      await page.waitForNavigation();
      clearInterval(again);
      const heading = await page.waitForSelector('h1');
      assert.equal(
        await heading?.evaluate(({textContent}) => textContent),
        'Newer',
      );
    } finally {
      await page.browser().close();
    }
  });
});

async function changeSource(): Promise<void> {
  const events = await listen();
  await events.next();
  await writeFile(join(root, 'src', 'index.ts'), String(Math.random()));
  await events.next();
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function until(met: () => boolean): Promise<void> {
  while (!met()) await tick();
}

function tick(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}

interface Message {
  readonly version: string;
  readonly failure: string;
}

/** What open pages are told. */
async function listen(): Promise<{next(): Promise<Message>}> {
  const response = await ask('/reload');
  assert.ok(response.body);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    async next() {
      while (!text.includes('\n\n')) {
        const {value, done} = await reader.read();
        assert.ok(!done);
        text += value;
      }
      const [message = '', ...rest] = text.split('\n\n');
      text = rest.join('\n\n');
      return JSON.parse(message.replace('data: ', '')) as Message;
    },
  };
}
