/*
 * What spoils a page before Lede comes: texts of scripts, by what they do.
 */

/** A surrounding, and what of Lede's can't be there then. */
interface Spoil {
  readonly script: string;
  readonly without?: readonly string[];
}

const gone = (...names: string[]): Spoil => ({
  script: names
    .map((name) => {
      const [, owner = 'window', key = ''] =
        /^(?:(.*)\.)?(\w+)$/.exec(name) ?? [];
      return `Object.defineProperty(${owner}, '${key}', {value: undefined, configurable: true, writable: true}); delete ${owner}.${key}; if ('${key}' in ${owner}) throw new Error('${name} is still there.');`;
    })
    .join(''),
});

/** APIs taken away, one by one. What the reader's tools do without those that they alone use, and with other storage, is tried in test/reader-surroundings.test.ts. */
export const takes: {
  /** Without these the elements can't work; each by the name that the message gives. */
  readonly whatIsNeeded: Readonly<Record<string, string>>;
  readonly whatIsNice: Readonly<Record<string, Spoil>>;
} = {
  whatIsNeeded: {
    ':state()': `{ const {supports} = CSS; CSS.supports = (...parts) => !parts.join().includes(':state(') && supports.apply(CSS, parts); delete ElementInternals.prototype.states; delete window.CustomStateSet; }`,
    ElementInternals: `delete window.ElementInternals; delete HTMLElement.prototype.attachInternals;`,
    IntersectionObserver: 'delete window.IntersectionObserver;',
    ResizeObserver: 'delete window.ResizeObserver;',
    HTMLDialogElement: `delete HTMLDialogElement.prototype.showModal; delete window.HTMLDialogElement;`,
    adoptedStyleSheets: `delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets;`,
    NumberFormat: 'delete Intl.NumberFormat;',
    PluralRules: 'delete Intl.PluralRules;',
    AbortController: 'delete window.AbortController;',
    matchMedia: 'delete window.matchMedia;',
  },
  whatIsNice: {
    'the popover attribute': gone(
      'HTMLElement.prototype.popover',
      'HTMLElement.prototype.showPopover',
      'HTMLElement.prototype.hidePopover',
      'HTMLElement.prototype.togglePopover',
    ),
    requestIdleCallback: gone('requestIdleCallback', 'cancelIdleCallback'),
    'Intl.DisplayNames': gone('Intl.DisplayNames'),
    'Intl.DateTimeFormat': gone('Intl.DateTimeFormat'),
    'Intl.ListFormat': gone('Intl.ListFormat'),
    'Intl.RelativeTimeFormat': gone('Intl.RelativeTimeFormat'),
    'Intl.Locale': gone('Intl.Locale'),
    'text info of Intl.Locale': gone(
      'Intl.Locale.prototype.getTextInfo',
      'Intl.Locale.prototype.textInfo',
    ),
    'ranges of numbers': gone(
      'Intl.NumberFormat.prototype.formatRange',
      'Intl.NumberFormat.prototype.formatRangeToParts',
      'Intl.PluralRules.prototype.selectRange',
    ),
    'fonts of the document': gone('Document.prototype.fonts'),
    EventSource: gone('EventSource'),
    TextDecoder: {...gone('TextDecoder'), without: ['feed']},
    fetch: {...gone('fetch'), without: ['feed']},
    'streams of answers': gone('Response.prototype.body'),
    localStorage: gone('localStorage'),
    'reportError, structuredClone, scheduler and crypto': gone(
      'reportError',
      'structuredClone',
      'scheduler',
      'crypto',
    ),
  },
};

const blocked = (...names: string[]): string =>
  names
    .map(
      (name) =>
        `Object.defineProperty(${name === 'cookie' ? 'document' : 'window'}, '${name}', {configurable: true, get() { throw new DOMException('The operation is insecure.', 'SecurityError'); }, set() { throw new DOMException('The operation is insecure.', 'SecurityError'); }});`,
    )
    .join('');

const kept = (value: string): string =>
  `Storage.prototype.getItem = () => ${JSON.stringify(value)};`;

