import {html, type TemplateResult} from 'lit';
import type {Panel as ToolPanel, PanelContext} from '../../controllers/tool.js';

export class Panel implements ToolPanel {
  static readonly role = 'region';
  static readonly styles = [];
  static readonly isPlayer = true;

  #context: PanelContext;

  constructor(context: PanelContext) {
    this.#context = context;
  }

  render(): TemplateResult {
    return html`${this.#context.strings.readAloud.label}`;
  }
}
