export {defineAll} from './define-elements.js';
export type {DefineOptions} from './define-elements.js';
export type {LedeElementTagNameMap, Prefixed} from './frameworks/prefixed.js';
export {LedeSkipLinks} from './elements/skip-links/skip-links.js';
export {LedeBreakingBanner} from './elements/breaking-banner/breaking-banner.js';
export type {
  DismissDetail,
  FeedErrorDetail,
} from './elements/breaking-banner/breaking-banner.js';
export {LedeFigure} from './elements/figure/figure.js';
export {LedePullQuote} from './elements/pull-quote/pull-quote.js';
export {LedePublisherFooter} from './elements/publisher-footer/publisher-footer.js';
export {LedeArticle} from './elements/article/article.js';
export {LedeReader} from './elements/reader/reader.js';
export type {ToolToggleDetail} from './elements/reader/reader.js';
export {LedeContents} from './elements/contents/contents.js';
export {LedeReadingPreferences} from './elements/reading-preferences/reading-preferences.js';
export {
  clearPreferences,
  exportPreferences,
} from './dom/reading-preferences.js';
export type {KeptPreferences, Preferences} from './text/preferences.js';
export {LedeReadAloud} from './elements/read-aloud/read-aloud.js';
export {LedeReadingProgress} from './elements/reading-progress/reading-progress.js';
export {LedeShare} from './elements/share/share.js';
export {registerLocale} from './locales/locales.js';
export type {LoadToolStrings, Strings} from './locales/strings.js';
export type {ToolStrings} from './locales/tool-strings.js';
