import {define} from '../../define.js';
import {LedeBreakingBanner} from './breaking-banner.js';

define('lede-breaking-banner', LedeBreakingBanner);

declare global {
  interface HTMLElementTagNameMap {
    'lede-breaking-banner': LedeBreakingBanner;
  }
}
