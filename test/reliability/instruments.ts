import {executeServerCommand} from '@web/test-runner-commands';
import type {Instruments} from '../../scripts/test/instruments.js';

/** Asks the browser; `undefined` where it has no such instrument. */
export async function ask<Name extends keyof Instruments>(
  name: Name,
  ...[what]: Instruments[Name]['ask'] extends null
    ? []
    : [Instruments[Name]['ask']]
): Promise<Instruments[Name]['answer'] | undefined> {
  const answer = await executeServerCommand<
    Instruments[Name]['answer'] | 'none',
    Instruments[Name]['ask'] | null
  >(name, what ?? null);
  return answer === 'none' ? undefined : answer;
}

/*
 * What holds on to a page from outside it, counted where it is asked for. Every
 * engine counts this way; Chromium is asked besides for what is left in its
 * memory. Imported before anything of Lede's.
 */

/** Each listener on what outlives an element: the window, the document, and such. By type, listener and phase. */
const listeners = new Map<EventTarget, Map<string, Set<unknown>>>();
const observers = new Map<object, number>();
/** Each with where it was set. */
const timers = new Map<string, string>();
const urls = new Set<string>();

const isLasting = (target: unknown): target is EventTarget =>
  target instanceof EventTarget &&
  (!(target instanceof Node) ||
    target instanceof Document ||
    target === document.documentElement ||
    target === document.body) &&
  !(target instanceof AbortSignal);

function patch<Owner extends object, Name extends keyof Owner>(
  owner: Owner,
  name: Name,
  wrap: (real: Owner[Name]) => Owner[Name],
): void {
  owner[name] = wrap(owner[name]);
}

const keyOf = (type: string, options: unknown): string =>
  `${type} ${String(typeof options === 'object' ? (options as AddEventListenerOptions | null)?.capture === true : options === true)}`;

patch(
  EventTarget.prototype,
  'addEventListener',
  (real) =>
    function (this: EventTarget | undefined, type, listener, options) {
      const target = this ?? window;
      real.call(target, type, listener, options);
      if (!isLasting(target) || !listener) return;
      const key = keyOf(type, options);
      const types = listeners.get(target) ?? new Map<string, Set<unknown>>();
      listeners.set(target, types);
      types.set(key, (types.get(key) ?? new Set()).add(listener));
      if (typeof options !== 'object') return;
      const forget = () => types.get(key)?.delete(listener);
      if (options.signal) real.call(options.signal, 'abort', forget);
      if (options.once) real.call(target, type, forget, options);
    },
);
patch(
  EventTarget.prototype,
  'removeEventListener',
  (real) =>
    function (this: EventTarget | undefined, type, listener, options) {
      const target = this ?? window;
      real.call(target, type, listener, options);
      listeners.get(target)?.get(keyOf(type, options))?.delete(listener);
    },
);

for (const Observer of [
  MutationObserver,
  ResizeObserver,
  IntersectionObserver,
]) {
  const {prototype} = Observer as {prototype: ResizeObserver};
  patch(
    prototype,
    'observe',
    (real) =>
      function (this: ResizeObserver, ...given) {
        observers.set(this, (observers.get(this) ?? 0) + 1);
        real.apply(this, given);
      },
  );
  patch(
    prototype,
    'disconnect',
    (real) =>
      function (this: ResizeObserver) {
        observers.delete(this);
        real.call(this);
      },
  );
}

for (const [start, stop] of [
  ['setTimeout', 'clearTimeout'],
  ['setInterval', 'clearInterval'],
  ['requestAnimationFrame', 'cancelAnimationFrame'],
] as const) {
  const global = window as unknown as Record<
    string,
    (...given: unknown[]) => number
  >;
  const realStart = global[start]!.bind(window);
  const realStop = global[stop]!.bind(window);
  global[start] = (run, ...rest) => {
    // In the name of the frame or the timer that it is.
    const id: number = realStart(
      (...given: unknown[]) => {
        if (start !== 'setInterval') timers.delete(`${start} ${id}`);
        (run as (...given: unknown[]) => void)(...given);
      },
      ...rest,
    );
    timers.set(`${start} ${id}`, caller());
    return id;
  };
  global[stop] = (id) => {
    timers.delete(`${start} ${String(id)}`);
    return realStop(id);
  };
}

