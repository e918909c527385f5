import {rootsAround} from './language.js';
import {
  scrollersAround,
  spotBelow,
  visibleTop,
  type Spot,
} from './top-of-window.js';

/** What the reader sees first in the window, and where that is. */
interface Place {
  readonly spot: Spot;
  /** Of the spot, in pixels below the top of the window. */
  top: number;
  /** Where the content began to be seen: a header over it may change its height with the window. */
  edge: number;
  readonly content: Element;
  /** How far everything around it is scrolled, as long as the reader stays. */
  readonly positions: Map<Element, number>;
}

/** How long the page has stood still when the reader is at a place, in milliseconds. */
const rest = 150;

const articles = new Set<Element>();
const listening = new WeakSet<Node>();
let observer: ResizeObserver | undefined;
let place: Place | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Keeps the line of text at the top of the window where it is, whatever changes
 * above and around it: a font that arrives, a window that is turned, a picture
 * without dimensions. Browsers' own scroll anchoring keeps the top of a
 * paragraph, not the line that is read, and Safari has none.
 *
 * While the reader scrolls nothing is kept, and a page that scrolls itself is
 * left where it went.
 */
export function keepPlace(article: Element): void {
  if (articles.has(article)) return;
  articles.add(article);
  observer ??= new ResizeObserver(onResizeOfArticle);
  observer.observe(article);
  const targets = [window, ...rootsAround(article)];
  for (const target of targets as Node[]) {
    if (listening.has(target)) continue;
    listening.add(target);
    target.addEventListener('scroll', onScroll, {capture: true, passive: true});
  }
  addEventListener('resize', onResize);
  (document.fonts as FontFaceSet | undefined)?.addEventListener(
    'loadingdone',
    restore,
  );
  if (!place) wait();
}

/**
 * Makes a change to the page that moves its text, and brings the line at the
 * top of the window back to where it was.
 *
 * @param held - What stays where it is instead.
 */
export function changeInPlace(change: () => void, held?: Element): void {
  if (held) place = placeAt(held, () => held.getBoundingClientRect().top);
  place ??= find();
  change();
  restore();
  // What was off the screen is first laid out when it comes near, and a browser's own anchoring acts in between.
  requestAnimationFrame(restore);
}

function wait(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    place = find();
  }, rest);
}

function onScroll(): void {
  if (place && isWhereItWas(place)) return;
  place = undefined;
  wait();
}

function isWhereItWas({positions}: Place): boolean {
  return [...positions].every(
    ([scroller, position]) => Math.abs(scroller.scrollTop - position) < 1,
  );
}

/** Comes before the scrolling that a new size of the window leads to. */
function onResize(): void {
  if (!place) return;
  const edge = visibleTop(place.content);
  place.top += edge - place.edge;
  place.edge = edge;
  restore();
}

function onResizeOfArticle(entries: ResizeObserverEntry[]): void {
  for (const {target} of entries) {
    if (target.isConnected) continue;
    articles.delete(target);
    observer?.unobserve(target);
  }
  restore();
}

function restore(): void {
  if (!place) return;
  const {spot, top, positions} = place;
  const now = spot.top();
  if (now === undefined) {
    // The article was replaced, or this part of it was hidden.
    place = undefined;
    wait();
    return;
  }
  let distance = now - top;
  for (const scroller of scrollersAround(spot.element)) {
    const before = scroller.scrollTop;
    if (Math.abs(distance) >= 1) {
      scroller.scrollBy({top: distance, behavior: 'instant'});
    }
    distance -= scroller.scrollTop - before;
    positions.set(scroller, scroller.scrollTop);
  }
}

function find(): Place | undefined {
  let content: Element = document.body;
  let edge: number | undefined;
  for (const article of articles) {
    const {top, bottom, height} = article.getBoundingClientRect();
    if (height === 0 || top >= innerHeight || bottom <= 0) continue;
    const from = visibleTop(article);
    if (top > from || bottom <= from) continue;
    content = article;
    edge = from;
    break;
  }
  edge ??= visibleTop(content);
  const spot = spotBelow(content, edge);
  const found = spot && placeAt(spot.element, spot.top, content, edge);
  // At the very top the reader looks at the page, not at a line of it.
  const isScrolled = [...(found?.positions.values() ?? [])].some(
    (position) => position > 0,
  );
  return isScrolled ? found : undefined;
}

function placeAt(
  element: Element,
  top: Spot['top'],
  content = element,
  edge = 0,
): Place | undefined {
  const now = top();
  if (now === undefined) return undefined;
  const positions = new Map<Element, number>();
  for (const scroller of scrollersAround(element)) {
    positions.set(scroller, scroller.scrollTop);
  }
  return {spot: {element, top}, top: now, edge, content, positions};
}
