import {ReactiveElement} from '@lit/reactive-element';
import {property} from 'lit/decorators.js';
import {followReading} from '../../controllers/follow-reading.js';

/**
 * How far the reader is in the article, and about how long the rest takes: a line
 * of text and a thin bar. For a page that wants this tool without the others;
 * `lede-reader` has it at the end of its toolbar. Put it first in the `article`,
 * or in a header of yours that names the article with `for`: it sticks to the
 * top of what scrolls, as long as what it stands in is in view.
 *
 * It counts the article's words, not the page's height: no header, footer,
 * comments, picture or empty space. The minutes are a range, from a fast
 * reader's to a slow one's, by what is known of each language; Chinese,
 * Japanese, Thai, Lao, Khmer and Burmese go by characters.
 *
 * A screen reader that comes to it says "About 3–4 minutes left" and "Reading
 * progress: 40%, image", once. It never speaks by itself: no live region, and
 * no `progressbar`, at which NVDA would beep with each step of scrolling.
 *
 * It is fetched when the reader first scrolls; until then its line is empty.
 * With `resume`, the place is kept in the reader's own browser, at most of 50
 * articles, until the article is read to the end. At the next visit a button
 * offers it; nobody is taken there. A link to a part of the article, and a
 * place that the browser restored, come first. Without storage there is no
 * offer.
 *
 * @summary How far the reader is in the article, and the minutes left.
 * @tagname lede-reading-progress
 *
 * @csspart progress - Text and bar.
 * @csspart progress-text - "About 3–4 minutes left".
 * @csspart progress-short - "3–4 min", in a toolbar that has no room for the text.
 * @csspart progress-bar - The bar's whole length.
 * @csspart progress-fill - The part of it that is read.
 * @csspart offer - What offers the place of the last visit, with `resume`.
 * @csspart resume-button - Goes there.
 * @csspart dismiss-button - Turns the offer down.
 *
 * @cssproperty [--lede-reading-progress-color=var(--lede-color-accent)] - Colour of what is read.
 * @cssproperty [--lede-reading-progress-track=var(--lede-color-surface)] - Colour of the bar behind it.
 * @cssproperty [--lede-reading-progress-thickness=3px] - Of the bar.
 * @cssproperty [--lede-reading-progress-inset=0px] - How far from the top it sticks: the height of a header of yours that is stuck there.
 */
export class LedeReadingProgress extends ReactiveElement {
  /** Id of the article that it is for. Default: the nearest. */
  @property({attribute: 'for'}) htmlFor: string | null = null;

  /** Keeps the reader's place, and offers it at the next visit. Default: false. */
  @property({type: Boolean}) resume = false;

  constructor() {
    super();
    followReading(this);
  }

  protected override createRenderRoot(): this {
    return this;
  }
}
