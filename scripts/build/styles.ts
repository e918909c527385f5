import {mkdir, writeFile} from 'node:fs/promises';
import {basename} from 'node:path';
import {bundle} from 'lightningcss';

/** `lede.css`, every element's page styles in one file, and `tokens.css`, the custom properties alone, each with a source map. */
export async function buildStyles(): Promise<void> {
  await mkdir('dist', {recursive: true});
  await Promise.all(
    ['src/styles/lede.css', 'src/styles/tokens.css'].map(buildStyle),
  );
}

async function buildStyle(filename: string): Promise<void> {
  const {code, map, warnings} = bundle({
    filename,
    minify: true,
    sourceMap: true,
    projectRoot: process.cwd(),
  });
  for (const {message, loc} of warnings) {
    console.warn(`${loc.filename}:${loc.line}: ${message}`);
  }
  const name = basename(filename);
  await writeFile(
    `dist/${name}`,
    `${code.toString()}\n/*# sourceMappingURL=${name}.map */\n`,
  );
  if (map) await writeFile(`dist/${name}.map`, map);
}
