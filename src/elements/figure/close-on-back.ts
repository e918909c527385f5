const key = 'ledeDialog';
let count = 0;

/**
 * Lets the browser's Back close a dialog: adds an entry to the history for as
 * long as it is open.
 *
 * The entry has the page's own address and a copy of the router's state: a
 * router that hears of it (Chromium calls listeners on the window in their
 * order, so ours can't always come first) finds itself where it is. Where there is no
 * history to write (a sandboxed frame), Back does what it did.
 *
 * @returns what takes the entry away again when the dialog is closed some other way.
 */
export function closeOnBack(close: () => void): () => void {
  const id = `${Date.now()}.${count++}`;
  const {href} = location;
  const isOurs = () =>
    (history.state as Record<string, unknown> | null)?.[key] === id;
  const listening = new AbortController();
  try {
    const state: unknown = history.state;
    // Routers and counters put their own function in the place of `history.pushState`.
    History.prototype.pushState.call(
      history,
      {...(typeof state === 'object' ? state : {}), [key]: id},
      '',
    );
  } catch {
    return () => undefined;
  }
  addEventListener(
    'popstate',
    (event) => {
      listening.abort();
      if (location.href === href) event.stopImmediatePropagation();
      close();
    },
    {capture: true, signal: listening.signal},
  );
  return () => {
    if (isOurs()) history.back();
    else listening.abort();
  };
}
