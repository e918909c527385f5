// Generated from tokens.json by scripts/generate/themes.ts.

/** Names of a theme's colours: `--lede-color-` and … */
export const colorNames = [
  'background',
  'text',
  'muted',
  'surface',
  'rule',
  'link',
  'accent',
  'on-accent',
  'focus',
] as const;

/**
 * The colours of each theme, in the order of their names. `contrast-light` is
 * what the system's wish for more contrast comes to by day.
 */
export const themes = {
  light: '#fff #1a1a1a #4d4b48 #f5f2ec #87827a #0a4a82 #9b1419 #fff #0b57d0',
  sepia: '#f8f0dd #2a2018 #4b4032 #efe4cb #85765d #0b3f6b #7d1d0e #fff #0b4aa8',
  dark: '#161513 #e9e6e1 #b9b4ac #24221f #85807a #93c8ff #ff9d94 #161513 #8ab8ff',
  contrast: '#000 #fff #fff #000 #fff #ffeb3b #ffeb3b #000 #4de1ff',
  'contrast-light': '#fff #000 #000 #fff #000 #00108f #7a0000 #fff #0000d6',
} as const;

export type ThemeName = keyof typeof themes;
