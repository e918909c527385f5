/** A picture as the templates take it. */
export interface FigureData {
  readonly src: string;
  readonly srcset?: string;
  readonly sizes?: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
  readonly label?: string;
  readonly sensitive?: string;
  readonly zoom?: boolean;
  readonly lazy?: boolean;
}

/** What the templates are given. */
export interface PageData {
  readonly site: {
    readonly name: string;
    readonly home: string;
    readonly logo: Pick<FigureData, 'src' | 'width' | 'height'>;
    /** Address of the feed of breaking news. */
    readonly breaking: string;
    readonly search: string;
    readonly about: string;
    readonly copyright: string;
    readonly sections: readonly {title: string; url: string}[];
    readonly languages: readonly {code: string; name: string; url: string}[];
  };
  readonly breaking: readonly {title: string; url: string}[];
  readonly article: {
    readonly slug: string;
    readonly language: string;
    readonly direction: 'ltr' | 'rtl';
    readonly title: string;
    /** For the browser's tab and search engines. */
    readonly shortTitle: string;
    readonly standfirst: string;
    readonly author: {readonly name: string; readonly url: string};
    readonly place: string;
    readonly date: {readonly iso: string; readonly text: string};
    readonly image: FigureData;
    readonly blocks: readonly (
      | {readonly figure: FigureData}
      | {readonly quote: {readonly text: string; readonly by: string}}
      | {readonly html: string}
    )[];
  };
}

/**
 * Reads the data out of an article page, in it and without its script: the
 * demo's own, or one that a template made of them.
 *
 * @throws where what is written twice in it is not the same.
 */
export function readPageData(): PageData {
  const one = (selector: string, root: ParentNode = document) => {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`The demo has no ${selector}.`);
    return found;
  };
  const text = (node: Node) =>
    (node.textContent ?? '').replace(/\s+/g, ' ').trim();
  const href = (node: Element) => node.getAttribute('href') ?? '';
  const link = (node: Element) => ({title: text(node), url: href(node)});
  const links = (selector: string) =>
    [...document.querySelectorAll(selector)].map(link);
  const figure = (host: Element): FigureData => {
    const image = one('img', host) as HTMLImageElement;
    const credit = text(one('small', host));
    return {
      src: image.getAttribute('src') ?? '',
      srcset: image.srcset.replace(/\s+/g, ' ').trim(),
      sizes: image.sizes,
      width: image.width,
      height: image.height,
      alt: image.alt,
      caption: text(one('figcaption', host)).slice(0, -credit.length).trim(),
      credit,
      label: host.getAttribute('label') ?? '',
      sensitive: host.getAttribute('sensitive') ?? '',
      zoom: host.hasAttribute('zoom'),
      lazy: image.loading === 'lazy',
    };
  };
  const parts = [...one('article').children];
  const [first = one('lede-figure'), ...rest] = parts.slice(
    parts.findIndex((part) => part.localName === 'lede-figure'),
  );
  const [, standfirst, byline] = parts;
  if (!standfirst || !byline) throw new Error('The demo has no byline.');
  const author = one('[rel=author]', byline);
  const time = one('time', byline);
  const logo = one('lede-publisher-footer img') as HTMLImageElement;
  const attribute = (selector: string, name: string) =>
    one(selector).getAttribute(name) ?? '';
  const same = (...texts: readonly string[]): string => {
    const [first = '', ...others] = texts;
    const other = others.find((each) => each !== first);
    if (other !== undefined) throw new Error(`${other} is not ${first}`);
    return first;
  };
  const name = same(
    text(one('.nameplate')),
    attribute('lede-publisher-footer', 'name'),
    logo.alt,
    attribute('[property="og:site_name"]', 'content'),
  );
  const end = ` – ${name}`;
  if (!document.title.endsWith(end)) throw new Error(document.title);
  return {
    site: {
      name,
      home: href(one('.nameplate')),
      logo: {
        src: logo.getAttribute('src') ?? '',
        width: Number(logo.getAttribute('width')),
        height: Number(logo.getAttribute('height')),
      },
      breaking: one('lede-breaking-banner').getAttribute('src') ?? '',
      search: one('#search').getAttribute('action') ?? '',
      about: text(one('lede-publisher-footer p:not(:has(img))')),
      copyright: text(one('lede-publisher-footer small')),
      sections: links('#navigation a'),
      languages: [
        ...document.querySelectorAll<HTMLAnchorElement>(
          'lede-publisher-footer nav a',
        ),
      ].map((anchor) => ({
        code: anchor.hreflang,
        name: text(anchor),
        url: href(anchor),
      })),
    },
    breaking: links('lede-breaking-banner a'),
    article: {
      slug: 'article',
      language: document.documentElement.lang,
      direction: document.dir === 'rtl' ? 'rtl' : 'ltr',
      title: text(one('h1')),
      shortTitle: document.title.slice(0, -end.length),
      standfirst: same(
        text(standfirst),
        attribute('[name=description]', 'content'),
      ),
      author: {name: text(author), url: href(author)},
      place: text(author.nextSibling ?? byline).replace(/ ·$/, ''),
      date: {iso: time.getAttribute('datetime') ?? '', text: text(time)},
      image: figure(first),
      blocks: rest.map((part) => {
        if (part.localName === 'lede-figure') return {figure: figure(part)};
        if (part.localName !== 'lede-pull-quote') {
          return {html: part.outerHTML};
        }
        return {
          quote: {
            text: text(one('blockquote', part)),
            by: text(one('blockquote + p', part)),
          },
        };
      }),
    },
  };
}
