import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {getStorybookHelpers} from '@wc-toolkit/storybook-helpers';
import {html} from 'lit';
import '../src/elements/publisher-footer/define.js';
import type {LedePublisherFooter} from '../src/elements/publisher-footer/publisher-footer.js';

const {args, argTypes, template} = getStorybookHelpers<LedePublisherFooter>(
  'lede-publisher-footer',
);

const meta: Meta<LedePublisherFooter> = {
  title: 'Elements/Publisher footer',
  component: 'lede-publisher-footer',
  args: {...args, name: 'Example Press'},
  argTypes,
  parameters: {
    layout: 'fullscreen',
    // Each in a page of its own, since a page has one footer.
    docs: {story: {inline: false, height: '22rem'}},
  },
  render: (values) =>
    template(
      values,
      html`<footer>${logo}${about}${languages}${smallPrint}</footer>`,
    ),
};
export default meta;

type Story = StoryObj<LedePublisherFooter>;

/** The alternative text is what many a CMS makes up. */
const logo = html`<p>
  <a href="/"
    ><img src="demo/media/mark.svg" width="64" height="64" alt="16x9 Image"
  /></a>
</p>`;

const about = html`<p>
  We report from valleys that few others visit, and say where we know it from.
  Readers pay for it, and nobody else.
</p>`;

const languages = html`<nav aria-label="Languages">
  <ul>
    <li><a href="/fa" lang="fa" hreflang="fa">فارسی</a></li>
    <li><a href="/ru" lang="ru" hreflang="ru">Русский</a></li>
    <li><a href="/fr" lang="fr" hreflang="fr">Français</a></li>
  </ul>
</nav>`;

const smallPrint = html`<small>© 2026, all rights reserved</small>`;

/** The logo is named after the publisher. */
export const Footer: Story = {};

/** Without a `name`, the logo has the site's own from the page's metadata, or the host's. */
export const WithoutName: Story = {args: {name: ''}};

/** The logo is silent: the name stands beside it. */
export const NameBesideLogo: Story = {
  render: (values) =>
    template(
      values,
      html`<footer>
        <p>
          <a href="/"
            ><img
              src="demo/media/mark.svg"
              width="64"
              height="64"
              alt="16x9 Image"
            />
            Example Press</a
          >
        </p>
        ${about}${smallPrint}
      </footer>`,
    ),
};

/** Links with no text get the language's own name, and what is missing of `lang`, `hreflang` and `dir`. */
export const LanguagesWithoutText: Story = {
  render: (values) =>
    template(
      values,
      html`<footer>
        ${logo}
        <nav aria-label="Languages">
          <ul>
            ${['ar', 'de', 'fa', 'ka', 'ps', 'ru', 'tg', 'uk', 'zh-Hans'].map(
              (tag) => html`<li><a href="/${tag}" hreflang=${tag}></a></li>`,
            )}
          </ul>
        </nav>
        ${smallPrint}
      </footer>`,
    ),
};

/** A sentence and small print, nothing more. */
export const TextOnly: Story = {
  render: (values) =>
    template(values, html`<footer>${about}${smallPrint}</footer>`),
};

/** A mistake: with no `footer` inside, the element is the landmark itself, and says so to the developer. */
export const WithoutFooter: Story = {
  render: (values) => template(values, html`${logo}${about}`),
};

export const RightToLeft: Story = {
  globals: {language: 'fa'},
  args: {name: 'نشر نمونه'},
  render: (values) =>
    template(
      values,
      html`<footer>
        ${logo}
        <p>از دره‌هایی خبر می‌دهیم که کمتر کسی به آن‌ها می‌رود.</p>
        <nav aria-label="زبان‌ها">
          <ul>
            <li><a href="/en" lang="en" hreflang="en">English</a></li>
            <li><a href="/ar" hreflang="ar"></a></li>
            <li><a href="/ru" hreflang="ru"></a></li>
          </ul>
        </nav>
        <small>© ۱۴۰۵ نشر نمونه</small>
      </footer>`,
    ),
};

export const Dark: Story = {globals: {theme: 'dark'}};
