import {colorSets, type Token} from '../tokens/read.js';
import {formatted} from './formatted.js';

/** Sets that a reader can choose, or that a choice comes to. */
const themes = [...colorSets].filter(([name]) => !name.startsWith('page-'));

/** `src/text/themes.ts`: the colours of the themes in as few bytes as can be, for the script in the page's head. */
export async function themesModule(): Promise<string> {
  const [[, first] = ['', []]] = themes;
  const names = first.map(({name}) => name.replace('color-', ''));
  const code = `// Generated from tokens.json by scripts/generate/themes.ts.

/** Names of a theme's colours: \`--lede-color-\` and … */
export const colorNames = ${JSON.stringify(names)} as const;

/**
 * The colours of each theme, in the order of their names. \`contrast-light\` is
 * what the system's wish for more contrast comes to by day.
 */
export const themes = {
  ${themes.map(([name, tokens]) => `${JSON.stringify(name)}: '${tokens.map(({value}) => value).join(' ')}',`).join('\n')}
} as const;

export type ThemeName = keyof typeof themes;
`;
  return formatted('src/text/themes.ts', code);
}

/** `theme-choices.styles.ts`: each theme's button has the colours of the theme. */
export async function themeChoices(): Promise<string> {
  const chosen = themes.filter(([name]) => name !== 'contrast-light');
  const rules = chosen.map(
    ([name, tokens]) => `.preferences .${name} {
      background: ${valueOf('background', tokens)};
      color: ${valueOf('text', tokens)};

      --accent: ${valueOf('accent', tokens)};
    }`,
  );
  const code = `// Generated from tokens.json by scripts/generate/themes.ts.
import {css} from 'lit';

/** Each theme's button has the colours of the theme. */
export const themeChoiceStyles = css\`
  @media (forced-colors: none) {
    ${rules.join('\n\n')}

    .preferences :is(${chosen.map(([name]) => `.${name}`).join(', ')}) [type='radio'] {
      color: var(--accent);
    }
  }
\`;
`;
  return formatted(
    'src/elements/reading-preferences/theme-choices.styles.ts',
    code,
  );
}

function valueOf(color: string, tokens: readonly Token[]): string {
  const token = tokens.find(({name}) => name === `color-${color}`);
  if (!token) throw new Error(`tokens.json: a theme has no ${color}`);
  return token.value;
}
