import {normalise} from '../../text/normalise.js';
import {isElement, isText} from '../../dom/kinds.js';

/** A headline that stands in the banner. */
export interface Headline {
  readonly node: ChildNode;
  /** Its words; empty for a picture that has none. */
  readonly text: string;
  /** The same for two headlines that say the same. */
  readonly key: string;
}

/** What is seen without words. */
export const pictures =
  'img, svg, video, audio, canvas, iframe, object, input, button';

/**
 * The headlines in a banner: each paragraph, heading or list item, or the text
 * itself. White space is nothing, and what the author hides is not there; nor is
 * a heading without a link a headline where it says what the banner's label says.
 */
export function headlinesOf(parent: Element, label = ''): Headline[] {
  const headlines: Headline[] = [];
  for (const node of parent.childNodes) {
    if (isElement(node)) {
      if (
        node.matches(
          'script, style, template, [hidden]:not([data-lede-set~=hidden])',
        )
      ) {
        continue;
      }
      if (node.matches('ul, ol')) {
        headlines.push(...headlinesOf(node, label));
        continue;
      }
    } else if (!isText(node)) {
      continue;
    }
    const text = wordsOf(node);
    const picture = isElement(node) && node.querySelector(pictures);
    if (!text && !picture) continue;
    if (isElement(node) && isLabel(node, label)) continue;
    const source = picture && picture.getAttribute('src');
    headlines.push({node, text, key: keyOf(text) || source || ''});
  }
  return headlines;
}

/** Whether an element is a heading that says what the label says. */
export function isLabel(element: Element, label: string): boolean {
  return (
    element.matches('h1, h2, h3, h4, h5, h6') &&
    !element.querySelector('a') &&
    keyOf(wordsOf(element)) === keyOf(label)
  );
}

/** What a headline is known by, whatever its case, punctuation and spacing. */
export function keyOf(text: string): string {
  return normalise(text) || text;
}

/** The words of a text. Characters that can't be seen are none: editors leave such in a paragraph that is emptied. */
export function wordsIn(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.replace(/^[ \u00ad\u200b-\u200f\u2060\ufeff]+$/, '');
}

function wordsOf(node: Element | Text): string {
  const words = wordsIn(node.textContent);
  return words || isText(node)
    ? words
    : wordsIn(
        [...node.querySelectorAll<HTMLImageElement>('img[alt]')]
          .map(({alt}) => alt)
          .join(' '),
      );
}
