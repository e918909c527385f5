import {define} from './define.js';
import {LedeArticle} from './elements/article/article.js';
import {LedeBreakingBanner} from './elements/breaking-banner/breaking-banner.js';
import {LedeContents} from './elements/contents/contents.js';
import {LedeFigure} from './elements/figure/figure.js';
import {LedePublisherFooter} from './elements/publisher-footer/publisher-footer.js';
import {LedePullQuote} from './elements/pull-quote/pull-quote.js';
import {LedeReadAloud} from './elements/read-aloud/read-aloud.js';
import {LedeReader} from './elements/reader/reader.js';
import {LedeReadingPreferences} from './elements/reading-preferences/reading-preferences.js';
import {LedeReadingProgress} from './elements/reading-progress/reading-progress.js';
import {LedeShare} from './elements/share/share.js';
import {LedeSkipLinks} from './elements/skip-links/skip-links.js';
import {addPrefix} from './tags.js';
import {prefixLike, prefixMistake} from './text/prefix.js';

export {registerLocale} from './locales/locales.js';

/** What the tags are called, and where they are registered. */
export interface DefineOptions {
  /** What each tag begins with: `acme-` makes `acme-figure` of `lede-figure`. Small letters, digits and hyphens; the first is a letter, the last a hyphen. Default: `lede-`. */
  readonly prefix?: string;
  /** A registry for a part of the page, in browsers that have scoped ones. Default, where it isn't named: the page's. Where it is named and there is none, nothing is defined. */
  readonly registry?: CustomElementRegistry | undefined;
}

const elements = {
  'skip-links': LedeSkipLinks,
  'breaking-banner': LedeBreakingBanner,
  figure: LedeFigure,
  'pull-quote': LedePullQuote,
  'publisher-footer': LedePublisherFooter,
  article: LedeArticle,
  reader: LedeReader,
  contents: LedeContents,
  'reading-preferences': LedeReadingPreferences,
  'read-aloud': LedeReadAloud,
  'reading-progress': LedeReadingProgress,
  share: LedeShare,
};

/**
 * Registers all of Lede's elements, under tags of the site's own or in a registry
 * of a part of the page. Each prefix is a Lede of its own: an `acme-reader` is for
 * the `acme-article` near it, whatever `lede-article` is nearer.
 *
 * Where a prefix can't begin a tag, or the browser has no registry but the page's,
 * nothing is registered, and a message in the console says what to write. Nothing
 * is thrown, and the page stays as it is without script.
 */
export function defineAll(options: DefineOptions = {}): void {
  const {prefix = 'lede-'} = options;
  const mistake = prefixMistake(prefix);
  if (mistake) {
    console.warn(
      `Lede has defined nothing: ${mistake}, such as defineAll({prefix: '${prefixLike(prefix)}'}).`,
    );
    return;
  }
  if ('registry' in options && typeof options.registry?.define !== 'function') {
    console.warn(
      `Lede has defined nothing: there is no registry for its tags, as in a browser without scoped registries. For all browsers, give the tags a prefix, such as defineAll({prefix: 'acme-'}).`,
    );
    return;
  }
  const page = globalThis.customElements as CustomElementRegistry | undefined;
  const registry = options.registry ?? page;
  if (!registry) return;
  addPrefix(prefix);
  for (const [name, element] of Object.entries(elements)) {
    define(prefix + name, element, registry);
  }
}
