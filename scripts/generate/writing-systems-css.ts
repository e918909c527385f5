import {latin, writingSystems, type WritingSystem} from '../tokens/read.js';
import {formatted} from './formatted.js';

const others = [...writingSystems.values()];

/** `writing-systems.css`: the custom properties of the typography, by language, from `tokens.json`. */
export async function writingSystemsCss(): Promise<string> {
  const css = `/*
 * Generated from tokens.json by scripts/generate/writing-systems-css.ts.
 *
 * Typography by writing system. The values change at the root, and wherever an
 * element's language is in another script than its parent's; in between they
 * are inherited, so that what a site sets on :root, an article or a paragraph
 * reaches everything in it.
 *
 * Fonts are the system's. A generic family is enough for the scripts that have
 * none here: browsers choose by language, in Chinese, Japanese and Korean too.
 *
 * Italics only where a script has them: a slanted Arabic or Chinese word is a
 * machine's mistake, so emphasis is by weight. No letter spacing in joined
 * scripts. Digits are as the newsroom wrote them.
 *
 * (Prettier would give every language a line of its own, and Chromium takes
 * but one language in each :lang().)
 */

/* prettier-ignore */
@layer lede {
  /* ${latin.description} A word of it inside other text keeps that text's font. */
  :where(:root, :is(
    ${languages(others)}
  ) > [lang]:not(a, b, bdi, cite, em, i, q, span, strong,
    ${languages(others)}
  )) {
    ${declarations(latin, 'italic')}
  }
${others.map(rule).join('')}}
`;
  return formatted('src/styles/writing-systems.css', css);
}

function rule(system: WritingSystem): string {
  const own = languages([system]);
  return `
  /* ${system.description} */
  :where(:root, :not(
    ${own}
  ) > [lang]):where(
    ${own}
  ) {
    ${declarations(system, 'normal')}
  }
`;
}

/** As many to a line as the eye takes in. */
function languages(systems: readonly WritingSystem[]): string {
  const all = systems.flatMap((system) => system.languages);
  return all
    .map((language, at) => {
      const next = at === all.length - 1 ? '' : at % 7 === 6 ? ',\n    ' : ', ';
      return `:lang(${language})${next}`;
    })
    .join('');
}

/** What is set of the typeface and of the height of lines reaches parts in another script by properties of their own, which an article takes back. */
function declarations({tokens}: WritingSystem, italic: string): string {
  return tokens
    .flatMap(({name, property, value}) => [
      `${property}: ${value};`,
      ...(name === 'font-heading'
        ? ['--lede-part-font: var(--lede-font-body);']
        : []),
      ...(name === 'line-height-heading'
        ? ['--lede-part-line-height: var(--lede-line-height);']
        : []),
      ...(name === 'letter-spacing-heading'
        ? [`--lede-italic: ${italic};`]
        : []),
    ])
    .join('\n    ');
}
