import type {CSSResult, ReactiveElement, TemplateResult} from 'lit';
import type {Locale} from '../locales/locales.js';
import type {ReaderStrings} from '../locales/strings.js';
import type {AnyToolStrings} from '../locales/tool-strings.js';

/** A tool of the reader as it is before it is used: what its button needs. */
export interface Tool {
  /** Its string among those of `reader`, and its button's `id`. */
  readonly name: Exclude<keyof ReaderStrings, 'label' | 'failed'>;
  /** Drawing of 24 by 24, as the `d` of an SVG path. */
  readonly icon: string;
  /** Whether it has something to offer now, told at little cost. Default: always. */
  isOffered?(host: ToolHost): boolean;
  /** What can't wait until the tool is used: called once, when the element is first in the page. */
  started?(host: ToolHost): void;
  /** Fetches the tool, when the reader first asks for it. */
  load(): Promise<{readonly Panel: PanelConstructor}>;
}

/** What an author can say of a tool, on its own element or on `lede-reader`. */
export interface ToolOptions {
  /** Id of the article that it is for. Default: the nearest. */
  readonly htmlFor: string | null;
  /** Shown in its place in the page, without a button. */
  readonly inline?: boolean;
  /** Read aloud by no voice that is sent the text. */
  readonly localOnly?: boolean;
}

export type ToolHost = ReactiveElement & ToolOptions;

/** What a tool is shown in, and what it knows of the page. */
export interface PanelContext {
  /** The element that the author wrote; its attributes are the tool's options. */
  readonly host: ToolHost;
  /** What the tool is shown in: in the host's shadow root. */
  readonly element: HTMLElement;
  readonly locale: Locale;
  readonly strings: AnyToolStrings;
  readonly isOpen: boolean;
  /** The article that the tool is for, looked up at each call: it may be replaced. */
  article(): Element | undefined;
  /** Draws the panel again, in a moment. */
  requestUpdate(): void;
  /** Closes the panel. Focus goes back to its button, if it was in the panel. */
  close(): void;
  /** Has a screen reader say something, once. */
  say(text: string): void;
}

/** A tool that is in use. Made when the reader first opens it. */
export interface Panel {
  render(): TemplateResult;
  /** After each drawing. */
  updated?(): void;
  /** The reader opened the panel: it is drawn, and is about to be shown. */
  opened?(): void;
  /** It was closed, by whatever way. */
  closed?(): void;
  /** The host has left the page. It may come back: then `opened` is called first. */
  disconnected?(): void;
}

export interface PanelConstructor {
  new (context: PanelContext): Panel;
  /** What the panel is to assistive technology: by it and its label it is announced, and found again. A dialog that stands in the page is a region. */
  readonly role: 'dialog' | 'navigation' | 'region';
  readonly styles: readonly CSSResult[];
  /** Stays open while the reader reads on, at the foot of the window; closed by its button alone. Default: closed by pressing elsewhere. */
  readonly isPlayer?: boolean;
}
