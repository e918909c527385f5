import {define} from '../../define.js';
import {LedePullQuote} from './pull-quote.js';

define('lede-pull-quote', LedePullQuote);

declare global {
  interface HTMLElementTagNameMap {
    'lede-pull-quote': LedePullQuote;
  }
}
