/** What hostile input must not come to, as it comes: filled by listeners, emptied by `faultsSince`. */
const happened: string[] = [];

/** What a vector calls where it can run. */
Object.assign(window, {
  trap: () => {
    happened.push('something was executed');
  },
});
// In the capture phase and before Mocha's own, so that the test says what it was of.
addEventListener(
  'error',
  (event) => {
    // One that has no message is of an image or a script, and no exception.
    if (!(event instanceof ErrorEvent)) return;
    // The browser's own way to put off what an observer would otherwise repeat.
    if (!event.message.startsWith('ResizeObserver loop')) {
      happened.push(`thrown: ${event.message}`);
    }
    event.stopImmediatePropagation();
    event.preventDefault();
  },
  true,
);
addEventListener(
  'unhandledrejection',
  (event) => {
    rejected(event.reason);
    event.stopImmediatePropagation();
    event.preventDefault();
  },
  true,
);
/** Takes an exception that comes as the rejection of a promise. */
export function rejected(reason: unknown): void {
  const {stack = ''} = reason as Partial<Error>;
  const [at = ''] = /\/src\/.*/.exec(stack) ?? [];
  happened.push(`rejected: ${String(reason)} ${at}`);
}
// Of the policy that scripts/test/browser-tests.ts has every page report by: what it would refuse is told, and runs all the same.
document.addEventListener('securitypolicyviolation', (event) => {
  happened.push(
    `against the policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`,
  );
});

// Its words are tested elsewhere; a thousand vectors in the console help nobody.
console.warn = () => undefined;

/** Addresses that were asked for. But for feeds of the test's own, every request ends as it does offline. */
const requested: string[] = [];
const realFetch = window.fetch.bind(window);
window.fetch = (input, options) => {
  const {href, origin, pathname} = new URL(
    input as string | URL,
    document.baseURI,
  );
  requested.push(href);
  return origin === location.origin && pathname.startsWith('/feeds/')
    ? realFetch(href, options)
    : Promise.reject(new TypeError('Offline.'));
};
window.EventSource = class extends EventTarget {
  readonly readyState = 2;
  onerror: (() => void) | undefined;
  constructor(url: string) {
    super();
    requested.push(new URL(url, document.baseURI).href);
    queueMicrotask(() => this.onerror?.());
  }
  close(): void {
    return undefined;
  }
} as unknown as typeof EventSource;

const prototypes = [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  String.prototype,
  Map.prototype,
];
const untouched = prototypes.map((prototype) =>
  Reflect.ownKeys(prototype).map(String).join(),
);

/** What Lede's elements are made of, in their shadow roots and in the banner. An `img` is the enlarged one. */
const ours = new Set(
  'a bdi blockquote br button details dialog div fieldset g h2 h3 img input label legend li ol optgroup option output p path picture select slot span strong summary svg textarea time title ul'.split(
    ' ',
  ),
);

/** Attributes in which an address stands. */
const addressed =
  /^(?:action|background|cite|code|codebase|data|formaction|href|longdesc|manifest|ping|poster|src|srcset|xlink:href)$/;

/** Attributes that run something, or that a name in a page's policy can't hold back. */
const forbidden = /^(?:on.*|srcdoc|http-equiv|trap)$/;

/** Each element of the author's, with what in it could be dangerous as the author wrote it. */
const authored = new WeakMap<Element, string>();

function dangersIn(element: Element): string {
  return [...Element.prototype.getAttributeNames.call(element)]
    .filter((name) => addressed.test(name) || /^(?:on.*|srcdoc)$/.test(name))
    .map(
      (name) =>
        `${name}=${Element.prototype.getAttribute.call(element, name) ?? ''}`,
    )
    .join('\n');
}

/** Takes what stands under an element, and the element, for its author's. */
export function writtenByAuthor(root: Element): void {
  setByAuthor(root);
  for (const element of allIn(root)) setByAuthor(element);
}

/** Takes the attributes of an element for its author's. */
export function setByAuthor(element: Element): void {
  authored.set(element, dangersIn(element));
}

const find = Reflect.get(Element.prototype, 'querySelectorAll') as (
  this: Element,
  selector: string,
) => unknown;

