import type {ReactiveController} from 'lit';
import {LocaleController} from './locale-controller.js';
import type {ToolPanels} from './tool-panels.js';
import type {Tool, ToolHost} from './tool.js';

/**
 * The buttons of the reader's tools, and with the first press the tools
 * themselves. A page whose reader never presses one has no more of them than
 * this: no template, no panel, no words but the buttons' names.
 *
 * Several buttons are a toolbar as the ARIA Authoring Practices Guide has it: one
 * Tab stop, arrow keys to the next as they are seen, Home and End.
 */
export class Toolbar implements ReactiveController {
  #host: ToolHost;
  #tools: () => readonly Tool[];
  #locale: LocaleController;
  #bar = document.createElement('div');
  #buttons = new Map<Tool, HTMLButtonElement>();
  #failure: HTMLElement | undefined;
  #panels: ToolPanels | undefined;

  /** @param tools - Those of the element, in order. */
  constructor(host: ToolHost, tools: () => readonly Tool[]) {
    this.#host = host;
    this.#tools = tools;
    this.#locale = new LocaleController(host);
    host.addController(this);
    this.#bar.className = 'bar';
    this.#bar.part.add('toolbar');
    this.#bar.addEventListener('keydown', this.#onKeyDown);
  }

  hostConnected(): void {
    this.#update();
    document.addEventListener('lede-article-change', this.#update);
  }

  hostDisconnected(): void {
    document.removeEventListener('lede-article-change', this.#update);
    this.#panels?.disconnect();
  }

  hostUpdated(): void {
    const host = this.#host;
    const bar = this.#bar;
    const {locale} = this.#locale;
    if (!locale) return;
    const strings = locale.strings.reader;
    const tools = this.#tools();
    const buttons = tools.map((tool) => this.#button(tool));
    for (const [index, tool] of tools.entries()) {
      const button = buttons[index] as HTMLButtonElement;
      button.hidden = tool.isOffered?.(host) === false;
      const label = button.lastChild as Element;
      label.textContent = strings[tool.name];
    }
    const offered = buttons.filter(({hidden}) => !hidden);
    if (buttons.some((button, index) => button !== bar.children[index])) {
      bar.replaceChildren(...buttons);
    }
    bar.hidden = host.inline === true || offered.length === 0;
    bar.lang = locale.language;
    if (tools.length > 1) {
      bar.role = 'toolbar';
      bar.ariaLabel = strings.label;
    }
    this.#setStop(offered.find(({tabIndex}) => tabIndex === 0) ?? offered[0]);
    if (!bar.isConnected) host.renderRoot.append(bar);
    if (host.inline) for (const tool of tools) void this.#show(tool);
    this.#panels?.update(locale);
  }

  #update = (): void => {
    this.#host.requestUpdate();
  };

  #button(tool: Tool): HTMLButtonElement {
    let button = this.#buttons.get(tool);
    if (!button) {
      button = document.createElement('button');
      button.type = 'button';
      button.id = tool.name;
      button.part.add('button');
      button.ariaExpanded = 'false';
      button.append(icon(tool.icon), document.createElement('span'));
      button.addEventListener('click', () => void this.#show(tool));
      tool.started?.(this.#host);
      this.#buttons.set(tool, button);
    }
    return button;
  }

  async #show(tool: Tool): Promise<void> {
    // Empty before it speaks: Firefox says nothing of one that comes filled.
    if (!this.#failure) {
      this.#failure = document.createElement('p');
      this.#failure.role = 'status';
      this.#bar.after(this.#failure);
    }
    this.#failure.textContent = '';
    try {
      const [{ToolPanels}, {Panel}] = await Promise.all([
        import('./tool-panels.js'),
        tool.load(),
      ]);
      const {locale} = this.#locale;
      if (!locale || !this.#host.isConnected) return;
      this.#panels ??= new ToolPanels(this.#host);
      this.#panels.update(locale);
      await this.#panels.show(tool, Panel, this.#button(tool));
    } catch {
      // Offline, or a file that is gone: the reader may press again.
      const {locale} = this.#locale;
      this.#failure.textContent = locale?.strings.reader.failed ?? '';
    }
  }

  #setStop(stop: HTMLElement | undefined): void {
    for (const button of this.#buttons.values()) {
      button.tabIndex = button === stop ? 0 : -1;
    }
  }

  #onKeyDown = (event: KeyboardEvent): void => {
    const buttons = [...this.#buttons.values()].filter(
      ({hidden, isConnected}) => isConnected && !hidden,
    );
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const step = getComputedStyle(this.#bar).direction === 'rtl' ? -1 : 1;
    const next = {
      ArrowRight: at + step,
      ArrowLeft: at - step,
      Home: 0,
      End: -1,
    }[event.key];
    if (
      next === undefined ||
      event.ctrlKey ||
      event.altKey ||
      event.metaKey ||
      event.shiftKey
    ) {
      return;
    }
    event.preventDefault();
    const button = buttons.at(next % buttons.length);
    this.#setStop(button);
    button?.focus();
  };
}

const svg = 'http://www.w3.org/2000/svg';

function icon(drawing: string): SVGElement {
  const icon = document.createElementNS(svg, 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.ariaHidden = 'true';
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', drawing);
  icon.append(path);
  return icon;
}
