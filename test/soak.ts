/* What `npm run test:soak` asks for. */

const request = new XMLHttpRequest();
request.open('GET', '/soak.json', false);
request.send();

/** The seed of an earlier run, to draw the same cases again, and how many. */
export const soak = JSON.parse(request.responseText) as {
  readonly seed?: number;
  readonly runs?: number;
};

/** Whether tests are to take as long as they need for all that they promise. */
export const isLong = soak.runs !== undefined;
