import {describe, elements, isSeen, lines} from './tree.js';

/** Blocks of text that are not set as WCAG 1.4.8 asks: 80 characters to a line (40 of Chinese, Japanese, Korean), not justified, 1.5 lines apart, paragraphs 1.5 times that. */
export function hardToRead(): string[] {
  const faults: string[] = [];
  for (const block of blocks()) {
    const style = getComputedStyle(block);
    const size = parseFloat(style.fontSize);
    const height = parseFloat(style.lineHeight);
    const name = describe(block);
    if (style.textAlign === 'justify') faults.push(`${name} is justified`);
    if (height / size < 1.499) {
      faults.push(`${name}: lines are ${(height / size).toFixed(2)} apart`);
    }
    const longest = Math.max(0, ...lineLengths(block));
    const most = block.matches(':lang(zh), :lang(ja), :lang(ko)') ? 40 : 80;
    if (longest > most) faults.push(`${name}: ${longest} characters in a line`);
    const next = block.nextElementSibling;
    if (block.localName === 'p' && next?.matches('p:not(:has(time))')) {
      const {top, bottom} = block.getBoundingClientRect();
      const gap = next.getBoundingClientRect().top - bottom;
      const isBeside = bottom + gap <= top;
      if (!isBeside && (gap + height) / height < 1.499) {
        faults.push(
          `${name}: the next paragraph is ${((gap + height) / height).toFixed(2)} lines below`,
        );
      }
    }
  }
  return faults;
}

/** Text of more than one line in an article or a footer, as it is read: headings, bylines and quotations pulled from the text are not. */
function blocks(): Element[] {
  return [...elements()].filter(
    (element) =>
      element.matches(
        'lede-article :is(p, li, blockquote, figcaption, dd), lede-publisher-footer :is(p, li)',
      ) &&
      !element.closest('lede-pull-quote, nav, header') &&
      !element.querySelector('p, li, time') &&
      element.textContent.trim() &&
      isSeen(element) &&
      element.getBoundingClientRect().height >
        1.5 * parseFloat(getComputedStyle(element).lineHeight),
  );
}

function lineLengths(block: Element): number[] {
  const lengths: number[] = [];
  const range = document.createRange();
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let bottom: number | undefined;
  let length = 0;
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    for (const {index, 0: word} of text.data.matchAll(
      /\p{scx=Han}|[^\s\p{scx=Han}]+\s*/gu,
    )) {
      range.setStart(text, index);
      range.setEnd(text, index + word.trimEnd().length);
      const box = range.getClientRects()[0];
      if (!box) continue;
      if (bottom !== undefined && box.top > bottom - 2) {
        lengths.push(length);
        length = 0;
        bottom = undefined;
      }
      bottom ??= box.bottom;
      length += word.replaceAll(/\s+/g, ' ').length;
    }
  }
  return [...lengths, length];
}

/** What a tool says in short in a narrow window, or, the length of lines, has no choice of there. */
const byRoom = '.progress *, [part=options-button] *, .preferences .width *';

/** The words that are shown, in order, but for those that need room. */
export function words(): string[] {
  return [...new Set([...lines()].map(({text}) => text))]
    .filter(({parentElement}) => !parentElement?.matches(byRoom))
    .map(({data}) => data.trim());
}
