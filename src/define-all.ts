import {tags} from './define.js';
import {discover} from './dom/discover.js';
import {warnOfUnknownTag} from './dom/unknown-tag.js';
import './elements/skip-links/define.js';
import './elements/breaking-banner/define.js';
import './elements/figure/define.js';
import './elements/pull-quote/define.js';
import './elements/publisher-footer/define.js';
import './elements/article/define.js';
import './elements/reader/define.js';
import './elements/contents/define.js';
import './elements/reading-preferences/define.js';
import './elements/read-aloud/define.js';
import './elements/reading-progress/define.js';
import './elements/share/define.js';

export {registerLocale} from './locales/locales.js';

if (DEVELOPMENT && (globalThis.document as Document | undefined)) {
  discover(document, (element) => {
    warnOfUnknownTag(element, tags);
  });
}
