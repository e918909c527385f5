import {parseArgs} from 'node:util';
import {readFiles} from './files.js';
import {InputError} from './input-error.js';
import {snippet} from './snippet.js';
import {stylesFor} from './styles.js';

const help = `lede-elements snippet [options]

Prints the lines for a page's head that load Lede, with a hash for each file
(Subresource Integrity), so that a browser runs none that somebody has changed.
Copy the package's dist/ to your server, or name the folder of a CDN.

  --base URL       the folder of the files: a path or a URL (default: /lede/)
  --autoload       lede-autoload.js: loads only the elements that a page has
  --tags A,B       the same, for a page known to have these: they are fetched
                   at once, and only their files have a hash
  --lang TAG       the page's language: its labels are fetched at once
  --preferences    lede-preferences.js too: the reader's choices from the first paint
  --prefix NAME-   for tags that begin with a name of your own, such as acme-figure
  --help           this text

  npx lede-elements snippet --base https://cdn.example/lede/0.1.0/ --tags figure,pull-quote --lang fa

lede-elements styles --prefix NAME-

Prints lede.css for such tags; for those of several prefixes with one --prefix each.

  npx lede-elements styles --prefix acme- > acme-lede.css
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
  const isKnown = command === 'snippet' || command === 'styles';
  if (!isKnown || others.length > 0) {
    const said = positionals.join(' ');
    throw new InputError(
      `${said ? `"${said}" is no command` : 'Which command?'}${said ? '.' : ''} There are two: lede-elements snippet and lede-elements styles. What they take: lede-elements --help`,
    );
  }
  const files = await readFiles(new URL('./', import.meta.url));
  if (command === 'styles') {
    process.stdout.write(stylesFor(files.style, values.prefix));
    return;
  }
  const [prefix, ...more] = values.prefix;
  if (more.length > 0) {
    throw new InputError(
      `A snippet is for the tags of one prefix. Print one for ${prefix} and another for ${more.join(', ')}, and merge their import maps.`,
    );
  }
  const {html, policy} = snippet(files, {
    base: values.base,
    autoload: values.autoload,
    tags: values.tags
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
    lang: values.lang,
    preferences: values.preferences,
    prefix,
  });
  process.stdout.write(`${html}\n`);
  process.stderr.write(
    `\nWhere the page has a Content-Security-Policy, script-src needs ${policy} for ${prefix === undefined ? 'the import map' : 'the import map and the last line'}.\n`,
  );
  if (prefix !== undefined) {
    process.stderr.write(
      `\nThe first line's file you write yourself, into that folder: npx lede-elements styles --prefix ${prefix} > ${prefix}lede.css\n`,
    );
  }
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
