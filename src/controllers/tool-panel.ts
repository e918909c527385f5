import {html, nothing, render} from 'lit';
import {articleOf} from '../dom/article-of.js';
import {focusTarget} from '../dom/focus.js';
import {directionOf} from '../text/languages.js';
import type {Locale} from '../locales/locales.js';
import type {AnyToolStrings} from '../locales/tool-strings.js';
import type {Words} from '../locales/words.js';
import type {
  Panel,
  PanelConstructor,
  PanelContext,
  Tool,
  ToolHost,
} from './tool.js';
import {isElement} from '../dom/kinds.js';
import {onScroll} from '../dom/on-scroll.js';
import {barAtFoot, keepRoom} from './window-foot.js';

/** How long a live region is empty before it speaks, in milliseconds: one that keeps its text says nothing. */
const breath = 100;

/** How far what has the focus is kept from the player, in pixels: room for its ring. */
const gap = 8;

/**
 * What a tool is shown in: a popover, which is over everything in the page and
 * leaves the page usable, or, `inline`, a part of the page.
 *
 * It stands beside its button in a wide window. In a narrow one, and always for a
 * player, it is along the window's foot, in reach of a thumb, and above a bar
 * there that its button stands in. One player of a page is open at a time, and one
 * of the others, which gives way to a player.
 */
export class ToolPanel implements PanelContext {
  static #player: ToolPanel | undefined;
  /** The one open that is no player. */
  static #passing: ToolPanel | undefined;

  readonly host: ToolHost;
  readonly element = document.createElement('div');
  isOpen = false;

  #tool: Tool;
  #button: HTMLButtonElement;
  #words: Words;
  #panel: Panel;
  #isInline: boolean;
  #isPlayer: boolean;
  #isRequested = false;
  /** The window's, when it was placed. */
  #size = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What ends all that it does in the page while it is open. */
  #ends: (() => void)[] = [];

