import {html, nothing, type TemplateResult} from 'lit';
import {
  onPreferencesChange,
  readingPreferences,
  setReadingPreferences,
} from '../../dom/reading-preferences.js';
import {
  ranges,
  type Choices,
  type Preferences,
} from '../../text/preferences.js';
import type {Panel as ToolPanel, PanelContext} from '../../controllers/tool.js';
import {withSize} from './base-size.js';
import {applyKept} from './apply-kept.js';
import {lowVisionNote, optionsFor} from './options.js';
import {preferencesStyles} from './panel.styles.js';
import {themeChoiceStyles} from './theme-choices.styles.js';

type Group = keyof Choices;

/** The choice of each group that changes nothing. */
const publisher = 'publisher';

/**
 * The reading preferences: groups of native radio buttons, and ranges. What is
 * chosen shows at once, and the control says itself what it is set to: there is
 * no message beside.
 */
export class Panel implements ToolPanel {
  static readonly role = 'dialog';
  static readonly styles = [preferencesStyles, themeChoiceStyles];

  #context: PanelContext;
  /** What a page puts in the place of `matchMedia` may not tell of changes. */
  #forcedColors: Partial<MediaQueryList> = matchMedia(
    '(forced-colors: active)',
  );
  #unfollow: (() => void) | undefined;

  constructor(context: PanelContext) {
    this.#context = context;
    context.element.classList.add('preferences');
  }

  opened(): void {
    applyKept();
    this.#forcedColors.addEventListener?.('change', this.#update);
    this.#unfollow = onPreferencesChange(this.#update);
  }

  closed(): void {
    this.#forcedColors.removeEventListener?.('change', this.#update);
    this.#unfollow?.();
  }

  render(): TemplateResult {
    const strings = this.#strings;
    const article = this.#article;
    const offered = optionsFor(article);
    const {font} = readingPreferences();
    const hasLowVision = offered.lowVision || font === 'low-vision';
    const start = offered.isRightToLeft ? strings.right : strings.left;
    return html`
      <fieldset>
        <legend>${strings.sizeAndSpacing}</legend>
        ${this.#sizeRange()} ${this.#spacingRange()}
      </fieldset>
      ${this.#radios(
        'theme',
        strings.themes,
        this.#forcedColors.matches ? strings.forcedColors : undefined,
      )}
      ${this.#radios(
        'font',
        hasLowVision
          ? strings.fonts
          : {sans: strings.fonts.sans, serif: strings.fonts.serif},
        hasLowVision ? lowVisionNote(article, strings) : undefined,
        'low-vision',
      )}
      ${this.#radios('width', strings.widths)}
      ${this.#radios(
        'alignment',
        offered.justified ? {start, justified: strings.justified} : {start},
      )}
      <button
        type="button"
        class="reset"
        part="reset-button"
        @click=${this.#onReset}
      >
        ${strings.reset}
      </button>
    `;
  }

  get #strings() {
    return this.#context.strings.preferences;
  }

  get #article() {
    return this.#context.article();
  }

  /** @param describes - Which of the choices the note is about. Default: the group. */
  #radios(
    group: Group,
    labels: Readonly<Record<string, string>>,
    note?: string,
    describes?: string,
  ): TemplateResult {
    const strings = this.#strings;
    const chosen = readingPreferences()[group] ?? publisher;
    const checked = Object.hasOwn(labels, chosen) ? chosen : publisher;
    const id = `preferences-${group}-note`;
    const description = (value?: string) =>
      note && value === describes ? id : nothing;
    const options = Object.entries({[publisher]: strings.publisher, ...labels});
    // Named by `aria-label`: a label's text is said once more where it stands.
    const buttons = options.map(
      ([value, label]) =>
        html`<label class="choice ${value}">
          <input
            type="radio"
            name=${group}
            .value=${value}
            .checked=${value === checked}
            aria-label=${label}
            aria-describedby=${description(value)}
            @change=${this.#onChoice}
          />
          <span aria-hidden="true">${label}</span>
        </label>`,
    );
    return html`<fieldset class=${group} aria-describedby=${description()}>
      <legend>${strings[group]}</legend>
      <div class="choices">${buttons}</div>
      ${note ? html`<p class="note" id=${id} aria-hidden=${describes ? 'true' : nothing}>${note}</p>` : nothing}
    </fieldset>`;
  }

  #sizeRange(): TemplateResult {
    const [least, most] = ranges.size;
    const {size = 100} = readingPreferences();
    const percent = new Intl.NumberFormat(this.#context.locale.language, {
      style: 'percent',
    });
    return html`<label class="range">
      <span aria-hidden="true">${this.#strings.size}</span>
      <span class="value" aria-hidden="true"
        >${percent.format(size / 100)}</span
      >
      <input
        type="range"
        min=${least}
        max=${most}
        step="10"
        aria-label=${this.#strings.size}
        .value=${String(size)}
        aria-valuetext=${percent.format(size / 100)}
        @input=${this.#onSize}
      />
    </label>`;
  }

  #spacingRange(): TemplateResult {
    const strings = this.#strings;
    const {spacing = 0} = readingPreferences();
    const words = strings.spacings[spacing - 1] ?? strings.publisher;
    return html`<label class="range">
      <span aria-hidden="true">${strings.spacing}</span>
      <span class="value" aria-hidden="true">${words}</span>
      <input
        type="range"
        min="0"
        max=${ranges.spacing[1]}
        aria-label=${strings.spacing}
        .value=${String(spacing)}
        aria-valuetext=${words}
        @input=${this.#onSpacing}
      />
    </label>`;
  }

  #set(preferences: Preferences): void {
    const {element, host} = this.#context;
    // A panel in the page stays under the reader's finger; else the text that is read stays.
    setReadingPreferences(preferences, host.inline ? element : undefined);
    this.#context.say('');
  }

  #onChoice = (event: Event): void => {
    const {name, value} = event.target as HTMLInputElement;
    const {[name as Group]: before, ...rest} = readingPreferences();
    if (value === (before ?? publisher)) return;
    this.#set(value === publisher ? rest : {...rest, [name]: value});
  };

  #onSize = (event: Event): void => {
    const {valueAsNumber} = event.target as HTMLInputElement;
    this.#set(withSize(readingPreferences(), valueAsNumber, this.#article));
  };

  #onSpacing = (event: Event): void => {
    const {valueAsNumber: spacing} = event.target as HTMLInputElement;
    const {spacing: before, ...rest} = readingPreferences();
    if (spacing === before) return;
    this.#set(spacing ? {...rest, spacing} : rest);
  };

  #onReset = (): void => {
    this.#set({});
    this.#context.say(this.#strings.resetDone);
  };

  #update = (): void => {
    this.#context.requestUpdate();
  };
}
