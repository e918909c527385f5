/**
 * Whether the browser has `:state()`, the youngest thing that the elements need
 * (Chrome 125, Firefox 126, Safari 17.4). An older one is left alone, with the
 * article that the page has without script. True on a server.
 */
export const isSupported =
  (globalThis.CSS as typeof CSS | undefined)?.supports('selector(:state(a))') ??
  true;

if (!isSupported) {
  console.info(
    'Lede needs a newer browser: the page stays as it is without script.',
  );
}
