import {define} from '../../define.js';
import {LedeSkipLinks} from './skip-links.js';

define('lede-skip-links', LedeSkipLinks);

declare global {
  interface HTMLElementTagNameMap {
    'lede-skip-links': LedeSkipLinks;
  }
}
