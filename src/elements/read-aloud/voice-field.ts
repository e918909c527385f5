import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {PanelContext} from '../../controllers/tool.js';
import {format} from '../../locales/format.js';
import {languageName} from '../../text/languages.js';
import {isLocal} from '../../text/voices.js';
import type {Reading} from './reading.js';

/** The choice of a voice: of those for the article's language, or, where there are none, of all; by country where there are several. */
export function voiceField(
  reading: Reading,
  {strings, locale}: PanelContext,
  onChange: (voiceURI: string) => void,
): TemplateResult {
  const {voices, voice, language} = reading;
  const own = voices?.for(language) ?? [];
  const isForeign = own.length === 0 || (voice && !own.includes(voice));
  const offered = isForeign ? (voices?.all ?? []) : own;
  const groups = groupByLanguage(offered);
  const {
    chooseVoice,
    remoteVoice,
    remoteHint,
    voice: label,
  } = strings.readAloud;
  const option = (offer: SpeechSynthesisVoice) =>
    html`<option
      value=${offer.voiceURI}
      .selected=${live(offer.voiceURI === voice?.voiceURI)}
    >
      ${isLocal(offer) ? offer.name : format(remoteVoice, {voice: offer.name})}
    </option>`;
  const options = [...groups].map(([tag, those]) => {
    const entries = those.map(option);
    return groups.size === 1
      ? entries
      : html`<optgroup label=${nameOf(tag, locale.language)}>
          ${entries}
        </optgroup>`;
  });
  const none = html`<option value="" selected disabled>${chooseVoice}</option>`;
  const changed = ({target}: Event): void => {
    onChange((target as HTMLSelectElement).value);
  };
  return html`<div class="field">
      <label for="voice">${label}</label>
      <select id="voice" part="voice" @change=${changed}>
        ${voice ? nothing : none}${options}
      </select>
    </div>
    ${
      !offered.every(isLocal)
        ? html`<p class="hint">${remoteHint}</p>`
        : nothing
    }`;
}

function groupByLanguage(
  voices: readonly SpeechSynthesisVoice[],
): Map<string, SpeechSynthesisVoice[]> {
  const groups = new Map<string, SpeechSynthesisVoice[]>();
  for (const voice of voices) {
    groups.set(voice.lang, [...(groups.get(voice.lang) ?? []), voice]);
  }
  return groups;
}

function nameOf(tag: string, inLanguage: string): string {
  const written = tag.replaceAll('_', '-');
  return languageName(written, inLanguage) ?? tag;
}
