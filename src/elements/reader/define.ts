import {define} from '../../define.js';
import {LedeReader} from './reader.js';

define('lede-reader', LedeReader);

declare global {
  interface HTMLElementTagNameMap {
    'lede-reader': LedeReader;
  }
}
