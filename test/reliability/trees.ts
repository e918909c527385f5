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

/** Each text is numbered once the tree is whole: none is like another. */
const text = fc.constantFrom(...phrases);

/** What an author can write on one of Lede's elements, and on any. */
const own = new Map(
  descriptions.map(({tagName, attributes}) => [
    tagName,
    // Addresses are for test/security: nothing is to be fetched here.
    attributes.filter(({name}) => !/^(src|transcript)$/.test(name)),
  ]),
);
const everywhere: readonly [name: string, values: readonly string[]][] = [
  ['lang', languages],
  ['dir', ['rtl', 'ltr', 'auto']],
  ['class', ['wide']],
  ['title', ['A title']],
];

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
  const options = [
    ...everywhere,
    ...(own.get(tag) ?? []).map(({name}) => [name, values] as const),
    ...(tag === 'a' ? ([['href', ['/story', '#top', '?q']]] as const) : []),
    ...(tag === 'img'
      ? ([
          ['alt', ['', 'image', 'IMG_0042.jpg', '16x9 Image']],
          ['width', ['4']],
        ] as const)
      : []),
  ];
  return fc
    .array(
      fc
        .constantFrom(...options)
        .chain(([name, of]) =>
          fc
            .constantFrom(...of)
            .map((value): [string, string] => [name, value]),
        ),
      {maxLength: 3},
    )
    .map((pairs) => ({
      ...(tag === 'img' ? {src: image, alt: ''} : {}),
      ...Object.fromEntries(pairs),
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

type Trees = Record<'tree', Tree> & Record<'child', Tree | string>;

const {tree} = fc.letrec<Trees>((tie) => ({
  tree: fc.constantFrom(...containers).chain((tag) =>
    fc.record({
      tag: fc.constant(tag),
      attributes: attributesOf(tag),
      children: fc.array(tie('child'), {maxLength: 4}),
    }),
  ),
  child: fc.oneof(
    {depthSize: 'medium', withCrossShrink: true},
    text,
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

/** Random trees of the elements, each of their texts another. */
export const anyTrees: fc.Arbitrary<Tree[]> = fc
  // Many stand in a page at once: to wait for one takes as long as to wait for all.
  .array(tree, {minLength: 1, maxLength: 10})
  .map((trees) => {
    let count = 0;
    const number = (one: Tree): Tree => ({
      ...one,
      children: one.children.map((child) =>
        typeof child === 'string' ? `${child} ${count++}. ` : number(child),
      ),
    });
    return trees.map(number);
  });

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
  fc.record({kind: fc.constant('text' as const), at, text}),
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
  // In a document without a window nothing is upgraded: it is when it comes into the page.
  const elsewhere = document.implementation.createHTMLDocument();
  const element = add(root, elsewhere.body, elsewhere, manner);
  parent.append(element);
  return element;
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
      const texts = [...element.childNodes].filter(
        (node) => node instanceof Text,
      );
      if (texts[0]) texts[0].data = what.text;
      else if (!isTool) element.append(what.text);
      break;
    }
    case 'attribute': {
      const names = [
        ...everywhere.map(([name]) => name),
        ...(own.get(element.localName) ?? []).map(({name}) => name),
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
      if (!isTool)
        build(what.tree, element, {isReady: true, isContentFirst: false});
  }
}
