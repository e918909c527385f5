import {fileURLToPath} from 'node:url';
import type {Desktop} from '../screen-reader/desktop.js';
import {until} from '../screen-reader/limits.js';
import {roleOf} from './roles.js';
import {reduce, type Node, type RawNode} from './tree.js';

/** What `at_spi.py` prints of a node. */
interface Accessible {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly states: readonly string[];
  readonly language: string;
  /** Texts and children, in their order. */
  readonly content: readonly (string | Accessible)[];
}

const program = fileURLToPath(new URL('at_spi.py', import.meta.url));

/** How long a browser may take to tell a page to assistive technology. */
const limit = 30_000;

/**
 * The tree of the page with a title, which a browser in the session shows, in
 * the common form. It is read until it comes out the same twice: browsers tell
 * what has changed some time after it has.
 */
export async function readAtSpi(
  desktop: Desktop,
  browser: 'Firefox' | 'MiniBrowser',
  title: string,
): Promise<Node> {
  let last = '';
  const tree = await until(limit, `“${title}” over AT-SPI`, async () => {
    const text = await desktop.run('/usr/bin/python3', [
      program,
      browser,
      title,
    ]);
    if (text !== '' && text === last) return JSON.parse(text) as Accessible;
    last = text;
    return undefined;
  });
  return reduce(translate(tree, firstLanguage(tree)));
}

/** WebKit tells the language of text only: the page's is that of its first text. */
function firstLanguage({language, content}: Accessible): string {
  if (language) return language;
  for (const part of content) {
    const found = typeof part === 'string' ? '' : firstLanguage(part);
    if (found) return found;
  }
  return '';
}

/** The marker of a list item, which CSS draws: in Firefox it begins the text, in WebKit it is an object of its own. */
const marker = /^\s*(?:[•◦▪]|\p{N}+\.)(?:\s+|$)/u;

function isMarker(part: string | Accessible): boolean {
  return (
    typeof part !== 'string' &&
    part.role === 'text' &&
    textOf(part).replace(marker, '') === ''
  );
}

function textOf({content}: Accessible): string {
  return content
    .map((part) => (typeof part === 'string' ? part : textOf(part)))
    .join('');
}

function translate(accessible: Accessible, inherited: string): RawNode {
  const {attributes, content} = accessible;
  const language = accessible.language || inherited;
  const role = ariaRole(accessible);
  return {
    role,
    name: nameOf(role, accessible),
    states: statesOf(role, accessible),
    language,
    children: content.flatMap((part): RawNode[] => {
      if (role === 'listitem' && isMarker(part)) return [];
      if (typeof part !== 'string') return [translate(part, language)];
      const name = role === 'listitem' ? part.replace(marker, '') : part;
      return [{role: 'text', name, states: [], language, children: []}];
    }),
  };

  function ariaRole({role: own}: Accessible): string {
    if (attributes['text-input-type'] === 'search') return 'searchbox';
    const {tag = ''} = attributes;
    if (/^(audio|video)$/.test(tag)) return tag;
    const [first] = (
      attributes['xml-roles'] ??
      attributes['computed-role'] ??
      ''
    ).split(' ');
    return roleOf('at-spi', first || own);
  }
}

/** Roles that engines name by their contents, but WAI-ARIA does not: https://www.w3.org/TR/wai-aria-1.2/#namefromcontent */
const notNamedByContents = /^(blockquote|caption|generic|listitem|paragraph)$/;

function nameOf(role: string, accessible: Accessible): string {
  const {name, attributes} = accessible;
  const isContent =
    attributes['explicit-name'] !== 'true' &&
    notNamedByContents.test(role) &&
    withoutSpaces(textOf(accessible)).includes(
      withoutSpaces(name.replace(marker, '')),
    );
  return isContent ? '' : name;
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/g, '');
}

function statesOf(
  role: string,
  {attributes, states, description}: Accessible,
): string[] {
  const has = (state: string) => states.includes(state);
  const value = (key: string, nothing: string, label = key) => {
    const given = attributes[key] ?? nothing;
    return given === nothing ? [] : [`${label} ${given}`];
  };
  return [
    ...(role === 'heading' ? value('level', '') : []),
    ...(has('expandable') ? [has('expanded') ? 'expanded' : 'collapsed'] : []),
    ...(has('checkable') ? [has('checked') ? 'checked' : 'not checked'] : []),
    ...(role === 'toggle button'
      ? [has('pressed') ? 'pressed' : 'not pressed']
      : []),
    ...(has('selected') ? ['selected'] : []),
    ...value('current', ''),
    ...(has('enabled') ? [] : ['disabled']),
    ...(has('required') ? ['required'] : []),
    ...(has('invalid entry') ? ['invalid true'] : []),
    ...(has('has popup') ? ['opens menu'] : []),
    ...(has('modal') ? ['modal'] : []),
    ...value('live', ''),
    ...(has('busy') ? ['busy'] : []),
    ...(has('focused') && role !== 'document' ? ['focused'] : []),
    ...(description ? [`described as ${JSON.stringify(description)}`] : []),
  ];
}
