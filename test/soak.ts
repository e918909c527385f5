/*
 * How much is tried at random, and how long: a draw in every run, all of it in
 * `npm run test:soak`. The seed is printed; `npm run test:soak -- --seed N` makes
 * the same again.
 */

const request = new XMLHttpRequest();
request.open('GET', '/soak.json', false);
request.send();
const asked = JSON.parse(request.responseText) as {
  readonly seed?: number;
  readonly runs?: number;
};

export const {seed = Date.now() & 0x7fffffff, runs = 150} = asked;

/** Whether this is `npm run test:soak` at its full length. */
export const isLong = asked.runs !== undefined;

console.log(`seed ${seed}: npm run test:soak -- --seed ${seed}`);