/** The place in the sources that a call comes from. */
function caller(): string {
  const {stack = ''} = new Error();
  const [, , ...lines] = stack.split('\n').filter((line) => /:\d+/.test(line));
  return /\/((?:src|test)\/[^?:)]+)/.exec(lines.join('\n'))?.[1] ?? 'elsewhere';
}

patch(URL, 'createObjectURL', (real) => (object) => {
  const url = real.call(URL, object);
  urls.add(url);
  return url;
});
patch(URL, 'revokeObjectURL', (real) => (url) => {
  urls.delete(url);
  real.call(URL, url);
});

/** What holds on to the page's parts from outside them. */
export interface Held {
  readonly listeners: Readonly<Record<string, number>>;
  readonly observers: number;
  /** Where in the sources each was set. */
  readonly timers: readonly string[];
  readonly urls: number;
  readonly styleSheets: number;
}

export function held(): Held {
  const counts: Record<string, number> = {};
  for (const [target, types] of listeners) {
    const {name} = target.constructor;
    for (const [type, those] of types) {
      const key = `${name} ${type}`;
      if (those.size > 0) counts[key] = (counts[key] ?? 0) + those.size;
    }
  }
  return {
    listeners: counts,
    observers: observers.size,
    timers: [...timers.values()],
    urls: urls.size,
    styleSheets: document.adoptedStyleSheets.length,
  };
}

/** Questions that have the browser lay out the page if it has changed. */
const layoutQuestions: readonly [owner: object, names: readonly string[]][] = [
  [
    Element.prototype,
    [
      ...['getBoundingClientRect', 'getClientRects', 'checkVisibility'],
      ...['scrollTop', 'scrollHeight', 'scrollWidth', 'clientHeight'],
      'clientWidth',
    ],
  ],
  [HTMLElement.prototype, ['offsetHeight', 'offsetWidth', 'innerText']],
  [Range.prototype, ['getBoundingClientRect', 'getClientRects']],
  [Document.prototype, ['elementFromPoint']],
];

/** What was asked of the browser since `begin`. */
export const work = {
  counts: {} as Record<string, number>,
  begin(): void {
    this.counts = {};
  },
  add(name: string, count = 1): void {
    this.counts[name] = (this.counts[name] ?? 0) + count;
  },
};

for (const [owner, names] of layoutQuestions) {
  for (const name of names) count(owner, name, 'questions of layout');
}
for (const owner of [
  Element.prototype,
  Document.prototype,
  DocumentFragment.prototype,
]) {
  count(
    owner,
    'querySelectorAll',
    'elements found',
    (found) => (found as NodeList).length,
  );
  count(owner, 'querySelector', 'searches');
}
count(Element.prototype, 'closest', 'searches');
count(Element.prototype, 'setAttribute', 'attributes set');
count(
  Node.prototype,
  'textContent',
  'characters read',
  (text) => (text as string | null)?.length ?? 0,
);
count(window, 'getComputedStyle', 'questions of layout');

function count(
  owner: object,
  name: string,
  as: string,
  size: (result: unknown) => number = () => 1,
): void {
  const property = Object.getOwnPropertyDescriptor(owner, name);
  if (!property) return;
  const wrap = (real: (...given: unknown[]) => unknown) =>
    function (this: unknown, ...given: unknown[]): unknown {
      const result = real.apply(this, given);
      work.add(as, size(result));
      return result;
    };
  for (const part of ['get', 'value'] as const) {
    const real: unknown = Reflect.get(property, part);
    if (typeof real !== 'function') continue;
    property[part] = wrap(real as (...given: unknown[]) => unknown);
  }
  Object.defineProperty(owner, name, property);
}

for (const name of [
  'MutationObserver',
  'ResizeObserver',
  'IntersectionObserver',
] as const) {
  const Real = window[name] as typeof MutationObserver;
  Object.assign(window, {
    [name]: class extends Real {
      constructor(callback: MutationCallback, ...rest: []) {
        super(
          (records, observer) => {
            work.add('calls of observers');
            callback(records, observer);
          },
          ...rest,
        );
        work.add('observers made');
      }
    },
  });
}
