import {blockBreak, lineBreak, objectMark} from '../text/text-fragment.js';
import {childNodesOf, shadowRootOf} from './form-safe.js';
import {prefixed} from '../tags.js';
import {isElement, isText} from './kinds.js';

/** A passage in the text of its page, from one place to another. */
export interface Passage {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What a browser's search doesn't look into (specification of text fragments, "non-searchable"). */
const unsearchable =
  'script,style,template,noscript,iframe,object,meter,progress,select,textarea,input,audio,video,dialog,[popover]';

/** What is displayed among words, and not part of a quotation of them. */
const unquotable =
  'script,style,template,noscript,iframe,object,meter,progress,select,textarea,input,audio,video,button,dialog,[popover],lede-breaking-banner,lede-reader,lede-contents,lede-reading-preferences,lede-read-aloud,lede-reading-progress,lede-share';

/** The words of a range as they are displayed: paragraphs with an empty line between, without buttons and what else is no text. */
export function quotedText(range: Range): string {
  const parts = textIn(range);
  const flow = new Flow();
  const {commonAncestorContainer: common} = range;
  const root = isElement(common) ? common : common.parentElement;
  if (!root) return '';
  for (const item of displayed(root, false)) {
    if (typeof item === 'string') {
      if (item !== objectMark) flow.part(item);
    } else {
      const [node, isPreformatted] = item;
      const [start, end] = parts.get(node) ?? [0, 0];
      flow.add(node.data.slice(start, end), isPreformatted);
    }
  }
  return flow.text
    .trim()
    .replaceAll(blockBreak, '\n\n')
    .replaceAll(lineBreak, '\n');
}

/** Where a range stands in the text of the page, for a link that leads to it. */
export function passageOf(range: Range): Passage | undefined {
  const parts = textIn(range);
  const flow = new Flow();
  let from: number | undefined;
  let to = 0;
  for (const item of displayed(document.body, true)) {
    if (typeof item === 'string') {
      flow.part(item);
      continue;
    }
    const [node, isPreformatted] = item;
    const part = parts.get(node);
    if (!part) {
      flow.add(node.data, isPreformatted);
      continue;
    }
    const [start, end] = part;
    const words = node.data.slice(start, end);
    flow.add(node.data.slice(0, start), isPreformatted);
    if (words.trim()) from ??= flow.length;
    flow.add(words, isPreformatted);
    if (words.trim()) to = flow.length;
    flow.add(node.data.slice(end), isPreformatted);
  }
  return from === undefined ? undefined : {text: flow.text, from, to};
}

/** The text nodes in a range, and the part of each. */
function textIn(range: Range): Map<Text, [start: number, end: number]> {
  const {startContainer, startOffset, endContainer, endOffset} = range;
  const parts = new Map<Text, [number, number]>();
  const add = (node: Text): void => {
    if (!range.intersectsNode(node)) return;
    parts.set(node, [
      node === startContainer ? startOffset : 0,
      node === endContainer ? endOffset : node.data.length,
    ]);
  };
  const {commonAncestorContainer: common} = range;
  if (isText(common)) add(common);
  const walker = document.createTreeWalker(common, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) add(walker.currentNode as Text);
  return parts;
}

/** The text nodes under an element that are displayed, whether each keeps its white space, and what parts them. */
function* displayed(
  root: Element,
  isWholePage: boolean,
): Generator<readonly [node: Text, isPreformatted: boolean] | string> {
  const skipped = isWholePage ? unsearchable : prefixed(unquotable);
  const todo: (Node | string)[] = [root];
  for (let item = todo.pop(); item !== undefined; item = todo.pop()) {
    if (typeof item === 'string') yield item;
    else if (isText(item)) {
      const parent =
        item.parentElement ?? (item.getRootNode() as ShadowRoot).host;
      const {visibility, whiteSpace} = getComputedStyle(parent);
      if (visibility === 'visible') yield [item, whiteSpace.startsWith('pre')];
    } else if (isElement(item)) {
      const {localName} = item;
      const {display, userSelect} = getComputedStyle(item);
      // A search has the readings above ruby characters in the line, a quotation has none.
      const isReading = !isWholePage && /^r[tp]$/.test(localName);
      if (display === 'none' || localName === 'wbr' || isReading) continue;
      if (localName === 'br') yield lineBreak;
      else if (
        Element.prototype.matches.call(item, skipped) ||
        /^(?:img|canvas|svg|math|embed)$/.test(localName)
      ) {
        yield objectMark;
      } else if (isWholePage || userSelect !== 'none') {
        const edge = /^(?:inline|contents|ruby.*)$/.test(display)
          ? undefined
          : display.startsWith('inline-')
            ? objectMark
            : blockBreak;
        if (edge) {
          yield edge;
          todo.push(edge);
        }
        const children = isWholePage ? flatChildren(item) : childNodesOf(item);
        for (let at = children.length - 1; at >= 0; at--) {
          todo.push(children[at] as Node);
        }
      }
    }
  }
}

function flatChildren(element: Element): ArrayLike<Node> {
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes({flatten: true});
    if (assigned.length > 0) return assigned;
  }
  return childNodesOf(shadowRootOf(element) ?? element);
}

/** Text as it is laid out: white space collapsed, none at the edges of blocks. */
class Flow {
  length = 0;
  #parts: string[] = [];

  get text(): string {
    return this.#parts.join('');
  }

  add(data: string, isPreformatted: boolean): void {
    let words = isPreformatted
      ? data.replace(/\n/g, lineBreak)
      : data.replace(/[ \t\n\r\f]+/g, ' ');
    if (!isPreformatted && /^[ \u2028\u2029]?$/.test(this.#last)) {
      words = words.replace(/^ /, '');
    }
    this.#push(words);
  }

  /** Of several in a row the strongest stays; two ends of lines are one of a block. */
  part(mark: string): void {
    if (mark === objectMark) {
      if (this.#last !== mark) this.#push(mark);
      return;
    }
    if (this.#last === ' ') this.#cut();
    const last = this.#last;
    if (last === lineBreak) {
      this.#cut();
      this.#push(blockBreak);
    } else if (last && last !== blockBreak) this.#push(mark);
  }

  get #last(): string {
    return this.#parts.at(-1)?.at(-1) ?? '';
  }

  #push(words: string): void {
    if (!words) return;
    this.#parts.push(words);
    this.length += words.length;
  }

  #cut(): void {
    const words = this.#parts.pop()?.slice(0, -1);
    this.length -= 1;
    if (words) this.#parts.push(words);
  }
}
