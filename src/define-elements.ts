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
import {prefixes} from './tags.js';

export {registerLocale} from './locales/locales.js';

/** Where the tags are registered, and what they are called. */
export interface DefineOptions {
  /** What each tag begins with: `acme-` makes `acme-figure` of `lede-figure`. Small letters, digits and hyphens; the first is a letter, the last a hyphen. Default: `lede-`. */
  readonly prefix?: string;
  /** A registry of a part of the page, in browsers that have such. Default: the page's. */
  readonly registry?: CustomElementRegistry;
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
 * of a part of the page. Tags of several prefixes find one another: an
 * `acme-reader` is for the `lede-article` that it stands in.
 *
 * A prefix that can't begin a tag registers nothing, and a message in the
 * console says what to write. Nothing is thrown.
 */
export function defineAll({
  prefix = 'lede-',
  registry,
}: DefineOptions = {}): void {
  if (typeof prefix !== 'string' || !/^[a-z][a-z\d-]*-$/.test(prefix)) {
    console.warn(
      `Lede has defined nothing: "${prefix}" can't be what its tags begin with. A prefix has small letters, digits and hyphens, begins with a letter and ends with a hyphen, such as defineAll({prefix: '${suggestion(prefix)}'}).`,
    );
    return;
  }
  if (!prefixes.includes(prefix)) prefixes.push(prefix);
  for (const [name, element] of Object.entries(elements)) {
    define(prefix + name, element, registry);
  }
}

/** What somebody may have meant. */
function suggestion(prefix: unknown): string {
  const letters = String(prefix)
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^[^a-z]+|-$/g, '');
  return `${letters || 'acme'}-`;
}
