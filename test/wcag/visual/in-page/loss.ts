import {describe, drawn, elements, isSeen, lineage, lines} from './tree.js';

/** What of the page's text can't be read: cut off, out of reach, or under something else wherever one scrolls. */
export function lost(): string[] {
  const faults = new Set<string>(drawnFaults());
  const texts = new Map<Text, Element>();
  for (const {element, text, box} of [...lines()]) {
    const reason = isOutOfReach(box)
      ? 'out of reach'
      : whatClips(element, glyphs(element, box));
    if (reason) {
      faults.add(`${describe(element)}: “${start(text)}” is ${reason}`);
    } else texts.set(text, element);
  }
  for (const [text, element] of texts) {
    const cover = whatCovers(element, text);
    if (cover) {
      faults.add(
        `${describe(element)}: “${start(text)}” is covered by ${cover}`,
      );
    }
  }
  for (const element of [...elements(), document.documentElement]) {
    if (element.scrollTop || element.scrollLeft) {
      element.scrollTo({top: 0, left: 0, behavior: 'instant'});
    }
  }
  return [...faults];
}

/** What scrolls sideways, but for tables and listings that need two dimensions. */
export function sideways(): string[] {
  const page = document.scrollingElement;
  const faults: string[] = [];
  if (page && page.scrollWidth > page.clientWidth) {
    const wide = [...elements()].filter(
      (element) =>
        isSeen(element) &&
        (element.getBoundingClientRect().right > page.clientWidth + 0.5 ||
          element.getBoundingClientRect().left < -0.5),
    );
    faults.push(
      `the page is ${page.scrollWidth} px wide in a window of ${page.clientWidth}: ${wide.slice(0, 3).map(describe).join(', ')}`,
    );
  }
  for (const element of elements()) {
    if (
      element !== page &&
      element !== document.body &&
      isSeen(element) &&
      /auto|scroll/.test(getComputedStyle(element).overflowX) &&
      element.scrollWidth > element.clientWidth + 1 &&
      !element.querySelector('table, pre') &&
      !element.matches('textarea, input')
    ) {
      faults.push(`${describe(element)} scrolls sideways`);
    }
  }
  return faults;
}

const start = ({data}: Text): string => data.trim().slice(0, 30);

/** A line's box is as high as the font says; the letters are in the middle of it. */
function glyphs(element: Element, {x, y, width, height}: DOMRect): DOMRect {
  const size = Math.min(
    height,
    0.9 * parseFloat(getComputedStyle(element).fontSize),
  );
  return new DOMRect(x, y + (height - size) / 2, width, size);
}

function isOutOfReach({left, right}: DOMRect): boolean {
  // A page scrolls towards the end of its lines only.
  const page = document.documentElement;
  return getComputedStyle(page).direction === 'rtl'
    ? right + window.scrollX > page.clientWidth + 1
    : left + window.scrollX < -1;
}

function whatClips(element: Element, letters: DOMRect): string | undefined {
  let {left, right, top, bottom} = letters;
  for (const ancestor of lineage(element)) {
    if (ancestor === document.body || ancestor === document.documentElement) {
      return undefined;
    }
    const {overflowX, overflowY, position} = getComputedStyle(ancestor);
    if (/visible/.test(overflowX) && /visible/.test(overflowY)) {
      if (position === 'fixed') return undefined;
      continue;
    }
    const box = ancestor.getBoundingClientRect();
    const inner = {
      left: box.left + ancestor.clientLeft,
      top: box.top + ancestor.clientTop,
      right: box.left + ancestor.clientLeft + ancestor.clientWidth,
      bottom: box.top + ancestor.clientTop + ancestor.clientHeight,
    };
    if (
      (/hidden|clip/.test(overflowX) &&
        (left < inner.left - 1 || right > inner.right + 1)) ||
      (/hidden|clip/.test(overflowY) &&
        (top < inner.top - 1 || bottom > inner.bottom + 1))
    ) {
      return `cut off by ${describe(ancestor)}`;
    }
    // What it scrolls to is inside it.
    left = Math.max(left, inner.left);
    right = Math.min(right, inner.right);
    top = Math.max(top, inner.top);
    bottom = Math.min(bottom, inner.bottom);
  }
  return undefined;
}

/** Scrolls to each line of a text as a reader does, to the middle and to both ends of the window, and looks at what lies over it. */
function whatCovers(element: Element, text: Text): string | undefined {
  const range = document.createRange();
  range.selectNodeContents(text);
  const count = range.getClientRects().length;
  for (let index = 0; index < count; index++) {
    let cover: Element | null | undefined;
    for (const place of [0.5, 0.15, 0.85]) {
      scrollTo(element, place, () => range.getClientRects()[index]);
      cover = coverOf(element, range.getClientRects()[index]);
      if (cover && isLaidOver(cover, element)) cover = undefined;
      if (!cover) break;
    }
    if (cover) return describe(cover);
  }
  return undefined;
}

