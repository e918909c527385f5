// Generated from tokens.json by scripts/generate/token-constants.ts.

/** The custom properties that are the same whatever the colours, and what Lede sets them to in Latin script. */
export const tokens = {
  '--lede-font-ui': 'system-ui, sans-serif',
  '--lede-font-mono': 'ui-monospace, monospace',
  '--lede-measure': '40rem',
  '--lede-measure-wide': '60rem',
  '--lede-gutter': 'min(1rem, 4vw)',
  '--lede-space': '1.5rem',
  '--lede-focus-width': '3px',
  '--lede-focus-offset': '2px',
  '--lede-radius': '2px',
  '--lede-target-size': '44px',
  '--lede-font-body': "ui-serif, 'Sitka Text', 'Noto Serif', georgia, serif",
  '--lede-font-heading': 'var(--lede-font-body)',
  '--lede-font-size': 'clamp(1.125rem, 1.06rem + 0.3vw, 1.25rem)',
  '--lede-font-size-headline': 'clamp(1.625rem, 1.2rem + 2.6vw, 2.75rem)',
  '--lede-line-height': '1.6',
  '--lede-line-height-heading': '1.15',
  '--lede-letter-spacing-heading': '-0.012em',
  '--lede-emphasis-weight': 'initial',
} as const;

/** What is different in other writing systems. */
export const writingSystems = {
  hebrew: {
    '--lede-letter-spacing-heading': 'normal',
    '--lede-emphasis-weight': 'bold',
  },
  han: {
    '--lede-font-body': 'sans-serif',
    '--lede-font-heading': 'var(--lede-font-body)',
    '--lede-font-size': 'clamp(1.0625rem, 1rem + 0.25vw, 1.125rem)',
    '--lede-font-size-headline': 'clamp(1.5rem, 1.2rem + 1.6vw, 2.25rem)',
    '--lede-line-height': '1.75',
    '--lede-line-height-heading': '1.35',
    '--lede-letter-spacing-heading': 'normal',
    '--lede-emphasis-weight': 'bold',
  },
  naskh: {
    '--lede-font-body':
      "vazirmatn, 'Noto Naskh Arabic', 'Geeza Pro', 'Segoe UI', serif",
    '--lede-font-heading': 'var(--lede-font-body)',
    '--lede-font-size': 'clamp(1.25rem, 1.2rem + 0.3vw, 1.375rem)',
    '--lede-line-height': '1.85',
    '--lede-line-height-heading': '1.45',
    '--lede-letter-spacing-heading': 'normal',
    '--lede-emphasis-weight': 'bold',
  },
  nastaliq: {
    '--lede-font-body': "'Noto Nastaliq Urdu', 'Urdu Typesetting', serif",
    '--lede-font-heading': 'var(--lede-font-body)',
    '--lede-line-height': '2.3',
    '--lede-line-height-heading': '2',
    '--lede-letter-spacing-heading': 'normal',
    '--lede-emphasis-weight': 'bold',
  },
  tall: {
    '--lede-line-height': '1.8',
    '--lede-line-height-heading': '1.45',
    '--lede-letter-spacing-heading': 'normal',
    '--lede-emphasis-weight': 'bold',
  },
} as const;

