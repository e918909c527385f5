import {selectedRange} from '../../dom/selected-range.js';

/**
 * What the reader has selected of the article. Pressing a tool may take the
 * selection away (a tap does on some phones), and so does moving focus: what was
 * selected before counts until the reader selects something else.
 */
export class ReaderSelection {
  #host: Element;
  #article: () => Element;
  #changed: () => void;
  #range: Range | undefined;
  #isPressed = false;
  #isWatching = false;

  /**
   * @param host - The tool: what is pressed in it takes nothing away.
   * @param changed - Called when there is another.
   */
  constructor(host: Element, article: () => Element, changed: () => void) {
    this.#host = host;
    this.#article = article;
    this.#changed = changed;
  }

  /** Whose words may have changed, or have been removed, since. */
  get range(): Range | undefined {
    const range = this.#range;
    return range?.collapsed === false &&
      this.#article().contains(range.startContainer)
      ? range
      : undefined;
  }

  watch(): void {
    this.#read();
    if (this.#isWatching) return;
    this.#isWatching = true;
    document.addEventListener('selectionchange', this.#onChange);
    document.addEventListener('pointerdown', this.#onPress, true);
  }

  stop(): void {
    this.#isWatching = false;
    this.#range = undefined;
    document.removeEventListener('selectionchange', this.#onChange);
    document.removeEventListener('pointerdown', this.#onPress, true);
  }

  #read(): void {
    const range = selectedRange(this.#article());
    if (range) this.#range = range;
    else if (!this.#isPressed && !this.#host.shadowRoot?.activeElement) {
      this.#range = undefined;
    }
  }

  #onChange = (): void => {
    this.#read();
    this.#changed();
  };

  #onPress = (event: Event): void => {
    this.#isPressed = event.composedPath().includes(this.#host);
  };
}
