import type {ReactiveController} from 'lit';
import {LocaleController} from './locale-controller.js';
import type {ToolPanels} from './tool-panels.js';
import {toolbarStyles} from './toolbar.styles.js';
import type {Tool, ToolHost} from './tool.js';

/**
 * The buttons of the reader's tools, and with the first press the tools
 * themselves. A page whose reader never presses one has no more of them than
 * this: no template, no panel, no words but the buttons' names.
 *
 * Several buttons are a toolbar.
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
  #rove: (() => void) | undefined;

  /** @param tools - Those of the element, in order. */
  constructor(host: ToolHost, tools: () => readonly Tool[]) {
    this.#host = host;
    this.#tools = tools;
    this.#locale = new LocaleController(host);
    host.addController(this);
  }

  hostConnected(): void {
    const {adoptedStyleSheets, ownerDocument} = this.#host
      .renderRoot as ShadowRoot;
    const {styleSheet} = toolbarStyles;
    // Out of another document it comes with none. A frame's refuses this one: there the first panel brings its own.
    if (styleSheet && ownerDocument === document && !adoptedStyleSheets[0]) {
      adoptedStyleSheets.push(styleSheet);
    }
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
    const buttons = tools.map((tool) => {
      const button = this.#button(tool);
      // To ask is to look through the article.
      button.hidden = !host.inline && tool.isOffered?.(host) === false;
      const label = button.lastChild as Element;
      const text = strings[tool.name];
      // The same text anew would have the buttons laid out once more.
      if (label.textContent !== text) label.textContent = text;
      if (host.inline) void this.#show(tool);
      return button;
    });
    for (const button of this.#buttons.values()) {
      if (!buttons.includes(button)) button.remove();
    }
    // One that stays where it is keeps the focus.
    buttons.forEach((button, index) => {
      const there = bar.children[index];
      if (button !== there) bar.insertBefore(button, there ?? null);
    });
    bar.hidden = host.inline || buttons.every(({hidden}) => hidden);
    // The same language anew would have all in it styled once more.
    if (bar.lang !== locale.language) bar.lang = locale.language;
    if (tools.length > 1 && bar.ariaLabel !== strings.label) {
      bar.role = 'toolbar';
      bar.ariaLabel = strings.label;
      bar.addEventListener('focusin', this.#onFocus);
    }
    this.#rove?.();
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
        // The press that fetches its popover is not to close it: what is imported already, WebKit brings before the press is over.
        onclick: (event: Event) => {
          event.preventDefault();
          void this.#show(tool);
        },
      });
      button.append(icon(tool.icon), create('span'));
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
      await this.#panels.show(tool, Panel, this.#button(tool), locale);
    } catch {
      // Offline, or a file that is gone: the reader may press again.
      this.#failure.textContent = locale.strings.reader.failed;
    }
  }

  /** Until it is here, and where it can't be had, Tab goes to each button. */
  #onFocus = (): void => {
    if (this.#rove) return;
    void import('./roving-tabindex.js').then(
      ({roveTabindex}) => {
        this.#rove ??= roveTabindex(this.#bar);
      },
      () => undefined,
    );
  };
}

function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties?: object,
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
