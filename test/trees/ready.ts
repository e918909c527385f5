/**
 * Whether all elements of a page are upgraded and have their controls, which
 * come in files of their own; the text of a script. Of a link that opens an image nothing
 * shows that, but its figure is not complete before.
 */
export const isReady = `(async () => {
  const all = [...document.querySelectorAll('*')]
    .filter(({localName}) => localName.startsWith('lede-'));
  await Promise.all(all.map((element) => element.updateComplete));
  return all.every((element) => element.hasUpdated && !element.isUpdatePending
    && (!element.matches('lede-figure:is([zoom], [sensitive]), lede-breaking-banner:is([src], [dismissible])')
      || !element.checkVisibility() || element.querySelector('figure > a')
      || element.shadowRoot?.querySelector('button')));
})()`;
