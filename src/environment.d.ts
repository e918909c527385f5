/**
 * True in the development build (the `development` export condition and
 * `lede.development.js`), false in what readers get. The build replaces it.
 */
declare const DEVELOPMENT: boolean;
