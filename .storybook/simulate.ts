import type {Decorator} from '@storybook/web-components-vite';
import {html} from 'lit';
import {keyed} from 'lit/directives/keyed.js';

/*
 * No page can set what a reader has asked the system for. It can be told so:
 * in the media queries of every style sheet, and by `matchMedia()`. Where
 * colours are to be forced, those that an author wrote also give way to the
 * system's, as they would: https://drafts.csswg.org/css-color-adjust/#forced
 */

/** Media features, and what they are to be. */
type Features = Readonly<Record<string, string>>;

let features: Features = {};
const undo: (() => void)[] = [];

/** Style sheets of shadow roots and of scripts, which no list has all of. */
const constructed = new Set<WeakRef<CSSStyleSheet>>();

const replaceSync = Object.getOwnPropertyDescriptor(
  CSSStyleSheet.prototype,
  'replaceSync',
)?.value as (this: CSSStyleSheet, text: string) => void;
CSSStyleSheet.prototype.replaceSync = function (text) {
  replaceSync.call(this, text);
  constructed.add(new WeakRef(this));
  tell(this.cssRules);
};

const ask = window.matchMedia.bind(window);
window.matchMedia = (query) => ask(answered(query));

/** Tells a story of the wishes of the toolbar. Its elements are made anew, since they may have asked already. */
export const simulate: Decorator = (story, {globals}) => {
  const {motion, colours} = globals;
  const wanted: Features = {
    ...(motion === 'reduced' && {'prefers-reduced-motion': 'reduce'}),
    ...(colours === 'forced' && {'forced-colors': 'active'}),
  };
  const key = JSON.stringify(wanted);
  if (key !== JSON.stringify(features)) {
    for (const step of undo.splice(0).reverse()) step();
    features = wanted;
    tellAll();
  }
  if (key === '{}') return story();
  // A story may bring a style sheet along.
  requestAnimationFrame(tellAll);
  const content = story();
  // Nodes are new each time.
  return content instanceof Node ? content : html`${keyed(key, content)}`;
};

/** Those of the documentation around stories are Storybook's own. */
export function pageSheets(): CSSStyleSheet[] {
  return [
    ...[...document.styleSheets].filter(
      ({ownerNode}) =>
        !(ownerNode instanceof HTMLElement && 'emotion' in ownerNode.dataset),
    ),
    ...document.adoptedStyleSheets,
  ];
}

function tellAll(): void {
  if (Object.keys(features).length === 0) return;
  const sheets = [...constructed].map((reference) => reference.deref());
  for (const sheet of new Set([...pageSheets(), ...sheets])) {
    if (sheet) tell(sheet.cssRules);
  }
}

function tell(rules: CSSRuleList): void {
  if (Object.keys(features).length === 0) return;
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) answerIn(rule.media);
    if (rule instanceof CSSStyleRule && features['forced-colors'])
      force(rule.style);
    if ('cssRules' in rule) tell(rule.cssRules as CSSRuleList);
  }
}

function answerIn(media: MediaList): void {
  const before = media.mediaText;
  const after = answered(before);
  if (after === before) return;
  media.mediaText = after;
  undo.push(() => (media.mediaText = before));
}

/** A media query in which what is asked of the features is true, or is not. */
function answered(query: string): string {
  return Object.entries(features).reduce(
    (text, [feature, value]) =>
      text.replace(
        new RegExp(`\\(\\s*${feature}\\s*(?::\\s*([\\w-]+)\\s*)?\\)`, 'gi'),
        (_, asked?: string) =>
          asked === undefined || asked === value
            ? '(min-width: 0px)'
            : '(max-width: -1px)',
      ),
    query,
  );
}

function force(style: CSSStyleDeclaration): void {
  for (const name of [...style]) {
    const before = style.getPropertyValue(name);
    const after = forced(name, before);
    if (after === undefined || after === before) continue;
    const priority = style.getPropertyPriority(name);
    style.setProperty(name, after, priority);
    undo.push(() => {
      style.setProperty(name, before, priority);
    });
  }
}

const literal =
  /#[\da-f]{3}|\b(?:rgba?|hsla?|hwb|(?:ok)?(?:lab|lch)|color|color-mix|light-dark)\(|^(?:black|white)$/i;

/** What the system makes of a declaration; undefined if it leaves it. */
function forced(name: string, value: string): string | undefined {
  if (/^(?:box|text)-shadow$/.test(name)) return 'none';
  if (name === 'background-image' && /gradient\(/.test(value)) return 'none';
  const isColor = name.startsWith('--lede-') || /(?:^|-)color$/.test(name);
  if (!isColor || /var\(|, 0\)$/.test(value) || !literal.test(value)) {
    return undefined;
  }
  if (/link/.test(name)) return 'LinkText';
  return /background|surface|on-accent/.test(name) ? 'Canvas' : 'CanvasText';
}
