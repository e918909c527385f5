import {define} from '../../define.js';
import {LedeReadingPreferences} from './reading-preferences.js';

define('lede-reading-preferences', LedeReadingPreferences);

declare global {
  interface HTMLElementTagNameMap {
    'lede-reading-preferences': LedeReadingPreferences;
  }
}