/** The browser as it is found: its storage, network, tab and timers. */
export const spoils: Readonly<Record<string, Spoil>> = {
  'with cookies and storage that are blocked': {
    script: blocked(
      'localStorage',
      'sessionStorage',
      'indexedDB',
      'caches',
      'cookie',
    ),
  },
  'with storage that can neither be read nor written': {
    script: `for (const name of ['getItem', 'setItem', 'removeItem']) Storage.prototype[name] = () => { throw new DOMException('', 'InvalidStateError'); };`,
  },
  'with storage that holds a megabyte': {script: kept('x'.repeat(1e6))},
  'while the browser says that it is offline': {
    script: `Object.defineProperty(navigator, 'onLine', {configurable: true, get: () => false});`,
    without: ['feed'],
  },
  'in a tab that is hidden': {
    script: `Object.defineProperty(document, 'hidden', {configurable: true, get: () => true});
      Object.defineProperty(document, 'visibilityState', {configurable: true, get: () => 'hidden'});
      window.requestAnimationFrame = () => 1;`,
    without: ['feed'],
  },
  'with timers that come only once a second': {
    script: `{
      const {setTimeout} = window;
      const waiting = [];
      const give = () => { for (const run of waiting.splice(0)) run(); setTimeout(give, 1000); };
      setTimeout(give, 1000);
      let id = 1e9;
      window.setTimeout = (run, delay, ...parts) => { const own = ++id; waiting.push(Object.assign(() => run(...parts), {own})); return own; };
      window.clearTimeout = (own) => { const at = waiting.findIndex((one) => one.own === own); if (at >= 0) waiting.splice(at, 1); };
      window.requestIdleCallback = (run) => window.setTimeout(() => run({didTimeout: true, timeRemaining: () => 0}));
    }`,
  },
  'where an extension answers for matchMedia': {
    script: `window.matchMedia = () => ({matches: false, media: ''});`,
  },
};

