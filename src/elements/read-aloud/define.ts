import {define} from '../../define.js';
import {LedeReadAloud} from './read-aloud.js';

define('lede-read-aloud', LedeReadAloud);

declare global {
  interface HTMLElementTagNameMap {
    'lede-read-aloud': LedeReadAloud;
  }
}
