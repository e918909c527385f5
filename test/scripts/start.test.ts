import assert from 'node:assert/strict';
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {
  mkdir,
  mkdtemp,
  realpath,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import {createServer, get, type IncomingMessage} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {text} from 'node:stream/consumers';
import {after, before, describe, it} from 'node:test';

const article = (headline: string, head = '<meta charset="utf-8">'): string =>
  `<!doctype html><html lang="en"><head>${head}<title>${headline}</title>
  <!-- </head> in a comment is not the end of it -->
  <link rel="stylesheet" href="/lede/lede.css"><script type="module" src="/lede/lede.js"></script></head>
  <body><h1>${headline}</h1><img src="images/a%20lamp.svg" alt=""></body></html>`;

let folder: string;
before(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'lede-start-')));
  const news = join(folder, 'Новости дня');
  await mkdir(join(news, 'images'), {recursive: true});
  await mkdir(join(folder, 'Новости дня and more'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'Новости дня and more', 'secret.txt'), 'secret');
  await writeFile(join(news, 'a lamp #1?.html'), article('A lamp is lit'));
  await writeFile(join(news, 'second.html'), article('A second &amp; last'));
  await writeFile(join(news, 'images', 'a lamp.svg'), '<svg/>');
  await writeFile(join(news, 'clip.mp4'), '0123456789');
  await writeFile(join(news, '.env'), 'secret');
  await writeFile(
    join(news, 'old.html'),
    Buffer.from(article('Привет', '<meta charset="iso-8859-1">'), 'latin1'),
  );
  await writeFile(
    join(news, 'cyrillic.html'),
    Buffer.concat([
      Buffer.from('<html><head><meta charset="windows-1251"><title>'),
      Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
      Buffer.from('</title></head></html>'),
    ]),
  );
  await symlink(join(folder, 'secret.txt'), join(news, 'out.txt'));
  await symlink(join(news, 'clip.mp4'), join(news, 'in.mp4'));
  await writeFile(join(folder, 'draft.html'), article('A draft'));
  await symlink(join(folder, 'draft.html'), join(news, 'draft.html'));
});
after(() => rm(folder, {recursive: true}));

