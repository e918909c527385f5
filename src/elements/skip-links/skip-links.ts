import {ReactiveElement} from 'lit';

/**
 * Being written.
 *
 * @tagname lede-skip-links
 */
export class LedeSkipLinks extends ReactiveElement {
  protected override createRenderRoot(): this {
    return this;
  }
}
