import './elements/skip-links/define.js';
import './elements/breaking-banner/define.js';
import './elements/figure/define.js';
import './elements/pull-quote/define.js';
import './elements/publisher-footer/define.js';
import './elements/article/define.js';

export {registerLocale} from './locales/locales.js';
