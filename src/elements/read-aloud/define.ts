import {define} from '../../define.js';
import type {ToolToggleDetail} from '../reader/reader.js';
import {LedeReadAloud} from './read-aloud.js';

define('lede-read-aloud', LedeReadAloud);

declare global {
  interface GlobalEventHandlersEventMap {
    'lede-tool-toggle': CustomEvent<ToolToggleDetail>;
  }

  interface HTMLElementTagNameMap {
    'lede-read-aloud': LedeReadAloud;
  }
}