describe('npm start', {timeout: 120_000}, () => {
  let run: Run;
  before(async () => {
    run = await start(
      '--port=0',
      '--no-stories',
      join(folder, 'Новости дня', 'a lamp #1?.html'),
      join(folder, 'Новости дня', 'second.html'),
      join(folder, 'Новости дня', 'cyrillic.html'),
      join(folder, 'Новости дня', 'draft.html'),
    );
  });
  after(() => run.stop());

  const news = `/${encodeURIComponent('Новости дня')}`;
  const lamp = `${news}/${encodeURIComponent('a lamp #1?.html')}`;

  it('prints its own address and that of every file', () => {
    assert.match(run.output(), /Lede is at http:\/\/127\.0\.0\.1:\d+\/\n/);
    assert.ok(run.output().includes(`${run.origin}${lamp}\n`));
  });

  it('lists the files, the demo and each without script', async () => {
    const {status, body, type} = await run.get('/');
    assert.equal(status, 200);
    assert.equal(type, 'text/html; charset=utf-8');
    for (const path of [lamp, '/demo/en.html', '/demo/fa.html']) {
      assert.ok(body.includes(`href="${path}"`), path);
      assert.ok(body.includes(`href="/no-script${path}"`), path);
    }
    assert.ok(body.includes('A second &amp; last'), 'titles as they read');
    assert.ok(body.includes('Привет'), 'titles in other encodings');
    assert.ok(!body.includes('href="/stories/"'));
  });

  for (const name of ['en', 'fa', 'ru', 'flawed', 'elsewhere']) {
    it(`serves the demo's ${name}.html and everything that it refers to`, async () => {
      const {body} = await run.get(`/demo/${name}.html`);
      const links = [...body.matchAll(/(?:href|src)="([^"#]+)"/g)].map(
        ([, link = '']) => link,
      );
      assert.ok(links.length > 4);
      for (const link of new Set(links)) {
        const path = new URL(link, `${run.origin}/demo/`).pathname;
        const {status} = await run.get(path);
        const broken = link === 'media/moved-elsewhere.webp';
        assert.equal(status, broken ? 404 : 200, link);
      }
    });
  }

  it('maps Lede to the build, with the warnings for authors', async () => {
    const css = await run.get('/lede/lede.css');
    assert.equal(css.type, 'text/css; charset=utf-8');
    assert.match(css.body, /@layer lede/);
    const script = await run.get('/lede/lede.js');
    assert.equal(script.type, 'text/javascript; charset=utf-8');
    const [, name] = /from '\.\/(.*)'/.exec(script.body) ?? [];
    assert.equal(name, 'lede.development.js');
    const {body} = await run.get(`/lede/${name}`);
    assert.match(body, /lede-figure/);
    const chunk = /chunks\/[\w.-]+\.js/.exec(body)?.[0] ?? '';
    assert.equal((await run.get(`/lede/${chunk}`)).status, 200);
    assert.equal((await run.get(`/lede/${name}.map`)).status, 200);
  });

  it("serves a file's neighbours, by names with spaces and signs too", async () => {
    assert.equal((await run.get(lamp)).status, 200);
    const image = await run.get(`${news}/images/a%20lamp.svg`);
    assert.equal(image.body, '<svg/>');
    assert.equal(image.type, 'image/svg+xml; charset=utf-8');
  });

  it('gives a page the script that reloads it, at the end of its head', async () => {
    const {body} = await run.get(lamp);
    assert.match(
      body,
      /<\/script><script type="module" src="\/reload\.js"><\/script><\/head>\s*<body>/,
    );
    assert.equal((await run.get('/reload.js')).status, 200);
  });

  it('leaves the encoding of a page to the page where it is not UTF-8', async () => {
    const {type} = await run.get(`${news}/cyrillic.html`);
    assert.equal(type, 'text/html');
  });

  it('forbids script under /no-script/, and adds none', async () => {
    const {body, headers} = await run.get(`/no-script${lamp}`);
    assert.equal(headers['content-security-policy'], "script-src 'none'");
    assert.ok(!body.includes('reload.js'));
    const image = await run.get(`/no-script${news}/images/a%20lamp.svg`);
    assert.equal(image.status, 200);
  });

  it('lets nothing be cached', async () => {
    for (const path of ['/', lamp, '/lede/lede.css']) {
      const {headers} = await run.get(path);
      assert.equal(headers['cache-control'], 'no-store');
    }
  });

  it('answers what is not there with a page that says so', async () => {
    for (const path of ['/none', '/demo/none.html', '/favicon.ico']) {
      const {status, type, body} = await run.get(path);
      assert.equal(status, 404);
      assert.equal(type, 'text/html; charset=utf-8');
      assert.match(body, /<h1>Not found<\/h1>/);
    }
  });

  it('answers HEAD without a body, and refuses to be written to', async () => {
    const head = await run.get('/demo/en.html', {method: 'HEAD'});
    assert.equal(head.status, 200);
    assert.equal(head.body, '');
    const post = await run.get('/demo/en.html', {method: 'POST'});
    assert.equal(post.status, 405);
    assert.equal(post.headers.allow, 'GET, HEAD');
  });

  const ranges: [string, number, string, string?][] = [
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=0-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=4-2', 200, '0123456789'],
    ['lines=1-2', 200, '0123456789'],
  ];
  for (const [range, status, body, contentRange] of ranges) {
    it(`answers the range ${range} of a video with ${status}`, async () => {
      const answer = await run.get(`${news}/clip.mp4`, {headers: {range}});
      assert.equal(answer.status, status);
      assert.equal(answer.body, body);
      assert.equal(answer.headers['content-range'], contentRange);
    });
  }

  for (const path of [
    `${news}/../secret.txt`,
    `${news}/%2e%2e/secret.txt`,
    `${news}/..%2fsecret.txt`,
    `${news}/%2e%2e%2fsecret.txt`,
    `${news}/..%5csecret.txt`,
    `${news}/images/..%2f..%2fsecret.txt`,
    `${news}%2f..%2fsecret.txt`,
    `${news}/..%2f${encodeURIComponent('Новости дня and more')}/secret.txt`,
    `/no-script${news}/..%2fsecret.txt`,
    `/lede/..%2fpackage.json`,
    `/demo/%00`,
    `/demo/%ff`,
    `//demo/../..//etc/passwd`,
    `${news}/.env`,
    `${news}/out.txt`,
  ]) {
    it(`gives nothing out for ${path.replaceAll(news, '/news')}`, async () => {
      const {status, body} = await run.get(path);
      assert.ok(status === 403 || status === 404, String(status));
      assert.doesNotMatch(body, /secret|root:|"name"/);
    });
  }

  it('follows a link that stays in the folder', async () => {
    const {body} = await run.get(`${news}/in.mp4`);
    assert.equal(body, '0123456789');
  });

  it('follows a link that was named, wherever it leads', async () => {
    const {body} = await run.get(`${news}/draft.html`);
    assert.match(body, /A draft/);
  });

  it('answers nobody who reaches it by another name', async () => {
    const headers = {host: 'attacker.example'};
    assert.equal((await run.get('/', {headers})).status, 403);
  });

  it('survives an address that is none', async () => {
    assert.equal((await run.get('http://[')).status, 400);
    assert.equal((await run.get('/')).status, 200);
  });

  it('tells open pages when a file that was served changes, and again when it was replaced', async () => {
    await run.get(`${news}/images/a%20lamp.svg`);
    await run.get(lamp);
    const events = await run.open('/reload');
    const first = await events.next();
    const image = join(folder, 'Новости дня', 'images', 'a lamp.svg');
    const second = await events.after(() =>
      writeFile(image, '<svg lang="en"/>'),
    );
    assert.notEqual(second.version, first.version);
    // As editors save that write a new file and move it into the place of the old.
    const file = join(folder, 'Новости дня', 'a lamp #1?.html');
    let last = second;
    for (const headline of ['A lamp is out', 'A lamp is lit again']) {
      const next = await events.after(async () => {
        await writeFile(join(folder, 'new.html'), article(headline));
        await rename(join(folder, 'new.html'), file);
      });
      assert.notEqual(next.version, last.version);
      last = next;
      assert.match((await run.get(lamp)).body, new RegExp(headline));
    }
    events.close();
  });
});

describe('npm start, its options', {timeout: 120_000}, () => {
  it('takes the next free port and says so', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const {port} = other.address() as AddressInfo;
    const run = await start(`--port=${port}`, '--no-stories', '--production');
    assert.match(run.output(), new RegExp(`Port ${port} is taken`));
    assert.ok(Number(new URL(run.origin).port) > port);
    const {body} = await run.get('/lede/lede.js');
    assert.doesNotMatch(body, /lede\.development/);
    await run.stop();
    other.close();
  });

  it('ends cleanly with Ctrl-C, even while a page is open', async () => {
    const run = await start('--port=0', '--no-stories');
    await run.open('/reload');
    assert.equal(await run.stop('SIGINT'), 0);
  });

  const mistakes: [string, string[], RegExp][] = [
    ['a missing file', ['none.html'], /^none\.html: there is no such file$/m],
    [
      'a folder',
      ['demo'],
      /^demo: this is a folder; name the HTML file in it$/m,
    ],
    ['a device', ['/dev/null'], /^\/dev\/null: this is not a regular file$/m],
    [
      'another kind of file',
      ['README.md'],
      /^README\.md: this is not an HTML file/m,
    ],
    [
      'a file in a file',
      ['demo/en.html/x.html'],
      /^demo\/en\.html\/x\.html: there is no such file$/m,
    ],
    [
      'one missing of two',
      ['demo/en.html', 'no.html'],
      /^no\.html: there is no such file$/m,
    ],
    [
      'a port that is none',
      ['--port=many'],
      /^--port many: a port is a number/m,
    ],
    ['an option that is none', ['--colour'], /Unknown option '--colour'/],
  ];
  for (const [name, args, message] of mistakes) {
    it(`names ${name}, builds nothing and exits with 1`, async () => {
      const child = launch(...args);
      const [output, error] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        once(child, 'close'),
      ]);
      assert.equal(child.exitCode, 1);
      assert.match(error, message);
      assert.doesNotMatch(error, /\n\s+at /, 'a stack trace helps nobody here');
      assert.equal(output, '');
    });
  }

  it('explains itself with --help', async () => {
    const child = launch('--help');
    assert.match(await text(child.stdout), /npm start -- FILE\.html/);
  });
});

