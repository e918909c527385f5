/*
 * What holds on to a page from outside it, counted where it is asked for. Every
 * engine counts this way; Chromium is asked besides for what is left in its
 * memory. Imported before anything of Lede's.
 */

/** Each listener on what outlives an element: the window, the document, and such. By type, listener and phase. */
const listeners = new Map<EventTarget, Map<string, Set<unknown>>>();
/** Each with where it began. */
const observers = new Map<object, string>();
/** Each with where it was set. */
const timers = new Map<string, string>();
const urls = new Set<string>();

const isLasting = (target: unknown): target is EventTarget =>
  target instanceof EventTarget &&
  (!(target instanceof Node) ||
    target === document ||
    target === document.documentElement ||
    target === document.body) &&
  !(target instanceof AbortSignal) &&
  // Nor what is said, where the engine has a voice.
  !(
    'SpeechSynthesisUtterance' in window &&
    target instanceof SpeechSynthesisUtterance
  );

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
        observers.set(this, caller());
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
  /** Where in the sources each began. */
  readonly observers: readonly string[];
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
    observers: [...observers.values()]
      // It has one for each tree, which goes with the tree.
      .filter((place) => place !== 'src/dom/watch-borrowed.ts')
      .sort(),
    timers: [...timers.values()].filter((place) => place.startsWith('src/')),
    urls: urls.size,
    styleSheets: document.adoptedStyleSheets.length,
  };
}
