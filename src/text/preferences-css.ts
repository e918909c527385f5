import type {Preferences} from './preferences.js';
import {colorNames, themes, type ThemeName} from './themes.js';
import {ownName} from '../tags.js';

/** Name of the layer that the sheet is in, by which one copy of Lede finds the sheet of another. */
export const preferencesLayer = () => ownName('lede.preferences');

/** Marks an article that no `lede-article` is around, so that the sheet reaches it. */
export const articleMark = 'data-lede-article';

/**
 * Where letter spacing tears apart what belongs together: joined scripts, and
 * those whose letters hang from one line.
 */
const joined =
  'ar,fa,ps,ckb,ug,sd,ur,pnb,ks,azb,syr,nqo,ff-adlm,ku-arab,pa-arab,kk-arab,ky-arab,uz-arab,tg-arab,az-arab,ms-arab,mn-mong,hi,mr,ne,sa,bn,as,pa,mai,bho';

/** Without spaces between words: a line that is filled has gaps in wrong places. */
const unjustified = ['th', 'lo', 'km', 'my', 'bo', 'dz'];

/** Whether justified lines make no sense in a language. */
export function isUnjustified(language: string): boolean {
  return unjustified.includes(language.toLowerCase().replace(/-.*/, ''));
}

const unhyphenated = ['zh', 'yue', 'ja', 'ko'];

/** Typefaces, each with a token by which a site names its own. None is fetched. */
export const fonts = {
  sans: ['--lede-font-sans', 'system-ui,sans-serif'],
  serif: ['--lede-font-serif', "ui-serif,'Noto Serif',georgia,serif"],
  'low-vision': [
    '--lede-font-low-vision',
    "'Atkinson Hyperlegible Next','Atkinson Hyperlegible',luciole,andika,verdana,sans-serif",
  ],
} as const;

/** Line height against the publisher's; space between letters, words and paragraphs in em. */
const spacings = [
  [1.1, 0.03, 0.06, 1.4],
  [1.18, 0.07, 0.1, 1.7],
  [1.25, 0.12, 0.16, 2],
  [1.4, 0.16, 0.24, 2.25],
  [1.6, 0.2, 0.32, 2.5],
] as const;

/** In rem, at the publisher's text size. */
const measures = {narrow: 26, wide: 54, full: Infinity};

const article = `:is(lede-article,[${articleMark}])`;
const headings = 'h1,h2,h3,h4,h5,h6';
const text = 'p,li,dd,blockquote';
const blocks = `${text},dt,div,section,article,header,address,details,summary,ul,ol,dl,main`;
const captions = 'figcaption,caption,th,td';
const standfirst = 'h1+p:not(:has(time)),h1+:is(lede-figure,figure)+p';
const byline = 'header :is(address,p:has(time)),:is(h1,h1+p)+p:has(time)';
const pulled = 'lede-pull-quote blockquote';
const attribution = 'lede-pull-quote :is(blockquote~*,footer,figcaption)';
const code = 'pre,code,kbd,samp';

/** As pasted from a word processor. One with a class is the publisher's design, or an icon. */
const inline = `:is(a,abbr,b,bdi,cite,del,dfn,em,font,i,ins,mark,q,s,span,strong,time,u):is(:not([class]),[style*=font]):not([aria-hidden=true],:is(${code},svg) *)`;

/** Pictures, players, drawings, and pages from elsewhere. */
const media =
  'img,picture,video,audio,canvas,iframe,object,embed,svg,svg *,progress,meter';

/** Pictures that may have no ground of their own. */
const drawings =
  "figure :is(canvas,svg,img:is([src*='.svg'],[src*='.png'],[src*='.gif'],[src^='data:']))";

/**
 * The style sheet that preferences come to: for articles and what is in them,
 * and in it nothing but what the reader chose.
 *
 * That is to win over the page's own rules, so every declaration is important,
 * and in a layer: of important declarations, those in a layer win over those in
 * none, whatever their specificity.
 */
export function preferencesCss(preferences: Preferences): string {
  const {theme, font, width, alignment, spacing = 0} = preferences;
  const scale = (preferences.size ?? 100) / 100;
  const css = [
    scale === 1 ? '' : sizeRules(scale, preferences.base ?? 1),
    spacingRules(spacings[spacing - 1]),
    font ? fontRules(`var(${fonts[font].join()})`) : '',
    width ? widthRules(measures[width] * Math.max(scale, 1)) : '',
    alignment === 'start'
      ? rule(`:is(${headings},${blocks})`, 'text-align:start')
      : '',
    alignment === 'justified' ? justifyRules : '',
    theme ? themeRules(theme) : '',
  ];
  return `@layer ${preferencesLayer()}{@media screen{${css.join('')}}}`;
}

/** A rule for what is in articles; without a selector, for the articles. */
function rule(selector: string, ...declarations: string[]): string {
  const important = declarations.map((one) => `${one}!important`).join(';');
  return `${article} ${selector}{${important}}`;
}

