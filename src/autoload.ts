import {discover} from './dom/discover.js';
import {warnOfUnknownTag} from './dom/unknown-tag.js';
import {isSupported} from './support.js';

/** What a `lede-load-error` event tells. */
export interface LoadErrorDetail {
  /** The tag whose code could not be had, such as `lede-figure`. */
  readonly tag: string;
  /** What `import()` was rejected with. */
  readonly error: unknown;
}

const loaders: Readonly<Record<string, () => Promise<unknown>>> = {
  'lede-article': () => import('./elements/article/define.js'),
  'lede-breaking-banner': () => import('./elements/breaking-banner/define.js'),
  'lede-contents': () => import('./elements/contents/define.js'),
  'lede-figure': () => import('./elements/figure/define.js'),
  'lede-publisher-footer': () =>
    import('./elements/publisher-footer/define.js'),
  'lede-pull-quote': () => import('./elements/pull-quote/define.js'),
  'lede-read-aloud': () => import('./elements/read-aloud/define.js'),
  'lede-reader': () => import('./elements/reader/define.js'),
  'lede-reading-preferences': () =>
    import('./elements/reading-preferences/define.js'),
  'lede-reading-progress': () =>
    import('./elements/reading-progress/define.js'),
  'lede-share': () => import('./elements/share/define.js'),
  'lede-skip-links': () => import('./elements/skip-links/define.js'),
};

/** Milliseconds before the second attempt: time for a dropped connection to come back. */
const pause = 1000;

/** The elements that wait for their class, by their tag. */
const waiting = new Map<string, Set<Element>>();
/** The tags that an attempt failed for, and of those the ones that no message has named. */
const failed = new Set<string>();
let unnamed: string[] = [];

/**
 * Loads the elements that a tree uses: those that it has now, and those that it is
 * given later. Importing this module does so for the document and the open shadow
 * roots in it.
 *
 * Call it yourself for a shadow root that is closed, or that is attached to an
 * element long after that came into the page: no other script sees those.
 *
 * What can't be loaded is tried once more after a second. If that fails too, each
 * element that waits fires `lede-load-error`, which bubbles and tells the `tag`
 * and the `error`; one message in the console names the tags, and the page stays
 * what it is without script. The next such element that comes into the page is
 * a new attempt. Firefox up to at least 153 remembers an answer such as "503" for
 * as long as the page is open, and never asks again (HTML standard, "fetch a
 * single module script", before its change of 2026).
 *
 * @fires lede-load-error {CustomEvent<LoadErrorDetail>}
 */
export function autoload(root: Document | ShadowRoot): void {
  if (!isSupported) return;
  discover(root, (element) => {
    const tag = element.localName;
    const load = loaders[tag];
    if (!load) {
      if (DEVELOPMENT) warnOfUnknownTag(element, Object.keys(loaders));
      return;
    }
    const others = waiting.get(tag);
    if (others) others.add(element);
    else {
      waiting.set(tag, new Set([element]));
      void bring(tag, load);
    }
  });
}

async function bring(tag: string, load: () => Promise<unknown>): Promise<void> {
  try {
    await load().catch(async () => {
      await new Promise((resolve) => setTimeout(resolve, pause));
      return load();
    });
  } catch (error) {
    if (!failed.has(tag)) unnamed.push(tag);
    failed.add(tag);
    for (const element of waiting.get(tag) ?? []) {
      element.dispatchEvent(
        new CustomEvent<LoadErrorDetail>('lede-load-error', {
          bubbles: true,
          composed: true,
          detail: {tag, error},
        }),
      );
    }
  }
  waiting.delete(tag);
  if (waiting.size === 0 && unnamed.length > 0) {
    console.error(
      `Lede could not load ${unnamed.sort().join(', ')}: the page stays as it is without script. The folder "chunks" belongs beside lede-autoload.js, from the same version.`,
    );
    unnamed = [];
  }
}

if (globalThis.document as Document | undefined) autoload(document);
