import {define} from '../../define.js';
import {LedeArticle} from './article.js';

define('lede-article', LedeArticle);

declare global {
  interface GlobalEventHandlersEventMap {
    'lede-article-change': CustomEvent<undefined>;
  }

  interface HTMLElementTagNameMap {
    'lede-article': LedeArticle;
  }
}
