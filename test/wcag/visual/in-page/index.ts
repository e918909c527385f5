/*
 * What the tests ask of a page from inside it. Bundled into each page as the
 * global `seen`; everything here is text in, text out.
 */
export {faintText, linksByColourAlone} from './colour.js';
export {centre, focused, forgetStops, refocus, unfocus} from './focus.js';
export {lost, sideways} from './loss.js';
export {motion, watchMotion} from './motion.js';
export {hardToRead, words} from './reading.js';
export {forPrint} from './print.js';
export {space} from './spacing.js';
export {smallControls, smallTargets} from './targets.js';
