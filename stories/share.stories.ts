import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {getStorybookHelpers} from '@wc-toolkit/storybook-helpers';
import {html, type TemplateResult} from 'lit';
import type {LedeShare} from '../src/elements/share/share.js';
import '../src/elements/article/define.js';
import '../src/elements/share/define.js';

const {args, argTypes, template} = getStorybookHelpers<LedeShare>('lede-share');

const english = {
  headline: 'The canal is open again',
  words: 'Whoever comes through may ring the bell once',
  rest: 'The lock keeper has hung it at the gate, and asks that nobody ring it for a dog.',
};

/** The tool where it belongs: in the article, after its headline. */
function inArticle(
  tool: TemplateResult,
  {headline, words, rest} = english,
): TemplateResult {
  return html`<lede-article>
    <article>
      <h1>${headline}</h1>
      ${tool}
      <p><q>${words}</q>. ${rest}</p>
    </article>
  </lede-article>`;
}

/** Puts another value in the place of one of the browser's, in this window of a story. */
function replace(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, {configurable: true, value});
}

/** A browser with a clipboard, which takes everything and keeps nothing, and no share menu. */
function plainBrowser(): void {
  const take = () => Promise.resolve();
  replace(navigator, 'clipboard', {write: take, writeText: take});
  replace(navigator, 'share', undefined);
  replace(navigator, 'canShare', undefined);
}

/** Waits for what the panel holds: it comes in files of its own. */
async function found(
  canvas: HTMLElement,
  selector: string,
): Promise<HTMLElement> {
  for (;;) {
    const element = canvas
      .querySelector('lede-share')
      ?.shadowRoot?.querySelector<HTMLElement>(selector);
    if (element) return element;
    await new Promise(requestAnimationFrame);
  }
}

function selectWords(canvas: HTMLElement): void {
  const words = canvas.querySelector('q');
  if (words) getSelection()?.selectAllChildren(words);
}

const meta: Meta<LedeShare> = {
  title: 'Elements/Share',
  component: 'lede-share',
  args,
  argTypes,
  beforeEach: plainBrowser,
  render: (values) => inArticle(template(values)),
};
export default meta;

type Story = StoryObj<LedeShare>;

/** A button; nothing else is loaded before it is pressed. */
export const Closed: Story = {};

/** What always can be done. Nothing is selected, and the panel says how to quote. */
export const Inline: Story = {args: {inline: true}};

/** The reader has selected words: they can be copied with a link that leads to them. */
export const Quotation: Story = {
  args: {inline: true},
  play: async ({canvasElement}) => {
    await found(canvasElement, '.share');
    selectWords(canvasElement);
    await found(canvasElement, 'blockquote');
  },
};

/** The system has a share menu, as on phones: it comes first. */
export const ShareMenu: Story = {
  args: {inline: true},
  beforeEach: () => {
    replace(navigator, 'share', () => Promise.resolve());
  },
};

/** The share menu does not open, as in a frame that may not: the panel says so once it is pressed. */
export const ShareMenuFails: Story = {
  args: {inline: true},
  beforeEach: () => {
    replace(navigator, 'share', () =>
      Promise.reject(new DOMException('', 'NotAllowedError')),
    );
  },
  play: async ({canvasElement}) => {
    (await found(canvasElement, '.share button')).click();
  },
};

/** What has been copied is said once, and shown. */
export const Copied: Story = {
  args: {inline: true},
  play: async ({canvasElement}) => {
    (await found(canvasElement, '.share button')).click();
  },
};

/** What goes wrong: the page may not copy. The link stands in a field, selected, for the reader to copy. */
export const MayNotCopy: Story = {
  args: {inline: true},
  beforeEach: () => {
    replace(navigator, 'clipboard', undefined);
  },
  play: async ({canvasElement}) => {
    (await found(canvasElement, '.share button')).click();
    await found(canvasElement, 'textarea');
  },
};

/** What goes wrong: no article. The page is shared by its title. */
export const NoArticle: Story = {
  args: {inline: true},
  render: (values) => template(values),
};

export const German: Story = {
  args: {inline: true},
  globals: {language: 'de'},
  render: (values) =>
    inArticle(template(values), {
      headline: 'Der Kanal ist wieder offen',
      words: 'Wer durchfährt, darf die Glocke einmal läuten',
      rest: 'Der Schleusenwärter hat sie ans Tor gehängt.',
    }),
};

export const RightToLeft: Story = {
  args: {inline: true},
  globals: {language: 'fa'},
  render: (values) =>
    inArticle(template(values), {
      headline: 'آبراه دوباره باز شد',
      words: 'هر که می‌گذرد می‌تواند یک بار زنگ را بزند',
      rest: 'نگهبان آب‌بند زنگ را به دروازه آویخته است.',
    }),
  play: async ({canvasElement}) => {
    await found(canvasElement, '.share');
    selectWords(canvasElement);
    await found(canvasElement, 'blockquote');
  },
};
