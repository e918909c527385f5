import {html, nothing, render, svg, type TemplateResult} from 'lit';
import {adopt} from '../../dom/adopt.js';
import {deepActiveElement, focusTarget} from '../../dom/focus.js';
import {languageOf} from '../../dom/language.js';
import type {Locale} from '../../locales/locales.js';
import {closeOnBack} from './close-on-back.js';
import {styles} from './image-dialog.styles.js';
import {enlargedCopy} from './enlarged-copy.js';
import {onPinch} from './pinch.js';
import {parentOf} from '../../dom/form-safe.js';
import {isImage} from '../../dom/kinds.js';

/** What an image's dialog shows, and whom it tells. */
export interface ImageDialogOptions {
  /** The image on the page: an `img` (in a `picture` or not) or an `svg`. */
  readonly image: Element;
  /** A larger file of the image. */
  readonly address: string | undefined;
  readonly caption: Element | null;
  readonly locale: Locale;
  /** What gets the focus when the dialog closes. */
  readonly opener: () => HTMLElement | null | undefined;
  /** Called once the dialog is closed and can be taken out of the page. */
  readonly closed: () => void;
}

const smallest = 1;
const largest = 8;
const step = 1.5;

/**
 * The modal dialog with the enlarged image. Magnified by buttons, by +, − and
 * 0, by a pinch, by a double click; scrolled like every scroller, so that
 * nothing needs a drag.
 */
export class ImageDialog {
  readonly dialog = document.createElement('dialog');

  #host: HTMLElement;
  #options: ImageDialogOptions;
  #picture: Element;
  #caption: TemplateResult | typeof nothing;
  #magnification = smallest;
  /** Where the focus goes if the figure is gone when the dialog closes. */
  #ancestors: HTMLElement[] = [];
  #leaveHistory: (() => void) | undefined;

