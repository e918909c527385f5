import {keepAdopted} from '../dom/keep-adopted.js';
import type {ReadingPlace} from '../dom/reading-place.js';
import {directionOf} from '../text/languages.js';
import {readingTime} from '../text/reading-time.js';
import {format} from '../locales/format.js';
import {formatCountRange, shortUnit} from '../locales/format-range.js';
import type {Words} from '../locales/words.js';
import type {ProgressHost} from './follow-reading.js';
import {progressStyles, stickingStyles} from './progress-line.styles.js';

/**
 * What is shown of the reader's progress: a line of text and a bar, at the end
 * of a toolbar or by themselves.
 *
 * To a screen reader the bar is a picture with a name, not a progress bar:
 * NVDA beeps at each change of one, JAWS and Orca say it, and a reader hears
 * how far they have scrolled over what they read. A picture is said when one
 * comes to it, and so is the text; no region is live.
 */
export class ProgressLine {
  readonly root: ShadowRoot;
  #host: ProgressHost;
  #line = document.createElement('div');
  #text = document.createElement('p');
  #short = document.createElement('span');
  #bar = document.createElement('div');
  #fill = document.createElement('div');
  #drawn = '';

  constructor(host: ProgressHost) {
    this.#host = host;
    this.root = host.shadowRoot ?? host.attachShadow({mode: 'open'});
    keepAdopted(host, this.root, [
      progressStyles,
      ...('tools' in host ? [] : [stickingStyles]),
    ]);
    this.#line.className = 'progress';
    this.#line.part.add('progress');
    this.#text.part.add('progress-text');
    this.#short.ariaHidden = 'true';
    this.#short.part.add('progress-short');
    this.#bar.className = 'track';
    this.#bar.role = 'img';
    this.#bar.part.add('progress-bar');
    this.#fill.part.add('progress-fill');
    this.#bar.append(this.#fill);
    const words = document.createElement('div');
    words.className = 'words';
    words.append(this.#text, this.#short);
    this.#line.append(words, this.#bar);
  }

  /** Puts the line where it belongs: into the toolbar, if there is one to be seen, or where `tools` leaves it out, nowhere. */
  place(): void {
    const {tools} = this.#host;
    // A framework may set anything: as for the toolbar, all is wanted then.
    const isWanted =
      typeof tools !== 'string' || tools.split(/\s+/).includes('progress');
    const toolbar = this.root.querySelector('.bar:not([hidden])');
    this.#line.classList.toggle('alone', !toolbar);
    const parent = isWanted ? (toolbar ?? this.root) : null;
    if (!parent) this.#line.remove();
    else if (this.#line !== parent.lastElementChild) parent.append(this.#line);
  }

  draw(place: ReadingPlace | undefined, words: Words): void {
    const {language} = words.locale;
    this.#line.hidden = !place;
    if (!place) return;
    const {strings} = words;
    this.#line.classList.toggle('away', !place.isInView);
    const percent = Math.floor(place.fraction * 100);
    this.#fill.style.scale = `${String(place.fraction)} 1`;
    const time = readingTime(place.minutesLeft);
    const drawn = [
      language,
      percent,
      place.isAtEnd,
      time?.unit,
      time?.from,
      time?.to,
    ].join();
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;

    const {finished, lessThanAMinute, minutesLeft, hoursLeft, bar} =
      strings.progress;
    this.#line.lang = language;
    this.#text.dir = directionOf(language) ?? 'auto';
    setText(
      this.#text,
      place.isAtEnd
        ? finished
        : time
          ? formatCountRange(
              words.locale,
              time.unit === 'hour' ? hoursLeft : minutesLeft,
              time.from,
              time.to,
            )
          : lessThanAMinute,
    );
    this.#bar.ariaLabel = format(bar, {
      percent: new Intl.NumberFormat(language, {style: 'percent'}).format(
        percent / 100,
      ),
    });
    const {unit, from, to} = time ?? {unit: 'minute', from: 1, to: 1};
    const [number, name] = shortUnit(language, unit, from, to);
    setText(
      this.#short,
      place.isAtEnd ? '✓' : `${time ? number : `<${number}`}\n${name}`,
    );
  }
}

/** The same text set again would be a change to whoever watches. */
function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
