import {isRelated, topmostAt} from './loss.js';
import {describe, isLedes, lineage} from './tree.js';

/** What holds the focus. */
export interface Focused {
  readonly name: string;
  /** Number of the element in the order of the Tab key. */
  readonly stop: number;
  /** Whether it is Lede's own or stands in Lede: the rest is the site's. */
  readonly isLedes: boolean;
  readonly isButton: boolean;
  readonly box: {x: number; y: number; width: number; height: number};
  /** Length of the line round it: https://www.w3.org/TR/WCAG22/#dfn-perimeter */
  readonly perimeter: number;
  /** What lies over it, at any of the points that were looked at. */
  readonly covers: string[];
  /** Whether all of those points are covered or out of the window. */
  readonly isHidden: boolean;
}

const stops = new Map<Element, number>();

export function forgetStops(): void {
  stops.clear();
  active()?.blur();
  window.scrollTo(0, 0);
  getSelection()?.removeAllRanges();
}

function active(): HTMLElement | null {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) {
    found = found.shadowRoot.activeElement;
  }
  return found instanceof HTMLElement && found !== document.body ? found : null;
}

/** What holds the focus, where the browser has scrolled it to; `undefined` for the page itself. */
export function focused(): Focused | undefined {
  const element = active();
  if (!element) return undefined;
  const stop = stops.get(element) ?? stops.size;
  // In a player the Tab key may go on among the browser's own buttons, whose rings are the browser's.
  if (!stops.has(element) && element.matches('audio:not(:focus-visible)')) {
    element.blur();
    element.focus();
  }
  stops.set(element, stop);
  const {covers, isHidden} = coversOf(element);
  return {
    ...measure(element),
    stop,
    name: describe(element),
    isLedes: isLedes(element),
    isButton: element.localName === 'button',
    covers,
    isHidden,
  };
}

/** Brings what has the focus to the middle of the window, so that its ring is not cut by the edge. */
export function centre(): Pick<Focused, 'box' | 'perimeter'> | undefined {
  const element = active();
  element?.scrollIntoView({block: 'center', behavior: 'instant'});
  return element ? measure(element) : undefined;
}

/** Takes the focus away, and nothing else: links that are only seen while one of them has it stay. */
export function unfocus(): void {
  const element = active();
  if (!element) return;
  const strip = [...lineage(element)].find(
    ({localName}) => localName === 'lede-skip-links',
  );
  const other = [
    ...(strip?.querySelectorAll<HTMLElement>('a:not([hidden])') ?? []),
    ...(strip?.shadowRoot?.querySelectorAll<HTMLElement>('a') ?? []),
  ].find((link) => link !== element);
  if (other) other.focus({preventScroll: true});
  else element.blur();
  last = element;
}

let last: HTMLElement | undefined;

/** Gives it back, so that the next Tab goes on from there. */
export function refocus(): void {
  last?.focus({preventScroll: true});
}

function measure(element: Element): Pick<Focused, 'box' | 'perimeter'> {
  const {x, y, width, height} = element.getBoundingClientRect();
  const round = (box: {width: number; height: number}) =>
    2 * (box.width + box.height);
  const fragments = [...element.getClientRects()]
    .map(round)
    .reduce((sum, length) => sum + length, 0);
  return {
    box: {x, y, width, height},
    perimeter: Math.min(round({width, height}), fragments),
  };
}

function coversOf(element: Element): Pick<Focused, 'covers' | 'isHidden'> {
  const covers = new Set<string>();
  let free = 0;
  for (const {left, top, width, height} of element.getClientRects()) {
    if (width < 1 || height < 1) continue;
    for (const across of [0.05, 0.5, 0.95]) {
      for (const down of [0.1, 0.5, 0.9]) {
        const x = left + across * width;
        const y = top + down * height;
        if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
        const found = topmostAt(x, y);
        if (found && isRelated(found, element)) free++;
        else covers.add(describe(found));
      }
    }
  }
  return {covers: [...covers], isHidden: free === 0};
}
