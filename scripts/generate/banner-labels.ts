import {readdir} from 'node:fs/promises';
import {pathToFileURL} from 'node:url';
import type {AnyStrings} from '../../src/locales/strings.js';
import {formatted} from './formatted.js';

const locales = 'src/locales';

/**
 * The label of the breaking banner in every language, as a style sheet: it is
 * drawn before and without script, so that nothing moves when script comes.
 */
export async function bannerLabels(): Promise<string> {
  const languages = (await readdir(locales))
    .filter((name) => /^[a-z]{2,3}(-\w+)?\.ts$/.test(name))
    .map((name) => name.slice(0, -3))
    // English first: it is what the other rules override.
    .sort(
      (a, b) => Number(b === 'en') - Number(a === 'en') || (a < b ? -1 : 1),
    );
  const rules = await Promise.all(languages.map(rule));
  const css = `/* Generated from the locales by scripts/generate/banner-labels.ts. */
    @layer lede {
      ${rules.join('\n\n')}
    }`;
  return formatted('src/elements/breaking-banner/labels.css', css);
}

async function rule(language: string): Promise<string> {
  const module = (await import(
    pathToFileURL(`${locales}/${language}.ts`).href
  )) as {strings: AnyStrings};
  const label = JSON.stringify(module.strings.breakingBanner.label);
  const condition = language === 'en' ? '' : `:lang(${language})`;
  return `:where(lede-breaking-banner${condition}) {
    --lede-breaking-banner-label: ${label};
  }`;
}