/** The elements under a root, those in shadow roots included. By the prototypes' own members: a form's may be one of its fields. */
export function* allIn(root: Element | ShadowRoot): Generator<Element> {
  if (root instanceof Element) {
    const shadow = shadowOf(root);
    if (shadow) yield* allIn(shadow);
    yield* all(find.call(root, '*') as Iterable<Element>);
  } else yield* all(root.querySelectorAll('*'));
}

function* all(elements: Iterable<Element>): Generator<Element> {
  for (const element of elements) {
    yield element;
    const shadow = shadowOf(element);
    if (shadow) yield* allIn(shadow);
  }
}

const shadowOf = (element: Element): ShadowRoot | null =>
  Reflect.get<Element, 'shadowRoot'>(Element.prototype, 'shadowRoot', element);

/** What is wrong with an element that Lede made, or with one of the author's that it has changed. */
function faultsOf(element: Element): string[] {
  const tag = element.localName;
  const known = authored.get(element);
  if (known !== undefined) {
    return known === dangersIn(element)
      ? []
      : [`<${tag}> of the author's was changed: ${dangersIn(element)}`];
  }
  const faults: string[] = [];
  if (!ours.has(tag)) faults.push(`<${tag}> appeared`);
  for (const {name, value} of element.attributes) {
    if (forbidden.test(name)) faults.push(`<${tag} ${name}="${value}">`);
    if (addressed.test(name) && !isHarmlessAddress(value, element)) {
      faults.push(`<${tag} ${name}="${value}"> leads elsewhere`);
    }
    if (name === 'style' && /url\(|expression|trap|@import/i.test(value)) {
      faults.push(`<${tag}> is styled by ${value}`);
    }
  }
  return faults;
}

/** Links lead to pages, to a place in this one, or begin an e-mail without a recipient; images are the author's own. */
function isHarmlessAddress(value: string, element: Element): boolean {
  if (element.localName === 'img') return true;
  try {
    const {protocol, pathname} = new URL(value, document.baseURI);
    return (
      protocol === 'http:' ||
      protocol === 'https:' ||
      (protocol === 'mailto:' && pathname === '')
    );
  } catch {
    return false;
  }
}

/** An image called "adoptedStyleSheets" takes the place of the document's own. */
const adoptedStyleSheets = (): CSSStyleSheet[] =>
  Reflect.get<Document, 'adoptedStyleSheets'>(
    Document.prototype,
    'adoptedStyleSheets',
    document,
  );

/** All that has gone wrong since it was last asked, in the page and under some elements. */
export function faultsSince(...roots: Element[]): string[] {
  const faults = happened.splice(0);
  for (const address of requested.splice(0)) {
    if (!/^https?:/.test(address)) faults.push(`asked for ${address}`);
  }
  for (const root of roots) {
    for (const element of allIn(root)) faults.push(...faultsOf(element));
  }
  for (const sheet of adoptedStyleSheets()) {
    for (const {cssText} of sheet.cssRules) {
      if (/trap|@import|url\(/i.test(cssText)) {
        faults.push(`a style sheet has ${cssText}`);
      }
    }
  }
  for (const [index, prototype] of prototypes.entries()) {
    const keys = Reflect.ownKeys(prototype).map(String);
    if (keys.join() === untouched[index]) continue;
    const known = new Set(untouched[index]!.split(','));
    for (const key of keys) {
      if (known.has(key)) continue;
      faults.push(`a prototype has got "${key}"`);
      Reflect.deleteProperty(prototype, key);
    }
  }
  return faults;
}

/** Fails with all that has gone wrong, and of which vector. */
export function expectNoHarm(of: string, ...roots: Element[]): void {
  const faults = faultsSince(...roots);
  if (faults.length === 0) return;
  const told = [...new Set(faults)].slice(0, 8).map((fault) => short(fault));
  throw new Error(`${short(of)}\n  ${told.join('\n  ')}`);
}

/** A text as it can be read in a report. */
export function short(text: string): string {
  const visible = text.replace(
    /[^\x20-\x7e\n]/g,
    (character) =>
      `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return visible.length > 300 ? `${visible.slice(0, 300)}…` : visible;
}
