import {define} from '../../define.js';
import {LedeReadingProgress} from './reading-progress.js';

define('lede-reading-progress', LedeReadingProgress);

declare global {
  interface HTMLElementTagNameMap {
    'lede-reading-progress': LedeReadingProgress;
  }
}
