import {passageOf, quotedText} from '../../dom/displayed-text.js';
import {languageOf} from '../../dom/language.js';
import {format} from '../../locales/format.js';
import type {AnyToolStrings} from '../../locales/tool-strings.js';
import {percentEncode} from '../../text/percent-encode.js';
import {isolate} from '../../text/isolate.js';
import {directionOf} from '../../text/languages.js';
import {inQuotationMarks} from '../../text/quotation-marks.js';
import {textDirective, withTextDirective} from '../../text/text-fragment.js';
import type {Shared} from './page.js';
import {indexed} from '../../text/indexed.js';
import {isElement} from '../../dom/kinds.js';

/** Words of an article, as they are shown and copied. */
export interface Quotation {
  readonly words: string;
  readonly language: string;
  /** `undefined` where the language doesn't say. */
  readonly direction: 'ltr' | 'rtl' | undefined;
}

/** The words of a range, in the quotation marks of their language; `undefined` where there are none. */
export function quotationIn(range: Range): Quotation | undefined {
  const text = quotedText(range);
  if (!text) return undefined;
  const {startContainer: start} = range;
  const language = languageOf(
    isElement(start) ? start : (start.parentElement as Element),
  );
  return {
    words: inQuotationMarks(text, language),
    language,
    direction: directionOf(language),
  };
}

/** The address that leads to the words in their page, or to the page where they can't be told from others in it. */
export function linkTo(range: Range, address: string): string {
  const passage = passageOf(range);
  const directive =
    passage && textDirective(passage.text, passage.from, passage.to);
  return directive ? withTextDirective(address, directive) : address;
}

/** A quotation with what it is from, as text and as markup of the same words. */
export function citation(
  {words, language, direction}: Quotation,
  {headline, publisher}: Shared,
  link: string | undefined,
  strings: AnyToolStrings['share'],
): {text: string; markup: string} {
  const sentence = publisher ? strings.attribution : strings.attributionToPage;
  const lines = [words, format(sentence, isolate({headline, publisher}))];
  if (link) lines.push(link);

  const page = document.implementation.createHTMLDocument();
  const quote = page.createElement('blockquote');
  quote.lang = language;
  quote.dir = direction ?? 'auto';
  if (link) quote.cite = link;
  for (const paragraph of words.split('\n\n')) {
    const element = page.createElement('p');
    for (const [index, line] of indexed(paragraph.split('\n'))) {
      if (index > 0) element.append(page.createElement('br'));
      element.append(line);
    }
    quote.append(element);
  }
  const source = page.createElement('p');
  source.dir = 'auto';
  const title = page.createElement(link ? 'a' : 'cite');
  if (link) title.setAttribute('href', link);
  title.textContent = headline;
  const [before = '', after = ''] = format(sentence, {publisher}).split(
    '{headline}',
  );
  source.append(before, title, after);
  return {
    text: lines.join('\n'),
    markup: markupOf(quote) + markupOf(source),
  };
}

/** Of an element that is in no page. */
function markupOf(element: Element): string {
  return new XMLSerializer()
    .serializeToString(element)
    .replace(/^(<\w+) xmlns="[^"]*"/, '$1');
}

/** An e-mail about an article (RFC 6068: lines end in CRLF, percent-encoded). */
export function mailTo({headline, publisher}: Shared, address: string): string {
  const lines = [headline, publisher, '', address].filter(
    (line, index) => line || index === 2,
  );
  const [subject, body] = [headline, lines.join('\r\n')].map(percentEncode);
  return `mailto:?subject=${subject}&body=${body}`;
}
