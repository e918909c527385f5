import {html, type ReactiveElement} from 'lit';
import {renderControls} from '../../dom/controls.js';
import type {Root} from '../../dom/find.js';
import type {Locale} from '../../locales/locales.js';
import {percentEncode} from '../../text/percent-encode.js';
import {findLandmarks, type Landmark} from './landmarks.js';
import {styles} from './skip-links.styles.js';

/**
 * The links that are made where the author wrote none. In a shadow root, not
 * beside what the author wrote: a framework that draws the page again would trip
 * over nodes that it doesn't know, and a clone would keep them as links of the
 * author's.
 */
export class LandmarkLinks {
  #host: ReactiveElement;
  #landmarks = new Map<Landmark, HTMLElement | undefined>();

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /**
   * Makes a link for each landmark under some roots that is displayed, and keeps
   * the one that has focus; none without a language to name them in.
   *
   * @returns whether there is one.
   */
  show(
    roots: Iterable<Root>,
    locale: Locale | undefined,
    isDisplayed: (landmark: Element) => boolean,
  ): boolean {
    const landmarks = findLandmarks(locale ? roots : [], isDisplayed);
    const focused = this.#host.shadowRoot?.activeElement?.id as
      Landmark | undefined;
    if (locale && focused && !landmarks.get(focused)) {
      const landmark = this.#landmarks.get(focused);
      if (landmark?.isConnected) landmarks.set(focused, landmark);
    }
    this.#landmarks = landmarks;
    // One place for each kind: focus must not come to another link when one before it goes.
    const links = [...landmarks].map(
      ([kind, landmark]) =>
        landmark &&
        html`<a
          part="link"
          id=${kind}
          lang=${locale?.language}
          href="#${percentEncode(landmark.id)}"
          >${locale?.strings.skipLinks[kind]}</a
        >`,
    );
    const isAny = links.some(Boolean);
    renderControls(
      this.#host,
      [styles],
      isAny ? html`${links}<slot></slot>` : undefined,
    );
    return isAny;
  }

  /** Where one of the links leads; none for any other link. */
  targetOf(link: HTMLAnchorElement): HTMLElement | undefined {
    return link.getRootNode() === this.#host.shadowRoot
      ? this.#landmarks.get(link.id as Landmark)
      : undefined;
  }
}
