import {borrowAttribute} from '../../dom/borrowed-attributes.js';
import {languageOf} from '../../dom/language.js';
import {format} from '../../locales/format.js';
import type {Locale} from '../../locales/locales.js';
import {directionOf} from '../../text/languages.js';
import {normalise} from '../../text/normalise.js';
import {completeLanguageLinks} from './language-links.js';
import {nameLogo, textOf, type Spoken} from './logo.js';
import {siteName} from '../../dom/site-name.js';
import {prefixed} from '../../tags.js';

export {loadLanguageNames} from './language-links.js';

/** Has the logo, the languages and the lists of a footer say what they are. */
export function mendContent(footer: Element, name?: string): void {
  const spoken: Spoken = {names: new Map(), silent: new Set()};
  nameLogo(
    footer,
    () => publisherOf(name),
    // A host name is no name of a publisher's.
    () => publisherOf(name) !== location.hostname.replace(/^www\./, ''),
    spoken,
  );
  completeLanguageLinks(footer, spoken);
  for (const element of footer.querySelectorAll('a, img, svg')) {
    // Its own element sees to what a picture in a figure says, or in a footer in this one.
    if (
      element.closest(prefixed('lede-figure')) ||
      element.closest(footer.localName) !== footer
    ) {
      continue;
    }
    const label = spoken.names.get(element) ?? null;
    const hidden = spoken.silent.has(element) ? 'true' : null;
    borrowAttribute(element, 'aria-label', label);
    borrowAttribute(element, 'aria-hidden', hidden);
    if (element.localName === 'svg') {
      borrowAttribute(element, 'role', label && 'img');
    }
  }
  // Safari takes a list without markers for no list.
  for (const list of footer.querySelectorAll('ul, ol')) {
    borrowAttribute(list, 'role', 'list');
  }
}

/** What is printed under a footer: the publisher's name, unless it stands there anyway, the address of the page and the date. */
export function imprint(
  footer: Element,
  name: string | undefined,
  {language, strings}: Locale,
): string {
  const tag = languageOf(footer);
  const isTag = directionOf(tag) && tag.startsWith(language);
  const date = new Intl.DateTimeFormat(isTag ? tag : language, {
    dateStyle: 'long',
  });
  const printed = format(strings.publisherFooter.printed, {
    address: location.href.replace(/#.*/, ''),
    date: date.format(),
  });
  const publisher = publisherOf(name);
  const isNamed = normalise(textOf(footer)).includes(normalise(publisher));
  return isNamed ? printed : `${publisher}\n${printed}`;
}

function publisherOf(name: unknown): string {
  return (typeof name === 'string' && name.trim()) || siteName();
}
