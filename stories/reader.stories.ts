import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {getStorybookHelpers} from '@wc-toolkit/storybook-helpers';
import {html, type TemplateResult} from 'lit';
import type {LedeReader} from '../src/elements/reader/reader.js';
import '../src/elements/article/define.js';
import '../src/elements/reader/define.js';

const {args, argTypes, template} =
  getStorybookHelpers<LedeReader>('lede-reader');

const body = html`<p>
    The first boat of the year came through the lock at noon, with a dog at the
    bow and nobody at the wheel.
  </p>
  <h2>A long winter</h2>
  <p>
    The canal had been shut since October. The bank had slipped in the great
    rain, and forty metres of towpath with it.
  </p>
  <p>
    It took a crew of nine, two barges of clay and a wheelbarrow that is older
    than any of them.
  </p>
  <h2>What comes next</h2>
  <p>
    The lock keeper has hung a bell at the gate. Whoever comes through may ring
    it once.
  </p>`;

const english = {
  headline: 'The canal is open again',
  byline: 'By A. Person',
  body,
};

/** The tools where they belong: in the article, after the byline. */
function inArticle(
  reader: TemplateResult,
  {headline, byline, body} = english,
): TemplateResult {
  return html`<lede-article>
    <article>
      <h1>${headline}</h1>
      <p>${byline}</p>
      ${reader} ${body}
    </article>
  </lede-article>`;
}

const meta: Meta<LedeReader> = {
  title: 'Elements/Reader',
  component: 'lede-reader',
  args,
  argTypes,
  render: (values) => inArticle(template(values)),
};
export default meta;

type Story = StoryObj<LedeReader>;

/** Everything in one line. Nothing is fetched until a button is pressed. In a window as of a phone held upright it is along the foot. */
export const AllTools: Story = {};

/** Some tools, in the order that the author likes. */
export const SomeTools: Story = {args: {tools: 'read-aloud share'}};

/** An article without headings has no contents. */
export const WithoutHeadings: Story = {
  render: (values) =>
    inArticle(template(values), {
      ...english,
      body: html`<p>
        The bell at the lock was rung for the first time on Sunday.
      </p>`,
    }),
};

export const RightToLeft: Story = {
  globals: {language: 'fa'},
  render: (values) =>
    inArticle(template(values), {
      headline: 'آبراه دوباره باز شد',
      byline: 'گزارش یک نفر',
      body: html`<p>
          نخستین قایق سال نیمروز از دریچه گذشت؛ سگی در جلو و هیچ‌کس پشت سکان.
        </p>
        <h2>زمستانی دراز</h2>
        <p>آبراه از مهر بسته بود.</p>
        <h2>پس از این</h2>
        <p>دریچه‌بان زنگی به دروازه آویخته است.</p>`,
    }),
};

/** Long names: the line wraps, and nothing is cut. */
export const LongNames: Story = {
  globals: {language: 'de'},
  render: (values) =>
    inArticle(template(values), {
      headline: 'Der Kanal ist wieder offen',
      byline: 'Von einer Reporterin',
      body: html`<p>
          Das erste Boot des Jahres fuhr gegen Mittag durch die Schleuse.
        </p>
        <h2>Ein langer Winter</h2>
        <p>Seit Oktober war der Kanal gesperrt.</p>
        <h2>Wie es weitergeht</h2>
        <p>Am Tor hängt jetzt eine Glocke.</p>`,
    }),
};

/** Two articles on one page, each with tools of its own. */
export const TwoArticles: Story = {
  render: (values) =>
    html`${inArticle(template(values))}
    ${inArticle(template(values), {
      ...english,
      headline: 'The bell at the lock',
    })}`,
};

/** What goes wrong: a page without an article. What needs one isn't offered, or says so. */
export const WithoutArticle: Story = {
  render: (values) =>
    html`<p>The canal is open again.</p>
      ${template(values)}`,
};
