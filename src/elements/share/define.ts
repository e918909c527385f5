import {define} from '../../define.js';
import type {ToolToggleDetail} from '../reader/reader.js';
import {LedeShare} from './share.js';

define('lede-share', LedeShare);

declare global {
  interface GlobalEventHandlersEventMap {
    'lede-tool-toggle': CustomEvent<ToolToggleDetail>;
  }

  interface HTMLElementTagNameMap {
    'lede-share': LedeShare;
  }
}
