import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {getWebTypesData} from 'custom-element-jet-brains-integration';
import {
  getVsCodeCssCustomData,
  getVsCodeHtmlCustomData,
} from 'custom-element-vs-code-integration';
import {colorSets, tokens} from '../../src/tokens.js';

type Manifest = Parameters<typeof getWebTypesData>[0];

interface Described {
  name: string;
  description?: string;
}

interface HtmlData {
  tags: {
    name: string;
    attributes: (Described & {values: object[]; valueSet?: string})[];
  }[];
}

/** What VS Code (`html.json`, `css.json`) and the editors of JetBrains (`web-types.json`) say of Lede's tags while one writes them. */
export async function buildEditorData(): Promise<void> {
  const manifest = JSON.parse(
    await readFile('custom-elements.json', 'utf8'),
  ) as Manifest;
  await mkdir('dist/editors', {recursive: true});
  await Promise.all([
    write('html', htmlData(manifest)),
    write('css', cssData(manifest)),
    write('web-types', webTypes(manifest)),
  ]);
}

function htmlData(manifest: Manifest): unknown {
  const data = JSON.parse(
    getVsCodeHtmlCustomData(manifest, options),
  ) as HtmlData;
  for (const {name, attributes} of data.tags) {
    for (const attribute of attributes) {
      // So VS Code marks what has no value: it writes the name alone.
      if (isBoolean(manifest, name, attribute.name)) attribute.valueSet = 'v';
    }
  }
  return data;
}

function cssData(manifest: Manifest): unknown {
  const data = JSON.parse(getVsCodeCssCustomData(manifest, options)) as {
    properties: Described[];
  };
  data.properties.push(...described);
  return data;
}

function webTypes(manifest: Manifest): unknown {
  const data = JSON.parse(
    getWebTypesData(manifest, {...options, packageJson: false}),
  ) as {contributions: {css: {properties: Described[]}}};
  data.contributions.css.properties.push(...described);
  return data;
}

const options = {hideLogs: true};

/** The custom properties that the whole look is built on, which no one element has. */
const described: readonly Described[] = Object.entries({
  ...tokens,
  ...colorSets['page-light'],
}).map(([name, value]) => ({
  name,
  description: `A token of Lede's look. Default: \`${value}\`.`,
}));

function isBoolean(manifest: Manifest, tag: string, name: string): boolean {
  return manifest.modules
    .flatMap(({declarations = []}) => declarations)
    .some(
      ({tagName, attributes}) =>
        tagName === tag &&
        attributes?.some(
          (attribute) =>
            attribute.name === name && attribute.type?.text === 'boolean',
        ),
    );
}

/** In the description of a custom property whose default its own text tells, the library writes "undefined". */
async function write(name: string, data: unknown): Promise<void> {
  const text = JSON.stringify(data, null, 2).replaceAll(
    ' _(default: undefined)_',
    '',
  );
  await writeFile(`dist/editors/${name}.json`, `${text}\n`);
}
