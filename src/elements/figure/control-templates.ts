import {html, nothing, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/locales.js';

/** The button that enlarges the image. */
export function zoomButton(
  locale: Locale,
  onClick: () => void,
): TemplateResult {
  return html`<button
    type="button"
    class="zoom"
    part="zoom-button"
    lang=${locale.language}
    aria-label=${locale.strings.figure.enlarge}
    @click=${onClick}
  >
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7" />
    </svg>
  </button>`;
}

/**
 * What covers sensitive media, and the button that shows them or hides them
 * again: one button, so that the focus stays on it. Its name has the reason in
 * it, which is then said once, also to a reader who tabs to the button.
 *
 * @param reason - Why the media are hidden; empty for the locale's own words.
 */
export function warning(
  reason: unknown,
  media: Element | undefined,
  revealed: boolean,
  locale: Locale | undefined,
  onClick: () => void,
): TemplateResult {
  const strings = locale?.strings.figure;
  const [show, hide] =
    (media?.matches('img, svg, canvas') ?? true)
      ? [strings?.reveal, strings?.conceal]
      : [strings?.revealOther, strings?.concealOther];
  return html`<div class="warning" part="warning">
    ${
      revealed
        ? nothing
        : html`<p
            id="reason"
            part="reason"
            aria-hidden=${locale ? 'true' : nothing}
          >
            ${(typeof reason === 'string' && reason.trim()) || strings?.sensitive}
          </p>`
    }
    ${
      locale
        ? html`<button
            type="button"
            id="reveal"
            part="reveal-button"
            lang=${locale.language}
            aria-labelledby=${revealed ? nothing : 'reveal reason'}
            @click=${onClick}
          >
            ${revealed ? hide : show}
          </button>`
        : nothing
    }
  </div>`;
}