  constructor(host: HTMLElement, options: ImageDialogOptions) {
    this.#host = host;
    this.#options = options;
    this.#picture = enlargedCopy(options.image, options.address, (better) => {
      this.#picture = better;
      this.#render();
    });
    this.#caption = captionCopy(options.caption);
    this.dialog.part.add('dialog');
    this.dialog.lang = options.locale.language;
    this.dialog.ariaLabel = options.locale.strings.figure.enlarged;
    this.dialog.addEventListener('close', this.#onClose);
    this.dialog.addEventListener('keydown', this.#onKey);
    this.#render();
  }

  /** Opens the dialog, which is in the page by now. */
  open(): void {
    const root = this.#host.shadowRoot;
    // In a document that no window shows, there is nothing to open.
    if (!root?.ownerDocument.defaultView || !this.dialog.isConnected) return;
    if (this.dialog.open) return;
    adopt(root, styles);
    for (
      let node: Node | null = this.#host.parentNode;
      node;
      node = node instanceof ShadowRoot ? node.host : parentOf(node)
    ) {
      if (node instanceof HTMLElement) this.#ancestors.push(node);
    }
    this.dialog.showModal();
    this.#leaveHistory = closeOnBack(() => {
      this.dialog.close();
    });
    const scroller = this.#scroller;
    if (scroller) {
      onPinch(scroller, (factor, x, y) => {
        this.#magnify(this.#magnification * factor, x, y);
      });
    }
  }

  /** Closes the dialog of a figure that left the page, or that is on its way to another place in it. */
  abandon(): void {
    this.dialog.removeEventListener('close', this.#onClose);
    this.dialog.close();
    // A router that takes the figure away may be about to add an entry: going back now would undo that.
    setTimeout(() => this.#leaveHistory?.());
    queueMicrotask(() => {
      this.#options.closed();
      const active = deepActiveElement();
      // Somebody else has placed it meanwhile.
      if (active !== document.body && !this.dialog.contains(active)) return;
      if (this.#host.isConnected) this.#options.opener()?.focus();
      else {
        // The nearest thing left of where the reader was.
        const place = this.#ancestors.find(({isConnected}) => isConnected);
        if (place && place !== document.body) {
          focusTarget(place, {preventScroll: true});
        }
      }
    });
  }

  get #scroller(): HTMLElement | null {
    return this.dialog.querySelector<HTMLElement>('.scroller');
  }

  #render(): void {
    const {strings, language} = this.#options.locale;
    const {enlarged, zoomIn, zoomOut, close} = strings.figure;
    const magnification = this.#magnification;
    const percent = new Intl.NumberFormat(language, {
      style: 'percent',
      maximumFractionDigits: 0,
    });
    this.dialog.style.setProperty('--ratio', String(ratioOf(this.#picture)));
    this.dialog.style.setProperty('--magnification', String(magnification));
    // Without a tabindex the scroller would lose the focus with the last step out, and the keys + and − with it.
    render(
      html`<div class="toolbar" part="dialog-toolbar">
          ${button(zoomOut, minus, magnification <= smallest, () => {
            this.#magnify(magnification / step);
          })}
          <span role="status">${percent.format(magnification)}</span>
          ${button(zoomIn, plus, magnification >= largest, () => {
            this.#magnify(magnification * step);
          })}
          ${button(close, cross, false, () => {
            this.dialog.close();
          })}
        </div>
        <div
          class="scroller"
          part="dialog-scroller"
          role="group"
          aria-label=${enlarged}
          tabindex=${magnification > smallest ? 0 : -1}
          @dblclick=${this.#onDoubleClick}
        >
          ${this.#picture}
        </div>
        ${this.#caption}`,
      this.dialog,
    );
  }

  /** Magnifies about a point of the window, by default the middle, so that it stays where it is. */
  #magnify(magnification: number, x?: number, y?: number): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    const place = scroller.getBoundingClientRect();
    const focusX = x ?? place.x + place.width / 2;
    const focusY = y ?? place.y + place.height / 2;
    const before = this.#picture.getBoundingClientRect();
    this.#magnification = Math.min(largest, Math.max(smallest, magnification));
    this.#render();
    const after = this.#picture.getBoundingClientRect();
    scroller.scrollBy({
      left:
        after.x + ((focusX - before.x) / before.width) * after.width - focusX,
      top:
        after.y + ((focusY - before.y) / before.height) * after.height - focusY,
      behavior: 'instant',
    });
  }

  #onDoubleClick = (event: MouseEvent): void => {
    this.#magnify(
      this.#magnification > smallest ? smallest : step * step,
      event.clientX,
      event.clientY,
    );
  };

  #onKey = (event: KeyboardEvent): void => {
    // The browser's own zoom.
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^[+=]$/.test(event.key)) this.#magnify(this.#magnification * step);
    else if (/^[-_−]$/.test(event.key))
      this.#magnify(this.#magnification / step);
    else if (event.key === '0' || /^(Digit|Numpad)0$/.test(event.code))
      this.#magnify(smallest);
    else return;
    event.preventDefault();
  };

  #onClose = (): void => {
    this.#leaveHistory?.();
    this.#options.closed();
    // Not every engine returns the focus across shadow roots, and Safari's buttons had none when clicked.
    this.#options.opener()?.focus({preventScroll: true});
  };
}

function button(
  label: string,
  icon: TemplateResult,
  isDone: boolean,
  onClick: () => void,
): TemplateResult {
  // Not `disabled`: the button would lose the focus when the last step is taken.
  return html`<button
    type="button"
    part="dialog-button"
    aria-label=${label}
    aria-disabled=${isDone ? 'true' : nothing}
    ?autofocus=${icon === cross}
    @click=${onClick}
  >
    <svg viewBox="0 0 24 24" aria-hidden="true">${icon}</svg>
  </button>`;
}

const plus = svg`<path d="M5 12h14M12 5v14" />`;
const minus = svg`<path d="M5 12h14" />`;
const cross = svg`<path d="M6 6l12 12M18 6L6 18" />`;

/** Caption and credit as on the page, in their own language. The page's ids stay the page's. */
function captionCopy(caption: Element | null): TemplateResult | typeof nothing {
  if (!caption?.textContent.trim()) return nothing;
  const copy = caption.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll('[id]')) {
    element.removeAttribute('id');
  }
  return html`<div
    class="caption"
    part="dialog-caption"
    lang=${languageOf(caption)}
    dir=${getComputedStyle(caption).direction}
  >
    ${[...copy.childNodes]}
  </div>`;
}

/** Width by height; what has no size yet is taken for a landscape photo. */
function ratioOf(picture: Element): number {
  const image =
    picture.localName === 'picture' ? picture.querySelector('img') : picture;
  if (isImage(image) && image.naturalHeight) {
    return image.naturalWidth / image.naturalHeight;
  }
  const box = (image as Partial<SVGSVGElement> | null)?.viewBox?.baseVal;
  return box?.height ? box.width / box.height : 1.5;
}
