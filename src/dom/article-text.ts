import {prefixed, unprefixed} from '../tags.js';

/**
 * What stands in an article and is not its text: navigation, tools, what is
 * hidden, credits, and the readings above ruby characters.
 */
export const apart = (): string =>
  prefixed(
    'script,style,template,noscript,nav,aside,menu,form,button,select,textarea,dialog,rt,rp,figcaption small,[hidden],[aria-hidden=true],[data-read-aloud=skip],lede-skip-links,lede-breaking-banner,lede-publisher-footer,lede-reader,lede-contents,lede-reading-preferences,lede-read-aloud,lede-reading-progress,lede-share',
  );

/** Nodes: a millisecond's worth. */
const step = 100;

/** Elements that run on in the line of text around them. A custom element of the site's is taken for one: where it wraps blocks, those count. */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby rb s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
);

/** As in `kinds.js`, which the bundler would put beside `lede.js`, that is to be one file, if it were asked here too. */
const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

export function isInline({localName}: Element): boolean {
  const name = unprefixed(localName);
  return name.includes('-') ? !name.startsWith('lede-') : inline.has(name);
}

/** Whether the text of an element shows. One that is in the place of its content (`display: contents`) has no box, its content has. */
export function isVisible(element: Element): boolean {
  if (element.checkVisibility({visibilityProperty: true})) return true;
  const {display, visibility} = getComputedStyle(element);
  return display === 'contents' && visibility === 'visible';
}

/**
 * The text under a node, by the blocks that hold it (paragraphs, headings, list
 * items, captions, cells …), in reading order. A block that holds others, such
 * as a list item around a list, has its own words only; one without words is
 * left out.
 *
 * @param skip - Selector of what else is not read.
 */
export function readBlocks(root: Node, skip = ''): Map<Element, string> {
  const blocks = new Map<Element, string>();
  const steps = readInSteps(root, skip, blocks);
  while (!steps.next().done);
  return blocks;
}

/** The same for who can wait, or need not read it all: every step reads on by some nodes. */
export function* readInSteps(
  root: Node,
  skip: string,
  blocks: Map<Element, string>,
): Generator<undefined> {
  const skipped = apart() + skip;
  const walker = document.createTreeWalker(
    root,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) => {
      const isRead =
        isText(node) ||
        (!(node instanceof HTMLFormElement) &&
          !(node as Element).matches(skipped) &&
          isVisible(node as Element));
      return isRead ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT;
    },
  );
  /** Line breaks and pictures part words, though they hold none. */
  let gap = '';
  let last: Element | undefined;
  for (let count = 1; walker.nextNode(); count++) {
    if (count % step === 0) yield;
    const node = walker.currentNode;
    if (isText(node)) {
      let block = node.parentElement;
      while (block && block !== root && isInline(block)) {
        block = block.parentElement;
      }
      if (!block) continue;
      const before = blocks.get(block);
      if (block !== last) gap = ' ';
      if (before !== undefined) blocks.set(block, before + gap + node.data);
      else if (node.data.trim()) blocks.set(block, node.data);
      else continue;
      last = block;
      gap = '';
    } else if (!isInline(node as Element)) gap = ' ';
  }
}
