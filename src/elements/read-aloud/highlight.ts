import {ownName} from '../../tags.js';

/** What shows where the reading is. */
export interface Marker {
  /** Shows a sentence and a word in it, or neither. */
  show(sentence: Range | undefined, word: Range | undefined): void;
  /** Takes away all that it added to the page. */
  close(): void;
}

let markers = 0;

/**
 * Both the colour of the text and what is behind it, so that there are 7:1 and
 * more whatever the page's are; also where the style sheet isn't. Where colours
 * are forced, a highlight can have those of the text around it: there both are
 * underlined, too.
 */
const rules = (name: string): string => `
@media screen {
  ::highlight(${name}-sentence) {
    background-color: var(--lede-read-aloud-sentence-background, #fff0b3);
    color: var(--lede-read-aloud-sentence-color, #1a1a1a);
  }
  ::highlight(${name}-word) {
    background-color: var(--lede-read-aloud-word-background, #ffd34d);
    color: var(--lede-read-aloud-word-color, #000);
    text-decoration: var(--lede-read-aloud-word-decoration, underline 2px);
  }
  @supports (color: light-dark(#000, #fff)) {
    ::highlight(${name}-sentence) {
      background-color: var(--lede-read-aloud-sentence-background, light-dark(#fff0b3, #4b3f10));
      color: var(--lede-read-aloud-sentence-color, light-dark(#1a1a1a, #fff));
    }
  }
}
@media screen and (forced-colors: active) {
  ::highlight(${name}-sentence) {
    background-color: Mark;
    color: MarkText;
    text-decoration: underline dotted 1px;
  }
  ::highlight(${name}-word) {
    background-color: Mark;
    color: MarkText;
    text-decoration: underline 3px;
  }
}
`;

/**
 * Highlights with the CSS Custom Highlight API, which changes nothing in the
 * article. The rule is adopted into the tree that holds the text: Firefox and
 * WebKit don't reach into a shadow root with one of the document's.
 */
export class HighlightMarker implements Marker {
  #name = ownName(`lede-read-aloud-${++markers}`);
  #highlights: HighlightRegistry;
  #sentence: Highlight;
  #word: Highlight;
  #sheet: CSSStyleSheet;
  #root: DocumentOrShadowRoot | undefined;

  /** @param view - The window of the text: a frame has highlights and style sheets of its own. */
  constructor(view: Window & typeof globalThis) {
    this.#highlights = view.CSS.highlights;
    this.#sentence = new view.Highlight();
    this.#word = new view.Highlight();
    this.#sheet = new view.CSSStyleSheet();
    this.#sheet.replaceSync(rules(this.#name));
    this.#word.priority = 1;
  }

  static get isSupported(): boolean {
    return 'highlights' in CSS && typeof Highlight === 'function';
  }

  show(sentence: Range | undefined, word: Range | undefined): void {
    this.#adopt(sentence);
    this.#fill(`${this.#name}-sentence`, this.#sentence, sentence);
    this.#fill(`${this.#name}-word`, this.#word, word);
  }

  close(): void {
    this.show(undefined, undefined);
  }

  #fill(name: string, highlight: Highlight, range: Range | undefined): void {
    if (!range) {
      highlight.clear();
      this.#highlights.delete(name);
    } else if (!highlight.has(range)) {
      highlight.clear();
      highlight.add(range);
      this.#highlights.set(name, highlight);
    }
  }

  #adopt(sentence: Range | undefined): void {
    const node = sentence?.startContainer.getRootNode();
    const root = node && isTree(node) ? node : undefined;
    if (root === this.#root) return;
    if (this.#root) {
      this.#root.adoptedStyleSheets = this.#root.adoptedStyleSheets.filter(
        (sheet) => sheet !== this.#sheet,
      );
    }
    this.#root = root;
    root?.adoptedStyleSheets.push(this.#sheet);
  }
}

/** Whatever window's classes it has: what isn't in a tree of a page has no style sheets. */
const isTree = (node: Node): node is Document | ShadowRoot =>
  'adoptedStyleSheets' in node;
