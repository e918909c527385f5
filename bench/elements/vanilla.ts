import {names, styles} from './names.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
const template = document.createElement('template');
template.innerHTML = '<div class="frame"><slot></slot></div>';

for (const name of names) {
  customElements.define(
    `vanilla-${name}`,
    class extends HTMLElement {
      constructor() {
        super();
        const root = this.attachShadow({mode: 'open'});
        root.adoptedStyleSheets = [sheet];
        root.append(template.content.cloneNode(true));
      }
    },
  );
}
