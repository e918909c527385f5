import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {getStorybookHelpers} from '@wc-toolkit/storybook-helpers';
import {html} from 'lit';
import type {LedeArticle} from '../src/elements/article/article.js';
import '../src/elements/article/define.js';

const {args, argTypes, template} =
  getStorybookHelpers<LedeArticle>('lede-article');

const meta: Meta<LedeArticle> = {
  title: 'Elements/Article',
  component: 'lede-article',
  args,
  argTypes,
  render: (values) => template(values, article),
};
export default meta;

type Story = StoryObj<LedeArticle>;

const text = html`<h1>The river keeps its own calendar</h1>
  <p>
    Every spring the lower town waits for the same hour, and every spring the
    river comes at another.
  </p>
  <p>
    This year it came at night. By six the market was under water, and the
    <a href="#bridge">old bridge</a> had closed for the first time in a decade.
  </p>
  <h2>What was lost</h2>
  <p>
    Nobody was hurt, the town hall said, but some forty houses will have to be
    dried out:
  </p>
  <ul>
    <li>the row by the mill;</li>
    <li>
      the school, with
      <ul>
        <li>its library</li>
        <li>and its kitchen.</li>
      </ul>
    </li>
  </ul>
  <h2>What comes next</h2>
  <blockquote>
    <p>We shall build it higher, as they did before us.</p>
  </blockquote>
  <h3>The dam</h3>
  <p>A decision is expected in the autumn.</p>`;

const article = html`<article>${text}</article>`;

/** The article is named by its headline; `headings`, `blocks` and `wordCount` are what the reader tools build on. */
export const Article: Story = {};

/** A name that the author gave stays. */
export const NamedByItsAuthor: Story = {
  render: (values) =>
    template(
      values,
      html`<article aria-label="Report from the river">${text}</article>`,
    ),
};

/** What goes wrong: no `article` inside. The element is the article itself; the console names the fix. */
export const NoArticle: Story = {render: (values) => template(values, text)};

/** What goes wrong: no `h1`. Nothing is invented: the article has no name. */
export const NoHeadline: Story = {
  render: (values) =>
    template(
      values,
      html`<article>
        <p>Every spring the lower town waits for the same hour.</p>
        <h2>What was lost</h2>
        <p>Nobody was hurt.</p>
      </article>`,
    ),
};

export const RightToLeft: Story = {
  globals: {language: 'fa'},
  render: (values) =>
    template(
      values,
      html`<article>
        <h1>رودخانه تقویم خودش را دارد</h1>
        <p>
          هر بهار شهر پایین‌دست چشم‌به‌راه همان ساعت است و هر بهار رودخانه در
          ساعتی دیگر می‌رسد.
        </p>
        <h2>چه از دست رفت</h2>
        <p>
          شهرداری گفت کسی آسیب ندیده است، اما حدود <em>چهل خانه</em> باید خشک
          شوند.
        </p>
        <ul>
          <li>ردیف کنار آسیاب؛</li>
          <li>مدرسه.</li>
        </ul>
      </article>`,
    ),
};

export const Cyrillic: Story = {
  globals: {language: 'ru'},
  render: (values) =>
    template(
      values,
      html`<article>
        <h1>У реки свой календарь</h1>
        <p>
          Каждую весну нижний город ждёт одного и того же часа, и каждую весну
          река приходит в другой.
        </p>
        <h2>Что потеряно</h2>
        <p>
          Никто не пострадал, сообщили в мэрии, но <em>около сорока домов</em>
          придётся просушивать.
        </p>
      </article>`,
    ),
};

export const Chinese: Story = {
  globals: {language: 'zh'},
  render: (values) =>
    template(
      values,
      html`<article>
        <h1>河有自己的日历</h1>
        <p>
          每年春天，下城都在等同一个时刻，而每年春天，河水都在另一个时刻到来。
        </p>
        <h2>失去了什么</h2>
        <p>市政府说无人受伤，但<em>大约四十座房屋</em>必须烘干。</p>
      </article>`,
    ),
};