/** Scripts of the page's own that change what JavaScript and the browser come with. */
export const patches: Readonly<Record<string, string>> = {
  'members that are enumerated in Array.prototype and Object.prototype': `
    Array.prototype.last = function () { return this[this.length - 1]; };
    Array.prototype.remove = function () {};
    Object.prototype.extend = function (other) { for (const key in other) this[key] = other[key]; return this; };
    Object.prototype.keys = function () { return []; };
    String.prototype.trimmed = Function.prototype.method = Number.prototype.times = function () { return this; };`,
  // What version 1.6 is known for.
  'what Prototype.js does': `
    Object.assign(Array.prototype, {
      toJSON() { return '[' + this.map((one) => JSON.stringify(one)).join(', ') + ']'; },
      each(run) { this.forEach(run); return this; },
      all: Array.prototype.every, any: Array.prototype.some, collect: Array.prototype.map, detect: Array.prototype.find,
      clear() { this.length = 0; return this; }, first() { return this[0]; }, last() { return this[this.length - 1]; },
      compact() { return this.filter((one) => one != null); }, flatten() { return this.flat(); }, size() { return this.length; },
      reduce() { return this.length > 1 ? this : this[0]; },
      find(test) { return this.filter(test)[0]; },
      entries() { return this.slice(); },
      reverse(inPlace) { const other = this.slice(); for (let at = 0; at < this.length; at++) (inPlace === false ? other : this)[at] = other[this.length - 1 - at]; return this; },
    });
    Object.assign(String.prototype, {toJSON() { return '"' + this + '"'; }, strip() { return this.trim(); }, sub() { return this; }, blank() { return !this.trim(); }, times() { return this; }});
    Object.assign(Date.prototype, {toJSON() { return '"' + this.toISOString() + '"'; }});
    Object.assign(Function.prototype, {bind(self, ...first) { const run = this; return function (...rest) { return run.apply(self, [...first, ...rest]); }; }, wrap() { return this; }, delay() { return this; }, defer() { return this; }});
    for (const prototype of [Element.prototype, HTMLElement.prototype]) Object.assign(prototype, {visible() { return true; }, show() { return this; }, hide() { return this; }, update() { return this; }, select() { return []; }, up() { return this.parentNode; }, down() { return this.firstElementChild; }, addClassName() { return this; }, observe() { return this; }, fire() { return this; }, identify() { return this.id; }});
    document.getElementsByClassName = (name) => [...document.querySelectorAll('.' + name)];
    Element.Methods = {}; window.$ = (id) => document.getElementById(id); window.$A = (list) => [...list]; window.Class = {}; window.Hash = {}; window.Template = {}; window.Event.observe = () => {}; window.Position = {}; window.Form = {}; window.Field = {}; window.Selector = {};`,
  // What versions before 1.6 are known for.
  'what MooTools does': `
    Array.from = (item) => item == null ? [] : typeof item.length === 'number' && typeof item !== 'string' && typeof item !== 'function' ? [].slice.call(item) : [item];
    Object.assign(Array.prototype, {contains(one) { return this.indexOf(one) !== -1; }, flatten() { return this.flat(); }, include(one) { this.push(one); return this; }, empty() { this.length = 0; return this; }, each: Array.prototype.forEach, clean() { return this; }, invoke() { return this; }, associate() { return {}; }, link() { return {}; }, append(other) { this.push(...other); return this; }, combine() { return this; }, pick() { return this[0]; }, erase(one) { return this.filter((other) => other !== one); }});
    Object.assign(String.prototype, {contains(text) { return this.indexOf(text) !== -1; }, clean() { return this.trim(); }, substitute() { return this; }, toInt() { return parseInt(this); }, test(pattern) { return new RegExp(pattern).test(this); }});
    Object.assign(Function.prototype, {extend() { return this; }, implement() { return this; }, overloadSetter() { return this; }, pass() { return this; }, delay() { return 0; }, periodical() { return 0; }, attempt() { return null; }});
    Object.assign(Number.prototype, {limit() { return this; }, round() { return Math.round(this); }, times() {}, each() {}});
    Object.assign(Element.prototype, {set() { return this; }, get() { return null; }, erase() { return this; }, inject() { return this; }, grab() { return this; }, adopt() { return this; }, dispose() { return this; }, destroy() { return null; }, empty() { return this; }, store() { return this; }, retrieve() { return null; }, addEvent() { return this; }, getElement() { return null; }, getElements() { return []; }, tween() { return this; }, position() { return this; }, show() { return this; }, hide() { return this; }, reveal() { return this; }, erases() { return this; }});
    Function.prototype.$family = () => 'function'; Element.prototype.$family = () => 'element'; window.$ = window.$$ = () => null; window.Browser = {}; window.Type = {}; window.Class = {}; window.typeOf = (one) => typeof one;`,
  'what JavaScript comes with frozen': `{
    const done = new Set();
    const freeze = (value) => {
      if ((typeof value !== 'object' && typeof value !== 'function') || value === null || done.has(value)) return;
      done.add(value);
      Object.freeze(value);
      freeze(Object.getPrototypeOf(value));
      for (const {value: own, get, set} of Object.values(Object.getOwnPropertyDescriptors(value))) { freeze(own); freeze(get); freeze(set); }
    };
    for (const name of 'Object Function Array String Number Boolean Symbol BigInt Math JSON Reflect Promise Proxy Map Set WeakMap WeakSet WeakRef Date RegExp Error TypeError RangeError SyntaxError ArrayBuffer DataView Uint8Array Float64Array Intl'.split(' ')) freeze(window[name]);
    freeze([][Symbol.iterator]()); freeze(new Map()[Symbol.iterator]()); freeze(new Set()[Symbol.iterator]()); freeze(''[Symbol.iterator]()); freeze((function* () {})()); freeze((async () => {})); freeze((async function* () {})());
  }`,
  'a fetch of its own': `{
    const {fetch} = window;
    window.fetch = function (...parts) { return fetch.apply(window, parts).then((response) => response); };
  }`,
  // As the polyfills of 2015 on had it: over XMLHttpRequest, and no streams.
  'a fetch without streams': `
    window.fetch = (url, {headers = {}} = {}) => new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('GET', url);
      request.responseType = 'arraybuffer';
      for (const name of Object.keys(headers)) request.setRequestHeader(name, headers[name]);
      request.onload = () => resolve({ok: request.status === 200, status: request.status, url: request.responseURL, headers: {get: (name) => request.getResponseHeader(name)}, arrayBuffer: () => Promise.resolve(request.response), text: () => Promise.resolve('')});
      request.onerror = () => reject(new TypeError('Failed to fetch'));
      request.send();
    });`,
  'EventTarget, timers and observers that are wrapped': `
    for (const name of ['addEventListener', 'removeEventListener']) {
      const real = EventTarget.prototype[name];
      EventTarget.prototype[name] = function (type, run, ...rest) {
        if (typeof run !== 'function') return real.call(this, type, run, ...rest);
        run.wrapped = run.wrapped || function (event) { return run.call(this, event); };
        return real.call(this, type, run.wrapped, ...rest);
      };
    }
    for (const name of ['setTimeout', 'queueMicrotask', 'requestAnimationFrame']) {
      const real = window[name];
      window[name] = (run, ...rest) => real.call(window, (...parts) => run(...parts), ...rest);
    }
    for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver']) {
      const Real = window[name];
      window[name] = class extends Real { constructor(run, ...rest) { super(function (...parts) { return run.apply(this, parts); }, ...rest); } };
    }
    const {define} = CustomElementRegistry.prototype;
    CustomElementRegistry.prototype.define = function (...parts) { return define.apply(this, parts); };`,
};