type Launched = ReturnType<typeof launch>;

function launch(...args: string[]) {
  return spawn(
    process.execPath,
    ['--import', 'tsx', resolve('scripts/start.ts'), ...args],
    {stdio: ['ignore', 'pipe', 'pipe']},
  );
}

interface Answer {
  readonly status: number;
  readonly type: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

interface Run {
  readonly origin: string;
  output(): string;
  /** Sends the path as it stands: `fetch` would resolve the dots in it. */
  get(
    path: string,
    options?: {method?: string; headers?: Record<string, string>},
  ): Promise<Answer>;
  open(path: string): Promise<Events>;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

async function start(...args: string[]): Promise<Run> {
  const child = launch(...args);
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const origin = await printedOrigin(child, () => printed);
  const request = (
    path: string,
    {method = 'GET', headers = {}}: {method?: string; headers?: object} = {},
  ): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const {hostname, port} = new URL(origin);
      const options = {hostname, port, path, method, headers: {...headers}};
      get(options, resolve).on('error', reject);
    });
  return {
    origin,
    output: () => printed,
    async get(path, options) {
      const response = await request(path, options);
      return {
        status: response.statusCode ?? 0,
        type: response.headers['content-type'],
        headers: response.headers,
        body: await text(response),
      };
    },
    async open(path) {
      return new Events(await request(path));
    },
    async stop(signal = 'SIGTERM') {
      if (child.exitCode !== null) return child.exitCode;
      child.kill(signal);
      await once(child, 'close');
      return child.exitCode;
    },
  };
}

