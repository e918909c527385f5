import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {getStorybookHelpers} from '@wc-toolkit/storybook-helpers';
import {html, nothing, type TemplateResult} from 'lit';
import type {LedeFigure} from '../src/elements/figure/figure.js';
import '../src/elements/article/define.js';
import '../src/elements/figure/define.js';

const {args, argTypes, template} =
  getStorybookHelpers<LedeFigure>('lede-figure');

/** A figure where it belongs: between paragraphs of an article. */
function inArticle(figure: unknown) {
  return html`<lede-article>
    <article aria-label="Excerpt">
      <p>
        The water came over the dyke shortly after four in the morning, and by
        noon the lower town could be reached by boat alone.
      </p>
      ${figure}
      <p>
        Nobody was hurt. The ferry that used to cross once an hour now crosses
        whenever somebody waves.
      </p>
    </article>
  </lede-article>`;
}

const photo = (alt: string | typeof nothing) =>
  html`<img
    src="demo/media/flood.webp"
    srcset="demo/media/flood-800.webp 800w, demo/media/flood.webp 1600w"
    sizes="(width < 40rem) 100vw, 40rem"
    width="1600"
    height="1000"
    alt=${alt}
  />`;
const caption = html`<figcaption>
  The lower town before dawn. <small>Photo: A. Person</small>
</figcaption>`;
const described = photo(
  'A single lamp burns in a row of dark houses that stand in the water.',
);
const figure = html`<figure>${described}${caption}</figure>`;

const meta: Meta<LedeFigure> = {
  title: 'Elements/Figure',
  component: 'lede-figure',
  args,
  argTypes,
  render: (values) => inArticle(template(values, figure)),
};
export default meta;

type Story = StoryObj<LedeFigure>;

const holding = (content: TemplateResult): Story => ({
  render: (values) => inArticle(template(values, content)),
});

/** What an author writes most of the time. A screen reader says "Photo, figure", the alternative text, the caption and the credit. */
export const Photo: Story = {};

/** A button opens the image in a dialog; so does a click on the image. */
export const Zoom: Story = {args: {zoom: true}};

/** The link to the larger file is the opener, and works without script. */
export const ZoomFromLink: Story = {
  args: {zoom: true},
  ...holding(
    html`<figure>
      <a href="demo/media/flood.webp">${described}</a>${caption}
    </figure>`,
  ),
};

/** Hidden behind a warning, before the script too. */
export const Sensitive: Story = {
  args: {sensitive: 'Shows people in danger.', zoom: true},
};

/** The author gives no reason, so Lede's own words stand there. */
export const SensitiveWithoutReason: Story = {
  render: () => inArticle(html`<lede-figure sensitive>${figure}</lede-figure>`),
};

/** The alternative text says what the caption says: it is heard once. */
export const RepeatedAlternative: Story = holding(
  html`<figure>${photo('The lower town before dawn.')}${caption}</figure>`,
);

/** The alternative text is the name of a file: it is not heard. */
export const PlaceholderAlternative: Story = holding(
  html`<figure>${photo('DSC_0042.jpg')}${caption}</figure>`,
);

/** No alternative text at all: the name of the file is not heard. */
export const MissingAlternative: Story = holding(
  html`<figure>${photo(nothing)}${caption}</figure>`,
);

/** The file does not come: its place stays, with the alternative text, the caption and the credit. */
export const BrokenImage: Story = {
  args: {zoom: true},
  ...holding(
    html`<figure>
      <img
        src="demo/media/none.webp"
        width="1600"
        height="1000"
        alt="A single lamp burns in a row of dark houses that stand in the water."
      />
      ${caption}
    </figure>`,
  ),
};

/** Smaller than the column: caption and button stay with the image. */
export const SmallImage: Story = {
  args: {zoom: true},
  ...holding(
    html`<figure>
      <img
        src="demo/media/qanat-800.webp"
        width="400"
        height="250"
        alt="A line of shafts crosses a desert towards a green field."
      />
      <figcaption>
        The channel is older than the town that it waters, and nobody knows who
        dug it.
        <small>Photo: B. Person</small>
      </figcaption>
    </figure>`,
  ),
};

