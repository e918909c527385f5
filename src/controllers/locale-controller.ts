import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {languageOf, rootsAround} from '../dom/language.js';
import {loadedLocale, loadLocale, type Locale} from '../locales/locales.js';

type Host = ReactiveControllerHost & Element;

const controllers = new Set<LocaleController>();
let observer: MutationObserver | undefined;

/**
 * The strings of the nearest `lang` around an element, kept up when that
 * changes. One observer watches `lang` for all elements of the page.
 */
export class LocaleController implements ReactiveController {
  /** The strings in force, or `undefined` while a language that is not English is being fetched: say nothing rather than the wrong language. */
  locale: Locale | undefined;

  /** Resolves when those that are being fetched are in force. */
  loading: Promise<void> | undefined;

  #host: Host;
  #tag: string | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    controllers.add(this);
    observer ??= new MutationObserver(() => {
      for (const controller of controllers) controller.#follow();
    });
    for (const root of rootsAround(this.#host)) {
      observer.observe(root, {
        attributes: true,
        attributeFilter: ['lang'],
        subtree: true,
      });
    }
    this.#follow();
  }

  hostDisconnected(): void {
    controllers.delete(this);
    if (controllers.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  }

  #follow(): void {
    const tag = languageOf(this.#host);
    if (tag === this.#tag) return;
    this.#tag = tag;
    this.locale = loadedLocale(tag);
    this.loading = undefined;
    this.#host.requestUpdate();
    if (this.locale) return;
    this.loading = loadLocale(tag).then((locale) => {
      if (tag !== this.#tag) return;
      this.locale = locale;
      this.loading = undefined;
      this.#host.requestUpdate();
    });
  }
}
