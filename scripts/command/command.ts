import {parseArgs} from 'node:util';
import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {readFiles} from './files.js';
import {InputError} from './input-error.js';
import {snippet} from './snippet.js';
import {styles} from './styles.js';

const help = `lede-elements styles --prefix acme-

Writes lede.css for tags with a prefix of your own, those that you define with
defineAll({prefix: 'acme-'}). With several prefixes it is one sheet for all.

  --prefix NAME-   what the tags begin with; may be there more than once

  npx lede-elements styles --prefix acme- > acme.css

lede-elements snippet [options]

Prints the lines for a page's head that load Lede, with a hash for each file
(Subresource Integrity), so that a browser runs none that somebody has changed.
Copy the package's dist/ to your server, or name the folder of a CDN.

  --base URL       the folder of the files: a path or a URL (default: /lede/)
  --autoload       lede-autoload.js: loads only the elements that a page has
  --tags A,B       the same, for a page known to have these: they are fetched
                   at once, and only their files have a hash
  --lang TAG       the page's language: its labels are fetched at once
  --preferences    lede-preferences.js too: the reader's choices from the first paint
  --help           this text

  npx lede-elements snippet --base https://cdn.example/lede/0.1.0/ --tags figure,pull-quote --lang fa
`;

/** What `npx lede-elements` does with the words after it. */
async function run(args: readonly string[]): Promise<void> {
  const {values, positionals} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      base: {type: 'string', default: '/lede/'},
      autoload: {type: 'boolean', default: false},
      tags: {type: 'string', default: ''},
      lang: {type: 'string'},
      preferences: {type: 'boolean', default: false},
      prefix: {type: 'string', multiple: true, default: []},
      help: {type: 'boolean', short: 'h', default: false},
    },
  });
  const [command, ...others] = positionals;
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  const folder = new URL('./', import.meta.url);
  if (command === 'styles' && others.length === 0) {
    const parts = await readFile(new URL('lede.css.json', folder), 'utf8');
    const style = styles(JSON.parse(parts) as string[], values.prefix);
    const digest = createHash('sha384').update(style).digest('base64');
    process.stdout.write(style);
    process.stderr.write(`\nintegrity="sha384-${digest}"\n`);
    return;
  }
  if (command !== 'snippet' || others.length > 0) {
    const said = positionals.join(' ');
    throw new InputError(
      `${said ? `"${said}" is no command` : 'Which command?'}${said ? '.' : ''} There are two: lede-elements snippet, and lede-elements styles. What they take: lede-elements --help`,
    );
  }
  const {html, policy} = snippet(await readFiles(folder), {
    base: values.base,
    autoload: values.autoload,
    tags: values.tags
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
    lang: values.lang,
    preferences: values.preferences,
  });
  process.stdout.write(`${html}\n`);
  process.stderr.write(
    `\nWhere the page has a Content-Security-Policy, script-src needs ${policy} for the import map.\n`,
  );
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  const isTyped =
    error instanceof InputError ||
    (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
  if (!isTyped) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
