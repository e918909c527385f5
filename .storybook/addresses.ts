/** Puts another address in the place of each that leads out of some markup, or brings something into it. */
export function replaceAddresses(
  markup: ParentNode,
  replacement: (address: string) => string,
): void {
  for (const element of markup.querySelectorAll('*')) {
    for (const name of ['src', 'href', 'action', 'poster']) {
      const address = element.getAttribute(name);
      if (address !== null) element.setAttribute(name, replacement(address));
    }
    const candidates = element.getAttribute('srcset');
    if (candidates === null) continue;
    const replaced = candidates
      .split(',')
      .map((candidate) => replacement(candidate.trim()));
    element.setAttribute('srcset', replaced.join(', '));
  }
}
