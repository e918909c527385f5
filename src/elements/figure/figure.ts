import {ReactiveElement} from 'lit';

/**
 * Being written.
 *
 * @tagname lede-figure
 */
export class LedeFigure extends ReactiveElement {
  protected override createRenderRoot(): this {
    return this;
  }
}
