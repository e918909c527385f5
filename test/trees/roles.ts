import {dropped, transparent} from './tree.js';

export type RoleEngine = 'chromium' | 'at-spi';

/**
 * What engines call what WAI-ARIA has another name for, or none. Every other
 * role is taken as it is.
 */
const roles: Record<RoleEngine, Record<string, string>> = {
  chromium: {
    RootWebArea: 'document',
    StaticText: 'text',
    // Bullets and numbers of lists, which CSS draws.
    ListMarker: dropped,
    // Where lines break depends on the fonts.
    InlineTextBox: dropped,
    LineBreak: dropped,
    Figcaption: 'caption',
    Legend: 'legend',
    LabelText: transparent,
    Iframe: 'iframe',
    // The controls inside are the browser's own.
    Video: 'video',
    Audio: 'audio',
    img: 'image',
    none: transparent,
    // Readers are not told of it.
    rowgroup: transparent,
    // Of text: no screen reader says it unasked.
    code: transparent,
    emphasis: transparent,
    mark: transparent,
    strong: transparent,
    time: transparent,
  },
  // Only where the engine gives no role of WAI-ARIA beside its own: https://www.w3.org/TR/core-aam-1.2/#mapping_role_table
  'at-spi': {
    'block quote': 'blockquote',
    'column header': 'columnheader',
    'document web': 'document',
    'list item': 'listitem',
    'push button': 'button',
    'row header': 'rowheader',
    'status bar': 'status',
    'table cell': 'cell',
    'table row': 'row',
    audio: 'audio',
    code: transparent,
    emphasis: transparent,
    entry: 'textbox',
    generic: transparent,
    img: 'image',
    label: transparent,
    mark: transparent,
    panel: 'group',
    rowgroup: transparent,
    section: transparent,
    static: transparent,
    strong: transparent,
    text: transparent,
    time: transparent,
  },
};

/** A role in the words of WAI-ARIA. */
export function roleOf(engine: RoleEngine, role: string): string {
  return roles[engine][role] ?? role;
}
