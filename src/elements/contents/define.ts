import {define} from '../../define.js';
import type {ToolToggleDetail} from '../reader/reader.js';
import {LedeContents} from './contents.js';

define('lede-contents', LedeContents);

declare global {
  interface GlobalEventHandlersEventMap {
    'lede-tool-toggle': CustomEvent<ToolToggleDetail>;
  }

  interface HTMLElementTagNameMap {
    'lede-contents': LedeContents;
  }
}
