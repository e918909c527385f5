/** Counts how often an observer of the page's changes is disconnected while a test runs. */
export async function countingDisconnects(
  run: (count: () => number) => Promise<void>,
): Promise<void> {
  const disconnect = Reflect.get<MutationObserver, 'disconnect'>(
    MutationObserver.prototype,
    'disconnect',
  );
  let disconnects = 0;
  MutationObserver.prototype.disconnect = function () {
    disconnects++;
    disconnect.call(this);
  };
  try {
    await run(() => disconnects);
  } finally {
    MutationObserver.prototype.disconnect = disconnect;
  }
}
