interface Turn {
  readonly give: () => void;
  readonly isLong: boolean;
}

const waiting: Turn[] = [];

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
 *
 * @param isLong - What may take tens of milliseconds, such as drawing hundreds of links, is given its turn alone.
 */
export function idleTurn(isLong = false): Promise<void> {
  return new Promise((give) => {
    waiting.push({give, isLong});
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
    const long = waiting.slice(0, together).findIndex(({isLong}) => isLong);
    // Those before it first; then it alone.
    const count = long < 0 ? together : long || 1;
    for (const {give} of waiting.splice(0, count)) give();
    for (let wait = 0; wait < waits; wait++) await Promise.resolve();
  } while (waiting.length > 0 && performance.now() < end);
  isScheduled = false;
  if (waiting.length > 0) schedule();
}