  constructor(
    host: ToolHost,
    tool: Tool,
    Panel: PanelConstructor,
    button: HTMLButtonElement,
    words: Words,
  ) {
    this.host = host;
    this.#tool = tool;
    this.#button = button;
    this.#words = words;
    this.#isPlayer = Panel.isPlayer === true;
    const {element} = this;
    this.#isInline = host.inline === true || !('popover' in element);
    element.className = this.#isInline ? 'panel inline' : 'panel over';
    element.classList.toggle('player', this.#isPlayer);
    element.part.add('panel');
    // What stands in the page has not opened, as a dialog has.
    const isDialog = Panel.role === 'dialog';
    element.role = this.#isInline && isDialog ? 'region' : Panel.role;
    if (!this.#isInline) {
      element.popover = this.#isPlayer ? 'manual' : 'auto';
      element.tabIndex = -1;
      element.autofocus = true;
      element.addEventListener('beforetoggle', this.#onToggle);
      element.addEventListener('keydown', this.#onKeyDown);
      // From now on the browser opens and closes it.
      button.popoverTargetElement = element;
      button.onclick = null;
    }
    host.renderRoot.append(element);
    this.#panel = new Panel(this);
  }

  get locale(): Locale {
    return this.#words.locale;
  }

  get strings(): AnyToolStrings {
    return this.#words.strings;
  }

  article(): Element | undefined {
    return articleOf(this.host, this.host.htmlFor);
  }

  /** Says everything in other words from now on. */
  speak(words: Words): void {
    this.#words = words;
    this.requestUpdate();
  }

  /** Draws it again, or closes it where the element has its tool no more. One that has nothing to offer now says so itself. */
  update(): void {
    const isGone = !this.#isInline && this.#button.parentNode === null;
    if (this.isOpen && isGone) this.close();
    else this.requestUpdate();
  }

  open(): void {
    // It may have left the page while the tool was fetched.
    if (!this.host.isConnected) return;
    if (!this.#isInline) this.element.showPopover();
    else if (!this.isOpen) this.#opened();
  }

  close(): void {
    if (!this.#isInline) this.element.hidePopover();
  }

  disconnect(): void {
    if (this.isOpen) this.#closed();
    this.#panel.disconnected?.();
  }

  requestUpdate(): void {
    if (this.#isRequested || !this.isOpen) return;
    this.#isRequested = true;
    queueMicrotask(() => {
      this.#isRequested = false;
      if (this.isOpen) this.#draw();
    });
  }

  say(text: string): void {
    const status = this.element.querySelector('.status');
    if (!status) return;
    status.textContent = '';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      status.textContent = text;
    }, breath);
  }

  #draw(): void {
    const {element, locale} = this;
    const {label} = this.strings[this.#tool.name];
    element.lang = locale.language;
    element.dir = directionOf(locale.language) ?? 'auto';
    element.ariaLabel = label;
    render(
      html`${
          this.#isInline
            ? nothing
            : html`<div class="heading" part="heading">
                <p aria-hidden="true">${label}</p>
                <button
                  type="button"
                  part="close-button"
                  aria-label=${this.strings.panel.close}
                  @click=${this.#onClose}
                >
                  <svg viewBox="0 0 24 24" aria-hidden="true">
                    <path d="M6 6l12 12M18 6L6 18" />
                  </svg>
                </button>
              </div>`
        }
        <div class="body">${this.#panel.render()}</div>
        <p class="status" aria-live="polite"></p>`,
      element,
    );
    this.#panel.updated?.();
  }

  #onToggle = (event: Event): void => {
    if ((event as ToggleEvent).newState === 'open') {
      this.#opened();
      return;
    }
    // Browsers would give it to the host, which can't have it. The reader's place stays.
    if (this.element.matches(':focus-within')) {
      this.#giveFocusBack();
    }
    this.#closed();
  };

  /** To its button; where that is gone to the first that is there, or else to their place in the page. */
  #giveFocusBack(): void {
    const {host} = this;
    const isThere = this.#button.parentNode && !this.#button.hidden;
    const button = isThere
      ? this.#button
      : host.renderRoot.querySelector<HTMLElement>('.bar button:not([hidden])');
    focusTarget(button ?? host, {preventScroll: true});
  }

  #opened(): void {
    this.isOpen = true;
    if (!this.#isInline) {
      document.addEventListener('focusin', this.#onFocus);
      this.#place();
      this.#ends.push(onScroll(this.host, this.#onMove));
      if (this.#isPlayer) {
        // The browser closes it for a panel that is no player.
        ToolPanel.#passing?.close();
        ToolPanel.#player?.close();
        ToolPanel.#player = this;
        this.#ends.push(keepRoom(this.element));
      } else ToolPanel.#passing = this;
    }
    this.#panel.opened?.();
    this.#draw();
    this.#tell();
  }

  #closed(): void {
    this.isOpen = false;
    document.removeEventListener('focusin', this.#onFocus);
    for (const end of this.#ends.splice(0)) end();
    if (ToolPanel.#player === this) ToolPanel.#player = undefined;
    if (ToolPanel.#passing === this) ToolPanel.#passing = undefined;
    clearTimeout(this.#timer);
    this.element.querySelector('.status')?.replaceChildren();
    this.#panel.closed?.();
    this.#tell();
  }

  #tell(): void {
    const {isOpen} = this;
    this.#button.ariaExpanded = String(isOpen);
    this.host.dispatchEvent(
      new CustomEvent('lede-tool-toggle', {
        bubbles: true,
        composed: true,
        detail: {
          // The word that `tools` of `lede-reader` has for it: read-aloud.
          tool: this.#tool.name.replace('A', '-a'),
          open: isOpen,
        },
      }),
    );
  }

  /** Below the button, or above it where there is more room; at the foot, above a bar: the style sheet does the rest. */
  #place(): void {
    this.#size = `${innerWidth} ${innerHeight}`;
    const {top, bottom, left, right} = this.#button.getBoundingClientRect();
    const isAbove = innerHeight - bottom < top;
    const {style, classList} = this.element;
    classList.toggle('above', isAbove);
    // A button that is out of sight has its panel at the window's edge.
    const edge = Math.max(isAbove ? innerHeight - top : bottom, 0);
    style.setProperty('--edge', `${edge}px`);
    style.setProperty('--foot', `${barAtFoot(this.#button)}px`);
    style.setProperty('--left', `${left}px`);
    style.setProperty('--right', `${innerWidth - right}px`);
  }

  /** The bar comes and goes as the page is scrolled; all else moves with the window's size alone. */
  #onMove = (): void => {
    if (this.#isPlayer || this.#size !== `${innerWidth} ${innerHeight}`) {
      this.#place();
    }
  };

  /** What has the focus is not to be hidden (WCAG 2.4.11): a panel gives way when focus goes on to the page; of the player, which stays, the page is scrolled clear. */
  #onFocus = (event: FocusEvent): void => {
    const path = event.composedPath();
    const isOwn = path.includes(this.host);
    if (!this.#isPlayer) {
      if (!isOwn) this.close();
      return;
    }
    if (path.includes(this.element)) return;
    // Once the browser has scrolled to it.
    requestAnimationFrame(() => {
      const [target] = path;
      if (!this.isOpen || !isElement(target)) return;
      const player = this.element.getBoundingClientRect();
      const {top: edge} = player;
      // Its own toolbar may be below it.
      const foot = isOwn ? player.bottom : innerHeight;
      const {top, bottom, height} = target.getBoundingClientRect();
      if (bottom > edge && top < foot && height < edge) {
        scrollBy({top: bottom - edge + gap, behavior: 'instant'});
      }
    });
  };

  #onClose = (): void => {
    this.close();
  };

  #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#isPlayer || event.defaultPrevented) {
      return;
    }
    event.preventDefault();
    this.close();
  };
}
