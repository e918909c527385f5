import {define} from '../../define.js';
import {LedeFigure} from './figure.js';

define('lede-figure', LedeFigure);

declare global {
  interface GlobalEventHandlersEventMap {
    'lede-reveal': CustomEvent<{revealed: boolean}>;
  }

  interface HTMLElementTagNameMap {
    'lede-figure': LedeFigure;
  }
}
