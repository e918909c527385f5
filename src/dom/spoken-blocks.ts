import {addsNothing, saysTheSame} from '../text/likeness.js';
import {isPlaceholder} from '../text/placeholder.js';
import {lineBreak, paragraphBreak} from '../text/sentences.js';
import {apart, isInline, isVisible} from './article-text.js';
import {languageOf} from './language.js';
import type {Stretch} from './spoken-sentence.js';
import {unprefixed} from '../tags.js';
import {isElement, isText} from './kinds.js';

/** A run of text in one block that nothing but inline elements part: what is said of it, and where that stands. */
export interface SpokenBlock {
  readonly element: Element;
  readonly text: string;
  readonly stretches: readonly Stretch[];
}

const silent = () =>
  `${apart()},[inert],area,audio,canvas,video,iframe,object,embed,input,datalist,template`;

/** Soft hyphens and word joiners, and bidi controls, which some engines name. Joiners of Persian and Indic letters stay. */
const irregular =
  /[\u00ad\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]+|[^\S ]\s*| \s+/g;

/** How much text is one step of work. */
const stepLetters = 500;

/**
 * What is said of an element, block by block, in the order in which a screen
 * reader says it: through open shadow roots and slots, tables row by row. Left
 * out is what `readBlocks` leaves out, what is inert, and a pull quote that
 * repeats the article (of one with another in it, what is silent); words that
 * only a screen reader shows are said. An image is said by its alternative text
 * where it has some that isn't in its caption.
 *
 * Yields `undefined` after each step of work, so that who reads can pause.
 */
export function* spokenBlocks(
  root: Element,
): Generator<SpokenBlock | undefined> {
  const owners = [root];
  const todo: (Node | undefined)[] = childrenOf(root);
  let draft = new Draft(root);
  let isCell = false;

  const flush = (): SpokenBlock | undefined => {
    const done = draft.finish();
    draft = new Draft(owners.at(-1) ?? root);
    isCell = false;
    return done;
  };

  while (todo.length > 0) {
    const node = todo.pop();
    if (!node) {
      // The end of a block.
      owners.pop();
      yield flush();
    } else if (isText(node)) {
      const parent = parentOf(node);
      if (!parent || parent.localName === 'tr') continue;
      if (isCell && node.data.trim()) {
        draft.separate();
        isCell = false;
      }
      yield* draft.add(node, parent);
    } else if (isElement(node) && !isSilent(node)) {
      const {localName} = node;
      if (localName === 'br') draft.breakLine(node);
      else if (localName === 'wbr') continue;
      else if (/^(?:img|svg|math)$/.test(localName) || isDrawing(node)) {
        if (isVisible(node)) draft.addImage(node, alternativeText(node));
      } else {
        const runsOn = isInline(node) || /^(?:slot|picture)$/.test(localName);
        if (/^t[dh]$/.test(localName)) isCell = true;
        else if (!runsOn) {
          owners.push(node);
          yield flush();
          todo.push(undefined);
        }
        for (const child of childrenOf(node)) todo.push(child);
      }
      yield;
    }
  }
  yield flush();
}

/** What is under a node in the flat tree, last first. Text that `visibility` hides is left out; an element may show itself again. */
function childrenOf(element: Element): Node[] {
  const assigned =
    element instanceof HTMLSlotElement
      ? element.assignedNodes({flatten: true})
      : [];
  const children =
    assigned.length > 0
      ? assigned
      : [...(element.shadowRoot ?? element).childNodes];
  const isShown = isVisible(element);
  const isClosed = element.matches('details:not([open])');
  return children
    .filter((node) =>
      isClosed
        ? node.nodeName === 'SUMMARY'
        : isElement(node) || (isText(node) && isShown),
    )
    .reverse();
}

function parentOf(node: Text): Element | null {
  const {parentNode} = node;
  return parentNode instanceof ShadowRoot
    ? parentNode.host
    : node.parentElement;
}

function isSilent(element: Element): boolean {
  return (
    element instanceof HTMLFormElement ||
    element.matches(silent()) ||
    ('repeated' in element &&
      element.repeated === true &&
      unprefixed(element.localName) === 'lede-pull-quote' &&
      !element.querySelector(element.localName)) ||
    !(
      element.checkVisibility() ||
      // It has no box, its content has.
      getComputedStyle(element).display === 'contents'
    )
  );
}

const isDrawing = (element: Element): boolean =>
  element.getAttribute('role') === 'img';

