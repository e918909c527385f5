import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {getStorybookHelpers} from '@wc-toolkit/storybook-helpers';
import {html, type TemplateResult} from 'lit';
import type {LedePullQuote} from '../src/elements/pull-quote/pull-quote.js';
import '../src/elements/article/define.js';
import '../src/elements/pull-quote/define.js';

const {args, argTypes, template} =
  getStorybookHelpers<LedePullQuote>('lede-pull-quote');

/** A pull quote where it belongs: between paragraphs of an article. */
function inArticle(before: unknown, quote: unknown, after: unknown) {
  return html`<lede-article>
    <article aria-label="Excerpt">
      <p>${before}</p>
      ${quote}
      <p>${after}</p>
    </article>
  </lede-article>`;
}

const words =
  'It is far too early to say what the river will leave behind when the water is gone';
const content = html`<blockquote><p>${words}</p></blockquote>
  <p>A. Person, <cite>An Institute</cite></p>`;
const said = `“${words},” said A. Person, who has measured it for thirty years.`;
const after =
  'The lower town was without power for a third night. Boats brought bread and batteries to the upper floors.';

const meta: Meta<LedePullQuote> = {
  title: 'Elements/Pull quote',
  component: 'lede-pull-quote',
  args,
  argTypes,
  render: (values) => inArticle(said, template(values, content), after),
};
export default meta;

type Story = StoryObj<LedePullQuote>;

/** The words stand in the paragraph above: a screen reader hears them there, and nothing here. */
export const Repeated: Story = {};

/** The words stand nowhere else, so they are heard here. */
export const SaidOnlyHere: Story = {
  render: (values) =>
    inArticle('The river is still rising.', template(values, content), after),
};

/** Spoken though the words also stand in the article. */
export const Announced: Story = {args: {announce: true}};

/** Words left out, or put in, by the editor: it is the same quotation still. */
export const Shortened: Story = {
  render: (values) =>
    inArticle(
      said,
      template(
        values,
        html`<blockquote>
            <p>It is far too early to say what [it] will leave behind …</p>
          </blockquote>
          <p>A. Person</p>`,
      ),
      after,
    ),
};

/** A link can be focused, so it stays with assistive technology though the words are silent. */
export const LinkInTheAttribution: Story = {
  render: (values) =>
    inArticle(
      said,
      template(
        values,
        html`<blockquote><p>${words}</p></blockquote>
          <p>
            A. Person, <cite><a href="#institute">An Institute</a></cite>
          </p>`,
      ),
      after,
    ),
};

/** Marks that an author wrote at both ends are not doubled. */
export const MarksOfItsOwn: Story = {
  render: (values) =>
    inArticle(
      said,
      template(values, html`<blockquote><p>“${words}.”</p></blockquote>`),
      after,
    ),
};

/** Nobody named. */
export const NoAttribution: Story = {
  render: (values) =>
    inArticle(
      said,
      template(values, html`<blockquote><p>${words}</p></blockquote>`),
      after,
    ),
};

/** Two with the same words, which stand nowhere else: the first is heard. */
export const Twice: Story = {
  render: (values) =>
    inArticle(
      'The river is still rising.',
      html`${template(values, content)}
        <p>${after}</p>
        ${template(values, content)}`,
      'The school stays closed.',
    ),
};

/** A quotation in another language has that language's marks, voice and hyphens. */
export const AnotherLanguage: Story = {
  render: (values) =>
    inArticle(
      'The mayor spoke to the crowd in French.',
      template(
        values,
        html`<blockquote lang="fr">
            <p>Il est trop tôt pour dire ce que le fleuve laissera.</p>
          </blockquote>
          <p>A. Person</p>`,
      ),
      after,
    ),
};

/** What goes wrong: the attribution inside the `blockquote`. It still works; the console names the fix. */
export const AttributionInside: Story = {
  render: (values) =>
    inArticle(
      said,
      template(
        values,
        html`<blockquote>
          <p>${words}</p>
          <footer>A. Person</footer>
        </blockquote>`,
      ),
      after,
    ),
};

/** What goes wrong: no `blockquote`. */
export const NoBlockquote: Story = {
  render: (values) =>
    inArticle(
      said,
      template(
        values,
        html`<p>${words}</p>
          <p>A. Person</p>`,
      ),
      after,
    ),
};

const quotations: [language: string, words: string, name: string][] = [
  ['en', 'It is still too early to say.', 'A. Person'],
  ['fa', 'برای گفتنش هنوز خیلی زود است.', 'الف. نمونه'],
  ['ar', 'من المبكر جدا أن نقول ذلك.', 'أ. شخص'],
  ['he', 'מוקדם מדי לומר זאת.', 'א. אדם'],
  ['ru', 'Говорить об этом ещё рано.', 'А. Человек'],
  ['uk', 'Говорити про це ще рано.', 'А. Людина'],
  ['de', 'Es ist noch zu früh, um das zu sagen.', 'A. Person'],
  ['fr', 'Il est trop tôt pour le dire.', 'A. Personne'],
  ['es', 'Es demasiado pronto para decirlo.', 'A. Persona'],
  ['hi', 'यह कहना अभी बहुत जल्दी है।', 'अ. व्यक्ति'],
  ['zh', '现在说还为时过早。', '某人'],
  ['ja', '言うにはまだ早い。', 'ある人'],
];

/** Each language’s own quotation marks, drawn by the style sheet. */
export const Languages: Story = {
  render: (values): TemplateResult =>
    html`${quotations.map(
      ([language, text, name]) =>
        html`<lede-article
          lang=${language}
          dir=${['fa', 'ar', 'he'].includes(language) ? 'rtl' : 'ltr'}
          ><article aria-label=${name}>
            ${template(
              values,
              html`<blockquote><p>${text}</p></blockquote>
                <p>${name}</p>`,
            )}
          </article></lede-article
        >`,
    )}`,
};

export const RightToLeft: Story = {
  globals: {language: 'fa'},
  render: (values) =>
    inArticle(
      'او گفت: «برای گفتن این‌که رودخانه چه بر جا می‌گذارد هنوز خیلی زود است.»',
      template(
        values,
        html`<blockquote>
            <p>برای گفتن این‌که رودخانه چه بر جا می‌گذارد هنوز خیلی زود است</p>
          </blockquote>
          <p>الف. نمونه، <cite>یک پژوهشکده</cite></p>`,
      ),
      'شهر پایین‌دست برای سومین شب برق نداشت.',
    ),
};
