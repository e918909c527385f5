/** How a reader wants articles to look. What is not there is as the publisher has it. */
export interface Preferences {
  /** Colours. `system` is light or dark, and of more contrast, as the reader's device is set. */
  readonly theme?: Choices['theme'];
  readonly font?: Choices['font'];
  /** Length of the lines. */
  readonly width?: Choices['width'];
  readonly alignment?: Choices['alignment'];
  /** Text size in per cent of the publisher's. */
  readonly size?: number;
  /** How wide apart lines, words and letters stand, in steps from 1: the third reaches WCAG 1.4.12. */
  readonly spacing?: number;
  /** The publisher's text size in `--lede-font-size` when the reader chose another, where a style sheet of the page gives paragraphs one of its own. Default: 1. */
  readonly base?: number;
}

/** Where a site's storage keeps what its reader chose: one JSON value with a version. tool.ts has it too. */
export const preferencesKey = 'lede:preferences';

/** Version of the kept value: another shape, which this code would misread, gets another. */
const version = 1;

/** A kept value as it is written, and as it is exported. */
export interface KeptPreferences extends Preferences {
  readonly version: typeof version;
}

const choices = {
  theme: ['system', 'light', 'sepia', 'dark', 'contrast'],
  font: ['sans', 'serif', 'low-vision'],
  width: ['narrow', 'wide', 'full'],
  alignment: ['start', 'justified'],
} as const;

/** What is chosen from a few. */
export type Choices = {
  readonly [Group in keyof typeof choices]: (typeof choices)[Group][number];
};

/** Least and most. */
export const ranges = {
  size: [80, 300],
  spacing: [1, 5],
  base: [0.25, 4],
} as const;

/**
 * What of a kept value is valid. Anything may be there.
 *
 * @param text - JSON, or `null` where nothing is kept.
 * @returns nothing chosen where it is corrupt or of a later version.
 */
export function parsePreferences(text: string | null): Preferences {
  const kept = read(text);
  if (kept['version'] !== version) return {};
  return Object.fromEntries(
    Object.entries(kept).filter(([name, value]) => {
      if (Object.hasOwn(choices, name)) {
        const valid: readonly unknown[] = choices[name as keyof typeof choices];
        return valid.includes(value);
      }
      if (!Object.hasOwn(ranges, name) || typeof value !== 'number')
        return false;
      const [least, most] = ranges[name as keyof typeof ranges];
      return value >= least && value <= most;
    }),
  );
}

/** Whether a kept value is of a later version: pages of the same site need it as it is. */
export function isLater(text: string | null): boolean {
  return Number(read(text)['version']) > version;
}

/** Preferences as they are kept. */
export function keep(preferences: Preferences): KeptPreferences {
  return {version, ...preferences};
}

function read(text: string | null): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text ?? '')) as Record<string, unknown>;
  } catch {
    return {};
  }
}
