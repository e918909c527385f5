import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {getStorybookHelpers} from '@wc-toolkit/storybook-helpers';
import {html, type TemplateResult} from 'lit';
import type {LedeBreakingBanner} from '../src/elements/breaking-banner/breaking-banner.js';
import '../src/elements/breaking-banner/define.js';

const {args, argTypes, template} = getStorybookHelpers<LedeBreakingBanner>(
  'lede-breaking-banner',
);

/** The label is in the language of the toolbar, and reads from where that language starts. */
const meta: Meta<LedeBreakingBanner> = {
  title: 'Elements/Breaking banner',
  component: 'lede-breaking-banner',
  args,
  argTypes,
  parameters: {
    layout: 'fullscreen',
    // Each in a window of its own, at the foot of which a late headline appears.
    docs: {story: {inline: false, height: '20rem'}},
  },
  render: (values) => page(template(values, headline)),
};
export default meta;

type Story = StoryObj<LedeBreakingBanner>;

const headline = html`<p>
  <a href="#story">Storm closes the northern pass</a>
</p>`;

/** A page that the banner must not move. */
function page(banner: unknown): TemplateResult {
  return html`${banner}
    <main style="padding: 1rem; min-block-size: 80rem">
      <h1>Night train brings the library to the valley</h1>
      <p>
        Its two carriages hold nine thousand books and
        <a href="#timetable">stop in twelve villages</a>.
      </p>
    </main>`;
}

/** A region called "Breaking news". What is there at load is not announced. */
export const OneHeadline: Story = {};

/** A paragraph each; a headline need not be a link. */
export const SeveralHeadlines: Story = {
  render: (values) =>
    page(
      template(
        values,
        html`${headline}
          <p>Two bridges in the lower valley are closed until morning</p>
          <p><a href="#trains">Trains run as far as the junction</a></p>`,
      ),
    ),
};

/** Items of a list. */
export const List: Story = {
  render: (values) =>
    page(
      template(
        values,
        html`<ul>
          <li><a href="#story">Storm closes the northern pass</a></li>
          <li>Two bridges in the lower valley are closed until morning</li>
        </ul>`,
      ),
    ),
};

/** Dismissed headlines stay away from this browser. To see them again, clear the site's storage. */
export const Dismissible: Story = {args: {dismissible: true}};

/** The feed's headlines come first; the reader can pause it. */
export const Feed: Story = {
  args: {src: 'demo/breaking.json', dismissible: true},
};

/** Empty at load, filled by a feed: laid over the foot of the window, so that nothing moves. Scroll down for a while, then up again: it has taken its place. */
export const FilledLate: Story = {
  args: {src: 'demo/breaking.json'},
  render: (values) => page(template(values)),
};

/** The feed is not there: what the page brought stays, and nothing is said. */
export const BrokenFeed: Story = {
  args: {src: 'demo/no-such-feed.json'},
};

/** Nothing but white space: not displayed, and nothing for a screen reader. */
export const Empty: Story = {
  render: (values) => page(template(values, html`<p></p> `)),
};

/** A label of the author's. */
export const OwnLabel: Story = {args: {label: 'Weather warning'}};

/** Longer than the window of a phone is wide. */
export const LongWords: Story = {
  args: {dismissible: true},
  globals: {language: 'de', viewport: {value: 'mobile1'}},
  render: (values) =>
    page(
      template(
        values,
        html`<p lang="de">
          Donaudampfschifffahrtsgesellschaftskapitänsvereinigung sagt alle
          Fahrten wegen Hochwassers ab
        </p>`,
      ),
    ),
};

/** A headline in another language than the page keeps its own direction. */
export const OtherLanguage: Story = {
  render: (values) =>
    page(
      template(
        values,
        html`<p lang="fa" dir="auto">
          <a href="#story">توفان گذرگاه شمالی را بست</a>
        </p>`,
      ),
    ),
};

/** Right to left. */
export const RightToLeft: Story = {
  args: {dismissible: true},
  globals: {language: 'fa', direction: 'rtl'},
  render: (values) =>
    page(
      template(
        values,
        html`<p><a href="#story">توفان گذرگاه شمالی را بست</a></p>`,
      ),
    ),
};
