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
 * Has the engine find out which languages it has names in, where a link needs
 * one: in V8 that takes tens of milliseconds, the first time in a page's life.
 *
 * @returns whether a link does.
 */
export function loadLanguageNames(footer: Element): boolean {
  const isNeeded = [
    ...footer.querySelectorAll('a[href]:is([hreflang], [lang], li[lang] *)'),
  ].some((link) => langOf(link) === null || !(textOf(link) || isNamed(link)));
  if (isNeeded) languageName('en', 'en');
  return isNeeded;
}

/**
 * Tells of each link to another language what one of its attributes leaves
 * unsaid: the language of its text (`lang`), of its target (`hreflang`), and its
 * direction. A link with no text gets the language's own name.
 */
export function completeLanguageLinks(
  footer: Element,
  {names, silent}: Spoken,
): void {
  const inLanguage = languageOf(footer);
  // Asked for where they decide, and once: each loads a language's data in the engine.
  const autonyms = new Map<string, string>();
  const foreignNames = new Map<string, string>();
  for (const link of footer.querySelectorAll('a[href]')) {
    const lang = langOf(link);
    const target = authoredAttribute(link, 'hreflang');
    const tag = lang ?? target;
    const direction = tag === null ? undefined : directionOf(tag);
    borrowAttribute(
      link,
      'hreflang',
      target === null && direction ? tag : null,
    );
    if (tag === null || !direction) {
      borrowAttribute(link, 'lang', null);
      borrowAttribute(link, 'dir', null);
      continue;
    }
    const text = textOf(link);
    const ownName = () => once(autonyms, tag, () => autonym(tag) ?? '');
    const foreignName = () =>
      once(foreignNames, tag, () => languageName(tag, inLanguage) ?? tag);

    // "Persian", on an English page, is a word of English; so is what stands in for a name that isn't known.
    const isForeign =
      lang === null &&
      (text
        ? saysTheSame(text, foreignName()) && !saysTheSame(text, ownName())
        : !ownName());
    borrowAttribute(link, 'lang', lang === null && !isForeign ? tag : null);
    borrowAttribute(link, 'dir', isForeign ? null : direction);

    if (text || isNamed(link)) continue;
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
    names.set(link, ownName() || foreignName());
  }
}

/** The language that the author gave a link, or the item of a list that holds nothing else. */
function langOf(link: Element): string | null {
  const item = link.closest('li');
  const own = authoredAttribute(link, 'lang');
  return item && own === null && textOf(item) === textOf(link)
    ? authoredAttribute(item, 'lang')
    : own;
}

function once(
  known: Map<string, string>,
  key: string,
  find: () => string,
): string {
  const value = known.get(key) ?? find();
  known.set(key, value);
  return value;
}
