import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Panel as ToolPanel, PanelContext} from '../../controllers/tool.js';
import {format} from '../../locales/format.js';
import {languageName} from '../../text/languages.js';
import {fastest, slowest} from './choices.js';
import {leap, type Failure} from './narrator.js';
import {stepButton} from './player-buttons.js';
import {readAloudStyles} from './read-aloud.styles.js';
import {Reading} from './reading.js';
import {voiceField} from './voice-field.js';
import {WaitingMessage} from './waiting-message.js';

/**
 * The player: play and steps in one line, the rest behind a button. Nothing in
 * it is ever disabled: where nothing can be said, it says why, and offers what can be done.
 */
export class Panel implements ToolPanel {
  static readonly role = 'region';
  static readonly styles = [readAloudStyles];
  static readonly isPlayer = true;

  #context: PanelContext;
  #reading: Reading | undefined;
  #areOptionsOpen = false;
  /** A live region says nothing of what it comes with. */
  #isDrawn = false;
  #waiting = new WaitingMessage((isWaiting) => {
    this.#say(isWaiting ? this.#strings.waiting : '');
  });
  #hasMessage = false;

  constructor(context: PanelContext) {
    this.#context = context;
  }

  opened(): void {
    this.#isDrawn = false;
    this.#reading ??= new Reading(this.#context, this.#onFailure);
  }

  closed(): void {
    this.#waiting.forget();
    this.#reading?.close();
    this.#reading = undefined;
  }

  disconnected(): void {
    this.closed();
  }

  updated(): void {
    const {isWaiting = false, state} = this.#reading?.narrator ?? {};
    // What is said at the end is not taken back.
    if (state === 'ended') this.#waiting.forget();
    this.#waiting.update(isWaiting);
    if (this.#isDrawn) return;
    this.#isDrawn = true;
    this.#context.requestUpdate();
  }

  render(): TemplateResult {
    const reading = this.#reading;
    if (!reading) return html`${nothing}`;
    const {trouble, voices} = reading;
    const isChoice =
      trouble === 'noVoiceForLanguage' || trouble === 'onlyRemote';
    return html`<p class="note" aria-live="polite">
        ${trouble && this.#isDrawn ? this.#note(trouble) : nothing}
      </p>
      ${isChoice ? this.#voiceField(reading) : nothing}
      ${!trouble || (isChoice && reading.voice) ? this.#controls(reading) : nothing}
      ${
        trouble && !isChoice
          ? nothing
          : html`<div class="options" ?hidden=${!this.#areOptionsOpen}>
              ${this.#speedField(reading)}
              ${voices && !trouble ? this.#voiceField(reading) : nothing}
              ${reading.goesBySeconds ? nothing : this.#textOptions(reading)}
            </div>`
      }`;
  }

  get #strings() {
    return this.#context.strings.readAloud;
  }

  #note(trouble: NonNullable<Reading['trouble']>): string {
    const {language} = this.#context.locale;
    const own = this.#reading?.language ?? '';
    return format(this.#strings[trouble], {
      language: languageName(own, language) ?? own,
    });
  }

  #controls(reading: Reading): TemplateResult {
    const {isPlaying, narrator, goesBySeconds: bySeconds} = reading;
    const strings = this.#strings;
    const canStep = narrator?.canStep !== false;
    const step = (
      name:
        | 'previousSentence'
        | 'nextSentence'
        | 'previousParagraph'
        | 'nextParagraph',
      label: string = strings[name],
    ) =>
      stepButton(name, label, () => {
        reading.step(name);
      });
    return html`<div class="controls" part="controls">
      ${bySeconds || !canStep ? nothing : step('previousParagraph')}
      ${canStep ? step('previousSentence', bySeconds ? this.#leap(strings.back) : undefined) : nothing}
      <button
        type="button"
        class="play"
        part="play-button"
        aria-label=${isPlaying ? strings.pause : strings.play}
        @click=${this.#onPlay}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d=${isPlaying ? 'M8 5v14M16 5v14' : 'M8 5v14l11-7z'} />
        </svg>
      </button>
      ${canStep ? step('nextSentence', bySeconds ? this.#leap(strings.forward) : undefined) : nothing}
      ${bySeconds || !canStep ? nothing : step('nextParagraph')}
      <button
        type="button"
        class="more"
        part="options-button"
        aria-label=${strings.options}
        aria-expanded=${this.#areOptionsOpen ? 'true' : 'false'}
        @click=${this.#onOptions}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 8h9M17 8h3M15 6v4M4 16h3M11 16h9M9 14v4" />
        </svg>
        <span>${strings.options}</span>
      </button>
    </div>`;
  }

  #speedField(reading: Reading): TemplateResult {
    const {rate} = reading;
    return html`<div class="field">
      <label for="speed">${this.#strings.speed}</label>
      <input
        id="speed"
        type="range"
        min=${slowest}
        max=${fastest}
        step="0.1"
        .value=${live(String(rate))}
        aria-valuetext=${this.#speed(rate)}
        @input=${this.#onSpeedInput}
        @change=${this.#onSpeed}
      />
      <span
        class="value"
        aria-hidden="true"
        .textContent=${live(this.#speed(rate))}
      ></span>
    </div>`;
  }

  #voiceField(reading: Reading): TemplateResult {
    return voiceField(reading, this.#context, (voice) => {
      reading.setVoice(voice);
    });
  }

  #checkbox(
    name: 'highlight' | 'follow',
    isOn: boolean,
    onChange: (isOn: boolean) => void,
  ): TemplateResult {
    const changed = ({target}: Event): void => {
      onChange((target as HTMLInputElement).checked);
    };
    return html`<label class="check">
      <input
        type="checkbox"
        name=${name}
        .checked=${live(isOn)}
        @change=${changed}
      />${this.#strings[name]}</label
    >`;
  }

  /** What there is to choose where it is known which sentence is read. */
  #textOptions(reading: Reading): TemplateResult {
    return html`${this.#checkbox('highlight', reading.isHighlighting, (on) => {
        reading.setHighlighting(on);
      })}
      ${this.#checkbox('follow', reading.isFollowing, (on) => {
        reading.setFollowing(on);
      })}
      <p class="hint">${this.#strings.startHint}</p>`;
  }

  #leap(sentence: string): string {
    const seconds = new Intl.NumberFormat(this.#context.locale.language, {
      style: 'unit',
      unit: 'second',
      unitDisplay: 'long',
    }).format(leap);
    return format(sentence, {seconds});
  }

  #speed(rate: number): string {
    const {language} = this.#context.locale;
    const speed = new Intl.NumberFormat(language, {maximumFractionDigits: 1});
    return format(this.#strings.speedValue, {speed: speed.format(rate)});
  }

  #say(text: string): void {
    this.#hasMessage = text !== '';
    this.#context.say(text);
  }

  #onPlay = (): void => {
    // First of all: iOS lets speak only within the press.
    this.#reading?.toggle();
    if (this.#hasMessage) this.#say('');
  };

  #onOptions = (): void => {
    this.#areOptionsOpen = !this.#areOptionsOpen;
    this.#context.requestUpdate();
  };

  /** While it is dragged the value is shown, and not yet spoken with. */
  #onSpeedInput = ({target}: Event): void => {
    const input = target as HTMLInputElement;
    const text = this.#speed(input.valueAsNumber);
    input.ariaValueText = text;
    const value = input.nextElementSibling;
    if (value) value.textContent = text;
  };

  #onSpeed = ({target}: Event): void => {
    this.#reading?.setRate((target as HTMLInputElement).valueAsNumber);
    this.#context.requestUpdate();
  };

  #onFailure = (failure: Failure): void => {
    const strings = this.#strings;
    this.#waiting.forget();
    this.#say(
      {
        sentence: strings.sentenceFailed,
        voice: strings.voiceFailed,
        recording: this.#reading?.voices
          ? strings.recordingFailed
          : strings.recordingRetry,
        interrupted: strings.interrupted,
        blocked: strings.blocked,
      }[failure],
    );
    this.#context.requestUpdate();
  };
}
