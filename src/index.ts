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
export {registerLocale} from './locales/locales.js';
export type {Strings} from './locales/strings.js';
