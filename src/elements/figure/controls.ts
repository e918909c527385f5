import {html, nothing} from 'lit';
import {renderControls} from '../../dom/controls.js';
import type {Locale} from '../../locales/locales.js';
import {conceal} from './conceal.js';
import {captionOf, file, imageLinkOf} from './content.js';
import {warning, zoomButton} from './control-templates.js';
import type {LedeFigure} from './figure.js';
import {styles} from './figure.styles.js';
import type {ImageDialog} from './image-dialog.js';

/** What a reader can do with a figure: enlarge its image, show and hide what is sensitive. */
export class FigureControls {
  #host: LedeFigure;
  #states: CustomStateSet;
  #locale: Locale | undefined;

  /** The image that can be enlarged now. */
  #image: Element | undefined;
  #dialog: ImageDialog | undefined;
  #sizes = new ResizeObserver(() => {
    this.#placeButton();
  });

  constructor(host: LedeFigure, states: CustomStateSet) {
    this.#host = host;
    this.#states = states;
  }

  /** Shows the controls for what the figure is now. */
  update(
    media: Element | undefined,
    image: Element | undefined,
    locale: Locale | undefined,
  ): void {
    const host = this.#host;
    const {revealed} = host;
    const reason = host.sensitive ?? null;
    const isSensitive = reason !== null;
    const isConcealed = isSensitive && !revealed;
    this.#locale = locale;
    this.#image = image;
    // Only where it does something: Firefox says "clickable" of what listens.
    if (image) host.addEventListener('click', this.#onClick);
    else host.removeEventListener('click', this.#onClick);

    const hadFocus = conceal(host, isConcealed);
    this.#setState('concealed', isConcealed);
    this.#setState('revealed', isSensitive && revealed);
    if (isConcealed) this.#dialog?.dialog.close();

    const hasButton = image && !imageLinkOf(image);
    renderControls(
      host,
      [styles],
      isSensitive || hasButton || this.#dialog || host.shadowRoot
        ? html`${
              isSensitive
                ? warning(reason, media, revealed, locale, this.#onReveal)
                : nothing
            }
            <slot></slot>
            ${hasButton && locale ? zoomButton(locale, this.#enlarge) : nothing}
            ${this.#dialog?.dialog}`
        : undefined,
    );
    if (hadFocus) host.shadowRoot?.querySelector('button')?.focus();
    this.#sizes.disconnect();
    if (hasButton && host.isConnected) {
      this.#sizes.observe(host);
      this.#sizes.observe(image);
    }
  }

  /** Closes the dialog of a figure that leaves its place. */
  abandon(): void {
    this.#dialog?.abandon();
    this.#sizes.disconnect();
  }

  /** In the corner of the image, wherever in the figure that is: CSS anchors reach from the shadow root to what is slotted, not into it. */
  #placeButton(): void {
    const host = this.#host;
    const button = host.shadowRoot?.querySelector<HTMLElement>('.zoom');
    if (!button || !this.#image) return;
    const outer = host.getBoundingClientRect();
    const {left, right, top} = this.#image.getBoundingClientRect();
    const isRightToLeft = getComputedStyle(host).direction === 'rtl';
    const end = isRightToLeft ? left - outer.left : outer.right - right;
    button.style.setProperty('--start', `${top - outer.top}px`);
    button.style.setProperty('--end', `${end}px`);
  }

  #setState(state: string, isOn: boolean): void {
    if (isOn) this.#states.add(state);
    else this.#states.delete(state);
  }

  #onReveal = (): void => {
    const host = this.#host;
    host.revealed = !host.revealed;
    host.dispatchEvent(
      new CustomEvent('lede-reveal', {
        bubbles: true,
        composed: true,
        detail: {revealed: host.revealed},
      }),
    );
  };

  #onClick = (event: MouseEvent): void => {
    const image = this.#image;
    const link = image && imageLinkOf(image);
    if (
      !this.#locale ||
      !(link ?? image)?.contains(event.target as Node) ||
      // Another script was faster, or the reader wants the file in another tab …
      event.defaultPrevented ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      event.altKey ||
      // … or follows a link to a page, or selects text.
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
    const host = this.#host;
    const image = this.#image;
    const locale = this.#locale;
    if (!locale || !image) return;
    const link = imageLinkOf(image);
    let dialog: ImageDialog;
    try {
      const {ImageDialog} = await import('./image-dialog.js');
      if (!host.isConnected || image !== this.#image || this.#dialog) return;
      dialog = this.#dialog = new ImageDialog(host, {
        image,
        address: link?.href,
        caption: captionOf(image),
        locale,
        opener: () =>
          (image.isConnected && imageLinkOf(image)) ||
          host.shadowRoot?.querySelector<HTMLElement>('.zoom') ||
          host.shadowRoot?.querySelector('button'),
        closed: () => {
          this.#dialog = undefined;
          host.requestUpdate();
        },
      });
    } catch {
      // The module can't be had: offline, or blocked. The file itself may be.
      const address = link?.href ?? (image as HTMLImageElement).currentSrc;
      if (file.test(address)) location.assign(address);
      return;
    }
    host.requestUpdate();
    await host.updateComplete;
    dialog.open();
  }
}
