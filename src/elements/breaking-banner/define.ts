import {define} from '../../define.js';
import {
  type DismissDetail,
  type FeedErrorDetail,
  LedeBreakingBanner,
} from './breaking-banner.js';

define('lede-breaking-banner', LedeBreakingBanner);

declare global {
  interface GlobalEventHandlersEventMap {
    'lede-dismiss': CustomEvent<DismissDetail>;
    'lede-feed-error': CustomEvent<FeedErrorDetail>;
  }

  interface HTMLElementTagNameMap {
    'lede-breaking-banner': LedeBreakingBanner;
  }
}
