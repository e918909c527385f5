import {define} from '../../define.js';
import type {ToolToggleDetail} from '../reader/reader.js';
import {LedeReadingPreferences} from './reading-preferences.js';

define('lede-reading-preferences', LedeReadingPreferences);

declare global {
  interface GlobalEventHandlersEventMap {
    'lede-tool-toggle': CustomEvent<ToolToggleDetail>;
  }

  interface HTMLElementTagNameMap {
    'lede-reading-preferences': LedeReadingPreferences;
  }
}
