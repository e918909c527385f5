import type {PanelContext} from '../../controllers/tool.js';
import {apart} from '../../dom/article-text.js';
import {compare} from '../../dom/flat-order.js';
import {longTurn} from '../../dom/idle.js';
import {shadowRootOf} from '../../dom/form-safe.js';
import {watchText, type Listener} from '../../dom/watch.js';
import {lendIds} from './heading-ids.js';

/** What makes another list of the same elements. */
const attributes = ['aria-level', 'dir', 'id'];

/** The headings that the contents list, and word of each change to them, for as long as the contents are open. */
export class HeadingList {
  /** The headings as they were last read, in the order in which they are seen. */
  current: readonly HTMLHeadingElement[] = [];

  #context: PanelContext;
  #article: Element | undefined;
  #watched = new Map<Node, () => void>();
  #awaited = new Set<string>();
  #isOpen = false;
  #isChanged = false;

  constructor(context: PanelContext) {
    this.#context = context;
  }

  open(): void {
    this.#isOpen = true;
  }

  close(): void {
    this.#isOpen = false;
    for (const unwatch of this.#watched.values()) unwatch();
    this.#watched.clear();
  }

  read(): readonly HTMLHeadingElement[] {
    this.#isChanged = false;
    const article = (this.#article = this.#context.article());
    const headings = article ? [...lendIds(article)] : [];
    // What is slotted may be seen before what is in the shadow root around it.
    if (
      headings.some(
        (heading) => heading.getRootNode() !== article?.getRootNode(),
      )
    ) {
      headings.sort((one, other) => compare(one, 0, other, 0));
    }
    this.current = headings;
    if (this.#isOpen) this.#watch();
    return headings;
  }

  /** The trees that the article stands in, since it may be replaced, and those in it. */
  #watch(): void {
    const article = this.#article;
    const roots = new Map<Node, Listener>();
    for (const root of article ? rootsIn(article) : []) {
      roots.set(root, this.#onChange);
    }
    for (const node of [document, this.#context.host, article]) {
      if (node) roots.set(node.getRootNode(), this.#onChangeAround);
    }
    for (const [root, unwatch] of this.#watched) {
      if (roots.has(root)) continue;
      unwatch();
      this.#watched.delete(root);
    }
    for (const [root, listener] of roots) {
      if (this.#watched.has(root)) continue;
      this.#watched.set(root, watchText(root, listener, attributes));
    }
    // A component may get its shadow root later, which no mutation tells.
    for (const {localName} of article?.querySelectorAll(':not(:defined)') ??
      []) {
      if (this.#awaited.has(localName)) continue;
      this.#awaited.add(localName);
      // Weak: its class may never come.
      const list = new WeakRef(this);
      void customElements.whenDefined(localName).then(() => {
        const asked = list.deref();
        if (asked) asked.#onChange();
      });
    }
  }

  /** Once for what changes in many places, as pull quotes do, and not where the contents have been drawn meanwhile, as for the article's own word of it. */
  #onChange = (): void => {
    if (this.#isChanged) return;
    this.#isChanged = true;
    void longTurn().then(() => {
      if (this.#isChanged) this.#context.host.requestUpdate();
      this.#isChanged = false;
    });
  };

  #onChangeAround: Listener = (records) => {
    const article = this.#article;
    if (
      article !== this.#context.article() ||
      records.some(({target}) => article?.contains(target))
    ) {
      this.#onChange();
    }
  };
}

/** The open shadow roots under an element, but for those of tools: what is drawn there is no change of the article. */
function* rootsIn(root: Element | ShadowRoot): Generator<ShadowRoot> {
  for (const element of root.querySelectorAll('*')) {
    const shadowRoot = shadowRootOf(element);
    if (!shadowRoot) continue;
    const skipped = element.closest(apart());
    if (skipped !== root && root.contains(skipped)) continue;
    yield shadowRoot;
    yield* rootsIn(shadowRoot);
  }
}
