import type {Decorator} from '@storybook/web-components-vite';
import {render} from 'lit';
import {replaceAddresses} from './addresses.js';
import {pageSheets} from './simulate.js';

/**
 * Shows a story as a browser does that runs no script: its markup, never
 * upgraded, with the style sheets of the page, in a frame that allows none.
 */
export const withoutScript: Decorator = (
  story,
  {globals, parameters, viewMode},
) => {
  if (globals['script'] !== 'off') return story();
  const frame = document.createElement('iframe');
  frame.className = 'without-script';
  frame.title = 'The story without script';
  // Of the same origin, so that its height can be read from here.
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.srcdoc = pageOf(
    markupOf(story()),
    parameters['layout'] !== 'fullscreen',
  );
  frame.addEventListener('load', () => {
    const height = frame.contentDocument?.documentElement.scrollHeight;
    if (viewMode === 'docs') frame.style.blockSize = `${height ?? 0}px`;
  });
  return frame;
};

/** Rendered into a document without a window, where no element is upgraded. */
function markupOf(content: unknown): string {
  const inert = document.implementation.createHTMLDocument();
  render(content, inert.body, {
    creationScope: inert,
    renderBefore: null,
  });
  return inert.body.innerHTML;
}

function pageOf(markup: string, isPadded: boolean): string {
  const {lang, dir, dataset, style} = document.documentElement;
  const page = document.implementation.createHTMLDocument();
  const root = page.documentElement;
  Object.assign(root, {lang, dir});
  Object.assign(root.dataset, dataset);
  root.style.fontSize = style.fontSize;
  const scheme = page.createElement('meta');
  scheme.name = 'color-scheme';
  scheme.content = 'light dark';
  const styles = page.createElement('style');
  styles.textContent = pageSheets()
    .flatMap(({cssRules}) => [...cssRules])
    .map(({cssText}) => cssText)
    .join('\n');
  page.head.append(scheme, styles);
  page.body.className = `sb-show-main ${isPadded ? 'sb-main-padded' : 'sb-main-fullscreen'}`;
  page.body.innerHTML = markup;
  // Links within the page lead to it then, and all else is where it was.
  const base = page.createElement('base');
  base.href = 'about:srcdoc';
  page.head.prepend(base);
  replaceAddresses(page.body, (address) =>
    address.startsWith('#') ? address : absolute(address),
  );
  return `<!doctype html>${root.outerHTML}`;
}

/** An address of a picture may have its width after it. */
function absolute(address: string): string {
  const [path = '', ...rest] = address.split(/(?= )/);
  return [new URL(path, document.baseURI).href, ...rest].join('');
}
