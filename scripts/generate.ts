import {readFile, writeFile} from 'node:fs/promises';
import {pathToFileURL} from 'node:url';
import {bannerLabels} from './generate/banner-labels.js';
import {manifest} from './generate/manifest.js';
import {markup} from './generate/markup.js';
import {themeChoices, themesModule} from './generate/themes.js';
import {tokenConstants} from './generate/token-constants.js';
import {tokensCss} from './generate/tokens-css.js';
import {writingSystemsCss} from './generate/writing-systems-css.js';

/** The files of the project that a script writes, each with what gives its text. */
const generated: Readonly<Record<string, () => Promise<string>>> = {
  'custom-elements.json': manifest,
  'src/elements/breaking-banner/labels.css': bannerLabels,
  'src/elements/reading-preferences/theme-choices.styles.ts': themeChoices,
  'src/frameworks/markup.ts': markup,
  'src/styles/tokens.css': tokensCss,
  'src/styles/writing-systems.css': writingSystemsCss,
  'src/text/themes.ts': themesModule,
  'src/tokens.ts': tokenConstants,
};

/** Writes the generated files. */
export async function generate(): Promise<void> {
  for (const [path, text] of Object.entries(generated)) {
    await writeFile(path, await text());
  }
}

/** The generated files that no longer say what their sources say. */
export async function drifted(): Promise<string[]> {
  const paths: string[] = [];
  for (const [path, text] of Object.entries(generated)) {
    const here = await readFile(path, 'utf8').catch(() => '');
    if (here !== (await text())) paths.push(path);
  }
  return paths;
}

/** `npm run generate` writes; `npm run generate -- --check` fails where a file is out of date. */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--check')) {
    const paths = await drifted();
    for (const path of paths) {
      console.error(`${path} is out of date: npm run generate`);
    }
    process.exit(paths.length > 0 ? 1 : 0);
  }
  await generate();
}