/** An `svg` is an illustration; `label` says what it is. */
export const Drawing: Story = {
  args: {label: 'Chart', zoom: true},
  ...holding(
    html`<figure>
      <svg
        viewBox="0 0 300 120"
        width="600"
        height="240"
        role="img"
        aria-label="The level rises from 2 metres at midnight to 5 at noon."
      >
        <path
          d="M10 100L100 90L200 40L290 20"
          fill="none"
          stroke="currentColor"
          stroke-width="3"
        />
      </svg>
      <figcaption>
        Level of the river. <small>Source: Harbour</small>
      </figcaption>
    </figure>`,
  ),
};

/** A table that is too wide scrolls in its own place, by key too. */
export const Table: Story = holding(
  html`<figure>
    <table>
      <thead>
        <tr>
          <th scope="col">Gauge</th>
          ${['midnight', '03:00', '06:00', '09:00', 'noon', '15:00'].map(
            (hour) => html`<th scope="col">Level at ${hour}, in metres</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${['Upper bridge', 'Harbour'].map(
          (gauge) =>
            html`<tr>
              <th scope="row">${gauge}</th>
              ${[2.1, 2.9, 3.8, 4.6, 5.0, 4.9].map(
                (level) => html`<td>${level}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
    <figcaption>The day in numbers. <small>Source: Harbour</small></figcaption>
  </figure>`,
);

export const Listing: Story = holding(
  html`<figure>
    <pre><code>for (const gauge of gauges) console.log(gauge.name, gauge.levels.at(-1), 'metres above the mean of the year');</code></pre>
    <figcaption>How the numbers were read.</figcaption>
  </figure>`,
);

export const Video: Story = holding(
  html`<figure>
    <video
      controls
      width="1600"
      height="1000"
      poster="demo/media/flood.webp"
    ></video>
    <figcaption>The ferry. <small>Video: A. Person</small></figcaption>
  </figure>`,
);

export const Audio: Story = holding(
  html`<figure>
    <audio controls></audio>
    <figcaption>
      The bells at four. <small>Recording: B. Person</small>
    </figcaption>
  </figure>`,
);

/** Two photos with captions of their own under a common one. */
export const Group: Story = holding(
  html`<figure>
    <figure>
      ${described}
      <figcaption>Before dawn.</figcaption>
    </figure>
    <figure>
      <img
        src="demo/media/salt-marsh-800.webp"
        width="800"
        height="500"
        alt="Shallow channels wind through green meadows towards the hills."
      />
      <figcaption>At noon.</figcaption>
    </figure>
    <figcaption>One day at the mouth of the river.</figcaption>
  </figure>`,
);

export const RightToLeft: Story = {
  globals: {language: 'fa'},
  args: {zoom: true},
  render: (values) =>
    html`<lede-article>
      <article aria-label="بخشی از مقاله">
        <p>آب اندکی پس از ساعت چهار صبح از روی سیل‌بند گذشت.</p>
        ${template(
          values,
          html`<figure>
            ${photo('چراغی تنها در ردیفی از خانه‌های تاریک که در آب ایستاده‌اند.')}
            <figcaption>
              محله‌ی پایین پیش از سپیده‌دم. <small>عکس: الف. شخص</small>
            </figcaption>
          </figure>`,
        )}
        <p>کسی آسیب ندید.</p>
      </article>
    </lede-article>`,
};

export const SensitiveRightToLeft: Story = {
  ...RightToLeft,
  args: {sensitive: 'انسان‌هایی را در خطر نشان می‌دهد.', zoom: true},
};

export const Dark: Story = {
  globals: {theme: 'dark'},
  args: {sensitive: 'Shows people in danger.', zoom: true},
};
