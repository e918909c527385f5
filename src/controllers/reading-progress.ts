import type {ReactiveController} from '@lit/reactive-element';
import {articleOf} from '../dom/article-of.js';
import {textAttributes} from '../dom/article-text.js';
import {onScroll} from '../dom/on-scroll.js';
import {ReadingPlaces} from '../dom/reading-place.js';
import {watch} from '../dom/watch.js';
import {loadWords, type Words} from '../locales/words.js';
import type {Locale} from '../locales/locales.js';
import type {ProgressHost} from './follow-reading.js';
import {LocaleController} from './locale-controller.js';
import {ProgressLine} from './progress-line.js';

/** How long an article that keeps changing is left alone before its words are counted again, in milliseconds. */
const rest = 500;

const shown = new WeakSet<ProgressHost>();

/** Shows an element's reader how far they are. A second call does nothing. */
export function showProgress(host: ProgressHost): void {
  if (shown.has(host)) return;
  shown.add(host);
  new ReadingProgress(host);
}

/** Follows the reader through the article, and keeps what is shown of it up to date. */
class ReadingProgress implements ReactiveController {
  #host: ProgressHost;
  #locale: LocaleController;
  #line: ProgressLine;
  #spoken: Locale | undefined;
  #words: Words | undefined;
  #places: ReadingPlaces | undefined;
  #ends: (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopFollowing: (() => void) | undefined;

  constructor(host: ProgressHost) {
    this.#host = host;
    this.#line = new ProgressLine(host);
    this.#locale = new LocaleController(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.#stopFollowing = onScroll(this.#host, this.#follow);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stopFollowing?.();
    this.#leave();
  }

  hostUpdated(): void {
    const {locale} = this.#locale;
    this.#line.place();
    this.#find();
    this.#follow();
    if (!locale || locale === this.#spoken) return;
    this.#spoken = locale;
    loadWords(locale).then(
      (words) => {
        if (locale !== this.#spoken) return;
        this.#words = words;
        this.#follow();
      },
      () => {
        this.#spoken = undefined;
      },
    );
  }

  #follow = (): void => {
    if (!this.#host.isConnected) return;
    if (!this.#places?.article.isConnected) this.#find();
    if (!this.#words) return;
    this.#line.draw(this.#places?.read(), this.#words);
  };

  #find(): void {
    const article = articleOf(this.#host, this.#host.htmlFor);
    if (article === this.#places?.article) return;
    this.#leave();
    if (article) this.#enter(article);
  }

  #enter(article: Element): void {
    const places = (this.#places = new ReadingPlaces(article));
    const size = new ResizeObserver(() => {
      places.moved();
      this.#follow();
    });
    size.observe(article);
    this.#ends = [
      () => {
        size.disconnect();
      },
      watch(article, textAttributes, () => {
        this.#timer ??= setTimeout(() => {
          this.#timer = undefined;
          places.changed();
          this.#follow();
        }, rest);
      }),
    ];
  }

  #leave(): void {
    for (const end of this.#ends.splice(0)) end();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#places = undefined;
  }
}
