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
  #bar = create('div', {className: 'bar', part: 'toolbar'});
  /** Live, but no `role="status"`: while it is empty, screen readers would call that a status bar. */
  #failure = create('p', {ariaLive: 'polite'});
  #buttons = new Map<Tool, HTMLButtonElement>();
  #panels: ToolPanels | undefined;

  /** @param tools - Those of the element, in order. */
  constructor(host: ToolHost, tools: () => readonly Tool[]) {
    this.#host = host;
    this.#tools = tools;
    this.#locale = new LocaleController(host);
    host.addController(this);
    this.#bar.onkeydown = this.#onKeyDown;
    this.#bar.addEventListener('focusin', ({target}) => {
      this.#setStop(target as HTMLElement);
    });
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
    tools.forEach((tool, index) => {
      const button = this.#button(tool);
      const there = bar.children[index];
      if (there !== button) bar.insertBefore(button, there ?? null);
      button.hidden = tool.isOffered?.(host) === false;
      (button.lastChild as Element).textContent = strings[tool.name];
      if (host.inline) void this.#show(tool);
    });
    while (bar.children.length > tools.length) bar.lastChild?.remove();
    const buttons = this.#offered();
    bar.hidden = host.inline === true || buttons.length === 0;
    bar.lang = locale.language;
    if (tools.length > 1) {
      bar.role = 'toolbar';
      bar.ariaLabel = strings.label;
    }
    this.#setStop(buttons.find(({tabIndex}) => tabIndex === 0) ?? buttons[0]);
    if (!bar.isConnected) host.renderRoot.append(bar, this.#failure);
    this.#panels?.update(locale);
  }

  #update = (): void => {
    this.#host.requestUpdate();
  };

  #button(tool: Tool): HTMLButtonElement {
    let button = this.#buttons.get(tool);
    if (!button) {
      button = create('button', {
        type: 'button',
        id: tool.name,
        part: 'button',
        ariaExpanded: 'false',
        onclick: () => void this.#show(tool),
      });
      button.append(icon(tool.icon), create('span', {}));
      this.#buttons.set(tool, button);
      tool.started?.(this.#host);
    }
    return button;
  }

  async #show(tool: Tool): Promise<void> {
    this.#failure.textContent = '';
    const {locale} = this.#locale;
    if (!locale) return;
    try {
      const [{ToolPanels}, {Panel}] = await Promise.all([
        import('./tool-panels.js'),
        tool.load(),
      ]);
      this.#panels ??= new ToolPanels(this.#host);
      this.#panels.update(locale);
      await this.#panels.show(tool, Panel, this.#button(tool));
    } catch {
      // Offline, or a file that is gone: the reader may press again.
      this.#failure.textContent = locale.strings.reader.failed;
    }
  }

  #offered(): HTMLElement[] {
    return [...this.#bar.children].filter(
      (button): button is HTMLElement => !(button as HTMLElement).hidden,
    );
  }

  #setStop(stop: HTMLElement | undefined): void {
    for (const button of this.#buttons.values()) {
      button.tabIndex = button === stop ? 0 : -1;
    }
  }

  #onKeyDown = (event: KeyboardEvent): void => {
    const buttons = this.#offered();
    const at = buttons.indexOf(event.target as HTMLElement);
    const step = getComputedStyle(this.#bar).direction === 'rtl' ? -1 : 1;
    const next = {
      ArrowRight: at + step,
      ArrowLeft: at - step,
      Home: 0,
      End: -1,
    }[event.key];
    // With a modifier they are the browser's: Alt and an arrow go back in the history.
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    event.preventDefault();
    buttons.at(next % buttons.length)?.focus();
  };
}

function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: object,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}

function icon(drawing: string): SVGElement {
  const [svg, path] = ['svg', 'path'].map((name) =>
    document.createElementNS('http://www.w3.org/2000/svg', name),
  ) as [SVGElement, SVGElement];
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.ariaHidden = 'true';
  path.setAttribute('d', drawing);
  svg.append(path);
  return svg;
}
