import {createHash} from 'node:crypto';
import {nearest} from '../../src/text/nearest.js';
import {loadedWith, nameOf, type Files} from './files.js';
import {InputError} from './input-error.js';
import {stylesFor} from './styles.js';

export interface SnippetOptions {
  /** Where the files are: a path, or the URL of a folder. */
  readonly base: string;
  /** Load only what the page has, by `lede-autoload.js`. */
  readonly autoload: boolean;
  /** The tags that the page is known to have, with or without `lede-`: then also that. */
  readonly tags: readonly string[];
  /** The language of the page, as a BCP 47 tag. */
  readonly lang: string | undefined;
  /** The script that applies what the reader prefers at the first paint. */
  readonly preferences: boolean;
  /** What the tags begin with, if not with `lede-`. */
  readonly prefix: string | undefined;
}

export interface Snippet {
  /** For the page's head. */
  readonly html: string;
  /** The source expressions that a Content-Security-Policy has to have in `script-src` for what is inline. */
  readonly policy: string;
}

/**
 * The lines of a page's head that load Lede, with the hash of each file that they
 * lead to: those of the chunks are in an import map (HTML standard, "integrity").
 */
export function snippet(files: Files, options: SnippetOptions): Snippet {
  const base = folderOf(options.base);
  const {prefix} = options;
  const isAutoload = options.autoload || options.tags.length > 0;
  if (prefix !== undefined && isAutoload) {
    throw new InputError(
      'lede-autoload.js knows the tags that begin with lede-, and no others. With --prefix leave out --autoload and --tags: the page loads lede-define.js, which has all elements.',
    );
  }
  const entry = isAutoload
    ? 'lede-autoload.js'
    : prefix === undefined
      ? 'lede.js'
      : 'lede-define.js';
  const choices = isAutoload ? (files.imports.get(entry)?.later ?? []) : [];
  const elements = chosen(choices, options.tags);
  const atOnce = loadedWith(files, [entry, ...elements]);
  const language = languageFile(
    files,
    isAutoload && elements.length === 0 ? loadedWith(files, choices) : atOnce,
    options.lang,
  );
  const covered = loadedWith(files, [entry, ...elements], {
    later: true,
    without:
      elements.length === 0
        ? []
        : choices.filter((path) => !elements.includes(path)),
  });

  const own =
    prefix === undefined ? undefined : stylesFor(files.style, [prefix]);
  const style = own ? `${prefix}lede.css` : 'lede.css';
  const hash = (path: string) =>
    own && path === style ? sha('sha384', own) : (files.integrity[path] ?? '');
  const address = (path: string) => escape(base + path);
  const checked = (path: string) =>
    `integrity="${hash(path)}" crossorigin="anonymous"`;
  const map = JSON.stringify(
    {
      integrity: Object.fromEntries(
        covered
          .filter((path) => path !== entry || own !== undefined)
          .sort()
          .map((path) => [base + path, hash(path)]),
      ),
    },
    null,
    2,
  );
  const preloads = [...atOnce, ...language].filter(
    (path) => path !== entry || own !== undefined,
  );
  const call = `import {defineAll} from '${base}${entry}'; defineAll({prefix: '${prefix}'});`;
  const html = [
    `<link rel="stylesheet" href="${address(style)}" ${checked(style)}>`,
    ...(options.preferences
      ? [
          `<script src="${address('lede-preferences.js')}" ${checked('lede-preferences.js')}${own ? ` data-prefix="${prefix}"` : ''}></script>`,
        ]
      : []),
    `<script type="importmap">${map}</script>`,
    ...preloads.map(
      (path) =>
        `<link rel="modulepreload" href="${address(path)}" ${checked(path)}>`,
    ),
    own
      ? `<script type="module">${call}</script>`
      : `<script type="module" src="${address(entry)}" ${checked(entry)}></script>`,
  ].join('\n');
  const policy = [map, ...(own ? [call] : [])]
    .map((text) => `'${sha('sha256', text)}'`)
    .join(' ');
  return {html, policy};
}

function sha(algorithm: 'sha256' | 'sha384', text: string): string {
  return `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`;
}

function folderOf(base: string): string {
  const isAddress = /^(?:https?:\/\/|\/|\.\.?\/)[^\s"'<>\\?#]*$/i.test(base);
  if (!isAddress) {
    throw new InputError(
      `"${base}" is no folder that a page can load from. Write a path or a URL, such as --base /lede/ or --base https://cdn.example/lede/0.1.0/`,
    );
  }
  return base.endsWith('/') ? base : `${base}/`;
}

/** The files of the tags, in their order. */
function chosen(choices: readonly string[], tags: readonly string[]): string[] {
  const names = choices.map(nameOf);
  return tags.map((tag) => {
    const name = tag.replace(/^lede-/, '');
    const file = choices[names.indexOf(name)];
    if (file !== undefined) return file;
    const meant = nearest(name, names);
    throw new InputError(
      `There is no tag "${tag}". ${meant === undefined ? `There are ${names.join(', ')}.` : `Did you mean "${meant}"?`}`,
    );
  });
}

/** The strings of a language, if they are not there anyway. */
function languageFile(
  files: Files,
  paths: readonly string[],
  lang: string | undefined,
): string[] {
  if (lang === undefined) return [];
  const languages = new Map(
    paths
      .flatMap((path) => files.imports.get(path)?.later ?? [])
      .map((path) => [nameOf(path), path] as const)
      .filter(([name]) => /^[a-z]{2}$/.test(name)),
  );
  const language = /^[a-z]+/i.exec(lang)?.[0].toLowerCase() ?? '';
  if (language === 'en') return [];
  const file = languages.get(language);
  if (file === undefined) {
    throw new InputError(
      `Lede has no labels in "${lang}". There are en, ${[...languages.keys()]
        .filter((name) => name !== 'en')
        .sort()
        .join(', ')}.`,
    );
  }
  return [file];
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;');
}
