import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {getStorybookHelpers} from '@wc-toolkit/storybook-helpers';
import {html, nothing, type TemplateResult} from 'lit';
import {waitFor} from 'storybook/test';
import type {LedeReadingProgress} from '../src/elements/reading-progress/reading-progress.js';
import '../src/elements/article/define.js';
import '../src/elements/reading-progress/define.js';

const {args, argTypes, template} = getStorybookHelpers<LedeReadingProgress>(
  'lede-reading-progress',
);

const english = html`<h1>The night the clock tower stopped</h1>
  <p>
    The clock over the fish market has been wrong before, but it has never been
    silent. At a quarter past two on Sunday morning it was both, and the baker
    noticed first, because he counts his trays by it.
  </p>
  <p>
    He climbed the stairs with a lamp. There are a hundred and twelve of them,
    and the last nine are a ladder. At the top a family of jackdaws had built in
    the going train, twig upon twig, until the great wheel could no more turn
    than the town could.
  </p>
  <h2>What the town did</h2>
  <p>
    Nobody wanted to evict the birds in May. The council met, and met again, and
    in the end put it to the schoolchildren, who voted by forty-one to three to
    be late for everything until the young had flown.
  </p>
  <p>
    So the ferry left when it was full. The market opened when the sun reached
    the steps. Two weddings took place in the wrong order, and one of them, the
    registrar admits, between people who had only come as guests.
  </p>
  <h2>What the birds did</h2>
  <p>
    On the ninth of June the last of the four young stood on the minute hand,
    looked down at the square for some time, and went. Its weight moved the hand
    by two minutes. The clock struck eleven, at twenty to four in the afternoon,
    and the whole town came out to cheer it.
  </p>
  <p>
    The nest is in the library now, behind glass. The children have asked for it
    to be put back next spring. The council will decide, it says, in good time.
  </p>`;

/** An article in a box that scrolls, as it would in a window. */
const page = (tool: TemplateResult, content = english, lang?: string) => html`
  <div
    data-scrolls
    role="group"
    aria-label="Page"
    tabindex="0"
    style="block-size: 24rem; overflow: auto; border: 1px solid; padding: 1rem; padding-block-start: 0"
  >
    <lede-article lang=${lang ?? nothing}
      ><article>${tool} ${content}</article></lede-article
    >
  </div>
`;

/** Scrolls to a share of the text as a reader does, and waits for what is said then. */
async function readTo(canvas: HTMLElement, share: number): Promise<void> {
  for (const box of canvas.querySelectorAll('[data-scrolls]')) {
    box.scrollTop = Math.max(share * (box.scrollHeight - box.clientHeight), 1);
  }
  await waitFor(() => {
    for (const host of canvas.querySelectorAll('lede-reading-progress')) {
      if (!partOf(host, 'progress-text')?.textContent) throw new Error();
    }
  });
}

/** A page of the site that is no article. */
const aboutUs = html`<p lang="en">
  <b>The Wayfarer</b> comes out when <a href="#ferry">the ferry</a> does.
</p>`;

const partOf = (host: Element | null, part: string) =>
  host?.shadowRoot?.querySelector(`[part=${part}]`);

const meta: Meta<LedeReadingProgress> = {
  title: 'Elements/Reading progress',
  component: 'lede-reading-progress',
  args,
  argTypes,
  render: (values) => page(template(values)),
};
export default meta;

type Story = StoryObj<LedeReadingProgress>;

/** Nobody has scrolled: an empty line, and nothing has been fetched. Scroll the box. */
export const BeforeScrolling: Story = {};

export const Halfway: Story = {
  play: ({canvasElement}) => readTo(canvasElement, 0.5),
};

/** The last line is in the window. */
export const ReadToTheEnd: Story = {
  play: ({canvasElement}) => readTo(canvasElement, 1),
};

/** In a header of the site, with the id of the article that it is for. */
export const InAHeader: Story = {
  args: {htmlFor: 'clock-tower'},
  render: (values) =>
    html`<header>
        <p>The Wayfarer</p>
        ${template(values)}
      </header>
      <div
        data-scrolls
        role="group"
        aria-label="Page"
        tabindex="0"
        style="block-size: 24rem; overflow: auto"
      >
        <lede-article id="clock-tower"
          ><article>${english}</article></lede-article
        >
      </div>`,
  play: ({canvasElement}) => readTo(canvasElement, 0.5),
};

