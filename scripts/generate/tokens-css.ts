import {base, colorSets, type Token} from '../tokens/read.js';
import {formatted} from './formatted.js';

/** `tokens.css`: the custom properties of the publisher's page, from `tokens.json`. */
export async function tokensCss(): Promise<string> {
  const light = colors('page-light');
  const dark = colors('page-dark');
  const css = `/*
 * Generated from tokens.json by scripts/generate/tokens-css.ts.
 *
 * The custom properties that every Lede style is built on. A site re-skins
 * Lede by setting them on \`:root\`: nothing here has specificity, and all of it
 * is in the layer \`lede\`, so any rule of the site's own wins. writing-systems.css
 * has those of the typography.
 *
 * Colours follow the page's \`color-scheme\`: a site that is light stays light.
 * To follow the reader's choice, the page says so:
 * <meta name="color-scheme" content="light dark">. A dark site that does not
 * declare its scheme sets the colours below.
 */
@layer lede {
  :where(:root) {
    ${base.map(described).join('\n\n')}

    /* System colours serve forced colours and readers who ask for more contrast. */
    ${light.map(({property, system = ''}) => `${property}: ${system};`).join('\n')}
  }

  @media screen and (forced-colors: none) and (not (prefers-contrast: more)) {
    :where(:root) {
      ${light
        .flatMap((token, at) => inBoth(token, dark[at]))
        .map(described)
        .join('\n\n')}
    }
  }
}`;
  return formatted('src/styles/tokens.css', css);
}

function colors(set: string): readonly Token[] {
  return colorSets.get(set) ?? [];
}

function described({property, value, description}: Token): string {
  return `/* ${description} */\n${property}: ${value};`;
}

/** A ground that is the browser's stays so. */
function inBoth(light: Token, dark: Token | undefined): Token[] {
  if (dark?.name !== light.name) {
    throw new Error(`tokens.json: page.dark has no ${light.name}`);
  }
  if (light.canvases) return [];
  return [{...light, value: `light-dark(${light.value}, ${dark.value})`}];
}
