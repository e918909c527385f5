import * as fc from 'fast-check';
import {descriptions} from '../security/page.js';

/** An element as it is to be made; a string is text. */
export interface Tree {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Tree | string)[];
}

const image =
  'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** Of many languages, with what is hard to lay out, to count and to compare. */
const phrases = [
  'The ferry is late again',
  'Nobody knows why. “They never do,” she said',
  'پل قدیمی بسته شد',
  'החנות נסגרה אתמול',
  'Мельница стояла сто лет',
  '橋が閉鎖された。',
  'สะพานเก่าปิดแล้ว',
  'पुल बंद हो गया।',
  'e\u0301te\u0301 \u{1f469}\u200d\u{1f52c} zero\u200bwidth',
  '<b>not markup</b> & \u202eturned\u202c',
  '¿Quién? … Ça va!',
];

const languages = ['en', 'fa', 'de-CH', 'ru', 'zh-Hant', 'ar', 'xx', '', 'und'];

const phrase = fc.constantFrom(...phrases);

/** What an author can write on one of Lede's elements. Addresses are for test/security: nothing is to be fetched here. Contents that are open have the headings heard a second time, as they should. */
const own = new Map(
  descriptions.map(({tagName, attributes}) => [
    tagName,
    attributes
      .map(({name}) => name)
      .filter(
        (name) =>
          !/^(src|transcript)$/.test(name) &&
          !(tagName === 'lede-contents' && name === 'inline'),
      ),
  ]),
);

const everywhere = {
  lang: languages,
  dir: ['rtl', 'ltr', 'auto'],
  class: ['wide'],
  title: ['A title'],
};

const values = [
  '',
  'true',
  '0',
  '3',
  '-1',
  'assertive',
  'contents share progress',
  'nothing-of-the-kind',
  'A label of the author’s',
  'یک نام',
];

function attributesOf(tag: string): fc.Arbitrary<Record<string, string>> {
  const options: Readonly<Record<string, readonly string[]>> = {
    ...everywhere,
    ...Object.fromEntries((own.get(tag) ?? []).map((name) => [name, values])),
    ...(tag === 'a' && {href: ['/story', '#top', '?q', '#gone']}),
    ...(tag === 'img' && {
      alt: ['', 'image', 'IMG_0042.jpg', '16x9 Image'],
      width: ['4'],
    }),
  };
  return fc
    .array(
      fc
        .constantFrom(...Object.entries(options))
        .chain(([name, of]) =>
          fc.record({name: fc.constant(name), value: fc.constantFrom(...of)}),
        ),
      {maxLength: 3},
    )
    .map((pairs) => ({
      ...(tag === 'img' ? {src: image, alt: ''} : {}),
      ...Object.fromEntries(pairs.map(({name, value}) => [name, value])),
    }));
}

/** Tools have no content of the author's: it would stand in no slot. */
const tools = [...own.keys()].filter((tag) =>
  /^lede-(?:reader|contents|reading-|read-aloud|share)/.test(tag),
);
const wrappers = [...own.keys()].filter((tag) => !tools.includes(tag));

const containers = [
  ...wrappers,
  ...wrappers,
  ...'article main section header footer figure figcaption blockquote div nav ul li p h1 h2 h3 a small cite strong table aside form details'.split(
    ' ',
  ),
];

const {tree} = fc.letrec<{tree: Tree; child: Tree | string}>((tie) => ({
  tree: fc.constantFrom(...containers).chain((tag) =>
    fc.record({
      tag: fc.constant(tag),
      attributes: attributesOf(tag),
      children: fc.array(tie('child'), {maxLength: 4}),
    }),
  ),
  child: fc.oneof(
    {depthSize: 'medium', withCrossShrink: true},
    phrase,
    fc.constantFrom(...tools, 'img', 'hr').chain((tag) =>
      fc.record({
        tag: fc.constant(tag),
        attributes: attributesOf(tag),
        children: fc.constant([]),
      }),
    ),
    tie('tree'),
  ),
}));

