import {define} from '../../define.js';
import {LedePublisherFooter} from './publisher-footer.js';

define('lede-publisher-footer', LedePublisherFooter);

declare global {
  interface HTMLElementTagNameMap {
    'lede-publisher-footer': LedePublisherFooter;
  }
}