function printedOrigin(
  child: Launched & ChildProcess,
  printed: () => string,
): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout.on('data', () => {
      const [, origin] = /Lede is at (\S+)\/\n[^]*Ctrl-C/.exec(printed()) ?? [];
      if (origin) resolve(origin);
    });
    child.on('close', () => {
      reject(new Error(printed()));
    });
  });
}

interface Message {
  readonly version: string;
  readonly failure: string;
}

/** The messages of an event stream, one by one. */
class Events {
  readonly #stream: IncomingMessage;
  readonly #messages: Message[] = [];
  #arrived = (): void => undefined;

  constructor(stream: IncomingMessage) {
    this.#stream = stream;
    stream.on('error', () => undefined);
    let text = '';
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const data = block.replace('data: ', '');
        this.#messages.push(JSON.parse(data) as Message);
      }
      this.#arrived();
    });
  }

  async next(): Promise<Message> {
    for (;;) {
      const message = this.#messages.shift();
      if (message) return message;
      await new Promise<void>((resolve) => {
        this.#arrived = resolve;
      });
    }
  }

  /** The message that a change brings, made again until it does: a file is watched from soon after it was served on. */
  async after(change: () => Promise<void>): Promise<Message> {
    const again = setInterval(() => void change(), 500);
    await change();
    try {
      return await this.next();
    } finally {
      clearInterval(again);
    }
  }

  close(): void {
    this.#stream.destroy();
  }
}
