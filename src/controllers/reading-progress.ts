import type {ReactiveController} from '@lit/reactive-element';
import {articleOf} from '../dom/article-of.js';
import {onScroll} from '../dom/on-scroll.js';
import {keepPlace} from '../dom/place.js';
import {ReadingPlaces} from '../dom/reading-place.js';
import {watchText} from '../dom/watch.js';
import {loadWords, type Words} from '../locales/words.js';
import type {Locale} from '../locales/locales.js';
import type {ProgressHost} from './follow-reading.js';
import {LocaleController} from './locale-controller.js';
import {ProgressLine} from './progress-line.js';
import type {Resume} from './resume.js';

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
  #resume: Resume | undefined;
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
    // An update that was asked for before it left the page.
    if (!this.#host.isConnected) return;
    const {locale} = this.#locale;
    this.#line.place();
    this.#find();
    void this.#updateResume();
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
    if (!this.#words || this.#places?.isReady === false) return;
    const place = this.#places?.read();
    this.#line.draw(place, this.#words);
    if (place) this.#resume?.follow(place, this.#words);
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
      watchText(article, () => {
        this.#timer ??= setTimeout(() => {
          this.#timer = undefined;
          void this.#refresh(places);
        }, rest);
      }),
    ];
    keepPlace(article);
    void this.#refresh(places);
  }

  async #refresh(places: ReadingPlaces): Promise<void> {
    await places.refresh();
    if (places !== this.#places) return;
    if (this.#resume?.isOfAnother) this.#endResume();
    void this.#updateResume();
    this.#follow();
  }

  /** What an author did not ask for is not fetched, and goes when they take it back. */
  async #updateResume(): Promise<void> {
    const host = this.#host;
    // Offline, it is without.
    const module = host.resume
      ? await import('./resume.js').catch(() => undefined)
      : undefined;
    if (!module || !host.resume) {
      this.#resume?.disconnect();
      this.#resume = undefined;
    } else if (this.#places && !this.#resume) {
      this.#resume = new module.Resume(this.#line.root, this.#places);
      this.#follow();
    }
  }

  /** The place is kept as it is left. */
  #endResume(): void {
    this.#resume?.keep();
    this.#resume?.disconnect();
    this.#resume = undefined;
  }

  #leave(): void {
    this.#endResume();
    for (const end of this.#ends.splice(0)) end();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#places = undefined;
  }
}
