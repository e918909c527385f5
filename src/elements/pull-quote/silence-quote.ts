import {borrowAttribute} from '../../dom/borrowed-attributes.js';
import {childNodesOf} from '../../dom/form-safe.js';
import {isText} from '../../dom/kinds.js';
import {prefixed} from '../../tags.js';

/** What a picture in a figure says, the figure sees to, also where it stands around the quote. */
const ofFigures = 'lede-figure :is(img,svg)';
/** Has an alternative text. */
const picture = 'img[alt]:not([alt=""]),svg[aria-label]';
const focusable =
  'a[href],area[href],button,input,select,textarea,summary,iframe,audio,video,[tabindex],[contenteditable]';

/**
 * Hides from assistive technology what a pull quote need not say, or nothing.
 *
 * @param apart - Leaves out what stands in a pull quote within it.
 */
export function silenceQuote(
  quote: Element,
  isRepeated: boolean,
  apart: string,
): void {
  const silent = new Set(isRepeated ? silentParts(quote) : []);
  const lent = prefixed(
    `[data-lede-set]:not(${ofFigures},:scope lede-figure *,:scope lede-pull-quote)`,
  );
  for (const part of [quote, ...quote.querySelectorAll(lent + apart)]) {
    if (!silent.has(part)) borrowAttribute(part, 'aria-hidden', null);
  }
  for (const part of silent) borrowAttribute(part, 'aria-hidden', 'true');
}

/** The largest parts without a pull quote, a picture that says something, and anything that can be focused: that must not be hidden from assistive technology, nor the sentence that it stands in. A picture in a sentence goes with it; its figure stays whole, whose caption may say what its alternative text does. */
function silentParts(part: Element): Element[] {
  if (
    part instanceof HTMLFormElement ||
    part.matches(prefixed(`${focusable},${ofFigures},${picture}`))
  ) {
    return [];
  }
  const inner = prefixed('lede-pull-quote');
  const isPicture = part.querySelector(picture) !== null;
  if (!part.querySelector(`${focusable},${inner}`)) {
    if (!isPicture || hasOwnText(part)) return [part];
    if (part.matches('figure') && !part.querySelector('blockquote')) return [];
  } else if (!part.matches(`${inner},div,figure,section,aside`)) return [];
  return [...part.querySelectorAll(`:scope>:not(${inner})`)].flatMap(
    silentParts,
  );
}

const hasOwnText = (part: Element): boolean =>
  [...childNodesOf(part)].some(
    (node) => isText(node) && node.data.trim() !== '',
  );
