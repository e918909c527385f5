import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {getStorybookHelpers} from '@wc-toolkit/storybook-helpers';
import {html, type TemplateResult} from 'lit';
import type {LedeContents} from '../src/elements/contents/contents.js';
import '../src/elements/article/define.js';
import '../src/elements/contents/define.js';

const {args, argTypes, template} =
  getStorybookHelpers<LedeContents>('lede-contents');

const paragraphs = html`<p>
    The ferry had not sailed for eleven days when the harbour master took down
    the timetable and wrote one word in its place. By evening the whole island
    had come to read it.
  </p>
  <p>
    Nobody asked who had decided. They asked for flour, for batteries, and for
    the doctor, in that order, and someone began a list on the back of the
    timetable.
  </p>`;

const sections = html`<h2>Eleven days</h2>
  ${paragraphs}
  <h3>What the harbour master wrote</h3>
  ${paragraphs}
  <h3>The list on the back of the timetable</h3>
  ${paragraphs}
  <h2>A boat from the other side</h2>
  ${paragraphs}
  <h2>After the fog</h2>
  ${paragraphs}`;

const inArticle = (
  tool: unknown,
  content: unknown,
  headline = 'The word on the timetable',
): TemplateResult =>
  html`<lede-article
    ><article>
      <h1>${headline}</h1>
      ${tool}${content}
    </article></lede-article
  >`;

interface Shown {
  readonly canvasElement: HTMLElement;
}

/** Waits for a part of the contents. */
async function part({canvasElement}: Shown, selector: string) {
  for (;;) {
    const found = canvasElement
      .querySelector('lede-contents')
      ?.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
}

/** Opens the contents, as a reader does. */
async function open(story: Shown): Promise<void> {
  (await part(story, '#contents')).click();
  await part(story, ':popover-open [part=link]');
}

async function listed(story: Shown): Promise<void> {
  await part(story, '[part=link]');
}

/** A popover covers what is under it: in a page of documentation each has a frame of its own. */
const meta: Meta<LedeContents> = {
  title: 'Elements/Contents',
  component: 'lede-contents',
  args,
  argTypes,
  parameters: {docs: {story: {inline: false, height: '32rem'}}},
  render: (values) => inArticle(template(values), sections),
};
export default meta;

type Story = StoryObj<LedeContents>;

/** A button where the author put the tag. */
export const Closed: Story = {};

/** The headings, nested as they are in the article. */
export const Open: Story = {play: open};

/** In its place in the page, without a button: here before the text, on a site in a column beside it. */
export const Inline: Story = {args: {inline: true}, play: listed};

/** A column beside the article, which it names by `for`; in a narrow window above it. The bar and the weight follow the reading. */
export const BesideTheArticle: Story = {
  args: {inline: true, htmlFor: 'ferry'},
  play: listed,
  render: (values) =>
    html`<div
      style="display: flex; flex-wrap: wrap; gap: 2rem; align-items: start"
    >
      <div style="flex: 1 14rem">${template(values)}</div>
      <lede-article id="ferry" style="flex: 99 20rem; min-inline-size: 0"
        ><article>
          <h1>The word on the timetable</h1>
          ${sections}
        </article></lede-article
      >
    </div>`,
};

/** A skipped level makes no empty list, and what comes before the first heading of a higher level stands beside it. */
export const SkippedLevels: Story = {
  // What goes wrong here is the author's to mend: the levels of headings.
  parameters: {
    a11y: {config: {rules: [{id: 'heading-order', enabled: false}]}},
  },
  play: open,
  render: (values) =>
    inArticle(
      template(values),
      html`<h3>Before we begin</h3>
        ${paragraphs}
        <h2>Eleven days</h2>
        ${paragraphs}
        <h4>What the harbour master wrote</h4>
        ${paragraphs}
        <h3>The list</h3>
        ${paragraphs}`,
    ),
};

/** Only the words of a heading are in its link: no marks of footnotes, no credit, no permalink. Words in another language keep it. */
export const MarkupInHeadings: Story = {
  play: open,
  render: (values) =>
    inArticle(
      template(values),
      html`<h2>
          Eleven <em>long</em> days<sup><a href="#note">1</a></sup>
        </h2>
        ${paragraphs}
        <h2>The list <small>Photos: A. Person</small></h2>
        ${paragraphs}
        <h2 id="permalink">
          What a <span lang="fr">capitaine au long cours</span> says
          <a href="#permalink">Permalink</a>
        </h2>
        ${paragraphs}
        <p id="note">1. Twelve, by the harbour master’s count.</p>`,
    ),
};

/** A heading that runs the other way does so in the list, which stays aligned. */
export const AnotherDirection: Story = {
  play: open,
  render: (values) =>
    inArticle(
      template(values),
      html`<h2>What the crew says</h2>
        ${paragraphs}
        <h2 lang="fa" dir="rtl">
          ناخدا می‌گوید: «در این مه، دریا صدای خودش را هم گم می‌کند»
        </h2>
        ${paragraphs}
        <h2>What the island says</h2>
        ${paragraphs}`,
    ),
};

/** Long headings wrap, also those of one long word. */
export const LongHeadings: Story = {
  play: open,
  globals: {language: 'de'},
  render: (values) =>
    inArticle(
      template(values),
      html`<h2>
          Warum die Fähre elf Tage lang im Hafen lag, obwohl jeder auf der Insel
          wusste, dass der Nebel am dritten Tag schon weg war
        </h2>
        <p>Der Hafenmeister nahm den Fahrplan ab.</p>
        <h3>
          Inselversorgungsfährverbindungsgesellschaftsvertragsverhandlungen
        </h3>
        <p>Dann begann jemand eine Liste.</p>
        <h2>Danach</h2>
        <p>Am Abend kam ein Boot.</p>`,
      'Ein Wort auf dem Fahrplan',
    ),
};

/** As many as a report has. The list opens where the reader is. */
export const Many: Story = {
  play: open,
  render: (values) =>
    inArticle(
      template(values),
      Array.from(
        {length: 60},
        (_, index) =>
          html`<h2>Day ${index + 1}</h2>
            <p>The fog stayed.</p>
            <h3>What was asked for on day ${index + 1}</h3>
            <p>Flour, and batteries.</p>`,
      ),
    ),
};

/** What goes wrong: one heading besides the headline. There is nothing to choose from, and no button. */
export const OneHeading: Story = {
  render: (values) =>
    inArticle(
      template(values),
      html`<h2>Eleven days</h2>
        ${paragraphs}`,
    ),
};

export const RightToLeft: Story = {
  play: open,
  globals: {language: 'fa'},
  render: (values) =>
    inArticle(
      template(values),
      html`<h2>یازده روز</h2>
        <p>لنج یازده روز بود که راه نیفتاده بود.</p>
        <h3>رئیس بندر چه نوشت</h3>
        <p>برنامهٔ حرکت را برداشت و به جایش یک کلمه نوشت.</p>
        <h3>فهرستی پشت برنامهٔ حرکت</h3>
        <p>آرد، باتری و پزشک.</p>
        <h2>قایقی از آن سو</h2>
        <p>شب که شد همهٔ جزیره آن کلمه را خوانده بودند.</p>`,
      'یک کلمه روی برنامهٔ حرکت',
    ),
};
