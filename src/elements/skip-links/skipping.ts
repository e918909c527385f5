import type {ReactiveController, ReactiveElement} from 'lit';
import {PageController} from '../../controllers/page-controller.js';
import {borrowAttribute} from '../../dom/borrowed-attributes.js';
import {findFragment} from '../../dom/find.js';
import {followedLink, jump} from '../../dom/jump.js';
import type {Locale} from '../../locales/locales.js';
import type {LandmarkLinks} from './landmark-links.js';

/** Makes links skip to the letter: what plain anchors do, and what no engine does of them alone. */
export class Skipping implements ReactiveController {
  #host: ReactiveElement;
  #page: PageController;
  #landmarkLinks: LandmarkLinks | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    this.#page = new PageController(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('click', this.#onClick);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('click', this.#onClick);
  }

  /** Brings what makes links, where the author wrote none. */
  async prepare(): Promise<void> {
    if (this.#landmarkLinks || this.#links().length > 0) return;
    const module = await import('./landmark-links.js').catch(() => undefined);
    this.#landmarkLinks ??= module && new module.LandmarkLinks(this.#host);
  }

  /**
   * Hides the links whose target isn't on the page, and makes links where the
   * author wrote none.
   *
   * @returns whether a link is left.
   */
  refresh(locale: Locale | undefined): boolean {
    const links = this.#links();
    const missing = this.#withoutTarget(links);
    for (const item of this.#host.querySelectorAll('a, li')) {
      const own = links.filter((link) => item.contains(link));
      const isGone = own.length > 0 && own.every((link) => missing.has(link));
      borrowAttribute(item, 'hidden', isGone ? '' : null);
    }
    const isMade = this.#landmarkLinks?.show(
      this.#page.roots(),
      links.length > 0 ? undefined : locale,
    );
    return missing.size < links.length || isMade === true;
  }

  #links(): HTMLAnchorElement[] {
    return [...this.#host.querySelectorAll<HTMLAnchorElement>('a[href]')];
  }

  /** The links to this page whose target isn't on it. */
  #withoutTarget(links: HTMLAnchorElement[]): Set<HTMLAnchorElement> {
    const missing = new Set(links.filter(fragmentOf));
    if (missing.size === 0) return missing;
    for (const root of this.#page.roots()) {
      for (const link of missing) {
        if (findFragment(root, fragmentOf(link))) missing.delete(link);
      }
      if (missing.size === 0) break;
    }
    return missing;
  }

  #onClick = (event: MouseEvent): void => {
    const link = followedLink(event);
    const target = link && this.#targetOf(link);
    if (!target) return;
    event.preventDefault();
    jump(target, link.hash, link);
  };

  #targetOf(link: HTMLAnchorElement): HTMLElement | undefined {
    const landmark = this.#landmarkLinks?.targetOf(link);
    if (landmark) return landmark;
    const fragment = fragmentOf(link);
    if (!fragment) return undefined;
    for (const root of this.#page.roots()) {
      const target = findFragment(root, fragment);
      if (target) return target as HTMLElement;
    }
    return undefined;
  }
}

/** The fragment of a link to an element of this page, or an empty string. `#` and `#top` are the page itself, `:~:` is a passage of text: the browser's own. */
function fragmentOf(link: HTMLAnchorElement): string {
  const [page, fragment = ''] = link.href.split('#');
  const isHere = page === location.href.split('#')[0];
  return isHere && fragment.toLowerCase() !== 'top' && !fragment.includes(':~:')
    ? fragment
    : '';
}
