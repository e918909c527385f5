/** What the page's scripts throw, or leave rejected, while something is done. */
export async function faultsDuring(
  work: () => Promise<void>,
): Promise<readonly string[]> {
  const faults: string[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent): void => {
    event.preventDefault();
    faults.push(
      event instanceof ErrorEvent ? event.message : String(event.reason),
    );
  };
  addEventListener('error', note);
  addEventListener('unhandledrejection', note);
  try {
    await work();
  } finally {
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
  }
  return faults;
}
