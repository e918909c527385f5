import type {Markup} from './article.js';

/** The page made with Lede. */
export const lede: Markup = {
  figure: (picture, caption) =>
    `<lede-figure><figure>${picture}<figcaption>${caption}</figcaption></figure></lede-figure>`,
  quote: (words) =>
    `<lede-pull-quote><figure><blockquote><p>${words}</p></blockquote></figure></lede-pull-quote>`,
  page: (article) =>
    `<lede-skip-links><nav><a href="#main">Skip to the article</a></nav></lede-skip-links><main id="main"><lede-article><article>${article}</article></lede-article></main><lede-publisher-footer name="The Wayfarer"><footer><p><a href="/">The Wayfarer</a></p><small>© 2026 The Wayfarer</small></footer></lede-publisher-footer>`,
};