/** Another colour, and a thicker bar. */
export const Reskinned: Story = {
  render: (values) =>
    html`<div
      style="--lede-reading-progress-color: #7a1f5c; --lede-reading-progress-track: #e8d5e2; --lede-reading-progress-thickness: 0.5rem"
    >
      ${page(template(values))}
    </div>`,
  play: ({canvasElement}) => readTo(canvasElement, 0.5),
};

/** Each article has its own. */
export const TwoArticles: Story = {
  render: (values) => html`${page(template(values))} ${page(template(values))}`,
  play: ({canvasElement}) => readTo(canvasElement, 0.3),
};

const sentences: [language: string, sentence: string][] = [
  ['en', 'The clock struck eleven, at twenty to four in the afternoon. '],
  ['ar', 'دقت الساعة إحدى عشرة مرة، قبيل الرابعة عصرا. '],
  ['de', 'Die Uhr schlug elf, um zwanzig vor vier am Nachmittag. '],
  ['es', 'El reloj dio las once, a las cuatro menos veinte de la tarde. '],
  ['fa', 'ساعت یازده بار زنگ زد، بیست دقیقه مانده به چهار بعدازظهر. '],
  ['fr', 'L’horloge sonna onze heures, à seize heures moins vingt. '],
  ['ru', 'Часы пробили одиннадцать, без двадцати четыре пополудни. '],
  ['uk', 'Годинник пробив одинадцяту, за двадцять четверта пополудні. '],
  ['zh', '下午三点四十分，钟敲了十一下。'],
];

/** The same sentence forty times in nine languages: each language has its own speed, Chinese by characters. */
export const Languages: Story = {
  render: (values) =>
    html`${sentences.map(([language, sentence]) =>
      page(
        template(values),
        html`<h1>${sentence}</h1>
          <p>${sentence.repeat(40)}</p>
          <p>${sentence.repeat(40)}</p>`,
        language,
      ),
    )}`,
  play: ({canvasElement}) => readTo(canvasElement, 0.2),
};

/** What goes wrong: an article without words has no progress, and says nothing. */
export const WithoutWords: Story = {
  render: (values) => html`${aboutUs} ${page(template(values), html``)}`,
};

/** What goes wrong: no article. */
export const WithoutArticle: Story = {
  render: (values) => html`${aboutUs} ${template(values)}`,
};

export const RightToLeft: Story = {
  globals: {language: 'fa'},
  render: (values) =>
    page(
      template(values),
      html`<h1>شبی که ساعت برج ایستاد</h1>
        <p>
          ساعتِ بالای بازار ماهی پیش از این هم غلط رفته بود، اما هرگز ساکت نبود.
          یکشنبه، یک ربع از دو گذشته، هم غلط بود و هم ساکت؛ و نخست نانوا فهمید
          که سینی‌هایش را با آن می‌شمرد.
        </p>
        <p>
          با چراغی از پله‌ها بالا رفت. صد و دوازده پله است و نُه‌تای آخرش نردبان.
          آن بالا خانواده‌ای زاغچه میان چرخ‌ها لانه ساخته بودند؛ شاخه روی شاخه،
          تا آن‌که چرخ بزرگ دیگر نمی‌چرخید.
        </p>
        <p>
          هیچ‌کس نمی‌خواست در بهار پرنده‌ها را بیرون کند. شورا نشست و باز نشست،
          و سرانجام از بچه‌های مدرسه پرسید. رأی دادند که تا پرواز جوجه‌ها
          همه‌چیز دیر شود.
        </p>
        <p>
          لنج وقتی راه افتاد که پر شد. بازار وقتی باز شد که آفتاب به پله‌ها
          رسید.
        </p>
        <p>
          نوزدهم خرداد آخرین جوجه روی عقربه ایستاد، مدتی میدان را نگاه کرد و
          رفت.
        </p>`,
    ),
  play: ({canvasElement}) => readTo(canvasElement, 0.5),
};
