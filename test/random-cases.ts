import {soak} from './soak.js';

/*
 * How many cases a test draws at random, and from which seed. The seed is
 * printed; `npm run test:soak -- --seed N` draws the same again, and without a
 * seed many more.
 */
export const {seed = Date.now() & 0x7fffffff, runs = 150} = soak;

console.log(`seed ${seed}: npm run test:soak -- --seed ${seed}`);
