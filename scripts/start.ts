import {relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {ArticleFileError, checkFiles} from './server/articles.js';
import {buildForPages} from './server/build.js';
import {startServer} from './server/server.js';

const help = `Shows articles in the browser, built from Lede's elements.

  npm start                     the demo articles and the stories
  npm start -- FILE.html …      these articles as well, with the images beside them;
                                in them, /lede/lede.css and /lede/lede.js are the build

  --port N        the port to try first (default 8000); if it is taken, the next free one
  --no-stories    leave the stories out
  --production    serve the build that readers get; otherwise /lede/lede.js is the
                  development build, which warns of authors' mistakes in the browser's console
  --help          this

Each page is also at /no-script/…, with scripts really off. Pages reload when a file of
theirs or Lede's source changes. Ctrl-C ends it.`;

const root = fileURLToPath(new URL('..', import.meta.url));

try {
  await start();
} catch (error) {
  console.error(isMistake(error) ? error.message : error);
  process.exit(1);
}

async function start(): Promise<void> {
  const {values, positionals} = parseArgs({
    options: {
      port: {type: 'string', default: '8000'},
      'no-stories': {type: 'boolean', default: false},
      production: {type: 'boolean', default: false},
      help: {type: 'boolean', short: 'h', default: false},
    },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(help);
    return;
  }
  const port = parsePort(values.port);
  const files = await checkFiles(positionals, whereAsked());
  process.chdir(root);
  await buildOrSay();
  const server = await startServer({
    files,
    port,
    watch: true,
    stories: !values['no-stories'],
    development: !values.production,
  });
  if (server.port !== port && port !== 0) {
    console.log(`Port ${port} is taken.`);
  }
  console.log(`\n  Lede is at ${server.origin}/`);
  for (const {file, path} of server.articles) {
    console.log(`  ${relative(root, file)} is at ${server.origin}${path}`);
  }
  console.log('  Ctrl-C ends it.\n');
  endWith(server.close);
}

/** A source that cannot be built can be mended while the server runs. */
async function buildOrSay(): Promise<void> {
  try {
    await buildForPages();
  } catch (error) {
    console.error(`Could not be built:\n${(error as Error).message}`);
  }
}

/** The folder that the command was given in: npm runs scripts in the project's own. */
function whereAsked(): string {
  const {npm_lifecycle_event: script, INIT_CWD: folder} = process.env;
  return script === 'start' && folder ? folder : process.cwd();
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new ArticleFileError(
      `--port ${text}: a port is a number up to 65535`,
    );
  }
  return port;
}

/** Ctrl-C may arrive twice, from the terminal and from npm. */
function endWith(close: () => Promise<void>): void {
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    void close().then(() => process.exit(0));
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

function isMistake(error: unknown): error is Error {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return error instanceof ArticleFileError || code.startsWith('ERR_PARSE_ARGS');
}
