import {describe, drawn, elements, isSeen, lineage, lines} from './tree.js';

type Colour = readonly [
  red: number,
  green: number,
  blue: number,
  alpha: number,
];

/** Text whose contrast is under what WCAG 1.4.3 asks for. */
export function faintText(): string[] {
  const faults = new Set<string>();
  for (const {element, text} of lines()) {
    if (isInactive(element)) continue;
    const ground = groundOf(element);
    const fault = faintness(getComputedStyle(element), ground);
    if (fault) {
      faults.add(
        `${describe(element)}: “${text.data.trim().slice(0, 30)}” ${fault}`,
      );
    }
  }
  for (const {element, pseudo, style} of drawn()) {
    const ground = over(colour(style.backgroundColor), groundOf(element));
    const fault = faintness(style, ground);
    if (fault) faults.add(`${describe(element)}${pseudo} ${fault}`);
  }
  return [...faults];
}

/** Links in a run of text that nothing but colour tells from it (WCAG 1.4.1). */
export function linksByColourAlone(): string[] {
  return [...elements()]
    .filter((element) => element.matches('a[href]') && isSeen(element))
    .filter(isInText)
    .filter((link) => {
      const style = getComputedStyle(link);
      const around = getComputedStyle(link.parentElement ?? link);
      return (
        !style.textDecorationLine.includes('underline') &&
        parseFloat(style.borderBottomWidth) === 0 &&
        style.fontWeight === around.fontWeight &&
        style.fontStyle === around.fontStyle &&
        !link.querySelector('img, svg, picture')
      );
    })
    .map(describe);
}

/** Whether a link stands in a line with other text: then nobody can make it larger (WCAG 2.5.8), and it must not be told by colour alone. */
export function isInText(link: Element): boolean {
  if (getComputedStyle(link).display !== 'inline') return false;
  let block = link.parentElement;
  while (block && getComputedStyle(block).display.startsWith('inline')) {
    block = block.parentElement;
  }
  if (!block) return false;
  const rest = [...block.childNodes]
    .filter((node) => !node.contains(link) || node.nodeName !== 'A')
    .map(({textContent}) => textContent ?? '')
    .join('')
    .replaceAll(/[\s|·•,]+/g, '');
  const links = [...block.querySelectorAll('a')]
    .map(({textContent}) => textContent)
    .join('')
    .replaceAll(/[\s|·•,]+/g, '');
  return (
    block.textContent.replaceAll(/[\s|·•,]+/g, '').length > links.length &&
    rest.length > 0
  );
}

/** Elements that can't be operated now have no least contrast. */
function isInactive(element: Element): boolean {
  return [...lineage(element)].some((ancestor) =>
    ancestor.matches(':disabled, [aria-disabled=true]'),
  );
}

function faintness(
  style: CSSStyleDeclaration,
  ground: Colour,
): string | undefined {
  const size = parseFloat(style.fontSize);
  const isLarge =
    size >= 24 || (size >= 56 / 3 && Number(style.fontWeight) >= 700);
  const least = isLarge ? 3 : 4.5;
  const found = ratio(over(colour(style.color), ground), ground);
  return found < least
    ? `has ${found.toFixed(2)}:1, ${style.color} on rgb(${ground.slice(0, 3).join(', ')})`
    : undefined;
}

function groundOf(element: Element): Colour {
  const layers: Colour[] = [];
  for (const ancestor of lineage(element)) {
    const layer = colour(getComputedStyle(ancestor).backgroundColor);
    layers.push(layer);
    if (layer[3] === 1) break;
  }
  return layers.reduceRight((ground, layer) => over(layer, ground), canvas());
}

/** The window's own colour, under all that the page paints. */
function canvas(): Colour {
  const probe = document.createElement('div');
  probe.style.color = 'canvas';
  document.documentElement.append(probe);
  const found = colour(getComputedStyle(probe).color);
  probe.remove();
  return found;
}

const context = new OffscreenCanvas(1, 1).getContext('2d', {
  willReadFrequently: true,
});
const known = new Map<string, Colour>();

function colour(value: string): Colour {
  const found = known.get(value);
  if (found) return found;
  if (!context) throw new Error('There is no canvas to read colours with.');
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = value;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(
    0,
    0,
    1,
    1,
  ).data;
  const read: Colour = [red, green, blue, alpha / 255];
  known.set(value, read);
  return read;
}

function over(upper: Colour, lower: Colour): Colour {
  const alpha = upper[3];
  const mix = (index: 0 | 1 | 2) =>
    Math.round(alpha * upper[index] + (1 - alpha) * lower[index]);
  return [mix(0), mix(1), mix(2), 1];
}

function ratio(one: Colour, other: Colour): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  const linear = (byte: number) => {
    const value = byte / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
