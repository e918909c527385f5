/*
 * How many cases a test draws at random, and from which seed. The seed is
 * printed; `npm run test:soak -- --seed N` draws the same again, and without a
 * seed many more.
 */

const request = new XMLHttpRequest();
request.open('GET', '/soak.json', false);
request.send();

export const {seed = Date.now() & 0x7fffffff, runs = 150} = JSON.parse(
  request.responseText,
) as {seed?: number; runs?: number};

console.log(`seed ${seed}: npm run test:soak -- --seed ${seed}`);
