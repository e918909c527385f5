import type {ReactiveController} from 'lit';
import type {ToolHost} from '../../controllers/tool.js';
import {articleOf} from '../../dom/article-of.js';
import {headingsOf} from '../../dom/headings.js';
import {longTurn} from '../../dom/idle.js';
import {rootsAround} from '../../dom/language.js';
import {watchText} from '../../dom/watch.js';

const watches = new WeakMap<ToolHost, Watch>();

/**
 * The headings of an article that the tool does not stand in, or that is no
 * `lede-article`. From then on the host is updated when they may be others, for
 * as long as it is in the page.
 */
export function headingsFor(host: ToolHost): readonly HTMLHeadingElement[] {
  let watch = watches.get(host);
  if (!watch) {
    watch = new Watch(host);
    watches.set(host, watch);
    host.addController(watch);
  }
  const article = articleOf(host, host.htmlFor);
  watch.follow(article);
  return article ? headingsOf(article) : [];
}

/** A `lede-article` tells of its changes by itself; a plain one is watched, and where it may come. */
class Watch implements ReactiveController {
  #host: ToolHost;
  #ends: (() => void)[] = [];
  #isAsked = false;

  constructor(host: ToolHost) {
    this.#host = host;
  }

  follow(article: Element | undefined): void {
    this.hostDisconnected();
    if ((article && 'headings' in article) || !this.#host.isConnected) return;
    this.#ends = [...rootsAround(this.#host)].map((root) =>
      watchText(root, (records) => {
        if (
          article !== articleOf(this.#host, this.#host.htmlFor) ||
          records.some(({target}) => article?.contains(target))
        ) {
          this.#ask();
        }
      }),
    );
  }

  hostDisconnected(): void {
    for (const end of this.#ends.splice(0)) end();
  }

  /** Once for what changes in many places. */
  #ask(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    void longTurn().then(() => {
      this.#isAsked = false;
      this.#host.requestUpdate();
    });
  }
}
