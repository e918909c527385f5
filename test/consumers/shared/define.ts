/**
 * Mounts an application after Lede's elements are defined or, with `?late` in
 * the address, before: then what the framework sets comes to elements that are
 * not yet there.
 */
export async function mountWith(mount: () => void): Promise<void> {
  const isLate = new URLSearchParams(location.search).has('late');
  if (!isLate) await import('lede-elements/define-all.js');
  mount();
  if (isLate) await import('lede-elements/define-all.js');
}