/** What an image says that nothing else does, or ''. */
function alternativeText(image: Element): string {
  if (image.matches('[role=none],[role=presentation]')) return '';
  const root = image.getRootNode() as Document | ShadowRoot;
  const labels = image
    .getAttribute('aria-labelledby')
    ?.split(/\s+/)
    .map((id) => root.getElementById(id)?.textContent ?? '')
    .join(' ')
    .trim();
  const title = image.querySelector(':scope > title')?.textContent;
  const text = (
    labels ||
    image.getAttribute('aria-label') ||
    (image.getAttribute('alt') ??
      image.getAttribute('alttext') ??
      title ??
      (image.localName === 'math'
        ? image.textContent
        : image.getAttribute('title'))) ||
    ''
  )
    .replace(/\s+/g, ' ')
    .trim();
  if (!text || image.localName === 'math') return text;
  if (isPlaceholder(text, image.getAttribute('src') ?? '')) return '';
  const caption = image.closest('figure')?.querySelector('figcaption');
  if (!caption || caption.contains(image)) return text;
  const bare = caption.cloneNode(true) as Element;
  for (const credit of bare.querySelectorAll('small')) credit.remove();
  return saysTheSame(text, caption.textContent) ||
    addsNothing(text, bare.textContent)
    ? ''
    : text;
}

/** A block while it is read. */
class Draft {
  #element: Element;
  #text: string[] = [];
  #length = 0;
  #stretches: Stretch[] = [];
  #last = ' ';
  #parent: Element | undefined;
  #language = '';

  constructor(element: Element) {
    this.#element = element;
  }

  /** Takes in the text of a node, step by step. */
  *add(node: Text, parent: Element): Generator<undefined> {
    if (parent !== this.#parent) {
      this.#parent = parent;
      this.#language = languageOf(parent);
    }
    const {data} = node;
    const isPreformatted = parent.closest('pre') !== null;
    let at = 0;
    let steps = 1;
    for (const {0: odd, index} of data.matchAll(irregular)) {
      this.#push(data.slice(at, index), node, at);
      if (isPreformatted && odd.includes('\n')) {
        this.#push(lineBreak, node, index);
      } else if (/\s/.test(odd)) this.#push(' ', node, index);
      at = index + odd.length;
      if (at > steps * stepLetters) {
        steps = Math.ceil(at / stepLetters);
        yield;
      }
    }
    this.#push(data.slice(at), node, at);
  }

  /** Two in a row part paragraphs. */
  breakLine(element: Element): void {
    if (this.#last === lineBreak) this.#push(paragraphBreak, element, 0);
    else this.#push(lineBreak, element, 0);
  }

  /** A pause between cells. */
  separate(): void {
    if (this.#last === ' ') this.#dropSpace();
    if (this.#length === 0 || /[\p{Po}\s]/u.test(this.#last)) return;
    this.#language = languageOf(this.#element);
    this.#parent = undefined;
    this.#push(
      /^(?:ar|fa|ps|ur|ug|ckb)(?!\w)/.test(this.#language)
        ? '، '
        : /^(?:zh|ja)(?!\w)/.test(this.#language)
          ? '，'
          : ', ',
    );
  }

  /** In the middle of a sentence an image is a word of it, as an emoji is; elsewhere a sentence of its own. */
  addImage(image: Element, text: string): void {
    if (!text) {
      if (this.#last !== ' ') this.#push(' ', image, 0);
      return;
    }
    this.#parent = undefined;
    this.#language = languageOf(image);
    const isApart = /(?:^|[\p{STerm}\p{Pe}\p{Pf}"…]|[\u2028\u2029])\s*$/u.test(
      this.#text.slice(-3).join('').slice(-20),
    );
    this.#push(isApart ? paragraphBreak : ' ', image, 0);
    this.#push(text, image, 0);
    this.#push(isApart ? paragraphBreak : ' ', image, 0);
  }

  finish(): SpokenBlock | undefined {
    const text = this.#text.join('');
    return /[^\s]/.test(text)
      ? {element: this.#element, text, stretches: this.#stretches}
      : undefined;
  }

  #dropSpace(): void {
    const stretch = this.#stretches.pop();
    const text = this.#text.pop();
    if (!stretch || !text) return;
    this.#length -= text.length;
    this.#push(text.trimEnd(), stretch.node, stretch.offset);
  }

  #push(text: string, node?: Text | Element, offset = 0): void {
    // White space after white space is none.
    if (text.startsWith(' ') && /\s/.test(this.#last)) {
      text = text.slice(1);
      offset++;
    }
    if (!text) return;
    this.#stretches.push({
      at: this.#length,
      length: text.length,
      node,
      offset,
      language: this.#language,
    });
    this.#text.push(text);
    this.#length += text.length;
    this.#last = text.at(-1) ?? ' ';
  }
}
