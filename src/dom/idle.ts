type Turn = () => void;

const waiting: Turn[] = [];
const following: Turn[] = [];
const long: Turn[] = [];

/** How many turns are given at once: what they read, all have read before the first of them changes anything. */
const together = 8;

/** After how many milliseconds the rest waits for another idle moment, so that ten thousand turns make no long task. */
const most = 8;

/** How often who has a turn may wait for what is there already, and still have it done before the next have theirs. */
const waits = 4;

let isScheduled = false;

/**
 * A turn when the browser has nothing better to do, in the order asked for: for
 * what may come after the first paint, but must come soon.
 */
export function idleTurn(): Promise<void> {
  return wait(waiting);
}

/** The same, without a promise: for what thousands wait for at once. */
export function onIdleTurn(turn: Turn): void {
  waiting.push(turn);
  schedule();
}

/** A turn once nobody waits for an idle turn: for what follows from all that is changed in those. */
export function followingTurn(): Promise<void> {
  return wait(following);
}

/**
 * A turn alone, once nobody waits for one of the others: for what may take tens of
 * milliseconds, such as drawing hundreds of links.
 */
export function longTurn(): Promise<void> {
  return wait(long);
}

function wait(turns: Turn[]): Promise<void> {
  return new Promise((resolve) => {
    turns.push(resolve);
    schedule();
  });
}

function schedule(): void {
  if (isScheduled) return;
  isScheduled = true;
  // Safari has no requestIdleCallback.
  if ('requestIdleCallback' in globalThis) {
    requestIdleCallback(begin, {timeout: 200});
  } else setTimeout(begin);
}

function begin(): void {
  void giveTurns();
}

async function giveTurns(): Promise<void> {
  const end = performance.now() + most;
  do {
    const turns = [waiting, following].find(({length}) => length > 0);
    for (const give of turns?.splice(0, together) ?? long.splice(0, 1)) give();
    for (let count = 0; count < waits; count++) await Promise.resolve();
  } while (isWaiting() && performance.now() < end);
  isScheduled = false;
  if (isWaiting()) schedule();
}

function isWaiting(): boolean {
  return waiting.length + following.length + long.length > 0;
}
