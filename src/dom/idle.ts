const waiting: (() => void)[] = [];

/** How many turns one idle moment is given: some milliseconds' worth, so that ten thousand make no long task. */
const turns = 64;

/**
 * A turn when the browser has nothing better to do, in the order asked for: for
 * what may come after the first paint, but must come soon.
 */
export function idleTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (waiting.push(resolve) === 1) schedule();
  });
}

function schedule(): void {
  // Safari has no requestIdleCallback.
  if ('requestIdleCallback' in globalThis) {
    requestIdleCallback(giveTurns, {timeout: 200});
  } else setTimeout(giveTurns);
}

function giveTurns(): void {
  for (const resolve of waiting.splice(0, turns)) resolve();
  if (waiting.length > 0) schedule();
}
