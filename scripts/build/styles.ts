import {mkdir, writeFile} from 'node:fs/promises';
import {basename} from 'node:path';
import {
  bundle,
  transform,
  type Selector,
  type SelectorComponent,
} from 'lightningcss';

/** `lede.css`, every element's page styles in one file, the same in parts for other tags, and `tokens.css`, the custom properties alone. No source maps: the line that names one is dear in four kilobytes. */
export async function buildStyles(): Promise<void> {
  await mkdir('dist', {recursive: true});
  const [style] = await Promise.all([
    buildStyle('src/styles/lede.css'),
    buildStyle('src/styles/tokens.css'),
  ]);
  await writeFile('dist/lede.css.json', JSON.stringify(partsOf(style)));
}

/** Stands around the name of a tag until the style is cut there: no style has it. */
const cut = 'CUT-HERE-';

const ours = 'lede-';

/**
 * A style sheet in parts: every second one is the name of a tag of Lede's in a
 * selector, such as `figure`, without its prefix.
 *
 * @throws where the parts are not the style sheet, or a tag is left in them.
 */
function partsOf(style: string): string[] {
  const {code} = transform({
    filename: 'lede.css',
    code: Buffer.from(style),
    minify: true,
    visitor: {
      Selector: allMarked,
    },
  });
  const parts = withoutSpaces(code.toString()).split(cut);
  const whole = parts.map((part, at) => (at % 2 ? ours + part : part));
  const isLeft = parts.some(
    (part, at) => at % 2 === 0 && /(?<![\w-])lede-/.test(part),
  );
  if (isLeft || whole.join('') !== style) {
    throw new Error('lede.css in parts is not lede.css.');
  }
  return parts;
}

function marked(component: SelectorComponent): SelectorComponent {
  if (component.type === 'type' && component.name.startsWith(ours)) {
    return {...component, name: cut + component.name.slice(ours.length) + cut};
  }
  // `:host()`, which holds one selector and not a list, is in no page style.
  return component.type === 'pseudo-class' &&
    component.kind !== 'host' &&
    'selectors' in component
    ? {...component, selectors: component.selectors.map(allMarked)}
    : component;
}

const allMarked = (selector: Selector): Selector => selector.map(marked);

async function buildStyle(filename: string): Promise<string> {
  const {code, warnings} = bundle({
    filename,
    minify: true,
  });
  for (const {message, loc} of warnings) {
    console.warn(`${loc.filename}:${loc.line}: ${message}`);
  }
  const style = withoutSpaces(code.toString());
  await writeFile(`dist/${basename(filename)}`, style);
  return style;
}

/** The minifier leaves custom properties as they are written; outside strings a space after a comma says nothing there either. */
function withoutSpaces(style: string): string {
  return style.replace(/("[^"]*")|, /g, (_, text?: string) => text ?? ',');
}
