import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {getStorybookHelpers} from '@wc-toolkit/storybook-helpers';
import {html, type TemplateResult} from 'lit';
import '../src/elements/skip-links/define.js';
import type {LedeSkipLinks} from '../src/elements/skip-links/skip-links.js';

const {args, argTypes, template} =
  getStorybookHelpers<LedeSkipLinks>('lede-skip-links');

/** Press Tab in a story to see the links, Enter to follow one. */
const meta: Meta<LedeSkipLinks> = {
  title: 'Elements/Skip links',
  component: 'lede-skip-links',
  args,
  argTypes,
  parameters: {
    layout: 'fullscreen',
    // Each in a page of its own, of which it is the first Tab stop.
    docs: {story: {inline: false, height: '18rem'}},
  },
  render: (values) => page(template(values, links)),
  play: ({canvasElement}) => {
    const first = canvasElement.querySelector<HTMLElement>(
      'lede-skip-links a:not([hidden])',
    );
    first?.focus();
  },
};
export default meta;

type Story = StoryObj<LedeSkipLinks>;

const links = html`<a href="#article">Skip to main content</a>
  <a href="#navigation">Skip to main navigation</a>
  <a href="#search">Skip to search</a>`;

/** A page with the usual landmarks, and a header that stays. */
function page(skipLinks: unknown, rest?: TemplateResult): TemplateResult {
  return html`${skipLinks}
    <header
      style="position: sticky; inset-block-start: 0; padding: 1rem; background: canvas; border-block-end: 1px solid"
    >
      <nav id="navigation" aria-label="Main">
        <p><a href="/news">News</a></p>
      </nav>
      <search>
        <form id="search">
          <label>Search <input type="search" /></label>
        </form>
      </search>
    </header>
    <main id="article" style="padding: 1rem; min-block-size: 60rem">
      ${
        rest ??
        html`<h1>Night train brings the library to the valley</h1>
          <p>
            Its two carriages hold nine thousand books and
            <a href="/timetable">stop in twelve villages</a>.
          </p>`
      }
    </main>
    <footer style="padding: 1rem">Example Press</footer>`;
}

/** What an author writes most of the time. */
export const Links: Story = {};

/** With no links inside, one for each landmark that the page has, in its language. */
export const MadeFromLandmarks: Story = {
  render: (values) => page(template(values)),
  play: ({canvasElement}) => {
    canvasElement
      .querySelector('lede-skip-links')
      ?.shadowRoot?.querySelector('a')
      ?.focus();
  },
};

/** On a phone, many links wrap; none is cut off. */
export const ManyLinks: Story = {
  render: (values) =>
    page(
      template(
        values,
        html`${links}
          <a href="/help">Help with reading this site</a>
          <a href="/easy">The news in easy language</a>`,
      ),
    ),
};

/** A link whose target isn't on the page, or isn't displayed, is neither shown nor reached. Here it comes and goes with the button. */
export const WithoutTarget: Story = {
  render: (values) =>
    page(
      template(
        values,
        html`<a href="#article">Skip to main content</a>
          <a href="#comments">Skip to comments</a>`,
      ),
      html`<h1>Night train brings the library to the valley</h1>
        <button type="button" @click=${toggleComments}>Comments</button>`,
    ),
};

/** With no target at all the whole navigation is gone. */
export const NoneLeft: Story = {
  render: (values) =>
    page(template(values, html`<a href="#nowhere">Skip to nowhere</a>`)),
};

export const RightToLeft: Story = {
  globals: {language: 'fa'},
  render: (values) =>
    page(
      template(
        values,
        html`<a href="#article">رفتن به محتوای اصلی</a>
          <a href="#navigation">رفتن به منوی اصلی</a>`,
      ),
      html`<h1>قطار شب کتابخانه را به دره می‌آورد</h1>
        <p>دو واگن آن نه هزار کتاب دارد.</p>`,
    ),
};

export const Dark: Story = {globals: {theme: 'dark'}};

function toggleComments(event: Event): void {
  const button = event.currentTarget as HTMLElement;
  const comments = document.getElementById('comments');
  if (comments) {
    comments.remove();
    return;
  }
  const section = document.createElement('section');
  section.id = 'comments';
  section.textContent = 'No comments yet.';
  button.after(section);
}
