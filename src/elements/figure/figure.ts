import {html, nothing, ReactiveElement, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {ContentController} from '../../controllers/content-controller.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {renderControls} from '../../dom/controls.js';
import {isBroken, keepPlace} from './broken-image.js';
import {conceal, pause} from './conceal.js';
import {captionOf, imageLinkOf, kindOf, mediaOf} from './content.js';
import {warning, zoomButton} from './controls.js';
import {styles} from './figure.styles.js';
import type {ImageDialog} from './image-dialog.js';
import {warnOfMistakes} from './mistakes.js';
import {nameFigure} from './naming.js';
import {silence} from './silence.js';

/**
 * A photo, video, chart, table or other figure of an article, with its caption
 * and credit. Wrap the native `figure` in it.
 *
 * Use it for whatever stands outside the text with a caption. A screen reader
 * says what the figure holds ("Photo, figure"), then the image's alternative text,
 * the caption and the credit, each once: an `alt` that repeats the caption, or
 * that is a placeholder such as a file's name, is not spoken. The credit is the `small` in
 * the `figcaption`.
 *
 * The image of a `sensitive` figure is hidden by the style sheet, so it does not
 * show before the script either. While there is no script, pressing on the figure shows
 * the image; so does focus in it, and, where scripting is off, a pointer that rests on it.
 *
 * @summary A figure that is named, captioned and credited once, and can be enlarged or hidden behind a warning.
 * @tagname lede-figure
 *
 * @slot - The native `figure`.
 *
 * @csspart warning - Covers the image of a sensitive figure; after that, holds the button that hides it again.
 * @csspart reason - Why the image is hidden.
 * @csspart reveal-button - Shows the image of a sensitive figure, or hides it again.
 * @csspart zoom-button - Opens the enlarged image; in the image's corner.
 * @csspart dialog - The modal dialog with the enlarged image.
 * @csspart dialog-toolbar - The dialog's buttons and the magnification.
 * @csspart dialog-button - Each button of the dialog.
 * @csspart dialog-scroller - What the enlarged image is scrolled in.
 * @csspart dialog-caption - Caption and credit in the dialog.
 *
 * @cssproperty [--lede-figure-caption-size=0.875em] - Size of the caption's text.
 * @cssproperty [--lede-figure-caption-gap=0.6em] - Space between the media and the caption.
 * @cssproperty [--lede-figure-bleed=0px] - How far a figure reaches past the text on each side, on a phone.
 * @cssproperty [--lede-figure-dialog-background=#111] - Behind the enlarged image.
 * @cssproperty [--lede-figure-dialog-color=#f2f2f2] - Text on it.
 *
 * @cssState concealed - The figure is sensitive and its media are hidden.
 * @cssState revealed - The figure is sensitive and the reader has its media shown.
 *
 * @fires lede-reveal {CustomEvent<{revealed: boolean}>} - The reader showed the media of a sensitive figure, or hid them again.
 */
export class LedeFigure extends ReactiveElement {
  /** Short name of the figure. Default: what it holds ("Photo", "Video"), in its language. */
  @property() label: string | null = null;

  /** Lets the reader enlarge the image: by a button, or by the link around the image if that leads to a larger file. Default: false. */
  @property({type: Boolean}) zoom = false;

  /** Why the image may hurt to see, as a sentence. If present, even empty, the media are hidden until the reader asks for them. */
  @property({reflect: true}) sensitive: string | null = null;

  /** Whether the reader has asked for the media of a sensitive figure. Default: false. */
  @property({attribute: false}) revealed = false;

  #internals = this.attachInternals();
  #locale = new LocaleController(this);
  #image: Element | undefined;
  #dialog: ImageDialog | undefined;

  constructor() {
    super();
    new ContentController(this, ['alt', 'href', 'src', 'type']);
    this.addEventListener('play', this.#onPlay, {capture: true});
    this.addEventListener('error', this.#onError, {capture: true});
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#dialog?.abandon();
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override updated(): void {
    const media = mediaOf(this);
    const first = media[0];
    const strings = this.#locale.locale?.strings.figure;
    const label = this.label || (first && strings?.[kindOf(first)]);
    const concealed = this.sensitive !== null && !this.revealed;
    this.#image =
      this.zoom && !concealed && first?.matches('img, svg') ? first : undefined;
    // Only where it does something: Firefox says "clickable" of what listens.
    if (this.#image) this.addEventListener('click', this.#onClick);
    else this.removeEventListener('click', this.#onClick);
    if (DEVELOPMENT) warnOfMistakes(this, media, this.zoom);

    this.#setState('concealed', concealed);
    this.#setState('revealed', this.sensitive !== null && this.revealed);
    const hadFocus = conceal(this, concealed);
    if (concealed) this.#dialog?.dialog.close();

    let isEmpty = media.length > 0;
    for (const part of media) {
      if (isBroken(part)) keepPlace(part);
      const isHeard = silence(this, part, label, strings?.enlarge);
      if (isHeard || captionOf(part)?.textContent.trim()) isEmpty = false;
    }
    nameFigure(
      this,
      this.#internals,
      label,
      isEmpty && this.sensitive === null && !this.#image,
    );

    renderControls(this, [styles], this.#controls(first));
    if (hadFocus) this.shadowRoot?.querySelector('button')?.focus();
    if (first?.matches('table, pre')) {
      void import('./overflow.js').then(
        ({watchOverflow}) => {
          watchOverflow(this);
        },
        () => undefined,
      );
    }
  }

  #setState(state: string, isOn: boolean): void {
    if (isOn) this.#internals.states.add(state);
    else this.#internals.states.delete(state);
  }

  #controls(first: Element | undefined): TemplateResult | undefined {
    const {sensitive, revealed} = this;
    const {locale} = this.#locale;
    const image = this.#image;
    const hasButton = image && !imageLinkOf(image);
    if (sensitive === null && !hasButton && !this.#dialog && !this.shadowRoot) {
      return undefined;
    }
    const isImage = first?.matches('img, svg, canvas') ?? true;
    return html`${
        sensitive === null
          ? nothing
          : warning(sensitive, isImage, revealed, locale, this.#onReveal)
      }
      <slot></slot>
      ${
        hasButton && locale ? zoomButton(image, locale, this.#enlarge) : nothing
      }
      ${this.#dialog?.dialog}`;
  }

  #onReveal = (): void => {
    this.revealed = !this.revealed;
    this.dispatchEvent(
      new CustomEvent('lede-reveal', {
        bubbles: true,
        composed: true,
        detail: {revealed: this.revealed},
      }),
    );
  };

  /** A hidden video that starts by itself would be heard. */
  #onPlay = (event: Event): void => {
    if (this.sensitive !== null && !this.revealed) pause(event.target);
  };

  #onError = ({target}: Event): void => {
    if (isBroken(target)) keepPlace(target);
  };

  #onClick = (event: MouseEvent): void => {
    const image = this.#image;
    const link = image && imageLinkOf(image);
    const target = link ?? image;
    if (
      !this.#locale.locale ||
      !target?.contains(event.target as Node) ||
      // The reader wants the file in another tab, has selected text, or another script was faster.
      event.defaultPrevented ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      event.altKey ||
      (!link &&
        (image?.closest('a[href], button') ||
          getSelection()?.isCollapsed === false))
    ) {
      return;
    }
    event.preventDefault();
    this.#enlarge();
  };

  #enlarge = (): void => {
    void this.#openDialog();
  };

  async #openDialog(): Promise<void> {
    const {locale} = this.#locale;
    const image = this.#image;
    if (!locale || !image) return;
    const link = imageLinkOf(image);
    let dialog: ImageDialog;
    try {
      const {ImageDialog} = await import('./image-dialog.js');
      if (!this.isConnected || image !== this.#image || this.#dialog) return;
      dialog = this.#dialog = new ImageDialog(this, {
        image,
        address: link?.href,
        caption: captionOf(image),
        locale,
        opener: () =>
          (image.isConnected && imageLinkOf(image)) ||
          this.shadowRoot?.querySelector<HTMLElement>('.zoom') ||
          this.shadowRoot?.querySelector('button'),
        closed: () => {
          this.#dialog = undefined;
          this.requestUpdate();
        },
      });
    } catch {
      // The module can't be had: offline, or blocked. The file itself may be.
      const address = link?.href ?? (image as HTMLImageElement).currentSrc;
      if (address) location.assign(address);
      return;
    }
    this.requestUpdate();
    await this.updateComplete;
    dialog.open();
  }
}
