import {define} from '../../define.js';
import {LedeContents} from './contents.js';

define('lede-contents', LedeContents);

declare global {
  interface HTMLElementTagNameMap {
    'lede-contents': LedeContents;
  }
}
