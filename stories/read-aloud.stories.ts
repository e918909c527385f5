import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {getStorybookHelpers} from '@wc-toolkit/storybook-helpers';
import {html, nothing, type TemplateResult} from 'lit';
import type {LedeReadAloud} from '../src/elements/read-aloud/read-aloud.js';
import '../src/elements/article/define.js';
import '../src/elements/read-aloud/define.js';
import {
  FakeEngine,
  fakeVoice,
  type FakeVoice,
} from '../test/speech/fake-engine.js';
import {tone} from '../test/tone.js';

const {args, argTypes, template} =
  getStorybookHelpers<LedeReadAloud>('lede-read-aloud');

const english = {
  headline: 'The bell at the lock',
  body: html`<p>
      The lock keeper has hung a bell at the gate. Whoever comes through may
      ring it once.
    </p>
    <p>
      On Sunday it was rung for the first time, by a dog. Nobody has found out
      how.
    </p>`,
};

const transcript = `WEBVTT

00:00.000 --> 00:03.000
You are listening to The Lock Gazette.

00:03.000 --> 00:09.000
The bell at the lock. The lock keeper has hung a bell at the gate.

00:09.000 --> 00:12.000
Whoever comes through may ring it once.

00:12.000 --> 00:16.000
On Sunday it was rung for the first time, by a dog.

00:16.000 --> 00:18.000
Nobody has found out how.`;

function inArticle(
  tool: TemplateResult,
  {headline, body} = english,
): TemplateResult {
  return html`<lede-article>
    <article>
      <h1>${headline}</h1>
      ${tool} ${body}
    </article>
  </lede-article>`;
}

const device = [
  fakeVoice('Anna', 'en-US'),
  fakeVoice('Basil', 'en-GB'),
  fakeVoice('Dieter', 'de-DE'),
  fakeVoice('Zhaleh', 'fa-IR'),
];
const remote = fakeVoice('Nimbus', 'en-US', {localService: false});

/** Has an engine without sound speak in place of the browser's, whose voices differ from one machine to the next. */
const withVoices = (voices: readonly FakeVoice[]) => (): (() => void) => {
  const engine = new FakeEngine(voices).install();
  return () => {
    engine.uninstall();
  };
};

const meta: Meta<LedeReadAloud> = {
  title: 'Elements/Read aloud',
  component: 'lede-read-aloud',
  args,
  argTypes,
  beforeEach: withVoices(device),
  render: (values) => inArticle(template(values)),
};
export default meta;

type Story = StoryObj<LedeReadAloud>;

/** The button, after the byline. It opens the player at the foot of the window; nothing is fetched before. In these stories an engine without sound keeps the time. */
export const ReadAloud: Story = {};

/** In its place in the page, without a button. */
export const Inline: Story = {args: {inline: true}};

/** Two sentences on: paused, with the sentence highlighted. */
export const Highlighted: Story = {
  args: {inline: true},
  play: async ({canvasElement}) => {
    const next = await button(canvasElement, '.play + .step');
    next.click();
    next.click();
  },
};

/** Speed, voice and the rest. */
export const Options: Story = {
  args: {inline: true},
  play: async ({canvasElement}) => {
    (await button(canvasElement, '.more')).click();
  },
};

/** A voice that is sent the text is marked, and never taken without the reader’s choice. */
export const RemoteVoices: Story = {
  ...Options,
  beforeEach: withVoices([...device, remote]),
};

/** Such voices are not offered at all. */
export const LocalOnly: Story = {
  ...Options,
  args: {inline: true, 'local-only': true} as Story['args'] & object,
  beforeEach: withVoices([...device, remote]),
};

/** The publisher’s own recording, here a soft tone, with the times of its words in WebVTT: the same controls, no voices, and the media keys. */
export const Recording: Story = {
  args: {inline: true},
  render: () => inArticle(recorded(transcript)),
  play: async ({canvasElement}) => {
    (await button(canvasElement, '.play + .step')).click();
    (await button(canvasElement, '.more')).click();
  },
};

/** Without a transcript it is not known which sentence is heard: nothing is highlighted, and a step is ten seconds long. */
export const RecordingWithoutTranscript: Story = {
  args: {inline: true},
  render: () => inArticle(recorded()),
  play: async ({canvasElement}) => {
    (await button(canvasElement, '.more')).click();
  },
};

/** What goes wrong: the device has no voice. */
export const NoVoice: Story = {
  args: {inline: true},
  beforeEach: withVoices([]),
  // They might come late, and are waited for.
  play: async ({canvasElement}) => {
    const root = canvasElement.querySelector('lede-read-aloud')?.shadowRoot;
    while (!root?.querySelector('.note')?.textContent.trim()) {
      await new Promise(requestAnimationFrame);
    }
  },
};

/** What goes wrong: none for the language. The reader may choose one that is better than silence. */
export const NoVoiceForTheLanguage: Story = {
  args: {inline: true},
  beforeEach: withVoices(device.slice(2)),
};

/** What goes wrong: only voices that are sent the text. The reader is asked. */
export const OnlyRemoteVoices: Story = {
  args: {inline: true},
  beforeEach: withVoices([remote]),
};

/** What goes wrong: there is no article on the page. */
export const WithoutArticle: Story = {
  args: {inline: true},
  render: (values) =>
    html`<p>Nothing to read.</p>
      ${template(values)}`,
};

export const RightToLeft: Story = {
  globals: {language: 'fa'},
  args: {inline: true},
  render: (values) =>
    inArticle(template(values), {
      headline: 'زنگ دریچه',
      body: html`<p>
        دریچه‌بان زنگی به دروازه آویخته است. هرکه بگذرد می‌تواند یک بار آن را به
        صدا درآورد.
      </p>`,
    }),
  play: async ({canvasElement}) => {
    (await button(canvasElement, '.play + .step')).click();
    (await button(canvasElement, '.more')).click();
  },
};

/** Long words. */
export const LongWords: Story = {
  globals: {language: 'de'},
  args: {inline: true},
  render: (values) =>
    inArticle(template(values), {
      headline: 'Die Glocke an der Schleuse',
      body: html`<p>
        Am Tor hängt jetzt eine Glocke. Wer hindurchfährt, darf sie einmal
        läuten.
      </p>`,
    }),
  play: async ({canvasElement}) => {
    (await button(canvasElement, '.more')).click();
  },
};

/** A player of a recording of twenty seconds, made here: the stories bring no sound files. */
function recorded(words?: string): TemplateResult {
  const url = (part: BlobPart, type: string) =>
    URL.createObjectURL(new Blob([part], {type}));
  return html`<lede-read-aloud
    inline
    src=${url(tone(20), 'audio/wav')}
    transcript=${words ? url(words, 'text/vtt') : nothing}
  ></lede-read-aloud>`;
}

/** A button of the player, once it is there. */
async function button(
  canvas: HTMLElement,
  selector: string,
): Promise<HTMLElement> {
  for (;;) {
    const found = canvas
      .querySelector('lede-read-aloud')
      ?.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
}
