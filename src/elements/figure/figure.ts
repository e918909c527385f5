import {ReactiveElement} from '@lit/reactive-element';
import {property} from 'lit/decorators.js';
import {ContentController} from '../../controllers/content-controller.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {idleTurn, onIdleTurn} from '../../dom/idle.js';
import {kindOf, mediaOf} from './content.js';
import type {FigureControls} from './controls.js';
import {warnOfMistakes} from './mistakes.js';
import {nameFigure} from './naming.js';
import type {silence as Silence} from './silence.js';

/** What nearly every figure needs, once it is here, and the figures that wait for it. */
let silence: typeof Silence | undefined;
let silencing: Promise<void> | undefined;
const waiting: (() => void)[] = [];

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
 * @cssproperty [--lede-figure-caption-size=0.85em] - Size of the caption's text.
 * @cssproperty [--lede-figure-caption-gap=0.6em] - Space between the media and the caption.
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
  @property({reflect: true}) sensitive: string | null | undefined = null;

  /** Whether the reader has asked for the media of a sensitive figure. Default: false. */
  @property({attribute: false}) revealed = false;

  #internals = this.attachInternals();
  #locale: LocaleController | undefined;
  #controls: FigureControls | undefined;
  #loading: Promise<void> | undefined;

  /** What a figure says is not seen: thousands of them, which the browser upgrades in one task, must not hold up the page. They wait for what nearly all of them need, and are updated once. */
  override connectedCallback(): void {
    if (this.#locale) super.connectedCallback();
    else if (silence) onIdleTurn(this.#begin);
    else if (waiting.push(this.#begin) === 1) load().catch(ignore);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#controls?.abandon();
  }

  protected override createRenderRoot(): this {
    return this;
  }

  /** Resolves when what the figure holds is tended to as well, in its language. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    const loading = this.#loading ?? this.#locale?.loading;
    if (!loading) return complete;
    await loading;
    return this.getUpdateComplete();
  }

  protected override updated(): void {
    const media = mediaOf(this);
    const first = media[0];
    const locale = this.#locale?.locale;
    const strings = locale?.strings.figure;
    const label = this.label || (first && strings?.[kindOf(first)]);
    // Frameworks take a property back by setting it to undefined.
    const isSensitive = (this.sensitive ?? null) !== null;
    const image =
      this.zoom && first?.matches('img, svg') && (!isSensitive || this.revealed)
        ? first
        : undefined;
    if (DEVELOPMENT) warnOfMistakes(this, media, this.zoom);

    this.#load(first, isSensitive || image !== undefined);
    this.#controls?.update(first, image, locale);
    const reason = silence?.(this, media, label, strings?.enlarge);
    const hasControls = isSensitive || image;
    nameFigure(
      this,
      this.#internals,
      label,
      hasControls && reason === 'empty' ? undefined : reason,
    );
  }

  #begin = (): void => {
    // It was moved before its first turn, and has another.
    if (this.#locale) return;
    super.connectedCallback();
    this.#locale = new LocaleController(this);
    new ContentController(this, ['alt', 'href', 'src', 'type']);
  };

  /** Fetches what only some figures need, and updates again when it is here. */
  #load(media: Element | undefined, needsControls: boolean): void {
    const needed: Promise<void>[] = [];
    if (media && !silence) {
      needed.push(load().then(idleTurn));
    }
    if (needsControls && !this.#controls) {
      needed.push(
        import('./controls.js').then(({FigureControls}) => {
          this.#controls ??= new FigureControls(this, this.#internals.states);
        }),
      );
    }
    if (media?.matches('table, pre')) {
      void import('./overflow.js').then(({watchOverflow}) => {
        watchOverflow(this);
      }, ignore);
    }
    if (needed.length === 0) return;
    this.#loading = Promise.all(needed)
      .then(() => {
        this.requestUpdate();
      }, ignore)
      .finally(() => {
        this.#loading = undefined;
      });
  }
}

/** Once for all figures: asked for by each, it would come to each in a task of its own. */
function load(): Promise<void> {
  return (silencing ??= import('./silence.js')
    .then((module) => {
      silence = module.silence;
    })
    .finally(() => {
      silencing = undefined;
      waiting.splice(0).forEach(onIdleTurn);
    }));
}

/** What can't be fetched is done without: the figure is still a figure. */
function ignore(): void {
  return undefined;
}