/** The sets of colours: the publisher's page, light and dark, and the themes that a reader can choose. */
export const colorSets = {
  'page-light': {
    '--lede-color-text': '#1a1a1a',
    '--lede-color-muted': '#4a4a4a',
    '--lede-color-background': '#fff',
    '--lede-color-surface': '#f5f3ee',
    '--lede-color-rule': '#ccc',
    '--lede-color-link': '#0a4a82',
    '--lede-color-accent': '#911',
    '--lede-color-on-accent': '#fff',
    '--lede-color-focus': '#0b57d0',
  },
  'page-dark': {
    '--lede-color-text': '#eee',
    '--lede-color-muted': '#bbb',
    '--lede-color-background': '#121212',
    '--lede-color-surface': '#222',
    '--lede-color-rule': '#555',
    '--lede-color-link': '#93c8ff',
    '--lede-color-accent': '#faa',
    '--lede-color-on-accent': '#1a1a1a',
    '--lede-color-focus': '#8ab8ff',
  },
  light: {
    '--lede-color-background': '#fff',
    '--lede-color-text': '#1a1a1a',
    '--lede-color-muted': '#4d4b48',
    '--lede-color-surface': '#f5f2ec',
    '--lede-color-rule': '#87827a',
    '--lede-color-link': '#0a4a82',
    '--lede-color-accent': '#9b1419',
    '--lede-color-on-accent': '#fff',
    '--lede-color-focus': '#0b57d0',
  },
  sepia: {
    '--lede-color-background': '#f8f0dd',
    '--lede-color-text': '#2a2018',
    '--lede-color-muted': '#4b4032',
    '--lede-color-surface': '#efe4cb',
    '--lede-color-rule': '#85765d',
    '--lede-color-link': '#0b3f6b',
    '--lede-color-accent': '#7d1d0e',
    '--lede-color-on-accent': '#fff',
    '--lede-color-focus': '#0b4aa8',
  },
  dark: {
    '--lede-color-background': '#161513',
    '--lede-color-text': '#e9e6e1',
    '--lede-color-muted': '#b9b4ac',
    '--lede-color-surface': '#24221f',
    '--lede-color-rule': '#85807a',
    '--lede-color-link': '#93c8ff',
    '--lede-color-accent': '#ff9d94',
    '--lede-color-on-accent': '#161513',
    '--lede-color-focus': '#8ab8ff',
  },
  contrast: {
    '--lede-color-background': '#000',
    '--lede-color-text': '#fff',
    '--lede-color-muted': '#fff',
    '--lede-color-surface': '#000',
    '--lede-color-rule': '#fff',
    '--lede-color-link': '#ffeb3b',
    '--lede-color-accent': '#ffeb3b',
    '--lede-color-on-accent': '#000',
    '--lede-color-focus': '#4de1ff',
  },
  'contrast-light': {
    '--lede-color-background': '#fff',
    '--lede-color-text': '#000',
    '--lede-color-muted': '#000',
    '--lede-color-surface': '#fff',
    '--lede-color-rule': '#000',
    '--lede-color-link': '#00108f',
    '--lede-color-accent': '#7a0000',
    '--lede-color-on-accent': '#fff',
    '--lede-color-focus': '#0000d6',
  },
} as const;

export type ColorSetName = keyof typeof colorSets;

export type ColorToken = keyof (typeof colorSets)['page-light'];

/** A custom property that Lede's look is built on. */
export type Token = keyof typeof tokens | ColorToken;

/** What a site sets of them: the style of an element, or a rule on `:root`. */
export type Skin = Readonly<Partial<Record<Token, string>>>;

/** A pair of colours, and how much one has to stand out from the other. */
export interface ContrastPair {
  readonly of: ColorToken;
  readonly on: ColorToken;
  /** The least ratio, as WCAG reckons it. */
  readonly least: number;
  /** The success criterion of WCAG that asks for it. */
  readonly criterion: string;
  /** Whether it holds for the reader's themes only. */
  readonly themesOnly: boolean;
}

/** The colours that stand on each other in Lede's styles. A skin that keeps to these ratios can be read. */
export const contrastPairs: readonly ContrastPair[] = [
  {
    of: '--lede-color-text',
    on: '--lede-color-background',
    themesOnly: false,
    least: 7,
    criterion: '1.4.6',
  },
  {
    of: '--lede-color-text',
    on: '--lede-color-surface',
    themesOnly: false,
    least: 7,
    criterion: '1.4.6',
  },
  {
    of: '--lede-color-muted',
    on: '--lede-color-background',
    themesOnly: false,
    least: 7,
    criterion: '1.4.6',
  },
  {
    of: '--lede-color-muted',
    on: '--lede-color-surface',
    themesOnly: false,
    least: 7,
    criterion: '1.4.6',
  },
  {
    of: '--lede-color-link',
    on: '--lede-color-background',
    themesOnly: false,
    least: 7,
    criterion: '1.4.6',
  },
  {
    of: '--lede-color-link',
    on: '--lede-color-surface',
    themesOnly: false,
    least: 7,
    criterion: '1.4.6',
  },
  {
    of: '--lede-color-accent',
    on: '--lede-color-background',
    themesOnly: false,
    least: 7,
    criterion: '1.4.6',
  },
  {
    of: '--lede-color-accent',
    on: '--lede-color-surface',
    themesOnly: false,
    least: 7,
    criterion: '1.4.6',
  },
  {
    of: '--lede-color-on-accent',
    on: '--lede-color-accent',
    themesOnly: false,
    least: 7,
    criterion: '1.4.6',
  },
  {
    of: '--lede-color-focus',
    on: '--lede-color-background',
    themesOnly: false,
    least: 3,
    criterion: '1.4.11',
  },
  {
    of: '--lede-color-focus',
    on: '--lede-color-surface',
    themesOnly: false,
    least: 3,
    criterion: '1.4.11',
  },
  {
    of: '--lede-color-rule',
    on: '--lede-color-background',
    themesOnly: true,
    least: 3,
    criterion: '1.4.11',
  },
  {
    of: '--lede-color-rule',
    on: '--lede-color-surface',
    themesOnly: true,
    least: 3,
    criterion: '1.4.11',
  },
];
