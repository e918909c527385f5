import {authoredAttribute} from '../../dom/borrowed-attributes.js';
import {normalise} from '../../text/normalise.js';
import {isPlaceholder} from '../../text/placeholder.js';
import {saysTheSame} from '../../text/likeness.js';
import {parentOf} from '../../dom/form-safe.js';
import {isText} from '../../dom/kinds.js';

/** What a footer's images and links are to say: the names they get, and the images that are silent. */
export interface Spoken {
  readonly names: Map<Element, string>;
  readonly silent: Set<Element>;
}

/**
 * Gives the publisher's logo the publisher's name where it has none of its own,
 * and silences it where the name stands beside it as text, or where its link has
 * text and nobody has said what the publisher is called.
 *
 * The logo is the first image outside lists and navigation, whose images are
 * those of other things; with the logo go the other images in its link, one for
 * each colour scheme, say.
 */
export function nameLogo(
  footer: Element,
  name: () => string,
  isKnown: () => boolean,
  {names, silent}: Spoken,
): void {
  const first = [...footer.querySelectorAll('img, svg')].find(
    (image) => !image.closest('nav, ul, ol'),
  );
  if (!first) return;
  const link = linkAround(first);
  const logos = link ? [...link.querySelectorAll('img, svg')] : [first];
  const text = link ? textOf(link) : '';
  for (const logo of logos) {
    if (isNamed(logo)) continue;
    const alt = alternative(logo);
    // An image that its author has silenced stays silent: its link gets the name.
    if (alt === '') {
      if (link && !text && !isNamed(link)) names.set(link, name());
      continue;
    }
    const publisher = name();
    const isEmpty =
      alt === null || isPlaceholder(alt, logo.getAttribute('src') ?? '');
    if (!isEmpty && !saysTheSame(alt, publisher)) continue;
    // A link has to keep a name: only text inside it can stand for its logo.
    if (
      link
        ? says(text, publisher) || (isEmpty && text && !isKnown())
        : says(textBeside(logo, footer), publisher)
    ) {
      silent.add(logo);
    } else if (isEmpty) names.set(logo, publisher);
  }
}

/** The link that an image stands in. */
function linkAround(image: Element): Element | null {
  return image.closest('a[href]');
}

/** Whether the author named an element in a way that its alternative text can't mend. */
export function isNamed(element: Element): boolean {
  return ['aria-label', 'aria-labelledby'].some((name) =>
    authoredAttribute(element, name),
  );
}

/** The alternative text of an image: `null` where it has none, an empty string where it is decoration. */
export function alternative(image: Element): string | null {
  const role = authoredAttribute(image, 'role');
  if (
    authoredAttribute(image, 'aria-hidden') === 'true' ||
    role === 'presentation' ||
    role === 'none'
  ) {
    return '';
  }
  return image instanceof SVGElement
    ? (image.querySelector('title')?.textContent ?? null)
    : image.getAttribute('alt');
}

/** The text in a node, without the words that are part of a drawing. */
export function textOf(node: Node): string {
  if (isText(node)) return node.data;
  if (node instanceof SVGElement) return '';
  return [...node.childNodes].map(textOf).join(' ').trim();
}

/** The text next to an image: on both sides of it, or of the nearest thing around it that has some. */
function textBeside(image: Element, footer: Element): string {
  for (
    let node: Node | null = image;
    node && node !== footer;
    node = parentOf(node)
  ) {
    const text = `${neighbour(node, 'previousSibling')} ${neighbour(node, 'nextSibling')}`;
    if (text.trim()) return text;
  }
  return '';
}

function neighbour(
  node: Node,
  side: 'previousSibling' | 'nextSibling',
): string {
  let text = '';
  for (let sibling = node[side]; sibling && !text; sibling = sibling[side]) {
    text = textOf(sibling).trim();
  }
  return text;
}

function says(text: string, name: string): boolean {
  return ` ${normalise(text)} `.includes(` ${normalise(name)} `);
}
