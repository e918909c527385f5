import {html, type TemplateResult} from 'lit';
import type {Panel as ToolPanel, PanelContext} from '../../controllers/tool.js';

export class Panel implements ToolPanel {
  static readonly role = 'dialog';
  static readonly styles = [];

  #context: PanelContext;

  constructor(context: PanelContext) {
    this.#context = context;
  }

  render(): TemplateResult {
    return html`${this.#context.strings.share.label}`;
  }
}
