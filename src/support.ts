/**
 * What the elements need and this page does not have. Nothing on a server.
 *
 * The youngest of what they need is `:state()` (Chrome 125, Firefox 126, Safari
 * 17.4): a browser that has it has the rest, unless an extension or a script took
 * something away. Lit's templates are parsed as HTML, which an XHTML page parses
 * as XML.
 */
const lack = (globalThis.CSS as typeof CSS | undefined) && missing();

function missing(): string | undefined {
  if (document.contentType !== 'text/html') return 'text/html';
  if (!CSS.supports('selector(:state(a))')) return ':state()';
  return [
    'ElementInternals',
    'IntersectionObserver',
    'ResizeObserver',
    'HTMLDialogElement',
    'adoptedStyleSheets',
    'NumberFormat',
    'PluralRules',
    'AbortController',
    'matchMedia',
  ].find((name) => !(name in window || name in document || name in Intl));
}

/** Whether the elements can work here. Where they can't, the page is left as it is without script. */
export const isSupported = !lack;

if (lack) {
  console.info(
    `Lede needs ${lack}, missing here: the page stays as it is without script.`,
  );
}
