/** Resolves when the page has all its parts, and the browser has put the reader back to where they were. */
export function pageLoaded(): Promise<void> {
  return new Promise((resolve) => {
    const afterAFrame = (): void => {
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          resolve();
        }),
      );
    };
    if (document.readyState === 'complete') afterAFrame();
    else addEventListener('load', afterAFrame, {once: true});
  });
}

/**
 * Whether the address names a part of the page, by a fragment or by a text
 * fragment, which browsers take out of `location`. A fragment that begins with
 * a slash is the name of a page to its script.
 */
export function isLinkToPart(): boolean {
  if (/^#(?!!?\/)./.test(location.hash)) return true;
  const [arrival] = performance.getEntriesByType('navigation');
  const [page, fragment = ''] = arrival?.name.split('#') ?? [];
  return fragment.includes(':~:') && page === location.href.split('#')[0];
}