/** A sentence that an article says in several places, of which its readers are to hear one. */
interface Echo {
  readonly phrase: string;
  /** Where it stands as text: after so many of the pull quotes, or nowhere. */
  readonly text: {readonly tag: string; readonly after: number} | null;
  readonly quotes: readonly {readonly before: string; readonly after: string}[];
  /** Whether the caption of a picture says it, and the picture's alternative text. */
  readonly isCaption: boolean;
}

const echo: fc.Arbitrary<Echo> = fc.record({
  phrase,
  text: fc.option(
    fc.record({tag: fc.constantFrom('p', 'li', 'h2'), after: fc.nat({max: 3})}),
  ),
  quotes: fc.array(
    fc.constantFrom(
      {before: '', after: ''},
      {before: '', after: '.'},
      {before: '“', after: '.”'},
      {before: '« ', after: ' »'},
    ),
    {minLength: 1, maxLength: 3},
  ),
  isCaption: fc.boolean(),
});

/** An article that repeats itself, among whatever else stands in it. */
interface Story {
  readonly lang: string;
  readonly parts: readonly (Tree | Echo)[];
}

const story: fc.Arbitrary<Story> = fc.record({
  lang: fc.constantFrom(...languages),
  parts: fc.array(fc.oneof(tree, echo), {minLength: 1, maxLength: 4}),
});

/** A tree that is not to be said as it is written. */
export interface Case {
  readonly tree: Tree;
  /** Each to be heard once, in this order unless they are said in several places. */
  readonly sentences: readonly string[];
  readonly isInOrder: boolean;
  /** To be heard once or not at all: whether depends on what else is in the page, or on the reader. */
  readonly perhaps: readonly string[];
}

/**
 * Random trees of the elements, no sentence of one in another. Many stand in a
 * page at once: to wait for one takes as long as to wait for all.
 */
export const anyCases: fc.Arbitrary<Case[]> = fc
  .array(fc.oneof({weight: 2, arbitrary: tree}, story), {
    minLength: 1,
    maxLength: 40,
    size: 'max',
  })
  .map((all) => {
    let count = 0;
    const numbered = (text: string): string => `${text} (${++count})`;
    const number = (one: Tree): Tree => ({
      ...one,
      children: one.children.map((child) =>
        typeof child === 'string' ? `${numbered(child)}. ` : number(child),
      ),
    });
    return all.map((one) => {
      const whole =
        'tag' in one
          ? number(one)
          : element(
              'lede-article',
              element(
                'article',
                {lang: one.lang},
                ...one.parts.flatMap((part) =>
                  'tag' in part
                    ? [number(part)]
                    : echoed({...part, phrase: numbered(part.phrase)}),
                ),
              ),
            );
      return {
        tree: whole,
        sentences: [...new Set(sentencesIn(whole, false))],
        isInOrder: 'tag' in one,
        perhaps: sentencesIn(whole, true),
      };
    });
  });

function echoed({phrase, text, quotes, isCaption}: Echo): Tree[] {
  const all = quotes.map(({before, after}) =>
    element(
      'lede-pull-quote',
      element('blockquote', element('p', `${before}${phrase}${after}`)),
    ),
  );
  if (isCaption) {
    const alt = `${phrase}.`;
    all.push(
      element(
        'lede-figure',
        element(
          'figure',
          element('img', {src: image, alt}),
          element('figcaption', alt),
        ),
      ),
    );
  } else if (text) {
    all.splice(text.after, 0, element(text.tag, `${phrase}. `));
  }
  return all;
}

function element(
  tag: string,
  ...rest: (Tree | string | Record<string, string>)[]
): Tree {
  const isChild = (one: (typeof rest)[number]): one is Tree | string =>
    typeof one === 'string' || 'children' in one;
  return {
    tag,
    attributes: Object.assign(
      {},
      ...rest.filter((one) => !isChild(one)),
    ) as Record<string, string>,
    children: rest.filter(isChild),
  };
}

