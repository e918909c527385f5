import {childNodesOf} from '../../dom/form-safe.js';
import {addsNothing, saysTheSame} from '../../text/likeness.js';
import {isPlaceholder} from '../../text/placeholder.js';
import {isText} from '../../dom/kinds.js';

/** What an image's alternative text is to a reader who hears the page. Only `said` is worth their time. */
export type Verdict =
  'said' | 'decorative' | 'missing' | 'placeholder' | 'repeated';

/** Judges an image's alternative text beside its caption. */
export function judge(image: Element, caption: Element | null): Verdict {
  const text = image.getAttribute('aria-label') ?? image.getAttribute('alt');
  if (text === null) {
    // A drawing in the page may have text of its own; a reference or a tooltip is a name too.
    return image.matches(
      'img:not([aria-labelledby], [title], [role=none], [role=presentation])',
    )
      ? 'missing'
      : 'said';
  }
  if (!text.trim()) return 'decorative';
  if (isPlaceholder(text, image.getAttribute('src') ?? ''))
    return 'placeholder';
  const credits = [...(caption?.querySelectorAll('small') ?? [])];
  if (credits.some((credit) => saysTheSame(text, credit.textContent))) {
    return 'placeholder';
  }
  return caption &&
    (saysTheSame(text, caption.textContent) ||
      addsNothing(text, withoutCredits(caption)))
    ? 'repeated'
    : 'said';
}

/** The text of a caption but for its credits, the `small` in it. */
function withoutCredits(node: Node): string {
  if (node.nodeName === 'SMALL') return '';
  return isText(node)
    ? node.data
    : [...childNodesOf(node)].map(withoutCredits).join('');
}
