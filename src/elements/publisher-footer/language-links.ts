import {
  authoredAttribute,
  borrowAttribute,
} from '../../dom/borrowed-attributes.js';
import {languageOf} from '../../dom/language.js';
import {autonym, directionOf, languageName} from '../../text/languages.js';
import {saysTheSame} from '../../text/likeness.js';
import {isPlaceholder} from '../../text/placeholder.js';
import {alternative, isNamed, textOf, type Spoken} from './logo.js';

/**
 * Tells of each link to another language what one of its attributes leaves
 * unsaid: the language of its text (`lang`), of its target (`hreflang`), and its
 * direction. A link with no text gets the language's own name.
 */
export function completeLanguageLinks(
  footer: Element,
  {names, silent}: Spoken,
): void {
  for (const link of footer.querySelectorAll('a[href]')) {
    const lang = authoredAttribute(link, 'lang');
    const target = authoredAttribute(link, 'hreflang');
    const tag = lang ?? target;
    const isTag = tag !== null && directionOf(tag) !== undefined;
    const text = textOf(link);
    const inLanguage = languageOf(footer);

    // "Persian", on an English page, is a word of English; so is what stands in for a name that isn't known.
    const ownName = (isTag && autonym(tag)) || '';
    const foreignName = (isTag && languageName(tag, inLanguage)) || tag || '';
    const words = text || ownName || foreignName;
    const isForeign =
      saysTheSame(words, foreignName) && !saysTheSame(words, ownName);
    const own = isTag && !(lang === null && isForeign) ? tag : null;
    borrowAttribute(link, 'lang', lang === null ? own : null);
    borrowAttribute(link, 'hreflang', target === null && isTag ? tag : null);
    borrowAttribute(
      link,
      'dir',
      own === null ? null : (directionOf(own) ?? null),
    );

    if (!isTag || text || isNamed(link)) continue;
    const images = [...link.querySelectorAll('img, svg')];
    const flags = images.filter(
      (image) =>
        !isNamed(image) &&
        isPlaceholder(
          alternative(image) ?? '',
          image.getAttribute('src') ?? '',
        ),
    );
    if (flags.length < images.length) continue;
    for (const flag of flags) silent.add(flag);
    names.set(link, words);
  }
}
