import {decodeReferences} from '../../text/character-references.js';
import {parseXml, textOf, type XmlElement} from '../../text/xml.js';

/** A headline as a feed gives it. */
export interface FeedHeadline {
  /** What the feed knows it by, so that a corrected headline takes the place of the first. */
  readonly id: string;
  /** Text, never markup. */
  readonly title: string;
  /** Absolute, `http:` or `https:`. */
  readonly url: string | undefined;
  /** BCP 47 tag, where the feed gives one. */
  readonly language: string | undefined;
}

interface DatedHeadline extends FeedHeadline {
  /** Milliseconds since 1970; `NaN` where the feed does not say. */
  readonly time: number;
}

/** More than any headline has: longer "titles" are whole articles. */
const longest = 300;

/**
 * The headlines of a JSON Feed 1.1, RSS 2.0 or Atom document, newest first.
 * Those most of whose characters were lost (U+FFFD) are none.
 *
 * @param base - The feed's own address, against which its links are resolved.
 * @throws where the text is none of them, or no headline can be read.
 */
export function parseFeed(text: string, base: string): FeedHeadline[] {
  const source = text.trim();
  const headlines = source.startsWith('{')
    ? jsonFeed(JSON.parse(source), base)
    : xmlFeed(parseXml(source), base);
  const readable = headlines.filter(isReadable);
  if (headlines.length > 0 && readable.length === 0) {
    throw new TypeError('The feed is in another encoding than it says.');
  }
  // The formats promise no order. Without every date there is none but the feed's own.
  return readable.some(({time}) => Number.isNaN(time))
    ? readable
    : readable.sort((first, second) => second.time - first.time);
}

/**
 * The headlines in one message of an event stream: a JSON Feed item, several
 * in an array, or a whole feed.
 *
 * @throws where it is none of them.
 */
export function parseItems(text: string, base: string): FeedHeadline[] {
  const data: unknown = JSON.parse(text);
  if (isObject(data) && 'items' in data) {
    return jsonFeed(data, base).filter(isReadable);
  }
  const items = (Array.isArray(data) ? data : [data]) as unknown[];
  if (!items.every(isObject)) {
    throw new TypeError('The message is not an item of a JSON Feed.');
  }
  return items
    .flatMap((item) => jsonItem(item, undefined, base))
    .filter(isReadable);
}

/** Whether fewer than half of the characters were lost on the way, as those of another encoding are. One alone was cut in two by whoever shortened the headline. */
function isReadable({title}: FeedHeadline): boolean {
  return 2 * (title.split('\uFFFD').length - 1) < title.length;
}

function jsonFeed(feed: unknown, base: string): DatedHeadline[] {
  if (
    !isObject(feed) ||
    !Array.isArray(feed['items']) ||
    !/^https?:\/\/(www\.)?jsonfeed\.org\/version\/1/.test(
      string(feed['version']),
    )
  ) {
    throw new TypeError('The JSON is not a JSON Feed.');
  }
  return (feed['items'] as unknown[])
    .filter(isObject)
    .flatMap((item) => jsonItem(item, string(feed['language']), base));
}

function jsonItem(
  item: Record<string, unknown>,
  language: string | undefined,
  base: string,
): DatedHeadline[] {
  const {id} = item;
  return headline({
    id: typeof id === 'number' ? String(id) : string(id),
    title: [item['title'], item['summary'], item['content_text']]
      .map(string)
      .find((text) => text.trim()),
    url: resolve(item['url'], base) ?? resolve(item['external_url'], base),
    language: string(item['language']) || language,
    date: string(item['date_published']) || string(item['date_modified']),
  });
}

function xmlFeed(root: XmlElement, base: string): DatedHeadline[] {
  const [name = '', prefix = ''] = root.name.split(':').reverse();
  if (name === 'feed') return atom(root, prefix && `${prefix}:`, base);
  const channel = root.name === 'rss' && child(root, 'channel');
  if (!channel) throw new TypeError(`<${root.name}> is not a feed.`);
  const language = text(channel, 'language');
  return children(channel, 'item').flatMap((item) => {
    const guid = child(item, 'guid');
    const permanent = guid?.attributes.get('isPermaLink') !== 'false';
    const id = guid && textOf(guid).trim();
    return headline({
      id,
      title: text(item, 'title') || text(item, 'description'),
      url: resolve(text(item, 'link') || (permanent && id), base),
      language: text(item, 'dc:language') || language,
      date: text(item, 'pubDate'),
    });
  });
}

function atom(feed: XmlElement, prefix: string, base: string): DatedHeadline[] {
  return children(feed, `${prefix}entry`).flatMap((entry) => {
    const title = child(entry, `${prefix}title`);
    const words = title ? textOf(title) : '';
    const link = children(entry, `${prefix}link`).find(
      ({attributes}) => (attributes.get('rel') ?? 'alternate') === 'alternate',
    );
    return headline({
      id: text(entry, `${prefix}id`),
      // "html" is escaped twice (RFC 4287, 3.1.1.2): its character references are text, its tags are shown as they are.
      title:
        title?.attributes.get('type') === 'html'
          ? decodeReferences(words)
          : words,
      url: resolve(link?.attributes.get('href'), base),
      language: [title, entry, feed]
        .map((element) => element?.attributes.get('xml:lang'))
        .find((language) => language !== undefined),
      date:
        text(entry, `${prefix}published`) || text(entry, `${prefix}updated`),
    });
  });
}

/** A headline of what a feed says, or none where there are no words. */
function headline(said: {
  id: string | undefined;
  title: string | undefined;
  url: string | undefined;
  language: string | undefined;
  date: string;
}): DatedHeadline[] {
  const words = (said.title ?? '').replace(/\s+/g, ' ').trim();
  if (!words) return [];
  const characters = Array.from(words);
  const title =
    characters.length > longest
      ? `${characters.slice(0, longest - 1).join('')}…`
      : words;
  return [
    {
      // Not joined to the title: a corrected headline has the same address.
      id: said.id?.trim() || (said.url ?? title),
      title,
      url: said.url,
      language: languageTag(said.language),
      time: Date.parse(said.date),
    },
  ];
}

/** An address that a link may have: anything but `http:` and `https:` runs script, opens an application or leaks a file's name. */
function resolve(url: unknown, base: string): string | undefined {
  if (typeof url !== 'string' || !url.trim()) return undefined;
  try {
    const {protocol, href} = new URL(url.trim(), base);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

function languageTag(tag: string | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag?.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

function children(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter(
    (node): node is XmlElement =>
      typeof node !== 'string' && node.name === name,
  );
}

function child(parent: XmlElement, name: string): XmlElement | undefined {
  return children(parent, name)[0];
}

function text(parent: XmlElement, name: string): string {
  const element = child(parent, name);
  return element ? textOf(element).trim() : '';
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
