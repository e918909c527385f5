import {html, LitElement, unsafeCSS, type TemplateResult} from 'lit';
import {names, styles} from './names.js';

const sheet = unsafeCSS(styles);

for (const name of names) {
  customElements.define(
    `lit-${name}`,
    class extends LitElement {
      static override styles = sheet;

      override render(): TemplateResult {
        return html`<div class="frame"><slot></slot></div>`;
      }
    },
  );
}
