import {define} from '../../define.js';
import {LedeReader, type ToolToggleDetail} from './reader.js';

define('lede-reader', LedeReader);

declare global {
  interface GlobalEventHandlersEventMap {
    'lede-tool-toggle': CustomEvent<ToolToggleDetail>;
  }

  interface HTMLElementTagNameMap {
    'lede-reader': LedeReader;
  }
}
