import {describe, isSeen, lines, roots} from './tree.js';

/** What goes wrong on paper: controls that nobody can press there, an article that is left out. */
export function forPrint(): string[] {
  const faults: string[] = [];
  for (const root of roots()) {
    if (root instanceof ShadowRoot && root.host.localName.startsWith('lede-')) {
      for (const control of root.querySelectorAll('a, button, dialog')) {
        if (isSeen(control)) faults.push(`${describe(control)} is printed`);
      }
    }
  }
  const printed = new Set([...lines()].map(({text}) => text));
  const article = document.querySelector('lede-article');
  const walker = document.createTreeWalker(
    article ?? document.createElement('p'),
    NodeFilter.SHOW_TEXT,
  );
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.data.trim() && !printed.has(text)) {
      faults.push(`“${text.data.trim().slice(0, 40)}” is not printed`);
    }
  }
  for (const media of document.querySelectorAll(
    'lede-figure[sensitive]:not(:state(revealed)) :is(img, video)',
  )) {
    if (isSeen(media))
      faults.push('what the reader has not revealed is printed');
  }
  for (const links of document.querySelectorAll('lede-skip-links')) {
    if (isSeen(links)) faults.push('skip links are printed');
  }
  return faults;
}