/** The sentences that a tree's author did not hide, or those of which that can't be told from the tree. */
function sentencesIn(
  {tag, attributes, children}: Tree,
  isAsked: boolean,
  isOpen = true,
): string[] {
  const isStillOpen =
    isOpen &&
    !(
      tag === 'details' ||
      // Browsers display no form that stands in a table.
      tag === 'table' ||
      // Gone where nothing that they lead to is in the page.
      tag === 'lede-skip-links' ||
      (tag === 'lede-figure' && 'sensitive' in attributes)
    );
  return children.flatMap((child) =>
    typeof child !== 'string'
      ? sentencesIn(child, isAsked, isStillOpen)
      : isStillOpen === isAsked
        ? []
        : [/^[“«]? ?(.*\(\d+\))/s.exec(child)?.[1] ?? child],
  );
}

/** What is done to a tree once it stands in the page. Numbers choose among what there is. */
export type Change =
  | {readonly kind: 'text'; readonly at: number; readonly text: string}
  | {
      readonly kind: 'attribute';
      readonly at: number;
      readonly which: number;
      readonly value: string | null;
    }
  | {readonly kind: 'remove'; readonly at: number}
  | {readonly kind: 'move'; readonly at: number; readonly to: number}
  | {readonly kind: 'insert'; readonly at: number; readonly tree: Tree};

const at = fc.nat({max: 30});

export const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({kind: fc.constant('text' as const), at, text: phrase}),
  fc.record({
    kind: fc.constant('attribute' as const),
    at,
    which: at,
    value: fc.option(fc.constantFrom(...values, ...languages)),
  }),
  fc.record({kind: fc.constant('remove' as const), at}),
  fc.record({kind: fc.constant('move' as const), at, to: at}),
  fc.record({kind: fc.constant('insert' as const), at, tree}),
);

/** How a tree comes to stand in the page. */
export interface Manner {
  /** Whether the elements are ready when they are made, or were there before their classes. */
  readonly isReady: boolean;
  /** Whether the content is there before the attributes. */
  readonly isContentFirst: boolean;
}

/** Makes a tree, as a child of a parent that is in the page. */
export function build(root: Tree, parent: Element, manner: Manner): Element {
  if (manner.isReady) return add(root, parent, document, manner);
  const element = withoutLede(root, manner);
  parent.append(element);
  return element;
}

/** Makes a tree in a document without a window, where nothing is upgraded until it comes into a page. */
export function withoutLede(
  root: Tree,
  manner: Manner = {isReady: false, isContentFirst: false},
): Element {
  const elsewhere = document.implementation.createHTMLDocument();
  return add(root, elsewhere.body, elsewhere, manner);
}

function add(
  {tag, attributes, children}: Tree,
  parent: Element,
  owner: Document,
  manner: Manner,
): Element {
  const element = owner.createElement(tag);
  const content = () => {
    for (const child of children) {
      if (typeof child === 'string') element.append(child);
      else add(child, element, owner, manner);
    }
  };
  parent.append(element);
  if (manner.isContentFirst) content();
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  if (!manner.isContentFirst) content();
  return element;
}

/** Does to a tree of the page what a change says; what it can't be done to stays as it is. */
export function change(root: Element, what: Change): void {
  const elements = [root, ...root.querySelectorAll('*')];
  const element = elements[what.at % elements.length]!;
  const isTool = tools.includes(element.localName);
  switch (what.kind) {
    case 'text': {
      const text = [...element.childNodes].find((node) => node instanceof Text);
      if (text) text.data = what.text;
      else if (!isTool) element.append(what.text);
      break;
    }
    case 'attribute': {
      const names = [
        ...Object.keys(everywhere),
        ...(own.get(element.localName) ?? []),
      ];
      const name = names[what.which % names.length]!;
      if (what.value === null) element.removeAttribute(name);
      else element.setAttribute(name, what.value);
      break;
    }
    case 'remove':
      if (element !== root) element.remove();
      break;
    case 'move': {
      const to = elements[what.to % elements.length]!;
      if (
        element !== root &&
        !element.contains(to) &&
        !tools.includes(to.localName)
      ) {
        to.append(element);
      }
      break;
    }
    case 'insert':
      if (!isTool) {
        build(what.tree, element, {isReady: true, isContentFirst: false});
      }
  }
}
