/*
 * Runs in the page under test. What a reader sees is the flat tree: shadow
 * roots descended, slots filled.
 */

/** A line of text on the screen. */
export interface Line {
  readonly element: Element;
  readonly text: Text;
  readonly box: DOMRect;
}

function parentOf(node: Element | Text): Element | null {
  if (node.assignedSlot) return node.assignedSlot;
  const parent = node.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/** An element and all that it stands in, from the inside out. */
export function* lineage(element: Element): Generator<Element> {
  for (let next: Element | null = element; next; next = parentOf(next)) {
    yield next;
  }
}

export function* roots(
  root: Document | ShadowRoot = document,
): Generator<Document | ShadowRoot> {
  yield root;
  for (const {shadowRoot} of root.querySelectorAll('*')) {
    if (shadowRoot) yield* roots(shadowRoot);
  }
}

/** All elements of the page, or of what lies over it now: a modal dialog, the skip links. */
export function* elements(root = surface()): Generator<Element> {
  if (root instanceof Element && root.shadowRoot) {
    yield* elements(root.shadowRoot);
  }
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* elements(element.shadowRoot);
  }
}

function surface(): ParentNode {
  for (const root of roots()) {
    const dialog = root.querySelector('dialog:modal');
    if (dialog) return dialog;
  }
  return (
    document.querySelector('lede-skip-links:focus-within') ?? document.body
  );
}

/** Whether an element is Lede's own or stands in one of Lede's. */
export function isLedes(element: Element): boolean {
  return [...lineage(element)].some(({localName}) =>
    localName.startsWith('lede-'),
  );
}

export function isSeen(element: Element): boolean {
  return (
    element.checkVisibility({
      opacityProperty: true,
      visibilityProperty: true,
      contentVisibilityAuto: true,
    }) && ![...lineage(element)].some(isCutAway)
  );
}

/** Whether it is there for screen readers alone. */
function isCutAway(element: Element): boolean {
  return getComputedStyle(element).clipPath === 'inset(50%)';
}

export function* lines(): Generator<Line> {
  for (const element of elements()) {
    if (/^(script|style|template|noscript|option)$/.test(element.localName)) {
      continue;
    }
    let seen: boolean | undefined;
    for (const text of element.childNodes) {
      if (!(text instanceof Text) || !text.data.trim()) continue;
      seen ??= isSeen(element);
      if (!seen) break;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) {
        if (box.width > 0.5 && box.height > 0) yield {element, text, box};
      }
    }
  }
}

/** Words of the language's own that the style sheet puts before or after an element's. */
export function* drawn(): Generator<{
  element: Element;
  pseudo: '::before' | '::after';
  style: CSSStyleDeclaration;
  text: string;
}> {
  for (const element of elements()) {
    for (const pseudo of ['::before', '::after'] as const) {
      const style = getComputedStyle(element, pseudo);
      const text = /^"(?<text>(?:[^"\\]|\\.)*)"/.exec(style.content)?.groups?.[
        'text'
      ];
      if (text?.trim() && style.visibility === 'visible' && isSeen(element)) {
        yield {element, pseudo, style, text};
      }
    }
  }
}

/** How a report calls an element. */
export function describe(element: Element | null): string {
  if (!element) return 'nothing';
  const host = [...lineage(element)].find(({localName}) =>
    localName.startsWith('lede-'),
  );
  const part = element.getAttribute('part');
  const words = element.textContent.trim().replaceAll(/\s+/g, ' ').slice(0, 40);
  return `${host && host !== element ? `${host.localName} ` : ''}${element.localName}${part ? `[part=${part}]` : ''} “${words}”`;
}
