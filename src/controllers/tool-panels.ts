import {longTurn} from '../dom/idle.js';
import {keepAdopted} from '../dom/keep-adopted.js';
import type {Locale} from '../locales/locales.js';
import {loadWords, type Words} from '../locales/words.js';
import {ToolPanel} from './tool-panel.js';
import {panelStyles} from './tool-panel.styles.js';
import {toolbarStyles} from './toolbar.styles.js';
import type {PanelConstructor, Tool, ToolHost} from './tool.js';

/** The panels of an element's tools: each is made when it is first asked for. */
export class ToolPanels {
  #host: ToolHost;
  #panels = new Map<Tool, ToolPanel>();
  #locale: Locale | undefined;
  #words: Promise<Words> | undefined;

  constructor(host: ToolHost) {
    this.#host = host;
  }

  /** Says everything in a language from now on. */
  update(locale: Locale): void {
    for (const panel of this.#panels.values()) panel.update();
    if (locale === this.#locale) return;
    this.#locale = locale;
    const words = (this.#words = loadWords(locale));
    words.then(
      (those) => {
        if (words !== this.#words) return;
        for (const panel of this.#panels.values()) panel.speak(those);
      },
      () => {
        this.#locale = undefined;
      },
    );
  }

  /**
   * Opens the panel of a tool, in words of a language, and makes it the first
   * time. From then on its button opens and closes it by itself.
   *
   * @throws where the tool's words could not be fetched.
   */
  async show(
    tool: Tool,
    Panel: PanelConstructor,
    button: HTMLButtonElement,
    locale: Locale,
  ): Promise<void> {
    // Otherwise its panels are told of each update already.
    if (locale !== this.#locale) this.update(locale);
    const words = await this.#words;
    // Once the page is laid out: contents ask where each heading is.
    if (this.#host.inline) await longTurn();
    let panel = this.#panels.get(tool);
    if (panel && !this.#host.inline) return;
    if (!panel && words) {
      keepAdopted(this.#host, this.#host.renderRoot as ShadowRoot, [
        toolbarStyles,
        panelStyles,
        ...Panel.styles,
      ]);
      panel = new ToolPanel(this.#host, tool, Panel, button, words);
      this.#panels.set(tool, panel);
    }
    panel?.open();
  }

  disconnect(): void {
    for (const panel of this.#panels.values()) panel.disconnect();
  }
}
