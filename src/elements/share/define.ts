import {define} from '../../define.js';
import {LedeShare} from './share.js';

define('lede-share', LedeShare);

declare global {
  interface HTMLElementTagNameMap {
    'lede-share': LedeShare;
  }
}
