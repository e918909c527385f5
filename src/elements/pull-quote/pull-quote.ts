import {ReactiveElement} from 'lit';

/**
 * Being written.
 *
 * @tagname lede-pull-quote
 */
export class LedePullQuote extends ReactiveElement {
  protected override createRenderRoot(): this {
    return this;
  }
}
