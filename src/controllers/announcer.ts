import {deepActiveElement} from '../dom/focus.js';
import {parentOf} from '../dom/form-safe.js';
import {isElement} from '../dom/kinds.js';
import {shadowHostOf} from '../dom/shadow-host.js';

/** What a screen reader is to say. */
export interface Message {
  readonly text: string;
  /** BCP 47 tag of the text, where it is not the language around it. */
  readonly language?: string | undefined;
}

/** How long messages are collected, how long they stand in the region, and how far apart they are: milliseconds. */
const pace = 1000;

/** How many messages wait at most, the latest ones: behind a dialog that is open for an hour, thousands would. */
const most = 20;

/**
 * Says messages through a live region: those of one second together, each once.
 *
 * The region must be in the page, displayed and empty before the first message:
 * Firefox does not announce one that comes filled. It is emptied afterwards, so
 * that nobody who reads on meets the message again. While the tab is hidden, or
 * a modal dialog keeps the region out of the accessibility tree, messages wait.
 */
export class Announcer {
  #region: () => HTMLElement | null | undefined;
  #waiting: Message[] = [];
  #introduction = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param region - Finds the live region when it is needed: it may be rendered again. */
  constructor(region: () => HTMLElement | null | undefined) {
    this.#region = region;
  }

  /** @param introduction - Said once before all messages of an announcement: what they are. */
  announce(messages: readonly Message[], introduction = ''): void {
    this.#introduction = introduction;
    this.#waiting = [...this.#waiting, ...messages].slice(-most);
    if (messages.length > 0) this.#timer ??= setTimeout(this.#next, pace);
  }

  /** Says nothing more, and takes back what waits. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = [];
    this.#region()?.replaceChildren();
  }

  #next = (): void => {
    this.#timer = undefined;
    const region = this.#region();
    if (!region) return;
    if (region.hasChildNodes()) region.replaceChildren();
    else if (this.#waiting.length > 0 && !isUnheard(region)) {
      const introduction = this.#introduction
        ? [{text: this.#introduction}]
        : [];
      region.replaceChildren(
        ...[...introduction, ...this.#waiting].map(paragraph),
      );
      this.#waiting = [];
    } else if (this.#waiting.length === 0) return;
    this.#timer = setTimeout(this.#next, pace);
  };
}

function paragraph({text, language}: Message): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  element.dir = 'auto';
  if (language) element.lang = language;
  return element;
}

/** Whether a live region sends no events now: `showModal()` takes what is outside the dialog out of the tree. */
function isUnheard(region: Element): boolean {
  if (document.hidden) return true;
  const dialog = openModal();
  return dialog !== null && !containsDeep(dialog, region);
}

/** The modal dialog that is open, also in a shadow root: there it has the focus, or covers the corner of the window with its backdrop. */
function openModal(): Element | null {
  return (
    document.querySelector('dialog:modal') ??
    modalAround(deepActiveElement()) ??
    modalAround(deepElementFromPoint(document))
  );
}

function modalAround(element: Element | null): Element | null {
  let node: Node | null = element;
  while (node) {
    if (isElement(node) && node.matches('dialog:modal')) return node;
    node = parentOf(node) ?? shadowHostOf(node);
  }
  return null;
}

function deepElementFromPoint(root: DocumentOrShadowRoot): Element | null {
  const element = root.elementFromPoint(0, 0);
  // Of a shadow root, engines may answer with what is outside it.
  const inner = element?.shadowRoot;
  return inner?.contains(inner.elementFromPoint(0, 0))
    ? deepElementFromPoint(inner)
    : element;
}

function containsDeep(container: Element, node: Node): boolean {
  for (let at: Node | null = node; at; at = shadowHostOf(at)) {
    if (container.contains(at)) return true;
  }
  return false;
}
