import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Panel as ToolPanel, PanelContext} from '../../controllers/tool.js';
import {followedLink, jump} from '../../dom/jump.js';
import {languageOf} from '../../dom/language.js';
import {reachedLast} from '../../dom/reading-position.js';
import {onScrolling} from '../../dom/scrolling.js';
import {percentEncode} from '../../text/percent-encode.js';
import {outline, type Section} from '../../text/outline.js';
import {contentsStyles} from './panel.styles.js';
import {HeadingList} from './heading-list.js';
import {headingWords} from './heading-words.js';

/** Links to the headings of the article, nested as they are, and where in them the reader is. */
export class Panel implements ToolPanel {
  static readonly role = 'navigation';
  static readonly styles = [contentsStyles];

  #context: PanelContext;
  #headings: HeadingList;
  #links = new Map<Element, HTMLAnchorElement>();
  #current: Element | undefined;
  /** Where the reader went by a link, and how far down the window that is. */
  #chosen: {heading: Element; top: number} | undefined;
  #focused: {heading: Element; index: number} | undefined;
  #unfollow: (() => void) | undefined;

  constructor(context: PanelContext) {
    this.#context = context;
    this.#headings = new HeadingList(context);
  }

  opened(): void {
    this.#headings.open();
    this.#unfollow ??= onScrolling(this.#follow);
    // Once it is laid out, which it is not before it is shown.
    requestAnimationFrame(() => {
      this.#revealCurrent();
    });
  }

  closed(): void {
    this.#headings.close();
    this.#unfollow?.();
    this.#unfollow = undefined;
  }

  render(): TemplateResult {
    const context = this.#context;
    const all = this.#headings.read();
    this.#rememberFocus();
    this.#current = this.#whereIn(all);
    context.element.hidden = context.host.inline === true && all.length < 2;
    return all.length > 0
      ? this.#list(outline(all, levelOf))
      : html`<p part="none">${context.strings.contents.none}</p>`;
  }

  updated(): void {
    const all = this.#headings.current;
    const anchors =
      this.#context.element.querySelectorAll<HTMLAnchorElement>('[part=link]');
    this.#links = new Map(
      all.map((heading, index) => [
        heading,
        anchors[index] as HTMLAnchorElement,
      ]),
    );
    for (const [heading, link] of this.#links) label(link, heading);
    this.#restoreFocus();
  }

  /* eslint-disable lit-a11y/no-redundant-role, lit-a11y/accessible-name -- Safari takes a list without marks for none; the words of links are set once they are there. */
  #list(sections: readonly Section<HTMLHeadingElement>[]): TemplateResult {
    return html`<ul part="list" role="list">
      ${repeat(
        sections,
        ({heading}) => heading,
        ({heading, sections}) =>
          html`<li part="item">
            <a
              part="link"
              href="#${percentEncode(heading.id)}"
              lang=${languageOf(heading)}
              dir=${getComputedStyle(heading).direction}
              aria-current=${heading === this.#current ? 'location' : nothing}
              @click=${this.#onClick}
            ></a
            >${sections.length > 0 ? this.#list(sections) : nothing}
          </li>`,
      )}
    </ul>`;
  }
  /* eslint-enable lit-a11y/no-redundant-role, lit-a11y/accessible-name */

  #follow = (): void => {
    if (this.#whereIn(this.#headings.current) !== this.#current) {
      this.#context.requestUpdate();
    }
  };

  /** The heading that the reader has read on to, or has gone to: that one may not be scrolled as far up, at the end of a page or in a short one. */
  #whereIn(all: readonly HTMLHeadingElement[]): Element | undefined {
    const reached = reachedLast(all);
    const {heading, top} = this.#chosen ?? {};
    if (!heading || top === undefined) return reached;
    const moved = heading.getBoundingClientRect().top - top;
    if (Math.abs(moved) > innerHeight / 4) this.#chosen = undefined;
    return all.findLast((each) => each === reached || each === heading);
  }

  /** A long list opens where the reader is. */
  #revealCurrent(): void {
    const {element, host, isOpen} = this.#context;
    const link = this.#current && this.#links.get(this.#current);
    if (!link || !isOpen || host.inline) return;
    const box = element.getBoundingClientRect();
    const {top, bottom} = link.getBoundingClientRect();
    if (bottom > box.bottom)
      element.scrollTop += top - box.top - box.height / 3;
  }

  #onClick = (event: MouseEvent): void => {
    const link = followedLink(event);
    const [heading] =
      [...this.#links].find(([, other]) => other === link) ?? [];
    if (!link || !heading) return;
    event.preventDefault();
    const {host, element} = this.#context;
    const button = element.popover
      ? (host.renderRoot as ShadowRoot).getElementById('contents')
      : null;
    jump(heading as HTMLElement, link.hash, button ?? link, () => {
      this.#context.close();
    });
    this.#chosen = {heading, top: heading.getBoundingClientRect().top};
    this.#follow();
  };

  #rememberFocus(): void {
    const all = [...this.#links];
    const index = all.findIndex(([, link]) => link.matches(':focus'));
    const [heading] = all[index] ?? [];
    this.#focused = heading && {heading, index};
  }

  /** Focus is still on the same heading, wherever its link is now; or, if that is gone, on the one in its place. */
  #restoreFocus(): void {
    if (!this.#focused) return;
    const {heading, index} = this.#focused;
    const links = [...this.#links.values()];
    const link = this.#links.get(heading) ?? links.at(index) ?? links.at(-1);
    if (!link) this.#context.element.focus({preventScroll: true});
    else if (!link.matches(':focus')) link.focus({preventScroll: true});
  }
}

function levelOf(heading: HTMLHeadingElement): number {
  return Number(heading.ariaLevel) || Number(heading.localName.slice(1));
}

/** Sets the words of a link, if they are others: as one text, without the comments of a template, over which screen readers stumble. */
function label(link: HTMLAnchorElement, heading: Element): void {
  const words = headingWords(heading);
  const before = document.createDocumentFragment();
  before.append(...[...link.childNodes].map((node) => node.cloneNode(true)));
  if (before.isEqualNode(words)) return;
  link.replaceChildren(words);
}
