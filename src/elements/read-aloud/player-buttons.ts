import {html, type TemplateResult} from 'lit';
import type {Step} from './narrator.js';

/** One arrow for a sentence, two for a paragraph: drawn for text that runs to the right, and mirrored for the other. */
const drawings: Readonly<Record<Step, string>> = {
  previousSentence: 'M15 6l-6 6 6 6',
  nextSentence: 'M9 6l6 6-6 6',
  previousParagraph: 'M12 6l-6 6 6 6M18 6l-6 6 6 6',
  nextParagraph: 'M6 6l6 6-6 6M12 6l6 6-6 6',
};

/** A button that steps through the text. Its name is shown to a mouse by the drawing: by the button, it would be said twice. */
export function stepButton(
  step: Step,
  label: string,
  onClick: () => void,
): TemplateResult {
  return html`<button
    type="button"
    class="step"
    part="step-button"
    aria-label=${label}
    @click=${onClick}
  >
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <title>${label}</title>
      <path d=${drawings[step]} />
    </svg>
  </button>`;
}
