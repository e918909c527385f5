/**
 * Whether a page is as its script leaves it: every element upgraded, with the
 * controls, panels and headlines that come in files of their own. The text of a
 * script, for a browser to evaluate until it is true.
 */
export const isReady = `(async () => {
  const all = [...document.querySelectorAll('*')]
    .filter(({localName}) => localName.startsWith('lede-'));
  await Promise.all(all.map((element) => element.updateComplete));

  const isThere = (element, part) =>
    !element.checkVisibility() || element.shadowRoot?.querySelector(part);
  const isWhole = {
    // Of a link that opens an image nothing shows that, but its figure is not complete before.
    'lede-figure:is([zoom], [sensitive])': (figure) => {
      const image = figure.querySelector('img');
      // One that can't be had loses its button.
      if (image?.loading === 'eager' && !image.complete) return false;
      return figure.querySelector('a img') || isThere(figure, 'button') ||
        (image?.complete && !image.naturalWidth);
    },
    'lede-breaking-banner[src]': (banner) => {
      const {href} = new URL(banner.getAttribute('src'), document.baseURI);
      const [fetched] = performance.getEntriesByName(href);
      return fetched && (fetched.responseStatus !== 200 || banner.textContent.trim());
    },
    'lede-breaking-banner:is([src], [dismissible])': (banner) => isThere(banner, 'button'),
    ':is(lede-contents, lede-read-aloud, lede-reading-preferences, lede-share)[inline]':
      (tool) => isThere(tool, '[part~=panel]'),
  };

  return all.every((element) => element.hasUpdated && !element.isUpdatePending &&
    Object.entries(isWhole).every(([which, isSo]) => !element.matches(which) || isSo(element)));
})()`;
