import {mkdir, writeFile} from 'node:fs/promises';
import {basename} from 'node:path';
import {bundle} from 'lightningcss';

/** `lede.css`, every element's page styles in one file, and `tokens.css`, the custom properties alone. No source maps: the line that names one is dear in four kilobytes. */
export async function buildStyles(): Promise<void> {
  await mkdir('dist', {recursive: true});
  await Promise.all(
    ['src/styles/lede.css', 'src/styles/tokens.css'].map(buildStyle),
  );
}

async function buildStyle(filename: string): Promise<void> {
  const {code, warnings} = bundle({
    filename,
    minify: true,
  });
  for (const {message, loc} of warnings) {
    console.warn(`${loc.filename}:${loc.line}: ${message}`);
  }
  await writeFile(`dist/${basename(filename)}`, withoutSpaces(code.toString()));
}

/** The minifier leaves custom properties as they are written; outside strings a space after a comma, or around what multiplies and divides, says nothing there either. */
function withoutSpaces(style: string): string {
  return style.replace(
    /("[^"]*")|(,) | ([*/]) /g,
    (_, text?: string, comma?: string, sign?: string) =>
      text ?? comma ?? sign ?? '',
  );
}
