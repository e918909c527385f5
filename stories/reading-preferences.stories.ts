import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {getStorybookHelpers} from '@wc-toolkit/storybook-helpers';
import {html, type TemplateResult} from 'lit';
import {adoptPreferences} from '../src/dom/preference-sheet.js';
import {preferencesCss} from '../src/text/preferences-css.js';
import type {Preferences} from '../src/text/preferences.js';
import type {LedeReadingPreferences} from '../src/elements/reading-preferences/reading-preferences.js';
import '../src/elements/article/define.js';
import '../src/elements/figure/define.js';
import '../src/elements/pull-quote/define.js';
import '../src/elements/reading-preferences/define.js';

const {args, argTypes, template} = getStorybookHelpers<LedeReadingPreferences>(
  'lede-reading-preferences',
);

const english = html`<lede-figure>
    <figure>
      <img
        src="demo/media/tide-mill-800.webp"
        width="800"
        height="450"
        alt="A mill with a lit window stands in still water at dusk."
      />
      <figcaption>
        The mill an hour before the ebb. <small>Picture: The Wayfarer</small>
      </figcaption>
    </figure>
  </lede-figure>
  <p>
    The wheel began to turn at noon, and nobody on the causeway said a word
    until it had <a href="#round">gone round</a>. Then the miller laughed.
  </p>
  <h2>Three winters of oak</h2>
  <p>
    The timber came by boat, because the road would not have borne it. Each
    bucket was fitted twice, once on the quay and once in the dark of the wheel
    pit, with the sea coming in.
  </p>
  <lede-pull-quote>
    <blockquote><p>A mill is a clock that somebody has to wind</p></blockquote>
    <p>The miller</p>
  </lede-pull-quote>
  <blockquote><p>“You hear it before you see it,” she says.</p></blockquote>
  <ul>
    <li>Forty buckets of oak</li>
    <li>Two tides a day</li>
  </ul>`;

const persian = html`<p>
    کاریز هفده سال خشک بود. پیرمردی هشتادساله و شش جوان که
    <a href="#round">هیچ‌کدام</a> پیش از آن زیر زمین نرفته بودند، زنده‌اش کردند.
  </p>
  <h2>سه زمستان زیر زمین</h2>
  <p>
    نخست چاه‌ها را یکی‌یکی شمردند، و بعد از پایین‌ترین آن‌ها راه را گرفتند و
    رفتند بالا. کسی که جلو می‌رفت فقط صدای آب را می‌شنید.
  </p>`;

const chinese = html`<p>
    正午，水车开始转动。堤道上没有人说话，直到它转完<a href="#round">一整圈</a
    >。然后磨坊主笑了。
  </p>
  <h2>三个冬天的橡木</h2>
  <p>
    木料是用船运来的，因为那条路承受不住。每一个水斗都装了两次：一次在码头上，一次在轮坑的黑暗里，潮水正在涨上来。
  </p>`;

/** The tool where it belongs: in the article, after the byline. */
function inArticle(
  tool: TemplateResult,
  headline = 'A tide mill turns again',
  byline = 'By A. Person',
  body = english,
): TemplateResult {
  return html`<lede-article>
    <article>
      <h1>${headline}</h1>
      <p>${byline}</p>
      ${tool} ${body}
    </article>
  </lede-article>`;
}

const meta: Meta<LedeReadingPreferences> = {
  title: 'Elements/Reading preferences',
  component: 'lede-reading-preferences',
  args,
  argTypes,
  // What is chosen holds for a whole page: each story is on one of its own.
  parameters: {docs: {story: {inline: false, height: '480px'}}},
  render: (values) => inArticle(template(values)),
};
export default meta;

type Story = StoryObj<LedeReadingPreferences>;

/** The article as it is when a reader has chosen so. Nothing is kept by these stories. */
function chosen(preferences: Preferences): Story {
  return {
    beforeEach: () => {
      adoptPreferences(preferencesCss(preferences));
      return () => {
        adoptPreferences(preferencesCss({}));
      };
    },
  };
}

/** What an author writes most of the time. Nothing is fetched until the button is pressed. */
export const Button: Story = {};

/** In its place in the page, as on a page of settings. */
export const Inline: Story = {args: {inline: true}};

export const LightTheme: Story = chosen({theme: 'light'});

export const SepiaTheme: Story = chosen({theme: 'sepia'});

export const DarkTheme: Story = chosen({theme: 'dark'});

export const HighContrast: Story = chosen({theme: 'contrast'});

/** Light or dark, and of more contrast, as the reader's device is set. */
export const AsOnThisDevice: Story = chosen({theme: 'system'});

export const SmallText: Story = chosen({size: 80});

export const TwiceTheSize: Story = chosen({size: 200});

export const LargestText: Story = chosen({size: 300});

/** The third step: what WCAG 1.4.12 asks a page to bear. */
export const WideSpacing: Story = chosen({spacing: 3});

export const WidestSpacing: Story = chosen({spacing: 5});

export const SansSerif: Story = chosen({font: 'sans'});

export const Serif: Story = chosen({font: 'serif'});

/** A typeface made for low vision if there is one on this device; the panel says so. */
export const ForLowVision: Story = chosen({font: 'low-vision'});

export const ShortLines: Story = chosen({width: 'narrow'});

export const FullWidth: Story = chosen({width: 'full'});

export const Justified: Story = chosen({alignment: 'justified'});

export const Everything: Story = chosen({
  theme: 'sepia',
  size: 150,
  spacing: 2,
  font: 'sans',
  width: 'wide',
  alignment: 'start',
});

/** Joined letters stay joined, however wide the spacing. */
export const RightToLeft: Story = {
  ...chosen({theme: 'dark', size: 130, spacing: 4}),
  globals: {language: 'fa'},
  render: (values) =>
    inArticle(
      template(values),
      'آب که برگشت، نیمی از ده هم برگشت',
      'نویسندهٔ نمونه',
      persian,
    ),
};

/** No hyphens; no typeface for low vision is offered, since there is none. */
export const Chinese: Story = {
  ...chosen({theme: 'sepia', size: 130, alignment: 'justified'}),
  globals: {language: 'zh'},
  render: (values) =>
    inArticle(template(values), '潮汐磨坊再次转动', '某某报道', chinese),
};

/** In Persian, in its place in the page. */
export const InlineRightToLeft: Story = {
  args: {inline: true},
  globals: {language: 'fa'},
  render: (values) =>
    inArticle(
      template(values),
      'آب که برگشت، نیمی از ده هم برگشت',
      'نویسندهٔ نمونه',
      persian,
    ),
};

/** A page whose own style sheet sets everything, in pixels: what the reader chose wins. */
export const StubbornPage: Story = {
  ...chosen({theme: 'dark', size: 150, base: 0.8, spacing: 2, font: 'serif'}),
  render: (values) =>
    html`<style>
        main p {
          font: 16px/1.2 monospace;
          color: #333;
          background: #fff;
        }
      </style>
      <main>${inArticle(template(values))}</main>`,
};
