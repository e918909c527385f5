import type {CSSResult} from '@lit/reactive-element';

const made = new WeakMap<Window, Map<CSSResult, CSSStyleSheet>>();

/**
 * Puts a style sheet into a shadow root, beside those that others have put there.
 * In a frame's document it is made there: one of another document's is refused
 * (CSSOM, "adoptedStyleSheets": a `NotAllowedError`).
 */
export function adopt(root: ShadowRoot, style: CSSResult): void {
  const sheet = sheetFor(style, root.ownerDocument.defaultView);
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) {
    root.adoptedStyleSheets.push(sheet);
  }
}

function sheetFor(
  style: CSSResult,
  view: (Window & typeof globalThis) | null,
): CSSStyleSheet | undefined {
  if (view === window) return style.styleSheet;
  // What no window shows looks like nothing.
  if (!view) return undefined;
  const sheets = made.get(view) ?? new Map<CSSResult, CSSStyleSheet>();
  const sheet = sheets.get(style) ?? new view.CSSStyleSheet();
  if (!sheets.has(style)) sheet.replaceSync(style.cssText);
  made.set(view, sheets.set(style, sheet));
  return sheet;
}
