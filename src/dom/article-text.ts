/** Attributes that show or hide parts of an article, or change their language: what to watch for its text to be read again. */
export const textAttributes: readonly string[] = [
  'aria-hidden',
  'data-read-aloud',
  'hidden',
  'lang',
  'open',
];

/**
 * What stands in an article and is not its text: navigation, tools, what is
 * hidden, credits, and the readings above ruby characters.
 */
export const apart =
  'script,style,template,noscript,nav,aside,menu,form,button,select,textarea,dialog,rt,rp,figcaption small,[hidden],[aria-hidden=true],[data-read-aloud=skip],lede-skip-links,lede-breaking-banner,lede-publisher-footer,lede-reader,lede-contents,lede-reading-preferences,lede-read-aloud,lede-reading-progress,lede-share';

/** Elements that run on in the line of text around them. A custom element of the site's is taken for one: where it wraps blocks, those count. */
export const inline =
  /^(?!lede-).*-|^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|ruby|rb|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var)$/;

/**
 * The text under a node, by the blocks that hold it (paragraphs, headings, list
 * items, captions, cells …), in reading order. A block that holds others, such
 * as a list item around a list, has its own words only; one without words is
 * left out.
 *
 * @param skip - Selector of what else is not read.
 */
export function readBlocks(root: Node, skip = ''): Map<Element, string> {
  const skipped = apart + skip;
  const blocks = new Map<Element, string>();
  const walker = document.createTreeWalker(
    root,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) => {
      if (isText(node)) return NodeFilter.FILTER_ACCEPT;
      const element = node as Element;
      return element instanceof HTMLFormElement ||
        element.matches(skipped) ||
        !element.checkVisibility({visibilityProperty: true})
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT;
    },
  );
  /** Line breaks and pictures part words, though they hold none. */
  let gap = '';
  let last: Element | undefined;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (isText(node)) {
      let block = node.parentElement;
      while (block && block !== root && inline.test(block.localName)) {
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
    } else if (!inline.test((node as Element).localName)) gap = ' ';
  }
  return blocks;
}

/** Not by its class: of a node that was made in a frame, it is the frame's. */
const isText = (node: Node): node is Text => node.nodeType === 3;
