import {mkdir, writeFile} from 'node:fs/promises';
import {resolve} from 'node:path';

/** Where development dependencies bring fonts, each of one version: a face for Latin and Cyrillic, and those for the other scripts of the stories. */
const folders = [
  '@expo-google-fonts/noto-serif',
  '@expo-google-fonts/noto-sans',
  '@expo-google-fonts/noto-sans-mono',
  '@expo-google-fonts/noto-naskh-arabic',
  '@expo-google-fonts/noto-sans-arabic',
  '@expo-google-fonts/noto-sans-hebrew',
  '@embedpdf/fonts-sc',
];

/** What stands for families that name a kind of face and not one of them. */
const generic: Readonly<Record<string, readonly string[]>> = {
  serif: ['Noto Serif', 'Noto Naskh Arabic'],
  'sans-serif': ['Noto Sans', 'Noto Sans Arabic'],
  'system-ui': ['Noto Sans', 'Noto Sans Arabic'],
  monospace: ['Noto Sans Mono', 'Noto Sans Arabic'],
  'ui-monospace': ['Noto Sans Mono', 'Noto Sans Arabic'],
};

/**
 * Writes a configuration of fontconfig by which a machine has these fonts and
 * no others, drawn without hints, and returns its path. The pages' style sheets
 * stay as they are: what they ask for is found, or is not, on every machine
 * alike.
 */
export async function pinFonts(): Promise<string> {
  const cache = resolve('.cache/fonts');
  await mkdir(cache, {recursive: true});
  const file = resolve(cache, 'fonts.conf');
  const aliases = Object.entries(generic).map(
    ([family, faces]) =>
      `<alias binding="same"><family>${family}</family><prefer>${faces
        .map((face) => `<family>${face}</family>`)
        .join('')}</prefer></alias>`,
  );
  await writeFile(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  ${folders.map((name) => `<dir>${resolve('node_modules', name)}</dir>`).join('\n  ')}
  <cachedir>${cache}</cachedir>
  ${aliases.join('\n  ')}
  <match target="font">
    <edit name="antialias"><bool>true</bool></edit>
    <edit name="hinting"><bool>false</bool></edit>
    <edit name="autohint"><bool>false</bool></edit>
    <edit name="rgba"><const>none</const></edit>
  </match>
</fontconfig>
`,
  );
  return file;
}