function sizeRules(scale: number, base: number): string {
  const size = (value: string | number) => `font-size:${value}`;
  /** Big type needs less difference between its sizes: long words have to fit the line. */
  const larger = (part: number) =>
    size(`${1 + part / Math.sqrt(Math.max(scale, 1))}em`);
  return [
    rule(
      '',
      '--lede-publisher-space:var(--lede-space,1.5rem)',
      '--lede-publisher-measure:var(--lede-measure,40rem)',
      size(`calc(var(--lede-font-size,1em)*${scale * base})`),
    ),
    // As many characters to the line, and as much white between, in relation.
    rule(
      '>*',
      `--lede-space:calc(var(--lede-publisher-space)*${scale})`,
      `--lede-measure:calc(var(--lede-publisher-measure)*${Math.max(scale, 1)})`,
    ),
    rule(`:is(${blocks},${captions})`, size('inherit')),
    rule(inline, size('inherit')),
    rule(
      'h1',
      size(
        `calc(var(--lede-font-size-headline,${2 / scale}em)*${(1 + scale) / 2})`,
      ),
    ),
    rule('h2', larger(0.4)),
    rule('h3', larger(0.2)),
    rule(':is(h4,h5,h6)', size('1em')),
    rule(`:is(${standfirst})`, larger(0.175)),
    rule(`:is(${byline},${attribution},figcaption)`, size('.85em')),
    // Cells stand side by side: at full size a table would be wider than a phone.
    rule('table', size(`${0.85 / Math.max(scale, 1) ** 0.6}em`)),
    rule(pulled, larger(0.375)),
    rule(':is(pre,:not(pre)>:is(code,kbd,samp))', size('.9em')),
    rule('pre *', size('inherit')),
  ].join('');
}

function spacingRules(step: (typeof spacings)[number] | undefined): string {
  if (!step) return '';
  const [line, letter, word, paragraph] = step;
  const lines = (height: string, factor: number = line) =>
    `line-height:calc(${height}*${factor})`;
  return [
    rule(`:is(${blocks},pre)`, lines('var(--lede-line-height,1.5)')),
    rule(`:is(${captions},${byline},${attribution})`, lines('1.5')),
    rule(
      `:is(${headings},${pulled},${pulled} *)`,
      lines('var(--lede-line-height-heading,1.2)', line * 1.05),
    ),
    rule(
      `:is(${headings},${blocks},${captions})`,
      `letter-spacing:${letter}em`,
      `word-spacing:${word}em`,
    ),
    rule(inLanguage(joined.split(',')), 'letter-spacing:0'),
    rule(
      `*+:is(p,ul,ol,dl,blockquote):not(:is(${headings})+*,${byline},lede-pull-quote *,figcaption *)`,
      `margin-block-start:${paragraph}em`,
    ),
  ].join('');
}

function fontRules(family: string): string {
  return (
    rule(`:is(${headings},${blocks},${captions})`, `font-family:${family}`) +
    rule(inline, 'font-family:inherit')
  );
}

function widthRules(rem: number): string {
  const isFull = rem === Infinity;
  return [
    rule('>*', `--lede-measure:${isFull ? 'none' : `${rem}rem`}`),
    rule(
      `:is(article,header)>:is(${headings},p,ul,ol,dl,blockquote,pre,div,section,lede-pull-quote)`,
      'max-inline-size:var(--lede-measure)',
    ),
    rule(':is(article,header)>:is(p,div,section)', 'inline-size:auto'),
    isFull ? rule('article', 'max-inline-size:none') : '',
  ].join('');
}

const justifyRules = [
  rule(
    `:is(${text}):not(${byline},lede-pull-quote *,figure *,table *,${inLanguage(unjustified)})`,
    'text-align:justify',
  ),
  rule(`:is(${text}):not(${inLanguage(unhyphenated)})`, 'hyphens:auto'),
].join('');

/** Chromium takes but one language in each `:lang()`. */
function inLanguage(languages: readonly string[]): string {
  return `:is(${languages.map((language) => `:lang(${language})`).join()})`;
}

function themeRules(theme: Exclude<Preferences['theme'], undefined>): string {
  if (theme !== 'system') return themeRule(theme);
  const isDark = ' and (prefers-color-scheme:dark)';
  const isMore = ' and (prefers-contrast:more)';
  return [
    themeRule('light'),
    themeRule('dark', isDark),
    themeRule('contrast-light', isMore),
    themeRule('contrast', isMore + isDark),
  ].join('');
}

/** Forced colours are the reader's choice for all that is on the screen: they win. */
function themeRule(theme: ThemeName, condition = ''): string {
  const values = themes[theme].split(' ');
  const isDark = theme === 'dark' || theme === 'contrast';
  const color = (name: (typeof colorNames)[number]) =>
    `color:var(--lede-color-${name})`;
  const decorated = ':not(lede-figure,lede-pull-quote *)';
  const rules = [
    rule(
      '',
      ...colorNames.map((name, at) => `--lede-color-${name}:${values[at]}`),
      `color-scheme:${isDark ? 'dark' : 'light'}`,
      `background-${color('background')}`,
      color('text'),
    ),
    rule(
      `:not(${media})`,
      'color:inherit',
      '-webkit-text-fill-color:currentcolor',
      'text-shadow:none',
      `border-${color('rule')}`,
    ),
    // What is empty has no words on it, and may be an icon.
    rule(`:is(:not(:empty,${media}),input,textarea,select)`, 'background:none'),
    // Where a page has made the element an inline one, its own is behind nothing.
    rule('>:not(:empty)', `background-${color('background')}`),
    rule(`:is(${headings},${text},${captions})`, 'opacity:1'),
    rule(`${decorated}::before`, 'color:inherit', 'background-color:#0000'),
    rule(`${decorated}::after`, 'color:inherit', 'background-color:#0000'),
    rule(`:is(${byline},${attribution},figcaption small)`, color('muted')),
    rule('a:any-link', color('link')),
    rule(
      'mark:not(:empty)',
      color('on-accent'),
      'background:var(--lede-color-accent)',
    ),
    rule(':is(button,input,textarea,select)', 'border-color:currentcolor'),
    rule(':focus-visible', `outline-${color('focus')}`),
    rule('lede-pull-quote', '--lede-pull-quote-accent:initial'),
    isDark ? rule(drawings, 'background:#ddd', 'color:#111') : '',
  ];
  return `@media (forced-colors:none)${condition}{${rules.join('')}}`;
}
