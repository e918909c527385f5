import {applyKept} from './apply-kept.js';

applyKept();