/** Whether something takes nothing away by lying over text: in a popover that the reader has opened, and closes again; or as the control of the label that the text is, without a ground of its own. */
function isLaidOver(cover: Element, element: Element): boolean {
  const popover = [...lineage(cover)].find((one) =>
    one.matches(':popover-open'),
  );
  if (popover) return ![...lineage(element)].includes(popover);
  const label = element.closest('label');
  const {backgroundColor, backgroundImage} = getComputedStyle(cover);
  return (
    cover.matches('input') &&
    label?.contains(cover) === true &&
    backgroundColor === 'rgba(0, 0, 0, 0)' &&
    backgroundImage === 'none'
  );
}

/** Scrolls everything that scrolls round an element, from the inside out, so that a box is at a part of its height. */
function scrollTo(
  element: Element,
  place: number,
  boxNow: () => DOMRect | undefined,
): void {
  const page = document.scrollingElement;
  for (const ancestor of lineage(element)) {
    const {overflowX, overflowY} = getComputedStyle(ancestor);
    const isScroller =
      ancestor === page || /auto|scroll/.test(overflowX + overflowY);
    const box = boxNow();
    if (!isScroller || !box) continue;
    const frame =
      ancestor === page
        ? new DOMRect(0, 0, window.innerWidth, window.innerHeight)
        : ancestor.getBoundingClientRect();
    ancestor.scrollBy({
      top: box.top + box.height / 2 - frame.top - place * frame.height,
      left:
        box.left < frame.left || box.right > frame.right
          ? box.left - frame.left
          : 0,
      behavior: 'instant',
    });
  }
}

function coverOf(
  element: Element,
  box: DOMRect | undefined,
): Element | undefined {
  if (!box || box.width < 1 || box.height < 1) return undefined;
  for (const part of [0.02, 0.5, 0.98]) {
    const cover = topmostAt(
      box.left + part * box.width,
      box.top + box.height / 2,
    );
    if (cover && !isRelated(cover, element)) return cover;
  }
  return undefined;
}

/** The innermost element at a point of the window, shadow roots descended. */
export function topmostAt(x: number, y: number): Element | null {
  let found: Element | null = null;
  let root: Document | ShadowRoot | null = document;
  while (root) {
    const inner: Element | null = root.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
    root = inner.shadowRoot;
  }
  return found;
}

export function isRelated(one: Element, other: Element): boolean {
  return [...lineage(one)].includes(other) || [...lineage(other)].includes(one);
}

/** Words that the style sheet draws: they have no box to ask for, but for what is placed absolutely. */
function* drawnFaults(): Generator<string> {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) throw new Error('There is no canvas to measure text with.');
  for (const {element, pseudo, style, text} of drawn()) {
    if (!/hidden|clip/.test(style.overflowX)) continue;
    // A banner without headlines has a label, and no height to show it in.
    if (element.getBoundingClientRect().height < 1) continue;
    context.font = style.font;
    context.letterSpacing =
      style.letterSpacing === 'normal' ? '0px' : style.letterSpacing;
    context.wordSpacing =
      style.wordSpacing === 'normal' ? '0px' : style.wordSpacing;
    const {width} = context.measureText(text);
    if (width > parseFloat(style.width) + 1) {
      yield `${describe(element)}${pseudo}: “${text}” needs ${Math.ceil(width)} px and has ${style.width}`;
    }
    if (parseFloat(style.fontSize) > parseFloat(style.height) + 1) {
      yield `${describe(element)}${pseudo}: “${text}” is cut off below`;
    }
    if (style.position !== 'absolute') continue;
    const host = element.getBoundingClientRect();
    const letters = 0.9 * parseFloat(style.fontSize);
    const bottom =
      host.top +
      parseFloat(style.top) +
      (parseFloat(style.height) + letters) / 2;
    const left = host.left + parseFloat(style.left);
    for (const line of lines()) {
      const box = glyphs(line.element, line.box);
      if (isScrolled(line.element)) continue;
      if (
        isRelated(line.element, element) &&
        box.top < bottom - 1 &&
        box.bottom > bottom - letters &&
        box.left < left + width &&
        box.right > left
      ) {
        yield `${describe(line.element)} lies over “${text}”`;
      }
    }
  }
}

function isScrolled(element: Element): boolean {
  return [...lineage(element)].some(
    (ancestor) =>
      ancestor !== document.scrollingElement && ancestor.scrollTop > 0,
  );
}
