import Color from 'colorjs.io';

/** The contrast ratio of WCAG between two opaque colours, in whatever way CSS writes them. */
export function contrast(one: string, other: string): number {
  return new Color(one).contrast(other, 'WCAG21');
}
