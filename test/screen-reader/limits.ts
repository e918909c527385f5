import {setTimeout as delay} from 'node:timers/promises';

/** How often a condition is looked at. Nothing depends on it but the time a run takes. */
const interval = 20;

/** Waits for a promise, but no longer than a limit: the error says what was waited for. */
export async function within<Value>(
  milliseconds: number,
  what: string,
  promise: Promise<Value>,
): Promise<Value> {
  const timer = new AbortController();
  const limit = delay(milliseconds, undefined, {signal: timer.signal}).then(
    () => {
      throw new Error(`Waited ${milliseconds / 1000} s for ${what}.`);
    },
  );
  limit.catch(() => undefined);
  try {
    return await Promise.race([promise, limit]);
  } finally {
    timer.abort();
  }
}

/** Asks for a value again and again until there is one, but no longer than a limit. */
export async function until<Value>(
  milliseconds: number,
  what: string,
  ask: () => Value | undefined | Promise<Value | undefined>,
): Promise<Value> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const value = await ask();
    if (value !== undefined) return value;
    if (performance.now() > end) {
      throw new Error(`Waited ${milliseconds / 1000} s for ${what}.`);
    }
    await delay(interval);
  }
}
